import type { ReactNode } from 'react';
import type { Lit } from './marks.js';

/** A text with stretches of it marked; stretches in order. Those that overlap an earlier one are left out. */
export function LitText({
  text,
  lit,
}: {
  readonly text: string;
  readonly lit: readonly Omit<Lit, 'role'>[] | readonly Lit[];
}) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const stretch of lit) {
    if (stretch.start < at) continue;
    const claimed = 'role' in stretch && stretch.role === 'claimed';
    pieces.push(
      text.slice(at, stretch.start),
      <mark key={stretch.start} className={claimed ? 'claimed' : undefined}>
        {text.slice(stretch.start, stretch.end)}
      </mark>,
    );
    at = stretch.end;
  }
  return [...pieces, text.slice(at)];
}
