import type { Fact } from '../../model/fact.js';
import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { isChange } from './comparisons.js';
import { dimensionOf, type Mention } from './mention.js';

const NET = /净(?:调|新)?(?<way>[增减])[加少长]?(?:了|为)?$/;
const GAIN =
  /(?:(?<![创更最革翻刷])新|[加安]装|发展|入[院库住职藏]|开工|补[栏充入]|增加|增配|追加|调增|[吸收接]?纳入?|征集|招[录聘收]|录用|[购存调转迁流划]入|(?<!注销|未)注册|上划|归集|征收|筹集|发行|计提|收入|拨款|收到)\p{Script=Han}{0,6}$/u;
const LOSS =
  /(?:减少|减员|停[发保缴用]|拆[除掉]?|调减|核减|压减|压减一般性支出|清退|退[出会休役股]|辞职|离职|去世|死亡|出[栏院库]|领用|毕业|竣工|完工|结案|办结|销[户号]|注销|核销|核销减少|处置减少|报废处置|报废|处置|剔旧|拨交|下架|[领调转迁流划]出|到期退出|支出|使用|支付|提取|偿还|归还|兑付)\p{Script=Han}{0,6}$/u;
const OPENING =
  /(?:(?:上|20\d\d|２０[０-９]{2}|去)年度?[末底]?(?:结[转余]|滚存|余额|累计结余)|年初|月初|上年末|上年底|去年底|期初|原有)[^，。；、]{0,10}$/;
const CLOSING =
  /(?:(?<!上|去)年[末底]|期末|月末)[^，。；、]{0,12}$|^(?:全年|最终)?(?:滚存|累计)?(?:结转)?结余(?:资金)?(?:为|了)?$|调整后(?:的|全年)?(?:预算|指标)?数?(?:为|是|达)?$|^(?:全年|调整)后?(?:预算|指标)数?(?:为|是|达)?$/;

/** What came less what went is the net change, and a stock at the end is that of the beginning with what came and went. */
export function stockChangeRelations(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index) => {
    if (claim.quantity.comparator !== '=') return [];
    const way = NET.exec(claim.lead.trimEnd())?.groups?.['way'];
    if (way === undefined) return accountOf(mentions, index);
    const alike = mentions
      .slice(Math.max(0, index - REACH), index + REACH)
      .filter(
        (m) =>
          m !== claim &&
          isToldWith(m, claim) &&
          dimensionOf(m.quantity) === dimensionOf(claim.quantity) &&
          m.quantity.comparator === '=',
      );
    const net = netOf(claim, way, alike);
    return [...(net.length > 0 ? net : netOfSeveral(claim, way, alike)), ...stockOf(claim, way, alike)];
  });
}

const REACH = 8;

/** What a figure is in the account of a stock, by its words. */
export type AccountRole = 'opening' | 'closing' | 'increase' | 'decrease' | 'gain' | 'loss';

/** The role that the words before a figure tell; null where they tell none, or two. */
export function roleInAccount({ lead }: Mention): AccountRole | null {
  const way = NET.exec(lead.trimEnd())?.groups?.['way'];
  if (way !== undefined) return way === '增' ? 'increase' : 'decrease';
  const [gained, lost] = [GAIN.test(lead), LOSS.test(lead)];
  if (gained !== lost) return gained ? 'gain' : 'loss';
  if (gained) return null;
  return OPENING.test(lead) ? 'opening' : CLOSING.test(lead) ? 'closing' : null;
}

/**
 * 年初89人，退休5人，新招录2人，年末86人: all figures of the sentence up to the closing one, of which the first was there
 * and each of the others came or went.
 */
function accountOf(mentions: readonly Mention[], index: number): Relation[] {
  const closing = mentions[index]!;
  const dimension = dimensionOf(closing.quantity);
  if (dimension === null || dimension === '%' || dimension === '分' || !CLOSING.test(closing.lead)) return [];
  const told = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.sentence === closing.sentence && dimensionOf(m.quantity) === dimension && !NET.test(m.lead));
  const [opening, ...flows] = told;
  if (
    !opening ||
    flows.length === 0 ||
    !(OPENING.test(opening.lead) || YEAR_END.test(opening.lead)) ||
    GAIN_OR_LOSS_BEFORE.test(opening.lead)
  )
    return [];
  if (told.some((m) => m.depth !== closing.depth || m.quantity.approximate || m.quantity.comparator !== '=')) return [];
  if (PARTIAL.test(closing.text.slice(opening.end, closing.end))) return [];
  // 追加245.50万元，追加后2,105.50万元: what there was then came no more
  if (flows.some(({ lead }) => /后(?:为|达|共|计|的)?$/.test(lead))) return [];
  const [gains, losses] = [GAIN, LOSS].map((words) => flows.filter(({ lead }) => words.test(lead)));
  // a budget may have been raised or cut alone; of a stock that only rose or only fell the rest may go unsaid
  const isBudget = /预算|指标|安排|下达|批复/.test(opening.lead) && /调整|全年/.test(closing.lead);
  if (!isBudget && (gains!.length === 0 || losses!.length === 0)) return [];
  // each figure came or went, and none might be both
  if (gains!.length + losses!.length !== flows.length || flows.some((m) => gains!.includes(m) && losses!.includes(m)))
    return [];
  const inflows = [opening, ...gains!].map(({ fact }) => fact);
  return [
    relationOf(
      'difference',
      closing.fact,
      [{ kind: 'balance', inflows, outflows: losses!.map(({ fact }) => fact) }],
      'identity',
    ),
  ];
}

