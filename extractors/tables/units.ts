import { Decimal } from '../../model/decimal.js';
import { fileOf, type Block } from '../../model/document.js';
import type { Quantity, QuantityKind } from '../../model/quantity.js';
import { extractQuantities } from '../quantities/quantities.js';
import { labelOf } from './grid.js';

/** The unit that a header, a unit column or a caption gives to bare numbers. */
export interface PrintedUnit {
  readonly kind: QuantityKind;
  readonly name: string;
  /** What a printed 1 is worth in the base unit: 10000 for 万元. */
  readonly multiplier: Decimal;
}

export const PERCENT: PrintedUnit = { kind: 'percent', name: '%', multiplier: Decimal.ONE };
export const POINTS: PrintedUnit = { kind: 'score', name: '分', multiplier: Decimal.ONE };

const COUNTED: readonly [RegExp, string][] = [
  [/人次/, '人次'],
  [/人数|编制|实有|在职/, '人'],
  [/户数/, '户'],
];

/** What a label of a count without a unit counts, as far as it says (人员编制数). */
export const countUnit = (label: string): PrintedUnit => ({
  kind: 'count',
  name: COUNTED.find(([pattern]) => pattern.test(label))?.[1] ?? '',
  multiplier: Decimal.ONE,
});

/** Units met before: the same few headers stand over all figures. */
const KNOWN_UNITS = new Map<string, PrintedUnit | null>();
/** Where other measure words are in force, the same caption may mean another unit. */
export const forgetUnits = (): void => KNOWN_UNITS.clear();
const MOST_KNOWN = 1000;

/** A unit printed alone (万元, 平方米, 元/生); null where the text is none. */
export function unitFrom(text: string): PrintedUnit | null {
  const known = KNOWN_UNITS.get(text);
  if (known !== undefined) return known;
  const unit = readUnit(text);
  if (KNOWN_UNITS.size < MOST_KNOWN) KNOWN_UNITS.set(text, unit);
  return unit;
}

function readUnit(text: string): PrintedUnit | null {
  if (!/^[^\dA-Z]+$/.test(text)) return null;
  const [quantity] = extractQuantities(`1${text}`);
  if (quantity === undefined || quantity.start !== 0 || quantity.end < text.length) return null;
  // 粉丝（万）: how many there are, counted by nothing
  const { multiplier } = quantity.printed;
  if (quantity.kind === 'number')
    return multiplier.equals(Decimal.ONE) ? null : { kind: 'count', name: '', multiplier };
  return { kind: quantity.kind, name: quantity.unit, multiplier };
}

/** A unit column may hold measure words that no dictionary has; they count things. */
export const unitOfColumn = (text: string): PrintedUnit | null =>
  text === '' ? null : (unitFrom(text) ?? { kind: 'count', name: text, multiplier: Decimal.ONE });

const IN_BRACKETS = /（(?:单位：)?([^（）：]{1,8})）/g;
const AFTER_COMMA = /[、,，]([^、,，（）]{1,5})$/;

/** 县（市） is a kind of place, not a count of towns; 保安服务（两年） is for two years. */
const NO_UNIT = /^[省市县区州旗乡镇村]$|^[一二两三四五六七八九十]\p{Script=Han}/u;

/** The unit in a label's brackets: 项目资金（万元）, 月均低保对象（人）, 完成比例（%）. */
export function unitInLabel(label: string): PrintedUnit | null {
  for (const match of label.matchAll(IN_BRACKETS)) {
    const unit = unitFrom(match[1]!);
    if (unit !== null && unit.kind !== 'score' && !NO_UNIT.test(match[1]!)) return unit;
  }
  const tail = AFTER_COMMA.exec(label);
  return tail === null ? null : unitFrom(tail[1]!);
}

const CAPTION_UNIT = /单位[：为](?=([^，。；、）（\d]{1,8}))/g;
/** 编制单位：某局金额单位：万元编报日期：…: the blanks that parted the fields of a line are gone. */
const MONEY_FIRST = /^[十百千万亿]{0,2}元/;
const LONGEST_CAPTION = 60;
/** How many paragraphs before a table may name its unit. */
const CAPTION_REACH = 3;

/** The unit that a caption line or a heading row names: 单位：万元, （金额单位：元）. */
export function unitInCaption(text: string): PrintedUnit | null {
  const label = labelOf(text);
  const named = [...label.matchAll(CAPTION_UNIT)].map((match) => match[1]!);
  for (const name of named) {
    const unit = unitFrom(name) ?? unitFrom(MONEY_FIRST.exec(name)?.[0] ?? '');
    if (unit !== null) return unit;
  }
  if (named.length > 0) return null;
  return label.length <= LONGEST_CAPTION ? unitInLabel(label) : null;
}

/** Short paragraphs right before a table, nearest first; a form that came apart into several tables has one caption. */
export function captionsBefore(blocks: readonly Block[], index: number): string[] {
  const captions: string[] = [];
  let first = index;
  while (first > 0 && blocks[first - 1]!.type === 'table') first--;
  for (let i = first - 1; i >= 0 && captions.length < CAPTION_REACH; i--) {
    const block = blocks[i]!;
    if (block.type === 'table' || fileOf(block) !== fileOf(blocks[index]!)) break;
    const text = block.passage.text.trim();
    if (text === '') continue;
    if (text.length > LONGEST_CAPTION && labelOf(text).search(CAPTION_UNIT) < 0) break;
    captions.push(text);
  }
  return captions;
}

/** The quantity of a bare number under a unit; a figure printed with its own unit stays as it is. */
export function underUnit(quantity: Quantity, unit: PrintedUnit | null): Quantity {
  if (unit === null || quantity.unit !== '' || (quantity.kind !== 'number' && quantity.kind !== 'count'))
    return quantity;
  // 3359.62万 under 万元: the figure brings its own 万, the header only the 元.
  const scaled = !quantity.printed.multiplier.equals(Decimal.ONE);
  const factor = scaled ? Decimal.ONE : unit.multiplier;
  const times = (value: Decimal | null): Decimal | null => value && value.times(factor);
  return {
    ...quantity,
    kind: unit.kind,
    unit: unit.name,
    value: times(quantity.value),
    lo: times(quantity.lo),
    hi: times(quantity.hi),
    printed: { ...quantity.printed, multiplier: quantity.printed.multiplier.times(factor) },
  };
}
