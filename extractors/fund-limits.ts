import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import { relationOf, type Relation } from '../model/relation.js';
import { ofOneValue, sentenceBefore, sentenceOf, textBefore, type Mention } from './narrative/mention.js';

/**
 * Funds that cannot exceed others: what was spent until a month and what was spent all year, what was spent of a source and what
 * came in from it, and what came in of what was to come, where the words say that not all of it did.
 */
export function fundLimits(mentions: readonly Mention[], year: number | null): Relation[] {
  const money = mentions.filter(isAmount);
  const named = money.map((mention) => ({ mention, name: sourceOf(mention) })).filter(({ name }) => name !== null);
  const sources = groupBy(named as readonly Named[], ({ name: { source } }) => source);
  return [...untilMonth(money, year), ...[...sources.values()].flatMap(limitsOfSource)];
}

const isAmount = ({ quantity, fact }: Mention): boolean =>
  quantity.kind === 'money' &&
  quantity.value !== null &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  fact.statistic === 'amount';

const limit = ({ fact: claimed }: Mention, bound: Fact): Relation =>
  relationOf('limit', claimed, [{ kind: 'order', bound, comparator: '<=' }], 'stated', { namedBase: true });

const UNTIL_MONTH =
  /(?:^|[，,。；;：:])\s*(?:截[至止](?:当年)?(?:\d|1[01])月[底末]|[1一](?:月份?)?[至到—–~～-](?:\d|1[01])月份?|上半年|前三季度)[，,]?(?:累计)?(?:实际)?支出(?:资金)?(?:共|为)?$/;
const ALL_YEAR = /(?:^|[，,。；;：:])\s*(?:20\d\d年)?全年(?:实际)?支出(?:合计|共计|资金|总额|为)?$/;
/** Spending that began before the year of the report, or of one thing alone. */
const OF_MORE_YEARS = /以来|启动|开工|自20|总投资|跨年|20\d\d年度?[，,]?项目|[二三四五]年期/;

/** 截至6月底支出612.4万元 and 全年支出1204.36万元 of the report as a whole. */
function untilMonth(money: readonly Mention[], year: number | null): Relation[] {
  const parts = money.filter(
    (mention) => UNTIL_MONTH.test(textBefore(mention, LONGEST_LEAD)) && isOfYear(mention, year),
  );
  if (parts.length === 0) return [];
  const wholes = money.filter((mention) => ALL_YEAR.test(textBefore(mention, LONGEST_LEAD)) && isOfYear(mention, year));
  const [first, ...others] = wholes.map(({ fact }) => fact);
  if (!first) return [];
  const most = others.reduce((a, b) => (a.quantity.value!.lessThan(b.quantity.value!) ? b : a), first);
  return parts.map((part) => limit(part, most));
}

const LONGEST_LEAD = 32;

/** Whether the sentence up to the figure names no other year, and nothing that went on for several. */
function isOfYear(mention: Mention, year: number | null): boolean {
  const sentence = sentenceBefore(mention);
  const years = sentence.match(/20\d\d(?=年)/g) ?? [];
  if (mention.fact.subject.value !== null) return false;
  return years.every((one) => Number(one) === year) && !OF_MORE_YEARS.test(sentence);
}

type Stage = 'planned' | 'received' | 'spent';

interface SourceName {
  readonly source: string;
  readonly stage: Stage;
}

interface Named {
  readonly mention: Mention;
  readonly name: SourceName;
}

const SOURCE =
  /(?:^|[，,。；;：:、（(\d.．]|其中|安排|实际到位)\s*(?<source>\p{Script=Han}{0,4}(?:配套|补助|拨款|自筹|债券|中央|[省市县区]级)(?:资金|经费)?)(?<stage>(?:实际|已)?到位|(?:实际|已)?支出)?(?:资金)?(?:为|共)?$/u;

/** 市县配套实际到位 and 市县配套支出: the source of an amount, and whether it was planned, came in or was spent. */
function sourceOf(mention: Mention): SourceName | null {
  if (!/到位|配套|补助|拨款|自筹|债券|中央|级/.test(mention.lead)) return null;
  const found = SOURCE.exec(textBefore(mention, LONGEST_LEAD));
  if (!found) return null;
  const { source, stage } = found.groups as { source: string; stage?: string };
  const name = source.replace(/(?:资金|经费)$/, '').replace(/^(?:其中|安排|计划|应|由|实际到位)/, '');
  const isReceived = stage?.endsWith('到位') ?? found[0].includes('实际到位');
  return { source: name, stage: isReceived ? 'received' : stage ? 'spent' : 'planned' };
}

/** Names that tell several amounts of one stage are of several projects or years. */
function limitsOfSource(named: readonly Named[]): Relation[] {
  const of = (stage: Stage): Mention | null => {
    const mentions = named.filter(({ name }) => name.stage === stage).map(({ mention }) => mention);
    return ofOneValue(mentions);
  };
  const [planned, received, spent] = [of('planned'), of('received'), of('spent')];
  if (received === null || CARRIED_OVER.test(sentenceOf(received))) return [];
  const spentOfIt = spent !== null && !CARRIED_OVER.test(sentenceOf(spent)) ? [limit(spent, received.fact)] : [];
  const isShort = planned !== null && NOT_ALL.test(behind(received));
  return [...spentOfIt, ...(isShort ? [limit(received, planned.fact)] : [])];
}

const CARRIED_OVER = /(?:含|年初|动用|使用|消化)[^，。；]{0,6}结转|上年|以前年度|垫付|借|存量|以来|累计/;
const NOT_ALL =
  /^[^。；;\d]{0,8}(?:到位率\d{1,2}(?:\.\d+)?%|未能?(?:按时)?(?:足额|全部|全额|完全)(?:到位|拨付)|尚未(?:全部|足额)?到[位齐])/;

const behind = ({ text, end }: Mention): string => text.slice(end, end + LONGEST_LEAD);
