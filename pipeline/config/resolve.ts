import type { Localized } from '../../model/check.js';
import { conceptNamed, type ConceptId } from '../../model/concepts.js';
import { FormulaError, namesIn, parseFormula, type FormulaFault } from '../../model/formula.js';
import { USUAL_SETTINGS, type Settings, type TieOut } from '../../model/settings.js';
import { localized } from '../language.js';
import type { Path } from './jsonc.js';
import { nearest } from './nearest.js';
import { presets } from './places.js';
import type { Config } from './schema.js';

/** What is wrong in a configuration, where, and what to do about it. */
export interface Fault {
  readonly path: Path;
  /** The fault is in the name of a member, and not in what it holds. */
  readonly key?: string;
  readonly sentence: Localized;
}

/** What a configuration that has the right shape means; its faults where it means nothing. */
export function resolve(config: Config): { readonly settings: Settings; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const base = config.extends ? settingsOf(presets[config.extends], USUAL_SETTINGS, []) : USUAL_SETTINGS;
  const settings = settingsOf(config, base, faults);
  return { settings, faults };
}

function settingsOf(config: Config, base: Settings, faults: Fault[]): Settings {
  const { thresholds = {}, materiality = {}, vocabulary } = { ...config, vocabulary: base.vocabulary };
  const names = { ...vocabulary.names, ...namesOf(config.aliases ?? {}, vocabulary.names, faults) };
  const settings: Settings = {
    rules: { ...base.rules, ...severitiesOf(config.rules ?? {}) },
    thresholds: {
      overshot: { ...base.thresholds.overshot, ...thresholds.overshot },
      lowExecution: { ...base.thresholds.lowExecution, ...thresholds.lowExecution },
    },
    grades: { ...base.grades, ...config.grades },
    weights: config.weights ? { ...base.weights, ...weightsOf(config.weights) } : base.weights,
    materiality: { ...base.materiality, ...materiality },
    vocabulary: {
      names,
      measureWords: [...vocabulary.measureWords, ...(config.measureWords ?? [])],
      words: [...new Set([...vocabulary.words, ...(config.words ?? []), ...Object.keys(names).filter(holdsNumeral)])],
    },
    tieOuts: [...base.tieOuts, ...(config.tieOuts ?? []).flatMap((tieOut, i) => tieOutOf(tieOut, i, names, faults))],
  };
  checkOrder(settings, config, faults);
  checkUnits(settings, config, faults);
  return settings;
}

const severitiesOf = (rules: NonNullable<Config['rules']>): Settings['rules'] =>
  Object.fromEntries(Object.entries(rules).flatMap(([id, set]) => (set === undefined ? [] : [[id, set] as const])));

/** 预算执行率 and 产出指标 are other ways to write 执行 and 产出. */
const weightsOf = (weights: NonNullable<Config['weights']>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(weights).map(([word, points]) => [
      /执行|资金/.test(word) ? '执行' : word.replace(/(?<=.)指标$/, ''),
      points,
    ]),
  );

/** 公务三项支出 is a name, and counts nothing: the segmenter must know it. */
const holdsNumeral = (name: string): boolean =>
  /[一二两三四五六七八九十百千万]/.test(name) && conceptNamed(name) === null;

/** The concept of each name: one of the field where a name of the group is known there, otherwise one of the bureau's own. */
function namesOf(
  aliases: NonNullable<Config['aliases']>,
  before: Readonly<Record<string, ConceptId>>,
  faults: Fault[],
): Record<string, ConceptId> {
  const names: Record<string, ConceptId> = {};
  for (const [key, others] of Object.entries(aliases)) {
    const group = [key, ...others];
    const known = [...new Set(group.flatMap((name) => conceptNamed(name) ?? before[name] ?? []))];
    const [concept = `own:${key}` as const, second] = known;
    if (second !== undefined) {
      const clashing = group.filter((name) => (conceptNamed(name) ?? before[name] ?? null) !== null);
      faults.push({
        path: ['aliases', key],
        key,
        sentence: localized(
          `“${clashing.join('”“')}”是不同的项目，不能列为同一项目的叫法；请删去其中一个`,
          `"${clashing.join('", "')}" are different things, and cannot be names of one; leave one out`,
        ),
      });
      continue;
    }
    group.forEach((name, i) => {
      const taken = names[name];
      if (taken === undefined || taken === concept) names[name] = concept;
      else
        faults.push({
          path: i === 0 ? ['aliases', key] : ['aliases', key, i - 1],
          sentence: localized(`“${name}”已列在另一个项目下，请只留一处`, `"${name}" stands under another name already`),
        });
    });
  }
  return names;
}

