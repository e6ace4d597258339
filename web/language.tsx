import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { Localized } from '../model/check.js';
import { fill, type Language } from '../pipeline/language.js';
import { words } from './words.js';

export type Word = keyof typeof words;

export interface Speech {
  readonly language: Language;
  readonly speak: (language: Language) => void;
  /** A wording of the page, its {placeholders} filled in. */
  readonly say: (word: Word, data?: Readonly<Record<string, string | number>>) => string;
  /** One of the wordings that the program shares. */
  readonly pick: (wording: Localized) => string;
}

const SpeechContext = createContext<Speech | null>(null);
const KEPT = 'gouji-language';

function initialLanguage(): Language {
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh';
}

/** Gives the page its language; Chinese unless the reviewer chose English before. */
export function SpeechProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(initialLanguage);
  const speech = useMemo<Speech>(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    return {
      language,
      speak: (chosen) => {
        localStorage.setItem(KEPT, chosen);
        setLanguage(chosen);
      },
      say: (word, data = {}) => fill(words[word], language, data),
      pick: (wording) => wording[language],
    };
  }, [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error('useSpeech outside SpeechProvider');
  return speech;
}