/** 2022年末固定资产, at the beginning of what came and went in 2023. */
const YEAR_END = /(?:20\d\d|２０[０-９]{2})年[末底][^，。；、]{0,10}$/;
/** 比年初增加12人: no stock. */
const GAIN_OR_LOSS_BEFORE = /[比较]|增|减/;
/** Words that make a figure one of several that came or went, or part of another. */
const PARTIAL = /其中|包括|另[有外]|其他|自然|累计|主要|比|较|部分/;

/** In its sentence, or in that right before where the net change opens its own. */
const isToldWith = (m: Mention, net: Mention): boolean =>
  m.sentence === net.sentence ||
  (m.sentence === net.sentence - 1 && m.paragraph === net.paragraph && /[。\n][^，。；\n]{0,8}$/.test(net.between));

/** 新增412.60万元、处置158.90万元，净增253.70万元. */
function netOf(net: Mention, way: string, alike: readonly Mention[]): Relation[] {
  const before = alike.filter(({ at }) => at < net.at);
  const [gain, loss] = gainAndLoss(before) ?? gainBesideLoss(before, net) ?? [];
  if (!gain || !loss || gain.depth !== loss.depth) return [];
  // 退休8人、调出2人, 又追减: a third kind that comes or goes
  const between = net.text.slice(Math.min(gain.start, loss.start), net.start);
  if (alike.some((m) => m.at > Math.min(gain.at, loss.at) && m.at < net.at && m !== gain && m !== loss && !isStock(m)))
    return [];
  if (/其他|另[有外]|自然/.test(between)) return [];
  const [minuend, subtrahend] = way === '增' ? [gain, loss] : [loss, gain];
  const isAlone = alike.filter(({ at }) => at < net.at).length === 2 && gain.sentence === net.sentence;
  return [
    relationOf(
      'difference',
      net.fact,
      [{ kind: 'difference', minuend: minuend.fact, subtrahend: subtrahend.fact }],
      isAlone && !isChange(gain) ? 'identity' : 'stated',
    ),
  ];
}

/**
 * 甲增加375.41万元、乙减少49.65万元、丙减少66.86万元，净增258.90万元; 分别追加12万元和20.5万元，调减18万元，净增14.5万元: all that came
 * and all that went, told right before the net change.
 */
function netOfSeveral(net: Mention, way: string, alike: readonly Mention[]): Relation[] {
  const told = alike.filter((m) => m.at < net.at && m.sentence === net.sentence && m.depth === net.depth);
  const flows: { readonly mention: Mention; readonly isGain: boolean }[] = [];
  for (const mention of told) {
    const before = flows.at(-1);
    const [gained, lost] = [GAIN.test(mention.lead), LOSS.test(mention.lead)];
    if (gained !== lost) flows.push({ mention, isGain: gained });
    // 分别追加12万元和20.5万元
    else if (before && /^(?:[、和及与]|以及)?$/.test(mention.between)) flows.push({ mention, isGain: before.isGain });
    else if (before) return [];
  }
  const [first] = flows;
  if (first === undefined || flows.length < 3 || flows.some(({ mention }) => COMPARED.test(mention.lead))) return [];
  const words = net.text.slice(first.mention.start, net.start);
  if (/其他|另[有外]|自然|主要|其中/.test(words)) return [];
  const [inflows, outflows] = [true, false].map((isGain) =>
    flows.filter((flow) => flow.isGain === isGain).map(({ mention }) => mention.fact),
  ) as [Fact[], Fact[]];
  if (inflows.length === 0 || outflows.length === 0) return [];
  const reading: Operands =
    way === '增' ? { kind: 'balance', inflows, outflows } : { kind: 'balance', inflows: outflows, outflows: inflows };
  return [relationOf('difference', net.fact, [reading], 'stated')];
}

/** The only figure that came and the only one that went, by their words. */
function gainAndLoss(before: readonly Mention[]): [Mention, Mention] | null {
  const [gain, otherGain] = before.filter(({ lead }) => GAIN.test(lead) && !NET.test(lead) && !LOSS.test(lead));
  const [loss, otherLoss] = before.filter(({ lead }) => LOSS.test(lead));
  return gain && loss && !otherGain && !otherLoss ? [gain, loss] : null;
}

/** 核准1,482户，注销836户，净增646户: of two figures in one breath with the net change, one of which went, the other came. */
function gainBesideLoss(before: readonly Mention[], net: Mention): [Mention, Mention] | null {
  const told = before.filter((m) => m.part === net.part);
  const [one, other] = told;
  if (told.length !== 2 || before.length !== 2 || told.some((m) => isStock(m) || COMPARED.test(m.clauseLead)))
    return null;
  const losses = told.filter(({ lead }) => LOSS.test(lead));
  if (losses.length !== 1) return null;
  return losses[0] === one ? [other!, one!] : [one!, other!];
}

/** 比上年, 年末, 其中, 累计: no flow of the year, or not all of it. */
const COMPARED = /[比较]|上年|去年|[年期月][初末底]|其中|累计|计划|目标|任务/;

const isStock = ({ lead }: Mention): boolean => OPENING.test(lead) || CLOSING.test(lead);

/** 年初9,862册，净增253册，年末10,115册. */
function stockOf(net: Mention, way: string, alike: readonly Mention[]): Relation[] {
  const [opening, otherOpening] = alike.filter(({ lead }) => OPENING.test(lead));
  const [closing, otherClosing] = alike.filter(({ lead }) => CLOSING.test(lead) && !OPENING.test(lead));
  if (!opening || !closing || otherOpening || otherClosing || opening.at > closing.at) return [];
  return way === '增'
    ? [relationOf('sum', closing.fact, [{ kind: 'sum', parts: [opening.fact, net.fact] }], 'stated')]
    : [
        relationOf(
          'difference',
          closing.fact,
          [{ kind: 'difference', minuend: opening.fact, subtrahend: net.fact }],
          'stated',
        ),
      ];
}
