import { Decimal } from '../../model/decimal.js';
import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';

/**
 * Points taken off, told in words, against the full marks and the points of what the words name: a row of the scoring
 * table (绿化养护及时率未达标，扣0.35分), a section (过程类扣2.05分), or the whole report (共扣4.40分).
 */
export function deductionRelations(mentions: readonly Mention[], cells: readonly Fact[]): Relation[] {
  const rows = gradedRows(cells);
  const sections = sectionsOf(mentions, rows);
  const hundred = cells.find(
    (fact) =>
      fact.quantity.kind === 'score' && isHundred(fact) && sideOf(fact.cell?.columnHeaders.at(-1) ?? '') === 'full',
  );
  const told = mentions.flatMap((mention, index) => {
    if (!isDeduction(mention) || goesOn(mention, mentions[index + 1])) return [];
    const graded =
      wholeOf(mentions, index, hundred) ?? sectionNamed(mention, sections) ?? rowNamed(mentions, index, rows);
    return graded === null ? [] : [{ mention, graded }];
  });
  // what is taken off twice is told in pieces
  const amounts = new Map<Fact, Set<string>>();
  for (const { mention, graded } of told) {
    const known = amounts.get(graded.points) ?? new Set();
    amounts.set(graded.points, known.add(mention.quantity.value!.toString()));
  }
  return told
    .filter(({ graded }) => amounts.get(graded.points)!.size === 1)
    .map(({ mention, graded }) => deductionOf(mention, graded));
}

const deductionOf = (mention: Mention, { full, points }: Graded): Relation => ({
  form: 'difference',
  claimed: mention.fact,
  readings: [{ kind: 'difference', minuend: full, subtrahend: points }],
  basis: 'stated',
  direction: 0,
  namedBase: false,
  cue: null,
});

/** Full marks and the points that were got of them. */
interface Graded {
  readonly full: Fact;
  readonly points: Fact;
}

/** A row of a scoring table that names one indicator or one section. */
interface GradedRow extends Graded {
  readonly name: string;
}

/** How far back the points are looked for that a deduction goes on about, in figures and in characters. */
const REACH = 40;
const LONGEST = 200;

const nearBefore = (mentions: readonly Mention[], index: number): readonly Mention[] =>
  mentions.slice(Math.max(0, index - REACH), index);

const SHORTEST_NAME = 4;
const TOTAL_ROW = /^(?:总得?分|合计|总计|小计|得分合计|自评总分)/;
const SECTION = /^(?:决策|投入|过程|管理|产出|效[果益]|满意度|预算执行率?|执行率|成本|履职效能|社会效应)$/;

