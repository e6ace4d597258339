import type { Language } from '../pipeline/language.js';

const two = (part: number): string => String(part).padStart(2, '0');

/** A moment in the reviewer's own time zone: "今天 09:30", "3月5日 09:30", "2021年3月5日". */
export function printTime(moment: string, language: Language, now = new Date()): string {
  const at = new Date(moment);
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (at.toDateString() === now.toDateString()) return language === 'zh' ? `今天 ${clock}` : `today ${clock}`;
  const day =
    language === 'zh' ? `${at.getMonth() + 1}月${at.getDate()}日` : `${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  if (at.getFullYear() === now.getFullYear()) return `${day} ${clock}`;
  return language === 'zh' ? `${at.getFullYear()}年${day}` : `${at.getFullYear()}-${day}`;
}

// Made once: a format takes longer to make than many moments take to print.
const FULL: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'short', timeStyle: 'medium' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'medium' }),
};

export const printFully = (moment: string, language: Language): string => FULL[language].format(new Date(moment));
