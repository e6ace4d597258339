import type { Check, Evidence, Rule } from '../model/check.js';
import { isTotalLabel } from '../model/concepts.js';
import { Decimal } from '../model/decimal.js';
import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { printedNumber } from '../model/print.js';
import { textOf, type Reading } from '../model/reading.js';
import { decimalOf } from './thresholds.js';

export const weightsDiffer: Rule = {
  meta: {
    id: 'weights-differ',
    severity: 'info',
    title: { zh: '一级指标分值与规定不同', en: 'Full marks other than laid down' },
    docs: {
      why: {
        zh: '各地对自评表一级指标的分值有统一规定，改了分值就改了总分的含义。',
        en: 'The full marks of the first level are laid down by the place; other ones change what the total means.',
      },
      source: 'T40; C09; 财预〔2020〕10号',
      limits: {
        zh: '配置里写明分值（weights），或以带有分值的地方做法为基础时才查；有决策、过程指标的评价表另有分值，不查。表里没有的一级指标不提示。',
        en: 'Only where the configuration sets weights, or extends a place that has them; scoring tables with 决策 and 过程 have others and are left aside, as is a first level that the form lacks.',
      },
    },
    messages: {
      differs: {
        zh: '“{group}”的分值为{claimed}分，规定为{expected}分',
        en: '“{group}” has {claimed} full marks; {expected} are laid down',
      },
    },
  },
  *check(reading: Reading) {
    const { facts, settings } = reading;
    if (settings.weights === null) return;
    const weights = facts.filter(({ statistic, quantity, cell }) => {
      const isTotal = cell?.rowLabels.some((label) => isTotalLabel(label) && !MONEY.test(label));
      return statistic === 'weight' && quantity.value !== null && cell !== null && !isTotal;
    });
    for (const table of groupBy(weights, ({ cell }) => cell!.table).values()) {
      if (table.some((fact) => OTHER_FORM.test(firstLevelOf(fact)))) continue;
      const levels = levelsOf(table);
      for (const [word, expected] of Object.entries(settings.weights)) {
        const isOfGroup = (fact: Fact): boolean =>
          word === '执行' ? fact.cell!.rowLabels.some((label) => MONEY.test(label)) : levels.get(fact)!.includes(word);
        yield* checkOf(word, ownWeights(table.filter(isOfGroup), reading), decimalOf(expected));
      }
    }
  },
};

/** Scoring tables of third parties, and of whole departments. */
const OTHER_FORM = /^(?:项目)?(?:决策|过程|投入|管理|履职)/;
/** What heads all indicators, or all money. */
const HEADING = /^(?:年度)?(?:绩效)?指标$|^(?:项目|年度)?(?:资金|预算)/;
/** The row of money has the points of the execution rate. */
const MONEY = /资金总额|执行/;

const firstLevelOf = ({ cell }: Fact): string => cell!.rowLabels.find((label) => !HEADING.test(label)) ?? '';

const FIRST_LEVEL = /^(?:预期)?(?:产出|效[益果]|满意)/;

/** The first level of each weight; where a form prints it in the first row alone and leaves it blank below, that of the row above. */
function levelsOf(table: readonly Fact[]): Map<Fact, string> {
  const most = Math.max(...table.map(({ cell }) => cell!.rowLabels.length));
  const levels = new Map<Fact, string>();
  let above = '';
  for (const fact of table) {
    const printed = firstLevelOf(fact);
    const isBlank = fact.cell!.rowLabels.length < most && !FIRST_LEVEL.test(printed);
    if (!isBlank) above = printed;
    levels.set(fact, isBlank ? above : printed);
  }
  return levels;
}

/** 产出指标（50分） says it itself, in each row that repeats it; otherwise the weights of the rows count together. */
function ownWeights(group: readonly Fact[], reading: Reading): Fact[] {
  const own = group.filter(({ cell }) => cell!.columnHeaders.length === 0);
  if (own.length === 0) return [...group];
  const labels = own.map(({ span }) => textOf(reading, span.passage).trim());
  return own.filter((_, i) => labels.indexOf(labels[i]!) === i);
}

function* checkOf(word: string, parts: readonly Fact[], expected: Decimal): Iterable<Omit<Check, 'rule'>> {
  const [first, ...others] = parts;
  if (!first) return;
  const total = Decimal.sum(parts.map(({ quantity }) => quantity.value!));
  const isAsLaidDown = total.equals(expected);
  yield {
    verdict: isAsLaidDown ? 'consistent' : 'inconsistent',
    messageId: isAsLaidDown ? 'consistent' : 'differs',
    data: { group: word, claimed: total.normalize().toString(), expected: expected.normalize().toString() },
    formula: parts.length > 1 ? parts.map(({ quantity }) => printedNumber(quantity)).join(' + ') : null,
    claimed: total.normalize().toString(),
    computed: null,
    interval: null,
    evidence: [
      { span: first.span, role: 'full-marks', fact: first },
      ...others.map((fact): Evidence => ({ span: fact.span, role: 'part', fact })),
    ],
  };
}
