import { Decimal } from '../../model/decimal.js';
import type { Fact } from '../../model/fact.js';
import { agree, exactly, sum } from '../../model/interval.js';
import { intervalOf } from '../../model/quantity.js';
import { relationOf, type Basis, type Relation } from '../../model/relation.js';
import { textBefore, type Mention } from './mention.js';
import { unprintedNumber } from './unprinted.js';

/**
 * Shares of one whole, told one after another and without their amounts, that must make 100: 县内游客占38.2%，省内县外占41.5%，省外占20.3%;
 * 三次产业结构为10.2∶38.5∶51.3. Of the last of them the others leave what is left of 100.
 */
export function wholeHundreds(mentions: readonly Mention[]): Relation[] {
  return [...rowsOf(mentions), ...structuresOf(mentions)].flatMap(({ members, basis }) => {
    const reaches = sum(members.map(({ quantity }) => intervalOf(quantity)));
    const isOneGrain = members.every(
      ({ quantity }) => quantity.printed.decimals === members[0]!.quantity.printed.decimals,
    );
    // 33.3%、33.33%: how they were rounded is open
    if (!isOneGrain && agree(reaches, exactly(Decimal.HUNDRED))) return [];
    const last = members.at(-1)!.fact;
    const outflows = members.slice(0, -1).map(({ fact }) => fact);
    const left = { kind: 'balance', inflows: [hundredOf(last)], outflows } as const;
    return [relationOf('difference', last, [left], basis)];
  });
}

interface Row {
  readonly members: readonly Mention[];
  readonly basis: Basis;
}

/** Shares of which several may hold of one thing, or that are of several wholes. */
const OVERLAPPING = /多选|可选|不求和|底数|同时|兼|重复|交叉|任选/;
/** Words that say that all of it is divided. */
const DIVIDED = /结构|构成|来源|组成|分布|比例(?:分别)?[为是]|分担|各占|全部由|按[^，。；]{1,8}(?:划?分|看)|分别占/;
/** Names of which the one leaves what is the other. */
const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/以下|不足|以内/, /以上|超过/],
  [/[省县市区域国校]内|本[省县市区地]/, /[省县市区域国校]外|外[省县市区地]/],
  [/基本支出/, /项目支出/],
  [/人员(?:经费|支出)/, /公用(?:经费|支出)/],
  [/男/, /女/],
  [/城[市镇]/, /农村|乡村/],
  [/线上/, /线下/],
  [/(?<![不太本])满意/, /不太?满意/],
];

/** The four kinds of indicators, which have all marks among them. */
const ALL_FOUR = [/决策|投入/, /过程/, /产出/, /效益|效果/];
/** Of money hardly anything is counted twice. */
const MONEY = /资金|支出|投资|经费|收入/;

/** Rows of shares, each right behind the other with a name of its own. */
function rowsOf(mentions: readonly Mention[]): Row[] {
  const rows: Mention[][] = [];
  let last: Mention | undefined;
  for (const mention of mentions) {
    // 36—50岁占45%: an age is a name
    if (/^(?:岁|周岁)$/.test(mention.quantity.unit) || mention.quantity.printed.chinese) continue;
    const row = rows.at(-1);
    if (row && last === row.at(-1) && goesOn(mention, row)) row.push(mention);
    else if (isShare(mention) && OPENS.test(textBefore(mention, LONGEST_NAME).trim())) rows.push([mention]);
    last = mention;
  }
  return rows.flatMap((members): Row[] => {
    const basis = members.length < 2 ? null : basisOf(members);
    return basis === null ? [] : [{ members, basis }];
  });
}

/** 占, 占比分别为, 占总支出的; 权重分别为：决策 */
const OPENS = /(?:占\p{Script=Han}{0,12}|权重\p{Script=Han}{0,4}[：:]?\p{Script=Han}{0,6})$/u;

const isShare = ({ quantity, fact }: Mention): boolean =>
  quantity.unit === '%' &&
  quantity.value !== null &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  fact.statistic !== 'growth' &&
  fact.aspect.value !== 'prior';

/** 、乙占30.1%, ，乙30.1%, 和24.7%: a name at most, which is no 其中, and nothing that is held against another. */
const NEXT = /^[、，,；;]?(?:和|及|与)?[^，,。；;%：:]{0,16}$/u;
const NO_NEXT = /其中|[较超高低增减升降]|(?<!占)比|率|目标|完成|合计|共|总|[前后]者|上年|去年|最/;

