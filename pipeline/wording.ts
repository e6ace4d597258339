import type { Cause, Localized, Role, Verdict } from '../model/check.js';
import type { UnreadableCode } from '../model/document.js';
import type { Omission } from '../model/reading.js';
import type { Severity } from '../model/severity.js';
import type { Gap } from './coverage.js';
import { localized, type Language } from './language.js';
import type { DecisionKind } from './store/tables.js';

/** What the outputs say apart from the rules' own messages. */

/** What the list and the page say of a report alike. */
export const reportWords = {
  noTitle: localized('（未找到标题）', '(no title found)'),
  noUnit: localized('填报单位不详', 'unit unknown'),
  year: localized('{year}年度', '{year}'),
  noYear: localized('年度不详', 'year unknown'),
  clean: localized('未发现对不上的数字。', 'Nothing found that does not tie.'),
  checks: localized(
    '核对 {all} 项：相符 {consistent}，不符 {inconsistent}，无法判断 {undetermined}',
    '{all} checks: {consistent} tie, {inconsistent} do not, {undetermined} undetermined',
  ),
} as const;

export const severityNames: Readonly<Record<Severity, Localized>> = {
  error: localized('错误', 'Error'),
  warning: localized('警告', 'Warning'),
  info: localized('提示', 'Note'),
};

export const verdictNames: Readonly<Record<Verdict, Localized>> = {
  consistent: localized('相符', 'ties'),
  inconsistent: localized('不符', 'does not tie'),
  undetermined: localized('无法判断', 'undetermined'),
};

export const causeNames: Readonly<Record<Cause, Localized>> = {
  'unit-slip': localized('单位写错（如万元与元混用）', 'wrong unit (元 and 万元 confused)'),
  'decimal-shift': localized('小数点错位', 'decimal point shifted'),
  'digit-swap': localized('相邻两位数字颠倒', 'two digits swapped'),
  'digit-change': localized('一位数字写错', 'one digit changed'),
  'other-base': localized('用了另一个基数计算', 'computed on another base'),
  truncated: localized('直接截断，未四舍五入', 'truncated, not rounded'),
  'stale-value': localized('沿用了旧数', 'an old value kept'),
  'ocr-misread': localized('扫描识别有误', 'misread by OCR'),
};

const roleNames: Readonly<Record<Role, Localized>> = {
  claimed: localized('所报数', 'claimed'),
  total: localized('合计', 'total'),
  part: localized('分项', 'part'),
  minuend: localized('被减数', 'minuend'),
  subtrahend: localized('减数', 'subtrahend'),
  numerator: localized('分子', 'numerator'),
  denominator: localized('分母', 'denominator'),
  current: localized('本期', 'current'),
  previous: localized('上期', 'previous'),
  change: localized('增减', 'change'),
  mention: localized('另一处', 'mention'),
  target: localized('目标', 'target'),
  actual: localized('实际', 'actual'),
  limit: localized('上限', 'limit'),
  'full-marks': localized('分值', 'full marks'),
  points: localized('得分', 'points'),
  rate: localized('比率', 'rate'),
  whole: localized('总数', 'whole'),
  conclusion: localized('结论', 'conclusion'),
  plan: localized('计划', 'plan'),
  result: localized('完成', 'result'),
  context: localized('相关', 'context'),
};

export const roleName = (role: string, language: Language): string => roleNames[role as Role][language];

export const decisionNames: Readonly<Record<DecisionKind, Localized>> = {
  open: localized('待处理', 'open'),
  confirmed: localized('确认', 'confirmed'),
  dismissed: localized('排除', 'dismissed'),
  asked: localized('询问单位', 'unit asked'),
  explained: localized('已说明', 'explained'),
};

const reasonNames: Readonly<Record<string, Localized>> = {
  'false-alarm': localized('误报', 'false alarm'),
  'other-scope': localized('口径不同', 'other scope'),
  rounding: localized('四舍五入', 'rounding'),
  'explained-by-unit': localized('单位已解释', 'explained by the unit'),
  other: localized('其他', 'other'),
};

/** Why a finding was dismissed; a reason that is no code of ours says itself. */
export const reasonName = (reason: string, language: Language): string => reasonNames[reason]?.[language] ?? reason;

export const gapReasons: Readonly<Record<Gap, Localized>> = {
  'no-relation': localized('未找到可与之核对的数', 'no figure found that it must tie with'),
  'operand-missing': localized('有勾稽关系，但缺少参与计算的数', 'a figure needed for the calculation is missing'),
  'standard-alone': localized('标准或单价，没有对应的实际数', 'a standard or price without its counterpart'),
  'target-alone': localized('计划或目标数，没有找到对应的完成数', 'a plan or target whose result was not found'),
};

/** What a bound of the extractors left out. */
export const omissionSentences: Readonly<Record<Omission, Localized>> = {
  'many-figures': localized(
    '全文数字多达{figures}个，其中名称或数值相同的过多，重复出现的数字只核对了一部分',
    'of {figures} figures too many share words or values; of those stated twice only some were held against each other',
  ),
  'long-sentence': localized(
    '有的句子过长，只按数字附近的文字辨认其含义，可能漏核',
    'some sentences are so long that figures were read by the words near them only; some checks may be missing',
  ),
};

export type FailureCode = UnreadableCode | 'empty-folder' | 'no-permission' | 'unreadable' | 'internal';

/** For a person who gave the file; readers may know more, and say so in their own sentence. */
export const failureSentences: Readonly<Record<FailureCode, Localized>> = {
  'not-found': localized('找不到该文件或文件夹', 'no such file or folder'),
  empty: localized('文件是空的（0 字节）', 'the file is empty'),
  encrypted: localized('文件已加密，请去掉密码后再提交', 'the file is encrypted; remove its password'),
  truncated: localized('文件不完整，可能传输中断，请重新获取', 'the file is cut short; fetch it again'),
  'not-a-document': localized('不是可识别的报告文件', 'not a document of a known kind'),
  'no-text-layer': localized(
    'PDF 中没有文字层（扫描件），其中的数字无法核对',
    'the PDF has no text layer (a scan); its figures cannot be checked',
  ),
  'too-large': localized(
    '文件过大（超过 200 MB，或内容超出内存上限），未予检查',
    'the file is too large (over 200 MB, or its content takes too much memory) and was not checked',
  ),
  'timed-out': localized(
    '检查用时超过上限，已中止（可用 --timeout 放宽）',
    'checking took too long and was stopped (--timeout allows more)',
  ),
  'unsupported-format': localized('暂不支持这种文件格式', 'this format is not supported'),
  'no-permission': localized('没有读取权限', 'no permission to read it'),
  unreadable: localized('读取失败（磁盘或网络故障），请重试', 'reading failed (a fault of disk or network); try again'),
  'empty-folder': localized('文件夹中没有文件', 'the folder holds no files'),
  internal: localized('程序内部错误，该文件未能检查', 'internal error; the file was not checked'),
};

/** The page as the last step of a path; nothing in formats without pages. */
export const pageName = (page: number | null, language: Language): string[] =>
  page === null ? [] : [language === 'zh' ? `第${page}页` : `p. ${page}`];

/** "[99.885, 99.895]"; an exact figure is given once. */
export const printEnds = ([lo, hi]: readonly [string, string]): string => (lo === hi ? `[${lo}]` : `[${lo}, ${hi}]`);
