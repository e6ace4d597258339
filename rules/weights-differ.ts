import type { Check, Evidence, Rule } from '../model/check.js';
import { isTotalLabel } from '../model/concepts.js';
import { Decimal } from '../model/decimal.js';
import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { printedNumber } from '../model/print.js';
import type { Reading } from '../model/reading.js';
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
  *check({ facts, settings }: Reading) {
    if (settings.weights === null) return;
    const weights = facts.filter(({ statistic, quantity, cell }) => {
      const isTotal = cell?.rowLabels.some((label) => isTotalLabel(label) && !MONEY.test(label));
      return statistic === 'weight' && quantity.value !== null && cell !== null && !isTotal;
    });
    for (const table of groupBy(weights, ({ cell }) => cell!.table).values()) {
      if (table.some((fact) => OTHER_FORM.test(firstLevelOf(fact)))) continue;
      for (const [word, expected] of Object.entries(settings.weights)) yield* checkOf(table, word, decimalOf(expected));
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

const isOfGroup = (fact: Fact, word: string): boolean =>
  word === '执行' ? fact.cell!.rowLabels.some((label) => MONEY.test(label)) : firstLevelOf(fact).includes(word);

function* checkOf(table: readonly Fact[], word: string, expected: Decimal): Iterable<Omit<Check, 'rule'>> {
  const all = table.filter((fact) => isOfGroup(fact, word));
  // 产出指标（50分） says it itself
  const own = all.filter(({ cell }) => cell!.columnHeaders.length === 0);
  const parts = own.length > 0 ? own : all;
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
