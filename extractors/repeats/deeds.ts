import type { Signature } from './signature.js';

/** What was done with money, from where it comes to what is left of it: figures of two stages are two facts. */
const STAGES: readonly (readonly [string, RegExp])[] = [
  ['plan', /预算|概算|批复|安排|下达|计划|估算|控制价|限额/],
  ['raised', /收入|筹集|募集|发行|融资|借款/],
  ['arrived', /到位|拨付|拨入|下拨|划拨|收到/],
  ['spent', /支出|使用|支付|列支|付款|用于|花/],
  ['contracted', /合同|中标|采购|签订|结算|审定|审计/],
  ['left', /结转|结余|剩余|未用|尚欠|缺口|未支付/],
  ['saved', /节约|核减/],
];
const ANY_STAGE = new RegExp(STAGES.map(([, words]) => words.source).join('|'), 'g');

/** Names that hold the word of another stage. */
const FUNDS = /一般公共预算|政府性基金预算|国有资本经营预算|预算执行/g;
/** 决算数 and 执行数 are of income as of spending, as their row says. */
const OUTTURN = /决算|执行/;

/** The stage that the words beside a figure name last; otherwise its sentence before it; null where nothing says. */
export function stageOf({ label, lead }: Signature): string | null {
  return lastStage(label) ?? (OUTTURN.test(label) ? 'spent' : lastStage(lead));
}

function lastStage(words: string): string | null {
  const last = [...words.replace(FUNDS, '').matchAll(ANY_STAGE)].at(-1)?.[0];
  return last === undefined ? null : STAGES.find(([, pattern]) => pattern.test(last))![0];
}

/** Sources and levels of money: what stands in a table of one of them is no figure of all. */
const SOURCES =
  /财政拨款|一般公共预算|政府性基金|国有资本|中央|省级|市级|县级|区级|自筹|自有|社会资本|债券|事业收入|上年结转/g;

export const ofSameSources = (a: Signature, b: Signature): boolean => sourcesOf(a) === sourcesOf(b);

const sourcesOf = ({ label, heads }: Signature): string =>
  [...new Set(`${heads}|${label}`.match(SOURCES) ?? [])].sort().join();

/**
 * 受理投诉318件 and 办结投诉312件: each is told with a verb that the other lacks. Verbs that begin alike are of one deed
 * (发送, 发布).
 */
export function doneOtherwise(a: Signature, b: Signature): boolean {
  const [x, y] = [verbsOf(a), verbsOf(b)];
  return (
    x.length > 0 &&
    y.length > 0 &&
    !x.some((verb) => b.label.includes(verb)) &&
    !y.some((verb) => a.label.includes(verb)) &&
    !x.some((verb) => y.some((other) => verb[0] === other[0]))
  );
}

const verbsOf = ({ own }: Signature): string[] => own.flatMap(({ text, verb }) => (verb ? [text] : []));
