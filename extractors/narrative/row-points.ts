import { Decimal } from '../../model/decimal.js';
import type { Fact } from '../../model/fact.js';
import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { isWorkedOut } from '../tables/points.js';
import { gradedRows, type GradedRow } from './graded-rows.js';
import { isScore, scoreRole } from './list-words.js';
import { isOfRule, sentenceBefore, type Mention } from './mention.js';
import { isRate, readingsOf } from './points.js';

/**
 * Points told in words of one row of a scoring table, which the words name in full (拨付及时率按92.87%折4.64分) or by so much of
 * its name as no other row has (外资3.66分 of 实际使用外资): those of the row again, no more than its full marks, and what the rate
 * told with them earns.
 */
export function rowPoints(mentions: readonly Mention[], cells: readonly Fact[]): Relation[] {
  const rows = gradedRows(cells).filter(isIndicator);
  if (rows.length === 0) return [];
  return mentions.flatMap((mention, index) => {
    if (!isTold(mention)) return [];
    const named = rowNamed(mentions, index, rows);
    if (named === null) return [];
    const { fact } = mention;
    const { full, points } = named.row;
    const marks: Operands = { kind: 'equality', other: full };
    return [
      relationOf('same', fact, [{ kind: 'equality', other: points }, ...(named.said ? [] : [marks])], 'stated'),
      relationOf('points-limit', fact, [{ kind: 'order', bound: full, comparator: '<=' }], 'stated'),
      ...earnedBy(mentions, index, named),
    ];
  });
}

/** Whole sections, and what is none of the words of an indicator, name no row. */
const isIndicator = ({ name }: GradedRow): boolean => name.length >= 2 && !SECTION.test(name);

const SECTION =
  /^(?:项目)?(?:决策|投入|过程|管理|产出|效[益果]|满意度|成本|数量|质量|时效|经济效益|社会效益|生态效益|可持续影响|履职效能|社会效应)(?:类|指标|目标)?$/;

function isTold(mention: Mention): boolean {
  const { fact, quantity } = mention;
  if (fact.cell !== null || !isScore(mention) || quantity.value === null || quantity.comparator !== '=') return false;
  return scoreRole(mention) === 'scored' && !isOfRule(mention) && !NOT_GOT.test(sentenceBefore(mention));
}

/** Points of another time, those that are wished for, and those that were lost. */
const NOT_GOT = /[上去]年|上一年|20\d\d年度?(?:自评|评价)|[失扣丢]|少得|建议|应当?得|可得|最[高多]|调[整增减]/;

/** A row, and whether the words say that the points were got, so that they are no full marks. */
interface Named {
  readonly row: GradedRow;
  readonly said: boolean;
  /** Where the words that name it begin. */
  readonly from: number;
}

/** 折4.64分, 得…, 给…; 按比例折算的指标有六项：开工数5.40分 says so of all that follows. */
const GOT = /(?:得分?|折[算合]?|计|给|评|实得|自评)(?:为|了|的|是|成)?$/;
const LIST_OF_GOT = /(?:折算|得分|计分|评分|自评)[^。；;]*[：:]/;

function rowNamed(mentions: readonly Mention[], index: number, rows: readonly GradedRow[]): Named | null {
  const mention = mentions[index]!;
  const { text, start } = mention;
  const before = mentions.slice(Math.max(0, index - REACH), index).findLast((m) => m.text === text && isScore(m));
  const opening = text.slice(before?.end ?? Math.max(0, start - LONGEST), start);
  const from = start - opening.length + Math.max(...MARKS.map((mark) => opening.lastIndexOf(mark))) + 1;
  const words = text.slice(from, start);
  const said = GOT.test(words.trimEnd()) || LIST_OF_GOT.test(sentenceBefore(mention));
  const subject = subjectOf(words);
  if (subject === null) return null;
  const isScaled = /折|比例/.test(words) || /(?:折算|按比例)[^。；;]*[：:]/.test(sentenceBefore(mention));
  const row = likest(subject, rows, isScaled, said);
  return row === null ? null : { row, said, from };
}

