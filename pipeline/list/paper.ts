import { colours } from '../colours.js';
import { fill, localized, type Language } from '../language.js';
import { reportWords } from '../wording.js';
import { padEnd, wrap } from './columns.js';

const words = {
  ...reportWords,
  formula: localized('算式', 'formula'),
  claimed: localized('所报', 'claimed'),
  cause: localized('可能', 'likely'),
  also: localized('牵连', 'also'),
  alsoBreaks: localized('此数若有误，另有 {count} 处核对随之不符：', 'the same figure breaks {count} more:'),
  repeats: localized('同样的数字在另外 {count} 处同样对不上', 'the same figures fail to tie in {count} more places'),
  same: localized('同上', 'same place'),
  coverage: localized(
    '数字 {figures} 个，已核对 {checked} 个（{percent}%），未核对 {rest} 个',
    '{figures} figures, {checked} checked ({percent}%), {rest} not',
  ),
  undetermined: localized('无法判断 {count} 项', '{count} undetermined'),
  notices: localized('读取提示 {count} 条', '{count} notices'),
  more: localized('……另有 {count} 种，见 --json --checks', '… {count} more kinds, see --json --checks'),
  failed: localized('未能检查：{message}', 'not checked: {message}'),
  file: localized('文件', 'file'),
  checked: localized('已核对', 'checked'),
  total: localized('共 {files} 个文件', '{files} files'),
  totalFailed: localized('共 {files} 个文件，{failed} 个未能检查', '{files} files, {failed} not checked'),
};

const INDENT = 5;
/** Room for the longest label: 所报数, denominator. */
const LABEL: Readonly<Record<Language, number>> = { zh: 8, en: 13 };

/** What the list is printed on: a width in columns, a language. */
export class Paper {
  constructor(
    readonly language: Language,
    readonly width: number,
    /** Whether marks can be shown in colour. */
    readonly colour: boolean,
  ) {}

  say(key: keyof typeof words, data: Readonly<Record<string, string | number>> = {}): string {
    return fill(words[key], this.language, data);
  }

  line(stroke: '━' | '─'): string {
    return colours.dim(stroke.repeat(this.width));
  }

  /** Columns that are left for what stands beside a label. */
  get room(): number {
    return this.width - INDENT - LABEL[this.language];
  }

  /** Lines beside a label in the margin. */
  beside(label: string, lines: readonly string[]): string[] {
    return lines.map(
      (line, index) =>
        `${' '.repeat(INDENT)}${colours.dim(padEnd(index === 0 ? label : '', LABEL[this.language]))}${line}`,
    );
  }

  paragraph(label: string, text: string): string[] {
    return this.beside(label, wrap(text, this.room));
  }
}
