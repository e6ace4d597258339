import type { TimeClaim } from '../../model/timing.js';
import { endOfClause, startOfClause } from './clauses.js';
import { canBeOf, nameOneDeed } from './deeds.js';
import { LENGTH, lengthIn } from './told-lengths.js';

/** A stretch of a passage in which claims are looked for, and the words of the dates that they must be about. */
export interface ClaimField {
  readonly passage: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the words around both dates are; a claim about something that they do not name is another's. */
  readonly subject: string;
}

const KEPT =
  /按期|如期|按时|准时|及时|按(?:计划|合同|约定|要求)(?:时间|工期|节点|时限)|[未无没]有?(?:逾期|超期|延误|拖期)|不属于?(?:逾期|超期)|提前(?=(?:全部|全面|顺利)?(?:完成|完工|竣工|交付|实现|建成|投用|上线|到位|达成)|[，。；]|$)|[在于](?:规定|计划|合同|约定)的?(?:时限|期限|工期|时间)(?:以内|之内|内)/g;
const MISSED =
  /未能?够?(?:按[期时]|如期|准时|及时)|没有?能?(?:按[期时]|如期)|逾期|超期|误期|拖期|延误工期|工期延误|超[出过](?:计划|合同|约定|规定)的?(?:时限|期限|工期)/g;
const APART = new RegExp(
  `(?<way>提前|提早|早于?|延后|延迟|延误|推迟|拖后|拖延|滞后|逾期|超期|晚于?|迟到?)(?:于?(?:原?计划|目标|约定|合同|规定|要求|工期|时间|期限|节点|完工|交付|完成)){0,3}了?[为达]? ?${LENGTH}(?!作|内|以内|数|均|罚|扣|一)`,
  'g',
);

/** 应按期, 未按期, 确保如期; 基本按期 and 部分 speak of some only. */
const UNSAID =
  /(?:[未没不非应须需难每]|确保|要求|力争|无法|保证|基本|部分|多数|其余|其他|其它|能否|是否|影响|争取|预计|计划|承诺)[^，。；]{0,3}$/;
/** 按期完成率, 及时性; 按期两个 counts. */
const OF_RATE = /^[^，。；]{0,5}(?:率|性)|^[的数]|^ ?[\d两三四五六七八九十]/;
/** 无逾期, 每逾期一天扣, 避免超期 */
const NOT_MISSED = /(?:[未无没不每若如]|避免|杜绝|防止|存在|凡|计)[^，。；]{0,3}$/;
const OF_FEE = /^[^，。；]{0,4}(?:率|费|违约|罚|利息|贷款|扣)|^[未的每部]/;
/** 比去年提前: compared with no plan. */
const OF_PAST = /去年|上年|往年|同期|以往|历年|常年|省|市里|全县|邻/;

/** The claims of a field, in the order of print. */
export function claimsIn(field: ClaimField): TimeClaim[] {
  const { text, start, end, passage } = field;
  const within = text.slice(start, end);
  const claims: TimeClaim[] = [];
  for (const match of within.matchAll(APART)) {
    const at = start + match.index;
    const [lead] = around(field, at, match[0].length);
    const way = match.groups!['way']!;
    const said = match[0].slice(way.length);
    const told = said.search(/[近约将大不超\d一二两三四五六七八九十百半]/);
    if (told < 0 || OF_PAST.test(lead) || /[每若如]$/.test(lead) || !isOfSubject(lead, field.subject)) continue;
    const length = lengthIn(match.groups!, passage, at + way.length + told, said.slice(told));
    if (length === null) continue;
    const direction = /^[提早]/.test(way) ? 'early' : 'late';
    claims.push({ kind: 'apart', span: spanAt(passage, at, match[0]), text: match[0], direction, length });
  }
  const isTaken = (at: number): boolean => claims.some(({ span }) => at >= span.start && at < span.end);
  for (const match of within.matchAll(KEPT)) {
    const at = start + match.index;
    const [lead, tail] = around(field, at, match[0].length);
    if (isTaken(at) || UNSAID.test(lead) || OF_RATE.test(tail) || !isOfSubject(lead, field.subject)) continue;
    if (!canBeOf(tail.slice(0, DEED_WITHIN), field.subject)) continue;
    // 及时 is said of much besides
    const deed = lead + tail.slice(0, DEED_WITHIN);
    if (match[0] === '及时' && !/完成$/.test(lead) && !nameOneDeed(deed, field.subject)) continue;
    claims.push({ kind: 'kept', span: spanAt(passage, at, match[0]), text: match[0] });
  }
  for (const match of within.matchAll(MISSED)) {
    const at = start + match.index;
    const [lead, tail] = around(field, at, match[0].length);
    if (isTaken(at) || NOT_MISSED.test(lead) || OF_FEE.test(tail) || !isOfSubject(lead, field.subject)) continue;
    if (!canBeOf(tail.slice(0, DEED_WITHIN), field.subject)) continue;
    claims.push({ kind: 'missed', span: spanAt(passage, at, match[0]), text: match[0] });
  }
  return claims.sort((a, b) => a.span.start - b.span.start);
}

const DEED_WITHIN = 6;

const spanAt = (passage: string, start: number, { length }: string): TimeClaim['span'] => ({
  passage,
  start,
  end: start + length,
});

/** The words of the clause before and behind a place, no further than the field goes. */
function around({ text, start, end }: ClaimField, at: number, length: number): [lead: string, tail: string] {
  const behind = at + length;
  return [
    text.slice(Math.max(start, startOfClause(text, at)), at),
    text.slice(behind, Math.max(behind, Math.min(end, endOfClause(text, behind)))),
  ];
}

/** Words that name nothing: 实际于, 全部, 该项目, 竣工时间为. */
const NEUTRAL =
  /实际|实(?=[于为])|最终|最后|最晚|末[户批期个]|一[户批处个台期]|全部|全年|年度|全面|顺利|悉数|累计|均|都|已经?|于|在|至|到|直|拖|才|则|而|但|并|也|仍|结果|为|是|属|即|完成|竣工|完工|建成|验收|交付|时间|日期|情况|时效|指标|目标|计划|合同|约定|原定|要求|规定|工期|期限|时限|约|比|较|同|与|相|该|本|其|项目|工程|任务|工作|所有|各|总体|整体|节点|进度|因此|故|综上|判定|评价|视为|认定|可|能|够|[：:、\s"“”的了\d.．①-⑳—-]|[（(][^（）()]*[）)]/g;

/** Whether a clause is about what the words around the dates name, or names nothing of its own. */
export function isOfSubject(clause: string, subject: string): boolean {
  const named = clause.replace(NEUTRAL, ' ').trim().split(/\s+/);
  // 2022年度项目 beside 2023年度项目
  const years = clause.match(/(?<!\d)20\d\d(?=年度)/g) ?? [];
  return [...named, ...years].every((name) => subject.includes(name));
}
