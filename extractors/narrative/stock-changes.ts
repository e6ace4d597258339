import type { Operands, Relation } from '../../model/relation.js';
import { dimensionOf, type Mention } from './mention.js';

const NET = /净(?:调|新)?(?<way>[增减])[加少长]?(?:了|为)?$/;
const GAIN = /(?:新[增办建购加]|增加|追加|调增|新?纳入|招录|调入|转入|迁入|新认定|新注册)\p{Script=Han}{0,4}$/u;
const LOSS =
  /(?:减少|调减|核减|压减|压减一般性支出|清退|退出|注销|核销|核销减少|处置减少|报废处置|报废|处置|剔旧|下架|调出|转出|迁出|到期退出)\p{Script=Han}{0,4}$/u;
const OPENING = /(?:年初|上年末|上年底|期初|原有)[^，。；、]{0,8}$/;
const CLOSING = /(?:(?<!上)年末|(?<!上)年底|期末)[^，。；、]{0,12}$/;

/** What came less what went is the net change, and a stock at the end is that of the beginning with the net change. */
export function stockChangeRelations(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((net, index) => {
    const way = NET.exec(net.lead.trimEnd())?.groups?.['way'];
    if (way === undefined || net.quantity.comparator !== '=') return [];
    const alike = mentions
      .slice(Math.max(0, index - REACH), index + REACH)
      .filter(
        (m) =>
          m !== net &&
          isToldWith(m, net) &&
          dimensionOf(m.quantity) === dimensionOf(net.quantity) &&
          m.quantity.comparator === '=',
      );
    return [...netOf(net, way, alike), ...stockOf(net, way, alike)];
  });
}

const REACH = 8;

/** In its sentence, or in that right before where the net change opens its own. */
const isToldWith = (m: Mention, net: Mention): boolean =>
  m.sentence === net.sentence ||
  (m.sentence === net.sentence - 1 && m.paragraph === net.paragraph && /[。\n][^，。；\n]{0,8}$/.test(net.between));

/** 新增412.60万元、处置158.90万元，净增253.70万元. */
function netOf(net: Mention, way: string, alike: readonly Mention[]): Relation[] {
  const before = alike.filter(({ at }) => at < net.at);
  const [gain, otherGain] = before.filter(({ lead }) => GAIN.test(lead) && !NET.test(lead) && !LOSS.test(lead));
  const [loss, otherLoss] = before.filter(({ lead }) => LOSS.test(lead));
  if (!gain || !loss || otherGain || otherLoss || gain.depth !== loss.depth) return [];
  // 退休8人、调出2人, 又追减: a third kind that comes or goes
  const between = net.text.slice(Math.min(gain.start, loss.start), net.start);
  if (alike.some((m) => m.at > Math.min(gain.at, loss.at) && m.at < net.at && m !== gain && m !== loss && !isStock(m)))
    return [];
  if (/其他|另[有外]|自然/.test(between)) return [];
  const [minuend, subtrahend] = way === '增' ? [gain, loss] : [loss, gain];
  return [relationOf('difference', net, { kind: 'difference', minuend: minuend.fact, subtrahend: subtrahend.fact })];
}

const isStock = ({ lead }: Mention): boolean => OPENING.test(lead) || CLOSING.test(lead);

/** 年初9,862册，净增253册，年末10,115册. */
function stockOf(net: Mention, way: string, alike: readonly Mention[]): Relation[] {
  const [opening, otherOpening] = alike.filter(({ lead }) => OPENING.test(lead));
  const [closing, otherClosing] = alike.filter(({ lead }) => CLOSING.test(lead) && !OPENING.test(lead));
  if (!opening || !closing || otherOpening || otherClosing || opening.at > closing.at) return [];
  return way === '增'
    ? [relationOf('sum', closing, { kind: 'sum', parts: [opening.fact, net.fact] })]
    : [relationOf('difference', closing, { kind: 'difference', minuend: opening.fact, subtrahend: net.fact })];
}

const relationOf = (form: 'sum' | 'difference', claimed: Mention, operands: Operands): Relation => ({
  form,
  claimed: claimed.fact,
  readings: [operands],
  basis: 'stated',
  direction: 0,
  namedBase: false,
  cue: null,
});
