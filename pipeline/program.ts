import { Command, InvalidArgumentError, Option, type HelpConfiguration } from 'commander';
import type { Localized } from '../model/check.js';
import { LANGUAGES, localized, type Language } from './language.js';
import { USUAL_LIMITS } from './pool/limits.js';
import { SEVERITIES } from './severity.js';
import { version } from './ruleset.js';

const words = {
  about: localized(
    '勾稽：找出绩效报告中对不上的数字',
    'Gouji: finds the figures of a performance report that do not tie',
  ),
  check: localized(
    '检查报告（docx、pdf、txt；文件夹则检查其中全部文件），列出对不上的数字',
    'check reports (docx, pdf, txt; a folder: all files in it) and list what does not tie',
  ),
  path: localized('文件或文件夹', 'files or folders'),
  json: localized('每个文件输出一行 JSON', 'one line of JSON a file'),
  checks: localized('JSON 中列出全部核对，含相符与无法判断的', 'with --json: list every check, those that tie too'),
  html: localized('另存网页：原文与清单并排', 'also write a web page: the document beside the list'),
  xlsx: localized('另存工作簿', 'also write a workbook'),
  failOn: localized('发现何种级别的问题时退出码为 1', 'what makes the exit status 1'),
  timeout: localized('每个文件最多检查多少秒，超过则放弃该文件', 'give a file up after so many seconds'),
  jobs: localized(
    '同时检查几个文件；不写则按处理器和内存定',
    'files checked at the same time; by default as the machine allows',
  ),
  lang: localized('输出语言', 'language of the output'),
  extract: localized(
    '输出各阶段的结果：文档、数量、事实、关系、陈述',
    'print the stages: document, quantities, facts, relations',
  ),
  file: localized('文件', 'a file'),
  quantities: localized(
    '从标准输入逐行读取 {"id","text"}，逐行输出其中的数量',
    'read {"id","text"} lines on stdin, write the quantities in each',
  ),
  rules: localized('列出全部规则', 'list all rules'),
  rulesJson: localized('输出 JSON', 'as JSON'),
  onlyJson: localized('输出 JSON（目前唯一的形式）', 'as JSON (the only form so far)'),
  schema: localized('输出各命令结果的 JSON Schema', 'print the JSON Schema of every output'),
  help: localized('显示帮助', 'show this help'),
  version: localized('显示版本', 'show the version'),
  helpCommand: localized('显示某个命令的帮助', 'show the help of a command'),
} satisfies Record<string, Localized>;

const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const chineseHelp: HelpConfiguration = {
  styleTitle: (title) => HELP_TITLES[title] ?? title,
  optionDescription: ({ description, argChoices, defaultValue }) =>
    [description, argChoices && `可用 ${argChoices.join('、')}`, defaultValue && `默认 ${defaultValue}`]
      .filter(Boolean)
      .join('；'),
};

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
}

/** The command line. Commands are loaded when they run: none waits for what another one needs. */
export function createProgram(language: Language): Command {
  const say = (key: keyof typeof words) => words[key][language];
  const lang = () => new Option('--lang <zh|en>', say('lang')).choices(LANGUAGES).default(language);
  const program = new Command('gouji')
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp(language === 'zh' ? chineseHelp : {})
    .description(say('about'))
    .version(version, '-V, --version', say('version'))
    .helpOption('-h, --help', say('help'))
    .helpCommand('help [command]', say('helpCommand'))
    .addOption(lang());
  const command = (name: string, about: keyof typeof words) =>
    program.command(name).description(say(about)).helpOption('-h, --help', say('help')).addOption(lang());

  command('check', 'check')
    .argument('<path...>', say('path'))
    .option('--json', say('json'))
    .option('--checks', say('checks'))
    .option('--html <out>', say('html'))
    .option('--xlsx <out>', say('xlsx'))
    .addOption(
      new Option('--fail-on <level>', say('failOn')).choices([...SEVERITIES.slice(0, 2), 'never']).default('error'),
    )
    .option('--timeout <seconds>', say('timeout'), wholeNumber, USUAL_LIMITS.seconds)
    .option('--jobs <n>', say('jobs'), wholeNumber)
    .action(async (paths, options) => (await import('./commands/check.js')).check(paths, options));
  command('extract', 'extract')
    .argument('<file>', say('file'))
    .option('--json', say('onlyJson'))
    .action(async (file, options) => (await import('./commands/extract.js')).extract(file, options));
  command('quantities', 'quantities').action(async (options) =>
    (await import('./commands/quantities.js')).quantities(options),
  );
  command('rules', 'rules')
    .option('--json', say('rulesJson'))
    .action(async (options) => (await import('./commands/rules.js')).listRules(options));
  command('schema', 'schema').action(async () => (await import('./commands/schema.js')).printSchema());
  return program;
}
