import { groupBy } from '../../model/grouping.js';
import { exactly } from '../../model/interval.js';
import { misprintOf, significantDigits } from '../../model/misprint.js';
import { apart, compatible, isBound, ofOtherItems } from './clusters.js';
import type { Signature } from './signature.js';

/** Two figures that are told in the same words, the later one a slip of the pen away from the first. */
export interface SameWords {
  readonly odd: Signature;
  readonly other: Signature;
}

/**
 * Figures of few digits that are told twice, in paragraphs apart, by the very same words: 全年共举办培训63期 and 36期. That
 * two digits were swapped says it of two digits, a digit changed of three. Words that are told with three figures or
 * more name a row of things, and no one fact.
 */
export function toldInSameWords(signatures: readonly Signature[]): SameWords[] {
  const groups = groupBy(signatures, (signature) => {
    const name = nameOf(signature);
    return name === null ? null : `${name}|${signature.dimension}`;
  });
  return [...groups.values()].flatMap((members) => {
    const values = new Set(members.map(({ fact }) => fact.quantity.value!.toString()));
    if (values.size !== 2) return [];
    const [first, ...others] = members;
    return others.flatMap((odd) => (isOneFact(odd, first!) ? [{ odd, other: first! }] : [])).slice(0, 1);
  });
}

/** Words that open a clause and tell when, where in the report, or of what project: they are told of any figure. */
const OPENING =
  /^(?:截[至止]?到?|20\d\d年|\d+月|\d+日|本?年度?|全年|当年|目前|年?末|年?底|共计?|累计|我[局县市区院校镇乡村站所]|本(?:单位|次评价)|本(?=项目)|现有|[一二三四五六七八九]是|已)+/;
const CLOSING = /[达到为是共计了有数]{1,4}$/;
/** Parts, levels, plans and spans of time: the same words may be of another whole. */
const OTHERWISE =
  /其中|其余|其他|另|上年|去年|计划|目标|任务|预算|预计|拟|上半年|下半年|季度|月|每|均|分别|(?<!新)增|减|前|后|第|批|期初|年初|调整|原|若干|各/;

/** The words of a figure in running text, without what stands before any figure; null where they tell too little. */
function nameOf({ table, label, lead, fact, named }: Signature): string | null {
  if (table !== null || !named || isUnfit(fact)) return null;
  const words = label.slice(0, label.lastIndexOf('|')).replace(/\s/g, '').split(/[：:]/).at(-1)!;
  const after = label.slice(label.lastIndexOf('|') + 1);
  if (/^[左内以的]/.test(after) || OTHERWISE.test(words)) return null;
  // what the clauses before it are about is a part of its name
  if (/其中|分别|较|比|计划|目标|上年|去年/.test(lead)) return null;
  const name = words.replace(OPENING, '').replace(CLOSING, '');
  return (name.match(/\p{Script=Han}/gu) ?? []).length >= FEWEST_WORDS ? name : null;
}

const FEWEST_WORDS = 3;

const isUnfit = ({ quantity, statistic }: Signature['fact']): boolean =>
  quantity.approximate || quantity.printed.chinese || statistic === 'change' || statistic === 'growth';

function isOneFact(odd: Signature, other: Signature): boolean {
  if (odd.fact.span.passage === other.fact.span.passage || apart(odd, other) || !compatible(odd, other)) return false;
  if (isBound(odd) || isBound(other) || odd.fact.subject.value !== other.fact.subject.value) return false;
  if (odd.side !== other.side && (odd.side === 'plan' || other.side === 'plan')) return false;
  if (odd.scope.join() !== other.scope.join() || ofOtherItems(odd, other) || !areOfOneHead(odd, other)) return false;
  const [a, b] = [odd.fact.quantity, other.fact.quantity];
  const slip = misprintOf(a, exactly(b.value!));
  const digits = Math.max(significantDigits(a), significantDigits(b));
  return slip === 'digit-swap' ? digits >= 2 : slip === 'digit-change' && digits >= 3;
}

/** Headings of the report itself. What opens its passage otherwise, a project or a place, makes it another fact. */
const GENERAL_HEAD =
  /情况|概况|指标|效益|结论|评价|成效|成果|工作|产出|数量|质量|时效|社会|综上|总体|管理|规模|配置|资金|经费|方面|绩效|分析/;

/** Headings that name one of several things. */
const OF_ONE_THING = /\p{Script=Han}{2}(?:项目|工程|课题)|标段|中心|公司|[镇乡村校院站所]$/u;

function areOfOneHead(a: Signature, b: Signature): boolean {
  const [x, y] = [headOf(a), headOf(b)];
  return x === y || [x, y].every((head) => head === '' || (GENERAL_HEAD.test(head) && !OF_ONE_THING.test(head)));
}

/** What stands before its clause as a title: 一、道路工程：…, 2.桥梁项目。…, or its section. */
function headOf({ lead, heads }: Signature): string {
  const [section, opening] = [heads.split('|')[0]!, heads.split('|').at(-1)!];
  const told =
    HEAD.exec(lead)?.[1] ?? (opening.startsWith(lead.trimStart()) || lead.includes(opening) ? section : opening);
  return told.replace(NUMBER, '');
}

const HEAD = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．])?([^，。；：:]{2,16})[：:]/;
const NUMBER = /^[\s（(]*[\d一二三四五六七八九十]+(?:[）)、.．]|是)\s*/;
