import { Command, InvalidArgumentError, Option, type HelpConfiguration } from 'commander';
import type { Localized } from '../model/check.js';
import { SEVERITIES } from '../model/severity.js';
import { LANGUAGES, localized, type Language } from './language.js';
import { USUAL_LIMITS } from './pool/limits.js';
import { version } from './ruleset.js';
import { ROLES } from './store/tables.js';

const words = {
  about: localized(
    '勾稽：找出绩效报告中对不上的数字',
    'Gouji: finds the figures of a performance report that do not tie',
  ),
  check: localized(
    '检查报告（docx、xlsx、pdf、txt；文件夹则检查其中全部文件），列出对不上的数字',
    'check reports (docx, xlsx, pdf, txt; a folder: all files in it) and list what does not tie',
  ),
  path: localized('文件或文件夹', 'files or folders'),
  json: localized('每个文件输出一行 JSON', 'one line of JSON a file'),
  checks: localized('JSON 中列出全部核对，含相符与无法判断的', 'with --json: list every check, those that tie too'),
  html: localized('另存网页：原文与清单并排', 'also write a web page: the document beside the list'),
  xlsx: localized('另存工作簿', 'also write a workbook'),
  pair: localized(
    '全部文件是同一份报送材料（如报告和附表），合在一起核对',
    'all files are one submission: a report and its tables, say',
  ),
  previous: localized('同一单位上一年度的报告，与其核对上年数', "last year's report of the same unit, to tie with"),
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
  init: localized('在当前文件夹写一份带注释的配置', 'write a commented configuration into this folder'),
  config: localized(
    '配置文件；不写则用当前文件夹里的 gouji.config.json',
    'the configuration; by default gouji.config.json of this folder',
  ),
  submit: localized(
    '把报告交给队列或正在运行的服务核对（文件夹则提交其中全部文件）',
    'hand reports in to the queue or the running server (a folder: all files in it)',
  ),
  batch: localized('批次名；不写则以当前时间为名', 'name of the batch; by default the present time'),
  wait: localized(
    '等到全部核对完，显示进度，退出码同 check',
    'stay until all are checked, showing the progress; exit status as of check',
  ),
  server: localized(
    '服务的网址，如 http://10.0.0.5:8080；令牌放在环境变量 GOUJI_TOKEN',
    'address of the server, such as http://10.0.0.5:8080; its token in GOUJI_TOKEN',
  ),
  worker: localized(
    '从队列取材料核对，直到被停止（需要 REDIS_URL 和 DATABASE_URL）',
    'check what is in the queue until told to end (needs REDIS_URL and DATABASE_URL)',
  ),
  perMinute: localized('所有核对进程合计每分钟最多核对几份', 'at most so many a minute, by all workers together'),
  lease: localized(
    '核对进程失去联系多少秒后，由别的进程接手',
    'seconds of silence after which another worker takes over',
  ),
  runBatch: localized(
    '批量检查：结果存入一个文件夹，中断后再次运行即继续',
    'check many files into a folder of results; run again, it goes on where it was interrupted',
  ),
  out: localized('存放结果的文件夹', 'folder of the results'),
  listChecks: localized(
    '结果中列出全部核对（文件会大十倍）',
    'list every check in the results, which makes them ten times as large',
  ),
  retryFailed: localized('上次无法核对的文件再试一次', 'try files again that could not be checked before'),
  grace: localized('停止时最多等多少秒，未完的交回队列', 'seconds to finish when told to end; the rest is handed back'),
  serve: localized('打开复核页面和接口，直到被停止', 'serve the reviewers’ page and the API until told to end'),
  host: localized('监听的地址；对其他机器开放前须先建立用户', 'address to listen at; other machines need people first'),
  port: localized('端口', 'port'),
  keepDays: localized(
    '处理完的材料保留多少天，到期连同结果自动删除并记入日志；不写则一直保留',
    'days after which a settled submission is deleted with its results, and logged; kept for ever without it',
  ),
  data: localized(
    '数据文件夹；不写则用环境变量 GOUJI_DATA，再不然是 gouji-data',
    'data folder; by default GOUJI_DATA, or gouji-data',
  ),
  recheck: localized(
    '规则或配置更新后重新核对已存的材料，列出结果的变化',
    'check stored files again under new rules or settings, and list what changed',
  ),
  oneBatch: localized('只核对这一批次（编号）', 'this batch only (its number)'),
  user: localized('建立和管理用户', 'add and manage people'),
  userAdd: localized('建立用户，密码随后输入', 'add a person; the password is asked for'),
  userList: localized('列出用户', 'list people'),
  userDisable: localized('停用用户', 'disable a person'),
  userToken: localized('为某个用户生成脚本用的令牌', 'make a token for scripts that act as a person'),
  userName: localized('用户名', 'name of the person'),
  role: localized('角色', 'role'),
  label: localized('令牌的用途说明', 'what the token is for'),
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

/** 0: one that is free. */
function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError('');
  return Number(text);
}

