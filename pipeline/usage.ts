import type { CommanderError } from 'commander';
import type { Localized } from '../model/check.js';
import type { Language } from './language.js';

/** A command line that is well formed and cannot be carried out. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(readonly sentence: Localized) {
    super(sentence.en);
  }
}

/** How the command was misused, in a sentence. Commander says it in English; its quoted words are kept. */
export function explainUsage(error: CommanderError | UsageError, language: Language): string {
  if (error instanceof UsageError) return error.sentence[language];
  if (error.code === 'commander.help') return hint[language];
  const plain = error.message.replace(/^error: /, '');
  return `${language === 'zh' ? inChinese(error.code, plain) : plain}\n${hint[language]}`;
}

const hint: Readonly<Record<Language, string>> = {
  zh: '用 gouji --help 查看用法。',
  en: 'See gouji --help.',
};

function inChinese(code: string, plain: string): string {
  const [first = '', second = ''] = Array.from(plain.matchAll(/'([^']*)'/g), (match) => match[1]!);
  const near = /Did you mean (?:one of )?([^)?]+)\?/.exec(plain)?.[1];
  const guess = near ? `（是否要用 ${near}？）` : '';
  switch (code) {
    case 'commander.missingArgument':
      return `缺少参数：${first}`;
    case 'commander.unknownCommand':
      return `没有这个命令：${first}${guess}`;
    case 'commander.unknownOption':
      return `没有这个选项：${first}${guess}`;
    case 'commander.optionMissingArgument':
      return `选项 ${first} 后面缺少内容`;
    case 'commander.missingMandatoryOptionValue':
      return `缺少选项：${first}`;
    case 'commander.invalidArgument':
      return `选项 ${first} 的值“${second}”无效，可用的值：${/choices are ([^.]+)\./.exec(plain)?.[1] ?? '正整数'}`;
    case 'commander.excessArguments':
      return '参数太多';
    default:
      return plain;
  }
}