const REACH = 12;
const LONGEST = 80;
const MARKS = ['。', '；', ';', '：', ':', '\n'];

/** What a clause is about: the words that open it, up to what is said of it. */
function subjectOf(words: string): string | null {
  for (const clause of words.split(/[，,]/).toReversed()) {
    const bare = clause.trim().replace(OPENING, '');
    if (ASIDE.test(bare)) continue;
    const head = /^\p{Script=Han}+/u.exec(bare)?.[0] ?? '';
    const end = head.search(PREDICATE);
    const subject = (end < 0 ? head : head.slice(0, end)).replace(ATTRIBUTE, '');
    if (subject.length >= 2) return subject;
    if (head === '' && bare !== '') return null;
  }
  return null;
}

const OPENING = /^(?:[、和及与并而但另又因]|其中|以及|另外|此外|（\d+）|\d+[.．、])+/;
/** Reasons and misses stand between the name and the points. */
const ASIDE =
  /^(?:未|没有|低于|略低|比|较|因|由于|主要|原因|与|距|离|差|按|依|据|故|从而|最终|自评|评价|综合|实际(?:得|完成|为|自评|计))/;
/** What is said of an indicator. */
const PREDICATE = /按|依|因|由于|为|是|达|完成(?!率)|[只仅得折计给评低高未没超]/;
/** Words for indicators that are no part of a name. */
const ATTRIBUTE = /(?:[这一]?[项类]|指标|方面|得分|情况){1,3}$/;

/** The row that the words fit best, where they fit no other as well; of those that are named in part, the one that lost points. */
function likest(subject: string, rows: readonly GradedRow[], isScaled: boolean, said: boolean): GradedRow | null {
  const fits = rows.map(({ name }) => fitOf(leaving(subject), leaving(name)));
  const best = Math.max(...fits);
  if (best === 0 || (best < WHOLE && !said)) return null;
  const found = rows.filter((_, i) => fits[i] === best);
  const lost = isScaled && found.length > 1 ? found.filter(hasLost) : found;
  return lost.length === 1 ? lost[0]! : null;
}

const hasLost = ({ full, points }: GradedRow): boolean => points.quantity.value!.lessThan(full.quantity.value!);

/** 满意率 is 满意度. */
const leaving = (name: string): string => name.replace(/满意[率度]$/, '满意').replace(/\P{Script=Han}/gu, '');

const WHOLE = 3;
const PART = 2;
const LETTERS = 1;

/** 3 for the whole name, 2 for a stretch of it (外资 of 实际使用外资), 1 for its characters in their order (开工数 of 开工项目数). */
function fitOf(subject: string, name: string): number {
  if (subject === name) return WHOLE;
  const [short, long] = subject.length < name.length ? [subject, name] : [name, subject];
  if (short.length < 2) return 0;
  if (long.includes(short)) return PART;
  const isOpenedAlike = short[0] === long[0] && short.at(-1) === long.at(-1);
  return short.length >= 3 && isOpenedAlike && isWithin(short, long) ? LETTERS : 0;
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** The rate told between the name and the points, over the full marks of the row: 结案率为目标值的99.63%，折5.98分. */
function earnedBy(mentions: readonly Mention[], index: number, { row, said, from }: Named): Relation[] {
  const mention = mentions[index]!;
  const rates = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.text === mention.text && m.start >= from && isRate(m))
    .toReversed();
  const words = mention.text.slice(from, mention.start);
  const [first, ...others] = readingsOf(row.full, rates, []);
  if (!said || first === undefined || STEPS.test(words)) return [];
  const isScaled = /折|按比例|按\d/.test(words);
  if (!isScaled && !(isWorkedOut(mention.fact) && !Decimal.HUNDRED.equals(rates[0]!.quantity.value!))) return [];
  const basis = isScaled && rates.length === 1 ? 'stated' : 'likely';
  return [relationOf('points', mention.fact, [first, ...others], basis, { namedBase: others.length === 0 })];
}

const STEPS = /分档|档次|每(?:低|高|少|多|超|降|下降)/;
