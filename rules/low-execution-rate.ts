import type { Evidence, Rule } from '../model/check.js';
import type { ConceptId } from '../model/concepts.js';
import { passagesOf } from '../model/document.js';
import { sameFigure, tryRelation } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { measureName, printedFigure } from '../model/print.js';
import { relationsIn, textOf, type Reading, type Statement } from '../model/reading.js';
import { isSure, operandsOf } from '../model/relation.js';
import { cellText, Form, reasonsIn, tablesOf } from './forms.js';
import { percentOf, severityBelow } from './thresholds.js';

export const lowExecutionRate: Rule = {
  meta: {
    id: 'low-execution-rate',
    severity: 'info',
    title: { zh: '执行率偏低而未说明原因', en: 'A low execution rate without a reason' },
    docs: {
      why: {
        zh: '执行率偏低的，自评表要求说明原因；没有说明，预算编得是否合理、钱为何没花出去都无从判断。',
        en: 'Forms ask for the reason of a low execution rate; without it nobody can tell whether the budget or the work was at fault.',
      },
      source: 'T30; C34',
      limits: {
        zh: '只看全年的执行率，不看“三公”经费；同一段、同一行或问题一节说到原因、差距、余款去向的不提示，其他位置写到这一比率或项目为何偏低的也不提示。界限可在配置中改（thresholds.lowExecution），也可另设警告的界限。',
        en: 'Of rates of the whole year only, and not of 三公经费; nothing is said where the paragraph, the row or the section of problems tells of a reason, a gap or what becomes of the money, or a sentence elsewhere says more of the rate or its project. The limit can be set (thresholds.lowExecution), and another one for a warning.',
      },
    },
    messages: {
      low: {
        zh: '{measure}{claimed}，低于{limit}%，没有说明原因',
        en: '{measure} {claimed} is below {limit}%, and no reason is given',
      },
    },
  },
  *check(reading: Reading) {
    const rates = reading.facts.filter(
      (fact) => isRateOfYear(fact, reading.year) && !isOfPart(fact, reading) && !isOfThrift(fact, reading),
    );
    const told: Fact[] = [];
    for (const rate of rates) {
      const low = severityBelow(reading.settings.thresholds.lowExecution, rate.quantity.value!);
      if (low === null || told.some((other) => sameFigure(other.quantity, rate.quantity))) continue;
      told.push(rate);
      const mentions = reading.facts.filter((fact) => sameFigure(fact.quantity, rate.quantity));
      if (isExplained(mentions, reading) || mentions.some((fact) => isBroken(fact, reading))) continue;
      yield {
        verdict: 'inconsistent',
        messageId: 'low',
        severity: low.severity,
        data: { measure: measureName(rate), claimed: printedFigure(rate.quantity), limit: percentOf(low.limit) },
        formula: null,
        claimed: printedFigure(rate.quantity),
        computed: null,
        interval: null,
        evidence: [
          { span: rate.span, role: 'claimed', fact: rate },
          ...mentions
            .filter((fact) => fact !== rate)
            .map((fact): Evidence => ({ span: fact.span, role: 'mention', fact })),
        ],
      };
    }
  },
};

/** A rate of nothing is of a line without a budget. */
const isRateOfYear = ({ concept, quantity, aspect, period, scope }: Fact, year: number | null): boolean =>
  concept === 'execution-rate' &&
  quantity.kind === 'percent' &&
  quantity.value !== null &&
  quantity.value.sign() > 0 &&
  quantity.comparator === '=' &&
  aspect.value === 'actual' &&
  scope.length === 0 &&
  (period.value === null || period.value === String(year));

/** A rate that its own amounts do not give says nothing of what was spent. */
const isBroken = (rate: Fact, { relations }: Reading): boolean =>
  relations.some(
    (relation) =>
      relation.claimed === rate &&
      relation.form === 'execution-rate' &&
      isSure(relation) &&
      tryRelation(relation).verdict === 'inconsistent',
  );

/** What was spent for the rate, and what it might have been. */
const amountsOf = (rate: Fact, reading: Reading): Fact[] =>
  relationsIn(reading, rate.span.passage)
    .filter(({ claimed, form }) => claimed === rate && form === 'execution-rate')
    .flatMap(({ readings }) => readings.flatMap(operandsOf));

/** The less of 三公经费 is spent, the better. */
const isOfThrift = (rate: Fact, reading: Reading): boolean =>
  amountsOf(rate, reading).some(({ concept }) => concept !== null && THRIFT.has(concept)) ||
  [rate.measure, ...(rate.cell?.rowLabels ?? [])].some((words) => /三公|出国|公务接待|公务用车/.test(words));