/** The command line. Commands are loaded when they run: none waits for what another one needs. */
export function createProgram(language: Language): Command {
  const say = (key: keyof typeof words) => words[key][language];
  const lang = () => new Option('--lang <zh|en>', say('lang')).choices(LANGUAGES).default(language);
  const failOn = () =>
    new Option('--fail-on <level>', say('failOn')).choices([...SEVERITIES.slice(0, 2), 'never']).default('error');
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
    .option('--pair', say('pair'))
    .option('--previous <file>', say('previous'))
    .option('--html <out>', say('html'))
    .option('--xlsx <out>', say('xlsx'))
    .option('--config <file>', say('config'))
    .addOption(failOn())
    .option('--timeout <seconds>', say('timeout'), wholeNumber, USUAL_LIMITS.seconds)
    .option('--jobs <n>', say('jobs'), wholeNumber)
    .action(async (paths, options) => (await import('./commands/check.js')).check(paths, options));
  command('extract', 'extract')
    .argument('<file>', say('file'))
    .option('--json', say('onlyJson'))
    .option('--config <file>', say('config'))
    .action(async (file, options) => (await import('./commands/extract.js')).extract(file, options));
  command('quantities', 'quantities')
    .option('--config <file>', say('config'))
    .action(async (options) => (await import('./commands/quantities.js')).quantities(options));
  command('rules', 'rules')
    .option('--json', say('rulesJson'))
    .action(async (options) => (await import('./commands/rules.js')).listRules(options));
  command('init', 'init').action(async (options) => (await import('./commands/init.js')).init(options));
  command('batch', 'runBatch')
    .argument('<path...>', say('path'))
    .requiredOption('--out <folder>', say('out'))
    .option('--checks', say('listChecks'))
    .option('--retry-failed', say('retryFailed'))
    .option('--config <file>', say('config'))
    .addOption(failOn())
    .option('--timeout <seconds>', say('timeout'), wholeNumber, USUAL_LIMITS.seconds)
    .option('--jobs <n>', say('jobs'), wholeNumber)
    .action(async (paths, options) => (await import('./commands/batch.js')).batch(paths, options));
  command('submit', 'submit')
    .argument('<path...>', say('path'))
    .option('--batch <name>', say('batch'))
    .option('--wait', say('wait'))
    .addOption(failOn())
    .option('--server <address>', say('server'))
    .action(async (paths, options) => (await import('./commands/submit.js')).submit(paths, options));
  command('worker', 'worker')
    .option('--concurrency <n>', say('jobs'), wholeNumber)
    .option('--config <file>', say('config'))
    .option('--per-minute <n>', say('perMinute'), wholeNumber)
    .option('--lease <seconds>', say('lease'), wholeNumber, 20)
    .option('--grace <seconds>', say('grace'), wholeNumber, 30)
    .option('--timeout <seconds>', say('timeout'), wholeNumber, USUAL_LIMITS.seconds)
    .action(async (options) => (await import('./commands/worker.js')).work(options));
  command('recheck', 'recheck')
    .option('--batch <n>', say('oneBatch'), wholeNumber)
    .option('--json', say('json'))
    .option('--data <folder>', say('data'))
    .option('--config <file>', say('config'))
    .option('--timeout <seconds>', say('timeout'), wholeNumber, USUAL_LIMITS.seconds)
    .option('--jobs <n>', say('jobs'), wholeNumber)
    .action(async (options) => (await import('./commands/recheck.js')).recheck(options));
  command('serve', 'serve')
    .option('--host <address>', say('host'), '127.0.0.1')
    .option('--port <port>', say('port'), portNumber, 8420)
    .option('--data <dir>', say('data'))
    .option('--config <file>', say('config'))
    .option('--jobs <n>', say('jobs'), wholeNumber)
    .option('--timeout <seconds>', say('timeout'), wholeNumber, USUAL_LIMITS.seconds)
    .option('--keep-days <n>', say('keepDays'), wholeNumber)
    .action(async (options) => (await import('./commands/serve.js')).serve(options));
  const user = command('user', 'user');
  const userCommand = (name: string, about: keyof typeof words) =>
    user
      .command(name)
      .description(say(about))
      .helpOption('-h, --help', say('help'))
      .option('--data <dir>', say('data'))
      .addOption(lang());
  userCommand('add', 'userAdd')
    .argument('<name>', say('userName'))
    .addOption(new Option('--role <role>', say('role')).choices(ROLES).default('reviewer'))
    .action(async (name, options) => (await import('./commands/user.js')).addUser(name, options));
  userCommand('list', 'userList')
    .option('--json', say('json'))
    .action(async (options) => (await import('./commands/user.js')).listUsers(options));
  userCommand('disable', 'userDisable')
    .argument('<name>', say('userName'))
    .action(async (name, options) => (await import('./commands/user.js')).disableUser(name, options));
  userCommand('token', 'userToken')
    .argument('<name>', say('userName'))
    .option('--label <text>', say('label'), 'script')
    .action(async (name, options) => (await import('./commands/user.js')).makeToken(name, options));
  command('schema', 'schema').action(async () => (await import('./commands/schema.js')).printSchema());
  return program;
}