/** 过程类, 产出指标（50分）: the word that names the section. */
const coreOf = (label: string): string =>
  label
    .replace(/[（(].*/, '')
    .replace(/^\d+[.．、]|^[一二三四五六七八九十]、|\s/g, '')
    .replace(/(?:类|部分)?(?:一级)?(?:指标)?(?:情况|方面)?$/, '');

const sideOf = (header: string): 'full' | 'points' | null =>
  /得分|评分/.test(header) ? 'points' : /^(?:分值|权重|标准分|满分)/.test(header) ? 'full' : null;

function gradedRows(cells: readonly Fact[]): GradedRow[] {
  const byRow = new Map<string, { name: string; full: Fact[]; points: Fact[] }>();
  for (const fact of cells) {
    const { cell, quantity } = fact;
    if (cell === null || quantity.kind !== 'score' || quantity.value === null) continue;
    const side = sideOf(cell.columnHeaders.at(-1) ?? '');
    const name = coreOf(cell.rowLabels.at(-1) ?? '');
    if (side === null || TOTAL_ROW.test(name) || !/^\p{Script=Han}+$/u.test(name)) continue;
    if (name.length < SHORTEST_NAME && !SECTION.test(name)) continue;
    const key = `${cell.table} ${cell.row}`;
    const row = byRow.get(key) ?? { name, full: [], points: [] };
    row[side].push(fact);
    byRow.set(key, row);
  }
  const rows = [...byRow.values()].flatMap(({ name, full, points }) =>
    full.length === 1 && points.length === 1 ? [{ name, full: full[0]!, points: points[0]! }] : [],
  );
  // of two tables, or of two rows of one name, it is open which is meant
  const open = new Set<string>();
  const named = new Set<string>();
  for (const { name } of rows) (named.has(name) ? open : named).add(name);
  return rows.filter(({ name }) => !open.has(name));
}

/** Sections with one row of their own in the tables, or whose points are told in words with their full marks in brackets. */
function sectionsOf(mentions: readonly Mention[], rows: readonly GradedRow[]): Map<string, Graded> {
  const sections = new Map<string, Graded>(rows.filter(({ name }) => SECTION.test(name)).map((row) => [row.name, row]));
  const open = new Set<string>();
  mentions.forEach((points, i) => {
    const full = mentions[i + 1];
    const name = coreOf(points.lead.replace(/^其中|(?:自评|实际?)?得分?$/g, ''));
    if (!full || !isPoints(points) || !isPoints(full) || !SECTION.test(name) || sections.has(name)) return;
    if (!/^[（(]满分$/.test(full.between.trim())) return;
    if (sections.has(name)) open.add(name);
    sections.set(name, { full: full.fact, points: points.fact });
  });
  open.forEach((name) => sections.delete(name));
  return sections;
}

const isPoints = ({ quantity }: Mention): boolean => dimensionOf(quantity) === '分';

const DEDUCTED = /(?:扣(?:分|减|除)?|失分?|丢分?)(?:合计|共计)?(?:了|为)?$/;

const isDeduction = (mention: Mention): boolean =>
  mention.fact.cell === null &&
  isPoints(mention) &&
  mention.quantity.comparator === '=' &&
  DEDUCTED.test(mention.lead.trimEnd()) &&
  !/[每各]|最多|依次|分别/.test(mention.lead);

/** 扣3.00分，另扣0.80分: in pieces. */
const goesOn = (mention: Mention, next: Mention | undefined): boolean =>
  next?.paragraph === mention.paragraph && isPoints(next) && /[另又再][^，。；、]{0,2}[扣失丢]/.test(next.lead);

/** 过程类扣2.05分: nothing but the name of the section before it. */
function sectionNamed({ lead }: Mention, sections: ReadonlyMap<string, Graded>): Graded | null {
  return sections.get(coreOf(lead.trimEnd().replace(DEDUCTED, '').replace(/^其中/, ''))) ?? null;
}

/** The row whose name stands before the deduction. */
function rowNamed(mentions: readonly Mention[], index: number, rows: readonly GradedRow[]): Graded | null {
  if (/共|合计/.test(mentions[index]!.lead)) return null;
  const words = wordsBefore(mentions, index);
  const named = rows.filter(({ name }) => name.length >= SHORTEST_NAME && words.includes(name));
  // 路灯亮灯率 is no second name beside 主干道路灯亮灯率
  const own = named.filter((row) => !named.some(({ name }) => name !== row.name && name.includes(row.name)));
  return own.length === 1 ? own[0]! : null;
}

/** What stands before a deduction since the points before it, or since its sentence or its item began. */
function wordsBefore(mentions: readonly Mention[], index: number): string {
  const { text, start, sentence } = mentions[index]!;
  const before = nearBefore(mentions, index).findLast((m) => m.sentence === sentence && isPoints(m));
  const opening = text.slice(Math.max(before?.end ?? 0, start - LONGEST), start);
  return opening.slice(Math.max(...['。', '；', ';', '：', '\n'].map((mark) => opening.lastIndexOf(mark))) + 1);
}

const TOTAL_SCORE = /(?:总分|总得分|综合(?:评价)?得分|自评(?:得分)?|评价得分|最终得分|整体自评|综合评分)(?:为|是)?$/;
/** 共扣, 四类共扣, 扣分合计: of the whole, where its sentence opens with it. */
const ALL_DEDUCTED =
  /^(?:本?项目|[两二三四五六]类|各部分|全部|一)?(?:(?:共|共计|合计|总共)(?:扣分?|失分?)|扣分(?:合计|共计)|失分合计|失分)(?:了|为)?$/;

/** 自评总分95.60分，等级为“优”，扣分合计4.40分: a hundred, where it is printed, and the total told before. */
function wholeOf(mentions: readonly Mention[], index: number, hundred: Fact | undefined): Graded | null {
  const claim = mentions[index]!;
  const before = nearBefore(mentions, index).filter((m) => m.paragraph === claim.paragraph && isPoints(m));
  const total = before.findLast((m) => TOTAL_SCORE.test(m.lead.trimEnd()));
  if (!total) return null;
  const lead = claim.lead.trimEnd();
  const beside = before.at(-1) === total && total.sentence === claim.sentence;
  const isBare = beside && /^(?:共|合计)?扣(?:分|了)?$/.test(lead);
  const opens = claim.text
    .slice(Math.max(0, claim.start - LONGEST), claim.start)
    .trimEnd()
    .endsWith(`。${lead}`);
  if (!isBare && !(ALL_DEDUCTED.test(lead) && (beside || opens || isListed(claim, before, total)))) return null;
  const full =
    mentions
      .slice(Math.max(0, index - REACH), index + REACH)
      .find((m) => m.paragraph === claim.paragraph && isPoints(m) && isHundred(m.fact))?.fact ?? hundred;
  return full ? { full, points: total.fact } : null;
}

/** After the points of the sections in the same sentence: 其中决策17分、过程15分…，四类共扣10.77分. */
const isListed = (claim: Mention, before: readonly Mention[], total: Mention): boolean =>
  total.sentence >= claim.sentence - 1 && before.filter((m) => m.sentence === claim.sentence).length >= 3;

const isHundred = ({ quantity }: Fact): boolean => quantity.value !== null && quantity.value.equals(Decimal.HUNDRED);
