import type { Localized } from '../model/check.js';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const localized = (zh: string, en: string): Localized => ({ zh, en });

/** A wording with its {placeholders} filled in. Throws RangeError where a value is missing: that is a bug of the rule. */
export function fill(wording: Localized, language: Language, data: Readonly<Record<string, string | number>>): string {
  return wording[language].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = data[name];
    if (value === undefined) throw new RangeError(`no value for ${placeholder} in "${wording[language]}"`);
    return String(value);
  });
}

/** The language asked for on a command line, known before the command line is understood: its errors need it. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  const asked = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return asked === 'en' ? 'en' : 'zh';
}
