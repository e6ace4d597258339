import { relationOf, type Relation } from '../../model/relation.js';
import { dimensionOf, ofOneValue, type Mention } from './mention.js';

const REACH = 40;

/** Gaps whose two sides stand apart: to the time that has gone by, between the ends of a row, to a rate of another year. */
export function toldGaps(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((claim, index) => {
    if (claim.quantity.comparator !== '=' || claim.quantity.approximate) return [];
    const told = mentions.slice(Math.max(0, index - REACH), index).filter((m) => m.paragraph === claim.paragraph);
    const relation = behindTime(claim, told) ?? betweenEnds(claim, told) ?? fromThen(claim, told);
    return relation ? [relation] : [];
  });
}

const gap = (claim: Mention, current: Mention, previous: Mention): Relation =>
  claim.quantity.unit === '个百分点'
    ? relationOf(
        'difference',
        claim.fact,
        [{ kind: 'growth', current: current.fact, previous: previous.fact }],
        'stated',
      )
    : relationOf(
        'difference',
        claim.fact,
        [{ kind: 'difference', minuend: current.fact, subtrahend: previous.fact }],
        'stated',
      );

const isRate = ({ quantity }: Mention): boolean =>
  quantity.unit === '%' && quantity.value !== null && quantity.comparator === '=' && !quantity.approximate;

/** 距序时尚差, 落后序时进度, 慢于时间进度, 比序时进度快. */
const TO_TIME =
  /^(?:但|仍|还|尚|则)?(?:[距离与](?:序时|时间|时序)(?:进度)?(?:要求)?[还尚仍相]?[差有]|(?:落后|滞后|[慢低快高]|领先|超)(?:于|过)?(?:序时|时间|时序)(?:进度)?(?:要求)?|[比较](?:序时|时间|时序)(?:进度)?(?:要求)?[慢低快高](?:出|了)?)$/;
const OF_TIME = /(?:序时|时间|时序)(?:支出)?进度(?:要求)?[为是达应]*$/;

/** 应达到序时进度75%。…总体进度为68.5%，距序时尚差6.5个百分点: the one figure of the time gone by that the passage tells. */
function behindTime(claim: Mention, told: readonly Mention[]): Relation | null {
  if (claim.quantity.unit !== '个百分点' || !TO_TIME.test(claim.clauseLead.trim())) return null;
  const current = told.at(-1);
  if (current?.part !== claim.part || !isRate(current) || OF_TIME.test(current.lead)) return null;
  const times = told.filter((m) => isRate(m) && OF_TIME.test(m.lead) && !/上年|去年|同期/.test(m.lead));
  const time = ofOneValue(times);
  return time ? gap(claim, current, time) : null;
}

/** 两端相差, 最高与最低相差, 首尾差. */
const ENDS =
  /^(?:(?:两端|高低)(?:之间)?|最[高大多][和与、]?最[低小少](?:者|的)?(?:之间)?|极差|首尾两端)(?:的?(?:相差|差距|落差|差))?(?:了|为|达)?$/;
const FEWEST = 3;

/** 得分率依次为A、B、C和D，…两端相差E个百分点: the most and the least of the one row that the sentence tells. */
function betweenEnds(claim: Mention, told: readonly Mention[]): Relation | null {
  if (!ENDS.test(claim.clauseLead.trim()) || !/差/.test(claim.clauseLead)) return null;
  const isPoints = claim.quantity.unit === '个百分点';
  const row = told.filter(
    (m) =>
      m.sentence === claim.sentence &&
      (isPoints ? isRate(m) : m.quantity.value !== null && dimensionOf(m.quantity) === dimensionOf(claim.quantity)),
  );
  if (row.length < FEWEST || row.slice(1).some((m) => !/^(?:、|和|及|与)/.test(m.between))) return null;
  const ordered = row.toSorted((a, b) => a.quantity.value!.compare(b.quantity.value!));
  return gap(claim, ordered.at(-1)!, ordered[0]!);
}

const THAN_THAT = /^[比较][它其那](?:时|年)?[高低](?:了|出)?$/;
const THEN = /^而?(?:20\d\d年|上年|去年)度?的?(?<name>\p{Script=Han}{2,8}率)[为是]?$/u;

/** 收缴率85.00%。2022年收缴率82.30%，比它高2.70个百分点: this year's is the last of that name that was told. */
function fromThen(claim: Mention, told: readonly Mention[]): Relation | null {
  if (claim.quantity.unit !== '个百分点' || !THAN_THAT.test(claim.clauseLead.trim())) return null;
  const then = told.at(-1);
  const name = then && THEN.exec(then.lead)?.groups?.['name'];
  if (!then || name === undefined || then.part !== claim.part || !isRate(then)) return null;
  const current = ofOneValue(
    told.filter((m) => m !== then && isRate(m) && m.lead.endsWith(name) && !THEN.test(m.lead)),
  );
  return current ? gap(claim, current, then) : null;
}
