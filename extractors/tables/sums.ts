import { findConcept, IDENTITIES, type ConceptId } from '../../model/concepts.js';
import { holds, isExplained } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';
import { breakdownsAmong } from './breakdowns.js';
import { best, sumOf, type Hypothesis, type Tally } from './hypothesis.js';
import { bareLabel, isSubtotalLabel } from './lexicon.js';
import { isAdditive, type Line } from './lines.js';

/** The sums among the lines of one half of a region: totals, subtotals, and lines with their parts below. */
export function sumsAmong(lines: readonly Line[]): Relation[] {
  const { relations, settled } = breakdownsAmong(lines);
  const others = lines.flatMap((line, at) => {
    if (settled.has(line)) return [];
    const weighed = (lists: readonly PartList[]): Tally => best(lists.map((list) => hypothesis(line, list)));
    if (!line.total) {
      const parts = partsOfConcept(lines, line);
      return [...(parts.length > 0 ? weighed([natural(parts)]) : weighed(partsOfParent(lines, at))).accepted];
    }
    const usual = weighed(partsOfTotal(lines, at));
    if (usual.holding > 0 && usual.failing === 0) return [...usual.accepted];
    const unusual = weighed(stretches(lines, at));
    const better = unusual.accepted.length > 0 && unusual.holding - unusual.failing > usual.holding - usual.failing;
    return [...(better ? unusual : usual).accepted];
  });
  return [...relations, ...others];
}

interface PartList {
  readonly parts: readonly Line[];
  readonly natural: boolean;
}

const natural = (parts: readonly Line[]): PartList => ({ parts, natural: true });

/** The lists of parts that the place of a total among its neighbours allows, the most usual first. */
function partsOfTotal(lines: readonly Line[], at: number): PartList[] {
  const total = lines[at]!;
  const above = lines.slice(lastIndex(lines, at, (line) => rank(line) >= rank(total)) + 1, at);
  const lastTotal = lastIndex(above, above.length, (line) => line.total);
  const belowAll = lines.slice(
    at + 1,
    nextIndex(lines, at, (line) => rank(line) >= rank(total)),
  );
  const below = lines.slice(
    at + 1,
    nextIndex(lines, at, (line) => line.total),
  );
  const siblings = lines.filter(
    (line, i) => i !== at && !line.total && total.labels.length > 1 && outer(line) === outer(total),
  );
  const lists = [
    natural(siblings),
    natural(lastTotal < 0 ? [] : above.slice(lastTotal)),
    natural(above.slice(lastTotal + 1)),
    natural(above.filter((line) => line.total)),
    natural(above.filter((line) => !line.total)),
    natural(shallowest(above.filter((line) => !line.total))),
    natural(withoutOfWhich(above.filter((line) => !line.total))),
    natural(membersOfIdentity(lines.filter((_, i) => i !== at))),
    natural([...above.filter((line) => line.total), ...above.slice(lastTotal + 1)]),
    natural(shallowest(below)),
    natural(shallowest(belowAll)),
    natural(belowAll.filter((line) => line.total)),
    natural(below),
    natural(ofOneKind(below, total)),
    natural(shallowest(lines.filter((_, i) => i !== at))),
  ];
  return lists.filter(({ parts }) => parts.length >= 2);
}

/** The lines below a total down to the first that counts something else: funds by source, and under them the indicators. */
function ofOneKind(below: readonly Line[], total: Line): Line[] {
  const isOther = ({ facts }: Line): boolean =>
    ![...facts].some(([key, fact]) => {
      const whole = total.facts.get(key);
      return whole !== undefined && isAdditive(whole) && addable(whole, [fact]);
    });
  const end = below.findIndex(isOther);
  return end < 0 ? [] : below.slice(0, end);
}

/** Keeps the time for long tables linear. */
const LONGEST_STRETCH = 24;

/** Stretches of lines that end above the total or begin below it: only figures can speak for them. */
function stretches(lines: readonly Line[], at: number): PartList[] {
  const lists: PartList[] = [];
  const first = Math.max(0, at - LONGEST_STRETCH);
  const last = Math.min(lines.length, at + 1 + LONGEST_STRETCH);
  for (let from = at - 2; from >= first; from--) lists.push({ parts: lines.slice(from, at), natural: false });
  for (let to = at + 3; to <= last; to++) lists.push({ parts: lines.slice(at + 1, to), natural: false });
  return lists;
}

/** A line that is no total by name has the deeper lines right below it as parts. */
function partsOfParent(lines: readonly Line[], at: number): PartList[] {
  const parent = lines[at]!;
  const below = lines.slice(
    at + 1,
    nextIndex(lines, at, (line) => line.depth <= parent.depth),
  );
  const direct = shallowest(below);
  const coded = [parent, ...direct].every((line) => line.labels.some((label) => /^\d{3,7}$/.test(label)));
  if (direct.length < (coded ? 1 : 2)) return [];
  // 其中 opens a list that may leave parts out, unless it ends in 其他.
  const partial = /^其中/.test(direct[0]!.label) && !/^其[他余]/.test(direct.at(-1)!.label);
  const lists: PartList[] = [{ parts: direct, natural: !partial || isIdentity(parent, direct) }];
  for (let to = 2; to < direct.length; to++) lists.push({ parts: direct.slice(0, to), natural: false });
  return lists;
}

