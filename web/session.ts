import { createContext, use } from 'react';
import type { Me } from '../pipeline/server/api.js';

export const MeContext = createContext<Me | null>(null);

/** Who works at the page. */
export function useWhoIAm(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('useWhoIAm outside MeContext');
  return me;
}