function goesOn(mention: Mention, row: readonly Mention[]): boolean {
  const first = row[0]!;
  const between = mention.text.slice(row.at(-1)!.end, mention.start).trim();
  return (
    isShare(mention) &&
    mention.sentence === first.sentence &&
    mention.depth === first.depth &&
    /^[、，,；;和及与]/.test(between) &&
    NEXT.test(between) &&
    !NO_NEXT.test(between) &&
    isOfSameWhole(between, textBefore(first, LONGEST_NAME))
  );
}

/** 乙占30.1% behind 甲占…, or 、30.1% behind 分别占…: a share that names another whole is none of the row. */
function isOfSameWhole(between: string, opening: string): boolean {
  const own = wholeIn(between);
  if (own === null) return /分别|依次|权重/.test(opening) && /^[、，,和及与]/.test(between);
  return own === '' || own === wholeIn(opening);
}

/** 总支出 of 占总支出的; null where no share is told. */
const wholeIn = (words: string): string | null =>
  /占([^占，。；、]*)$/.exec(words)?.[1]?.replace(/^比重?|比例|分别|依次|[约仅只的为是达\s]/g, '') ?? null;

const LONGEST_NAME = 24;

/** How surely shares are all of one whole; null where they need not be. */
function basisOf(members: readonly Mention[]): Basis | null {
  const [first, last] = [members[0]!, members.at(-1)!];
  const { text } = first;
  const opening = text.slice(
    Math.max(text.lastIndexOf('。', first.start) + 1, first.start - LONGEST_OPENING),
    first.start,
  );
  const after = text.slice(last.end).split('。')[0]!;
  if (OVERLAPPING.test(opening + after)) return null;
  // 余下1.07%, 其他占…: the row goes on in other words
  if (/^[^，。；]{0,4}[，、；](?:其余|余下|其他|剩余|另)/.test(after) || /^[^。]{0,12}(?:其余|余下|剩余)/.test(after))
    return null;
  // 男职工占55%，女职工占45%，党员占40%: some make all of it, and the others are told by another trait
  const makesAll = (some: readonly Mention[]): boolean =>
    agree(sum(some.map(({ quantity }) => intervalOf(quantity))), exactly(Decimal.HUNDRED));
  if (members.some((_, i) => i >= 1 && i < members.length - 1 && makesAll(members.slice(0, i + 1)))) return null;
  const total = Decimal.sum(members.map(({ quantity }) => quantity.value!));
  const isOver = Decimal.HUNDRED.lessThan(total);
  const names = members.map((m, i) => (i === 0 ? m.lead : text.slice(members[i - 1]!.end, m.start)));
  const isComplement = COMPLEMENTS.some(
    ([one, other]) => names.some((name) => one.test(name)) && names.some((name) => other.test(name)),
  );
  if (ALL_FOUR.every((kind) => names.some((name) => kind.test(name)))) return 'stated';
  if (isComplement) return isOver ? 'stated' : 'likely';
  // what else there is need not be told
  if (!isOver) return null;
  return DIVIDED.test(opening) || MONEY.test(opening) ? 'stated' : 'likely';
}

const LONGEST_OPENING = 60;

/** 三次产业结构为10.2∶38.5∶51.3: numbers with colons between. */
function structuresOf(mentions: readonly Mention[]): Row[] {
  return mentions.flatMap((first, index): Row[] => {
    const members = [first];
    for (const mention of mentions.slice(index + 1, index + MOST_KINDS)) {
      if (!/^\s*[:：∶]\s*$/.test(mention.between) || mention.sentence !== first.sentence) break;
      members.push(mention);
    }
    const isOpened =
      /(?:结构|比例|比重|之比)[^，。；:：∶]{0,8}$/.test(textBefore(first, 16)) || TURNED.test(first.lead);
    if (members.length < 3 || !isOpened || /[:：∶]\s*$/.test(first.between)) return [];
    if (members.some(({ quantity }) => quantity.kind !== 'number' || quantity.printed.decimals === 0)) return [];
    const total = Decimal.sum(members.map(({ quantity }) => quantity.value!));
    const isOfHundred = [95, 105].map((n) => Decimal.fromInteger(n).compare(total)).join() === '-1,1';
    return isOfHundred ? [{ members, basis: 'stated' }] : [];
  });
}

const MOST_KINDS = 6;
/** 由a∶b∶c调整为 */
const TURNED = /(?:调整|优化|变化|演变|变|转变)[为到至成]$/;

/** 100, as it stands in no report. */
const hundredOf = (fact: Fact): Fact => unprintedNumber(fact, { kind: 'score', value: Decimal.HUNDRED });
