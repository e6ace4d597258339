import { groupBy } from '../model/grouping.js';
import type { Reading, Statement } from '../model/reading.js';

/** A sentence of a plan or a result with what it says, whatever its numbering, marks and kind of numerals. */
export interface Sentence {
  readonly statement: Statement;
  readonly key: string;
}

/** A section, paragraph or cell of results most of which stands in the plan word for word. */
export interface Copy {
  readonly item: readonly Sentence[];
  readonly copied: readonly Sentence[];
  /** The sentences of the plan that were copied. */
  readonly plans: readonly Sentence[];
}

/** Shorter sentences are alike by chance: 合格率100%. */
const SHORTEST = 6;
/** One sentence of this length is no coincidence; shorter ones must be several. */
const TELLING = 25;
/** So much text in common is copied even where it has no plan wording. */
const LONG = 50;

/** Words of bounds, frequencies and intentions. */
const PLAN_WORDING =
  /以上|以内|至少|不[少低]于|不超过|[≥≤]|力争|争取|确保|拟|一至二|每[年月周]|每季度|一年|1年|[/／]年|进一步|继续/;

const NUMERALS = '零一二三四五六七八九';

function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^\s*(?:\(\d{1,2}\)|\d{1,2}[、.](?!\d)|[①-⑳]|[一二三四五六七八九十]是)/, '')
    .replace(/20\d\d年度?/g, '')
    .replace(/两/g, '二')
    .replace(/[零一二三四五六七八九]/g, (numeral) => String(NUMERALS.indexOf(numeral)))
    .replace(/[\s\p{P}\p{S}的了共并和与及]/gu, (mark) => (/[/≥≤<>+%.]/.test(mark) ? mark : ''));
}

/** The sentences of all plans or of all results, in reading order. */
export function sentencesOf({ statements }: Reading, kind: 'plan' | 'result'): Sentence[] {
  return statements
    .filter((statement) => statement.kind === kind)
    .map((statement) => ({ statement, key: keyOf(statement.text) }));
}

/** All copies, first those of whole sections and cells; a paragraph of a copied section is not told again. */
export function copiesOf(reading: Reading): Copy[] {
  const plans = new Map<string, Sentence>();
  for (const plan of sentencesOf(reading, 'plan'))
    if (plan.key.length >= SHORTEST && !plans.has(plan.key)) plans.set(plan.key, plan);
  const sections = groupBy(sentencesOf(reading, 'result'), ({ statement: { span } }) => {
    const { section, cell, passage } = reading.places.get(span.passage)!;
    return cell ? `${cell.table}:${cell.row}:${cell.col}` : (section ?? passage.id);
  });
  return [...sections.values()].flatMap((section) => {
    const whole = copyOf(section, plans);
    if (whole) return [whole];
    const paragraphs = groupBy(section, ({ statement }) => statement.span.passage);
    return [...paragraphs.values()].flatMap((paragraph) => copyOf(paragraph, plans) ?? []);
  });
}

function copyOf(item: readonly Sentence[], plans: ReadonlyMap<string, Sentence>): Copy | null {
  const copied = item.filter(({ key }) => plans.has(key));
  const length = lengthOf(copied);
  if (copied.length === 0 || length * 2 < lengthOf(item)) return null;
  if (copied.length < 2 && length < TELLING) return null;
  if (length < LONG && !copied.some(({ statement }) => PLAN_WORDING.test(statement.text))) return null;
  return { item, copied, plans: [...new Set(copied.map(({ key }) => plans.get(key)!))] };
}

const lengthOf = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { key }) => sum + key.length, 0);