function tieOutOf(
  { formula, severity = 'error' }: NonNullable<Config['tieOuts']>[number],
  index: number,
  names: Readonly<Record<string, ConceptId>>,
  faults: Fault[],
): TieOut[] {
  const path = ['tieOuts', index, 'formula'];
  try {
    const { claimed, expression } = parseFormula(formula);
    const used = [claimed, ...namesIn(expression)];
    const unknown = used.filter((name) => conceptOf(name, names) === null);
    for (const name of unknown) faults.push({ path, sentence: unknownName(name, names) });
    if (unknown.length > 0) return [];
    const concepts = Object.fromEntries(used.map((name) => [name, conceptOf(name, names)!]));
    return [{ formula, severity, concepts }];
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    faults.push({ path, sentence: formulaFault(error, formula) });
    return [];
  }
}

const conceptOf = (name: string, names: Readonly<Record<string, ConceptId>>): ConceptId | null =>
  names[name] ?? conceptNamed(name);

function unknownName(name: string, names: Readonly<Record<string, ConceptId>>): Localized {
  const near = nearest(name, Object.keys(names));
  const [zh, en] = near ? [`；是否指“${near}”？`, `; did you mean "${near}"?`] : ['', ''];
  return localized(
    `公式里的“${name}”还不知道是什么，请在 aliases 中写明它的叫法，例如 "${name}": ["${name}金额"]${zh}`,
    `"${name}" in the formula is not known: give its names under aliases, such as "${name}": ["${name}金额"]${en}`,
  );
}

const FORMULA_FAULTS: Readonly<Record<FormulaFault, Localized>> = {
  'no-order': localized('公式里要有、且只能有一个 = （或 ≤ ≥ < >）', 'a formula has one =, ≤, ≥, < or >'),
  'no-claim': localized('等号左边只能写一个项目的名称', 'before the = stands one name'),
  'operand-missing': localized(
    '公式写法有误：项目之间要有 + − × ÷；名称里的括号请用全角（）',
    'operators stand between names; brackets within a name are full-width （）',
  ),
  bracket: localized('公式里的括号没有成对', 'a bracket of the formula is not closed'),
  circular: localized('等号左边的项目又出现在右边', 'what the formula computes stands on its other side too'),
  'too-long': localized('公式过长', 'the formula is too long'),
};

function formulaFault({ fault, offset }: FormulaError, formula: string): Localized {
  const rest = formula.slice(offset, offset + 12);
  const { zh, en } = FORMULA_FAULTS[fault];
  return rest === '' ? { zh, en } : localized(`${zh}（在“${rest}”处）`, `${en} (at "${rest}")`);
}

/** Limits that stand in the wrong order would never be reached. */
function checkOrder({ grades, thresholds }: Settings, config: Config, faults: Fault[]): void {
  if (config.grades && !(grades.优 > grades.良 && grades.良 > grades.中))
    faults.push({
      path: ['grades'],
      sentence: localized(
        `应为 优 > 良 > 中，现为 ${grades.优}、${grades.良}、${grades.中}`,
        `must be 优 > 良 > 中, and are ${grades.优}, ${grades.良}, ${grades.中}`,
      ),
    });
  const { overshot, lowExecution } = thresholds;
  if (config.thresholds?.overshot && isBelow(overshot.warning, overshot.info))
    faults.push({
      path: ['thresholds', 'overshot'],
      sentence: localized('警告的界限应高于提示的界限', 'the limit of the warning must lie above that of the note'),
    });
  if (config.thresholds?.lowExecution && isBelow(lowExecution.info, lowExecution.warning))
    faults.push({
      path: ['thresholds', 'lowExecution'],
      sentence: localized('警告的界限应低于提示的界限', 'the limit of the warning must lie below that of the note'),
    });
}

/** 0.9 for 90 %, and full marks that are more than all there are. */
function checkUnits({ weights }: Settings, config: Config, faults: Fault[]): void {
  for (const [name, steps] of Object.entries(config.thresholds ?? {}))
    for (const [step, limit] of Object.entries(steps ?? {}))
      if (typeof limit === 'number' && limit > 0 && limit <= MOST_AS_FRACTION)
        faults.push({
          path: ['thresholds', name, step],
          sentence: localized(
            `以 % 为单位，是否要写 ${percentOf(limit)}？现为 ${limit}`,
            `is in %; did you mean ${percentOf(limit)}? It is ${limit}`,
          ),
        });
  const total = Object.values(weights ?? {}).reduce((sum, points) => sum + points, 0);
  if (config.weights && total > ALL_MARKS)
    faults.push({
      path: ['weights'],
      sentence: localized(
        `各项分值合计为${total}分，超过了${ALL_MARKS}分`,
        `add up to ${total} points, more than ${ALL_MARKS}`,
      ),
    });
}

/** No limit in % is so low. */
const MOST_AS_FRACTION = 3;
const ALL_MARKS = 100;
const percentOf = (fraction: number): number => Math.round(fraction * 10_000) / 100;

const isBelow = (a: number | null, b: number | null): boolean => a !== null && b !== null && a < b;
