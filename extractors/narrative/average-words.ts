import { significantDigits } from '../../model/misprint.js';
import type { Mention } from './mention.js';

/** The units in which those are counted that an average is named after: 生均 over 人, 村均 over 个. */
const COUNTED_AS: Readonly<Record<string, readonly string[]>> = {
  户: ['户', '户次', '家'],
  生: ['人'],
  师: ['人'],
  人: ['人', '人次'],
  名: ['人'],
  位: ['人'],
  村: ['村', '个', '行政村'],
  县: ['县', '个'],
  乡: ['乡', '个'],
  镇: ['镇', '个'],
  校: ['所', '校', '个'],
  园: ['所', '个'],
  家: ['家', '个'],
  个: ['个', '家', '处'],
  班: ['班', '个', '期'],
  场: ['场'],
  套: ['台', '户'],
  展: ['个', '场', '次', '期'],
  件: ['件', '项', '件（套）'],
  站: ['站', '个'],
  点: ['点', '个', '处'],
  馆: ['馆', '个', '座', '家'],
  店: ['家', '个'],
  社: ['家', '个'],
  组: ['组', '个'],
  次: ['次', '批次', '场', '期', '人次'],
  车: ['辆'],
  床: ['张'],
  岗: ['个', '岗', '人'],
  批: ['批次', '批'],
  网: ['个'],
  日: ['天', '日', '个工作日'],
  天: ['天', '日', '个工作日'],
  月: ['个月', '月'],
};

/** Persons month by month, added up: what monthly averages are counted by. */
const COUNTED_OVER_TIME: Readonly<Record<string, readonly string[]>> = { 人: ['人次'], 户: ['户次'] };

/** What an average is counted by. */
export interface Divisor {
  /** The units of its count; null where the words name no thing: 单价, 平均成本. */
  readonly units: readonly string[] | null;
  /** By the month or the day as well: the count alone does not give it. */
  readonly timed: boolean;
  /** What is averaged: 补助 in 户均补助. */
  readonly what: string;
  /** The words say that it is an average, and no rate that is paid to each. */
  readonly averaged: boolean;
}

const PER = '人次|批次|亩次|户次|家次|平方公里|平方米|公里|立方米|个月|[^，。；、年全平日\\d\\s]';
export const AVERAGE_WORD = new RegExp(
  `(${PER}|日)均(?!衡|为\\D|匀|按|已|未|达|能|有|在|由|以)|平均[每一](?:一|个)?(${PER})|每(?:一|个)?(${PER})|单([座场台辆车次件个位份])(?=[年平均投造成建运费]|\\p{Script=Han}{1,4}(?:成本|造价|费用|投入))|(亩)产(?!业)|^一([亩天户吨])`,
  'gu',
);
/** The first word that says by what is averaged. */
export const AVERAGE_WORDS = new RegExp(AVERAGE_WORD.source, 'u');
const TIME_WORD = /[月日天周]均|每个?[月日天周]|逐月/;
/** Words of prices that name no thing that is counted. */
export const PRICE = /单价|单位?(?:建设)?(?:成本|造价|面积)|造价|均价|平均/;

/** 全年平均贷款余额: a stock is averaged over time, and over nothing that is counted. */
const STOCK_OVER_TIME = /(?:全年|年度|各月|逐月|月末)平均[^，。；]{0,8}(?:余额|存量|库存|规模|占用|保有量)/;

/** What the words of a figure say that it is an average by; null where they say no such thing. */
export function divisorOf(claim: Mention): Divisor | null {
  const printed = claim.text.slice(claim.start, claim.end);
  const lead = claim.lead;
  const timed = TIME_WORD.test(lead + printed);
  // what is paid by the year is paid by the report's own time
  const [per, ...further] = claim.quantity.unit
    .split(/[·/]/)
    .slice(1)
    .filter((unit) => unit !== '年');
  const word = lastOf(AVERAGE_WORD, lead);
  // 每岗每月500元: what is paid by the month is paid for each of something
  const isByTimeOnly =
    per !== undefined &&
    further.length === 0 &&
    word !== null &&
    /^[月日天]$/.test(per) &&
    !/^[月日天周]$/.test(word.per);
  if (per !== undefined && !isByTimeOnly) {
    const inFigure = /^每\D*/.exec(printed)?.[0] ?? '';
    const what = (inFigure || (lastOf(AVERAGE_WORD, lead)?.after ?? lead)).replace(/^每/, '');
    return {
      units: unitsOf(per, false),
      timed: (timed && !/[月日天]/.test(per)) || further.length > 0,
      what: what.replace(per, ''),
      averaged: isAveraged(claim),
    };
  }
  if (word) {
    return {
      units: unitsOf(ofWhat(word), timed && !isByTimeOnly && !/[月日天]/.test(word.per)),
      timed: timed && !/[月日天人户]/.test(word.per),
      what: word.after,
      averaged: isAveraged(claim),
    };
  }
  if (STOCK_OVER_TIME.test(lead)) return null;
  return PRICE.test(lead) ? { units: null, timed, what: lead.replace(PRICE, ''), averaged: true } : null;
}

/** An average, by its words or since nobody sets a rate so finely. */
const isAveraged = ({ lead, quantity }: Mention): boolean =>
  /均|单/.test(lead) ||
  (!/标准|定额/.test(lead) &&
    (quantity.printed.decimals > 0 || (quantity.kind !== 'money' && significantDigits(quantity) >= 3)));

function lastOf(pattern: RegExp, lead: string): { text: string; per: string; after: string } | null {
  const matches = [...lead.matchAll(pattern)];
  // 月人均, 单座年均: time is said beside the thing that is counted
  const match = matches.filter((m) => !/^[月日天周]$/.test(perOf(m))).at(-1) ?? matches.at(-1);
  return match ? { text: match[0], per: perOf(match), after: lead.slice(match.index + match[0].length) } : null;
}

/** 每个平台: what is counted in 个. */
const ofWhat = ({ text, per }: { readonly text: string; readonly per: string }): string =>
  text.includes('个') && !(per in COUNTED_AS) ? '个' : per;

const perOf = (match: RegExpMatchArray): string => match.slice(1).find((group) => group !== undefined) ?? '';

const unitsOf = (per: string, overTime: boolean): readonly string[] =>
  (overTime ? COUNTED_OVER_TIME[per] : COUNTED_AS[per]) ?? [per];
