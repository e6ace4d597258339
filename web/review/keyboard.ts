import { useLayoutEffect, useRef } from 'react';
import type { Word } from '../language.js';

/** What a key does, in the order of the help. */
export const KEY_WORDS = [
  ['j', 'keyNext'],
  ['k', 'keyPrevious'],
  [']', 'keyNextFigure'],
  ['[', 'keyPreviousFigure'],
  ['c', 'keyConfirm'],
  ['d', 'keyDismiss'],
  ['a', 'keyAsk'],
  ['e', 'keyExplained'],
  ['o', 'keyReopen'],
  ['n', 'keyNote'],
  ['u', 'keyUndo'],
  ['x', 'keySelect'],
  ['r', 'keyRule'],
  ['v', 'keyCoverage'],
  ['?', 'keyHelp'],
] as const satisfies readonly (readonly [string, Word])[];

export type Key = (typeof KEY_WORDS)[number][0] | 'Escape' | '1' | '2' | '3' | '4' | '5';
export type KeyActions = Partial<Record<Key, () => void>>;

const TYPING = 'input, textarea, select, [contenteditable], [role=dialog], [role=combobox], [role=menu]';

/** Listens on the whole window, but for where somebody types or a dialog is open. */
export function useKeyboard(actions: KeyActions, enabled: boolean): void {
  const latest = useRef(actions);
  // Before the next key can come: what is pressed quickly means what is seen, or will be.
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      // A full-width question mark comes from a Chinese input method.
      const action = latest.current[(key === '？' ? '?' : key) as Key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [enabled]);
}