/** The lines that are no parts of the line before them: a list under 其中 ends where it makes its whole. */
function withoutOfWhich(lines: readonly Line[]): Line[] {
  const outer: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const whole = outer.at(-1);
    if (!/^其中/.test(line.label) || whole === undefined) {
      outer.push(line);
      continue;
    }
    const longest = nextIndex(lines, i, (other) => /^其中/.test(other.label)) - i;
    let length = 1;
    while (length < longest && !makes(lines.slice(i, i + length), whole)) length++;
    i += length - 1;
  }
  return outer;
}

function makes(parts: readonly Line[], whole: Line): boolean {
  const { relations } = hypothesis(whole, { parts, natural: false });
  return relations.length > 0 && relations.every(holds);
}

/** The lines that make a line by the field itself (基本支出 = 人员经费 + 公用经费), right below it. */
function partsOfConcept(lines: readonly Line[], whole: Line): Line[] {
  const concept = conceptOf(whole);
  const at = lines.indexOf(whole);
  for (const { total, parts } of IDENTITIES) {
    const below = lines.slice(at + 1, at + 1 + parts.length);
    const concepts = below.map(conceptOf);
    if (total === concept && parts.every((part) => concepts.includes(part))) return below;
  }
  return [];
}

/** The lines of one identity of the field, wherever they stand among others (因公出国费, 公务用车费, 公务接待费). */
function membersOfIdentity(lines: readonly Line[]): Line[] {
  const concepts = lines.map(conceptOf);
  for (const { parts } of IDENTITIES) {
    const members = lines.filter((_, i) => concepts[i] !== null && parts.includes(concepts[i]!));
    if (members.length >= 2 && members.length === new Set(members.map(({ label }) => label)).size) return members;
  }
  return [];
}

const outer = (line: Line): string => line.labels.slice(0, -1).join('/');

function shallowest(lines: readonly Line[]): Line[] {
  const depth = Math.min(...lines.map((line) => line.depth));
  return lines.filter((line) => line.depth === depth);
}

/** 小计 stands below 合计, 合计 below 总计. */
function rank(line: Line): number {
  if (!line.total) return 0;
  if (isSubtotalLabel(line.label)) return 1;
  return /^(?:.{0,4}总计|总分|全[市县区省州年])/.test(line.label) ? 3 : 2;
}

function lastIndex(lines: readonly Line[], before: number, test: (line: Line) => boolean): number {
  for (let i = before - 1; i >= 0; i--) if (test(lines[i]!)) return i;
  return -1;
}

function nextIndex(lines: readonly Line[], after: number, test: (line: Line) => boolean): number {
  for (let i = after + 1; i < lines.length; i++) if (test(lines[i]!)) return i;
  return lines.length;
}

function hypothesis(total: Line, { parts, natural }: PartList): Hypothesis {
  const certain = natural && isIdentity(total, parts);
  const relations = [...total.facts].flatMap(([key, claimed]) => {
    if (!isAdditive(claimed)) return [];
    const present = parts.flatMap((part) => part.facts.get(key) ?? []);
    if (present.length === 0 || !addable(claimed, present) || isOfEach(claimed, present)) return [];
    const relation = sumOf(claimed, present, certain ? 'identity' : 'layout');
    // a blank cell is missing and not zero: a sum without it must hold, or a slip must show why it does not
    return present.length === parts.length || isExplained(relation) ? [relation] : [];
  });
  return { relations, natural, certain: certain && relations.length === 1 };
}

/** 小学102天, 初中102天, 小计102天: what each of the parts is, and no amount of theirs. */
const isOfEach = ({ quantity: { value } }: Fact, parts: readonly Fact[]): boolean =>
  parts.length > 1 && value !== null && value.sign() !== 0 && parts.every((part) => part.quantity.value?.equals(value));

/** 小计 is named by the header above it. */
const conceptOf = ({ label, labels }: Line): ConceptId | null =>
  findConcept(bareLabel(isSubtotalLabel(label) ? (labels.at(-2) ?? label) : label));

/** The field itself says that these parts make this total (支出合计 = 基本支出 + 项目支出). */
function isIdentity(total: Line, parts: readonly Line[]): boolean {
  const whole = conceptOf(total);
  const concepts = parts.map(conceptOf);
  // 合计 over all the parts of an identity, and over nothing else, is its total.
  const bare = whole === null && total.total && parts.length === new Set(concepts).size;
  return IDENTITIES.some(
    (identity) =>
      identity.parts.every((part) => concepts.includes(part)) &&
      (identity.total === whole || (bare && identity.parts.length === parts.length)),
  );
}

const addable = (claimed: Fact, parts: readonly Fact[]): boolean =>
  parts.every((part) => isAdditive(part) && sameUnit(part, claimed));

/** A total of counts may leave out what is counted (门诊人次, 住院人次, 合计). */
const sameUnit = (a: Fact, b: Fact): boolean =>
  (a.quantity.kind === b.quantity.kind && a.quantity.unit === b.quantity.unit) ||
  (isCounted(a) && isCounted(b) && (a.quantity.unit === '' || b.quantity.unit === ''));

const isCounted = ({ quantity }: Fact): boolean => quantity.kind === 'count' || quantity.kind === 'number';