const THRIFT: ReadonlySet<ConceptId> = new Set<ConceptId>([
  'three-public',
  'going-abroad',
  'official-car',
  'official-reception',
]);

const isOfPart = ({ span }: Fact, reading: Reading): boolean =>
  PART_OF_YEAR.test(
    textOf(reading, span.passage)
      .slice(0, span.start)
      .split(/[。；;]/)
      .at(-1)!,
  );

const PART_OF_YEAR = /上半年|季度|(?<!\d)(?:[1-9]|1[01])月|(?<!十)[一二三四五六七八九十]月|十一月/;

function isExplained(mentions: readonly Fact[], reading: Reading): boolean {
  const passages = new Set(mentions.map(({ span }) => span.passage));
  const rows = new Set(mentions.flatMap(({ cell }) => (cell ? [`${cell.table}:${cell.row}`] : [])));
  const isTold = reading.statements.some(({ kind, span, text }) => {
    if (!TOLD.has(kind)) return false;
    const { section, cell } = reading.places.get(span.passage)!;
    const isBeside = passages.has(span.passage) || (cell && rows.has(`${cell.table}:${cell.row}`));
    return isBeside || (section?.kind === 'problems' && SPENDING.test(text));
  });
  return (
    isTold ||
    Array.from(passages).some((passage) => UNSPENT.test(textOf(reading, passage))) ||
    hasReasonInRow(rows, reading) ||
    isProblem(reading) ||
    isSpokenOf(mentions, reading)
  );
}

const TOLD: ReadonlySet<Statement['kind']> = new Set(['reason', 'shortfall']);
const SPENDING = /执行|支出|支付|拨付|进度|结转|资金|预算/;
/** What became of the money, or when it will be paid, is told with the rate. */
const UNSPENT =
  /[结剩]余(?!额?为?0)|节[约省余]|[余尾]款|质保金|分期|跨年|待支?付|来不及|低于预算|(?:下|次|明)年度?(?:再|继续|支付|实施|使用|完成)|按合同(?:约定|进度)/;

/** 工程未到付款节点, under 偏差原因 in the row of the rate. */
const hasReasonInRow = (rows: ReadonlySet<string>, { document }: Reading): boolean =>
  tablesOf(document).some((table) => {
    const form = new Form(table);
    return Array.from({ length: table.rows }, (_, row) => row).some(
      (row) => rows.has(`${table.id}:${row}`) && reasonsIn(form, row).some((cell) => !NO_REASON.test(cellText(cell))),
    );
  });

const NO_REASON = /^(?:无|没有|无偏差|[—\-/／*\s]*)$/;

/** 预算执行进度偏慢, among the problems. */
const isProblem = ({ places }: Reading): boolean =>
  Array.from(places.values()).some(
    ({ section, passage }) =>
      section?.kind === 'problems' &&
      passage.text.split(/[。；;]/).some((sentence) => OF_PACE.test(sentence) && SLOW.test(sentence)),
  );

const OF_PACE = /执行|支[出付]|拨付|使用/;
const SLOW = /[慢缓低滞差迟]|不[够足高快及均理]|进度|未/;

/** Running text that names the rate or its project, and says more of it than the figures. */
function isSpokenOf(mentions: readonly Fact[], reading: Reading): boolean {
  const { document, places } = reading;
  const names = mentions.flatMap((rate) => [
    printedFigure(rate.quantity),
    ...[rate.subject.value ?? '', ...(rate.cell?.rowLabels ?? []), ...amountsOf(rate, reading).map(projectOf)].map(
      (name) => name.replace(/[（(][^（）()]*[）)]|\s/g, ''),
    ),
  ]);
  const said = names.filter((name) => name.length >= SHORTEST_NAME);
  return Array.from(passagesOf(document)).some(
    ({ id, text }) =>
      places.get(id)?.cell === null &&
      text
        .split(/[。；;]/)
        .some((sentence) => SAYS_MORE.test(sentence) && said.some((name) => sentence.includes(name))),
  );
}

/** 河道清淤 of 河道清淤项目预算; nothing of 项目支出全年预算数. */
const projectOf = ({ measure }: Fact): string =>
  measure
    .replace(/(?:预算|支出|资金|投资|经费|执行).*$/, '')
    .replace(/(?:全年|年初|调整后?|本年|实际|累计|到位|计划)$/, '')
    .replace(/(?:项目|专项)$/, '');

const SHORTEST_NAME = 3;
const SAYS_MORE = /[因受未]|由于|结转|最低|垫底|偏低|较[低慢]|主要|滞后|推迟|[延暂]缓|调[剂减整]|不足|取消|压[减缩]/;
