import { relationOf, type Relation } from '../../model/relation.js';
import { isChange } from './comparisons.js';
import { dimensionOf, overlap, textBefore, type Mention } from './mention.js';
import { areSiblings } from './partition.js';
import { isDetail, type Wholes } from './wholes.js';

/** Words before what is left when the rest was done; what was not done is the second group. */
const LEFT =
  /(?:尚|还|仍|另)(?:有|剩下?|余)$|(?:其余|剩余|剩下|余下|尚余|尚存|离开|流失|退出)(?:的|了)?$|(?:尚?未|没有?|不)(\p{Script=Han}{1,4}?)(?:的\p{Script=Han}{0,4}|数|量)?$/u;
/** What is late, vacant or left over by name, and the words for what it is left of the whole with. */
const COUNTERPARTS: readonly (readonly [left: RegExp, taken: RegExp])[] = [
  [/(?:逾期|超期|超时)\p{Script=Han}{0,4}$/u, /内|按[期时]|及时|准时|如期/],
  [/(?:空编|空缺|缺编|空岗|缺岗|空余)(?:编制|岗位)?$/, /在[职编岗册]|实有|现有|已聘|实际/],
  [/(?:缺席|缺勤|未到会?|缺考)$/, /实到|到会|出席|出勤|参加|参考/],
  [/净资产(?:总额|合计|总计)?[为是达]?$/, /负债/],
  [/(?:账面)?(?:净值|净额)[为是达]?$/, /折旧|摊销/],
  [/提前[为了达]?$/, /实际|用时/],
  [/(?:结转|跨年|续建|在建|顺延)\p{Script=Han}{0,4}$/u, /完工|竣工|建成|完成|办结/],
  [/(?:(?:漏|缺|欠|(?<!减)少)\p{Script=Han}{0,2}|未收回|未追回)的?$/u, /实|完成|到位|追回|收回|已|[检测]到/],
  [
    /(?:缺口|缺额|短缺|缺少|短少|欠收|欠缴|欠付|少[收发付拨开放建成办招训]{1,2}|尚?缺)(?:资金|人数|人员)?[为是达了]?$/,
    /实|完成|到位|落实|报到|建成|筹集|录取|已|开放/,
  ],
  [
    /(?:剩余|结余|结转|结存|留存|沉淀|盈余|尚余|(?<!其)余|剩|节余|剩下|(?:没有?|未)(?:用完|用掉|花完|花掉|花出去)的?)(?:资金|指标|款项|额度|结余|下年度?)?[为是达了有]?$/,
    /支出|使用|[用花付拨发领]|执行|报账|消耗|采购/,
  ],
];
/** What is saved, or by name the other of two states: of these some may go unsaid. */
const OPPOSITES: typeof COUNTERPARTS = [
  [
    /(?:节[约省支]|省下|(?<![全外各本])省)(?:资金|经费|费用)?了?$/,
    /支出|[使采][用购]|[用花付]|执行|实际|发生|开支|中标|成交|结算|审定/,
  ],
  [/(?:故障|损坏|破损|异常|失效)的?$/, /完好|正常|好用/],
  [/(?:离线|掉线|断线)的?$/, /在线|上线/],
  [/(?:空置|闲置)的?$/, /入住|[使利]用|出租|启用|投用/],
  [/(?:无效|作废)(?:问卷|答卷)?的?$/, /有效/],
  [/(?:枯死|死亡)的?$/, /[成存]活/],
  [/(?:问题|超标|不达标|不合格)(?:样[品本])?的?$/, /(?<!不)(?:合格|达标)/],
  [/(?:失败|落选|淘汰)的?$/, /成功|入选|通过/],
];
/** What was done or spent beyond what was meant to be. */
const EXCESSES: typeof COUNTERPARTS = [
  [/(?:超支|超付|超出预算|超预算)[为了达]?$/, /支出|决算|使用|付/],
  [/(?:逾期|延期|拖[期延]|超期|延误|超时)[为了达]?$/, /实际/],
  [/(?:超出|多出|多做|多建)的?$/, /实[际做办建收运付测种]|完成/],
];
/** What was handed out may be what there is to spend. */
const HANDED_OUT = /拨[付款入]|下[拨达]|发放/;
/** 12份未收回, 246万元未完成: told behind the figure; what was not done is the first group. */
const LEFT_BEHIND = /^\p{Script=Han}{0,4}?(?:尚未|未|没有?)(\p{Script=Han}{2,4})$/u;
/** Of money only what is got back piece by piece: 违规资金126万元，已追回98万元，剩余28万元. */
const RECOVERED = /追回|收回|退回|整改|清退|偿还|归还|清偿|清收/;
const TOTAL = /占[^占，。；、]*(?:总|应|全部|共)/;
/** 衬砌286.4公里，设计为290.0公里: what was to be done, told behind what was. */
const DUE = /^而?原?(?:设计|计划|目标|任务|合同|应)\p{Script=Han}{0,4}$/u;
const STILL_OPEN = /^\p{Script=Han}{0,4}(?:未|没|正在|处于|待|尚)/u;
const REACH = 14;

/** 受理126件，办结121件，尚有5件正在办理: what is left of the one count when the other was done, no other told besides. */
export function complementRelation(mentions: readonly Mention[], index: number, wholes: Wholes): Relation | null {
  const claim = mentions[index]!;
  if (isOfAnotherThing(claim)) return null;
  const special = removedRelation(mentions, index) ?? excessRelation(mentions, index);
  if (special) return special;
  const { quantity, lead, tail } = claim;
  const isNamedBy = ([words]: (typeof COUNTERPARTS)[number]): boolean => words.test(lead.trimEnd());
  const sure = COUNTERPARTS.find(isNamedBy);
  const named = sure ?? OPPOSITES.find(isNamedBy);
  const left = LEFT.exec(lead);
  const behind = LEFT_BEHIND.exec(tail)?.[1];
  if (!named && left === null && behind === undefined) return null;
  if (dimensionOf(quantity) === null || !LEAVABLE.has(quantity.kind) || quantity.comparator !== '=') return null;
  if (left !== null && /^.有$/.test(left[0]) && !STILL_OPEN.test(tail)) return null;
  const told = withoutSuperseded(
    mentions
      .slice(Math.max(0, index - REACH), index + 4)
      .filter((m) => m.sentence === claim.sentence && dimensionOf(m.quantity) === dimensionOf(quantity)),
  )
    .filter((m) => m === claim || m.fact.statistic !== 'average')
    .filter(
      (m) => m === claim || (named ? m.depth <= claim.depth : !isDetail(m, claim, wholes) && !isOfOtherTime(m, claim)),
    );
  const inPart = told.filter(({ part }) => part === claim.part);
  const group = inPart.length === 3 ? inPart : told;
  const [first, second, last] = group;
  if (group.length !== 3 || !first || !second || last !== claim || first.depth !== second.depth) return null;
  // 兑付5645户，占完工总数6528户的86.47%，尚有883户: the whole is named as such
  const isDueBehind = DUE.test(second.lead) && !DUE.test(first.lead);
  const [total, done] = TOTAL.test(second.lead) || isDueBehind ? [second, first] : [first, second];
  const next = mentions[index + 1];
  if (next && /^(?:另|此外|其余|其他)/.test(next.clauseLead) && dimensionOf(next.quantity) === dimensionOf(quantity))
    return null;
  // 产业类191个，基础设施类136个，余下48个: neither of two kinds is the whole of the other
  if (!named && areSiblings([total, done])) return null;
  // what stands behind the figure may be another thing that was not done: 尚有883户完工而未领到奖补
  const undone = left?.[1] ?? (left === null && !named ? behind : undefined);
  const isUndone = [undone, behind].some((verb) => verb !== undefined && done.lead.includes(verb));
  const isNamed =
    named !== undefined && (isDueBehind || (named[1].test(done.clauseLead) && isWholeOf(total, named[1])));
  // 逾期未办结20件: of those that are late alone
  if (!isNamed && /逾期|超期|超时/.test(lead)) return null;
  if (!isUndone && !isNamed && (undone !== undefined || named !== undefined)) return null;
  if (quantity.kind === 'money' && !isUndone && !isNamed && !RECOVERED.test(done.lead)) return null;
  const exact = [total, done].every((m) => m.quantity.comparator === '=' && !m.quantity.approximate);
  if (!exact || !done.quantity.value!.lessThan(total.quantity.value!) || /累计|历年/.test(total.lead)) return null;
  if (/增|(?<!核)减|比|较|上年|去年|(?<=其中).*支出/.test(done.lead + total.lead) || /其中/.test(claim.clauseLead))
    return null;
  // 比上年节约3.2万元
  if (!sure && named && COMPARED.test(claim.clauseLead)) return null;
  // 第二次核减148人，死亡131人，其余17人: in one breath, and nothing between
  const isRest =
    /^其余/.test(lead) && done === mentions[index - 1] && total === mentions[index - 2] && total.part === claim.part;
  const isSure = isUndone || isRest || (isNamed && sure !== undefined);
  return leftRelation(claim, total, done, isSure ? 'identity' : 'stated');
}

const COMPARED = /[比较]/;

/** 年初预算820万元，调整后905万元: what was adjusted stands for what it was at first. */
const withoutSuperseded = (told: readonly Mention[]): readonly Mention[] =>
  told.filter((m, i) => {
    const next = told[i + 1];
    return !(next && /年初|原/.test(m.lead) && ADJUSTED.test(next.lead) && next.part === m.part);
  });
const ADJUSTED = /^(?:年中)?(?:调整|变更|追加|调增|调减)(?:后|为|至|到)|^(?:调整|全年)(?:后的?)?预算/;

/** 预算120万元，超支4.8万元，实际支出124.8万元: three figures in any order, and no other of their kind. */
function excessRelation(mentions: readonly Mention[], index: number): Relation | null {
  const claim = mentions[index]!;
  const words = EXCESSES.find(([excess]) => excess.test(claim.lead.trimEnd()));
  const beside = mentions
    .slice(Math.max(0, index - REACH), index + REACH)
    .filter((m) => m.sentence === claim.sentence && dimensionOf(m.quantity) === dimensionOf(claim.quantity));
  if (!words || beside.length !== 3 || !LEAVABLE.has(claim.quantity.kind)) return null;
  if (beside.some((m) => m.quantity.comparator !== '=' || m.quantity.approximate || m.depth !== claim.depth))
    return null;
  const [planned, done] = beside.filter((m) => m !== claim);
  if (/其中|上年|去年|累计|[比较]/.test(planned!.lead + done!.lead + claim.clauseLead)) return null;
  const isExcess = words[1].test(done!.lead) && isWholeOf(planned!, words[1]);
  return isExcess && [planned, done].every((m) => claim.quantity.value!.lessThan(m!.quantity.value!))
    ? leftRelation(claim, done!, planned!, 'identity')
    : null;
}

const isWholeOf = ({ lead }: Mention, taken: RegExp): boolean =>
  !taken.test(withoutDue(lead)) || HANDED_OUT.test(lead) || PLANNED.test(lead);

/** 政府采购预算, 支出计划: planned, whatever of. */
const PLANNED = /(?:预算|概算|计划|控制[价数]|限价)(?:数|额|总额|金额)?(?:为|是)?$/;

const LEAVABLE = new Set(['count', 'money', 'measure', 'duration']);

/** 应发放86.4万元, 计划使用120万元: what is due was not yet done. */
const withoutDue = (lead: string): string => lead.replace(/(?:应|计划|预计|核定).*/, '');

/** 管网计划12.6公里，完成11.8公里，差1.2公里的排水沟没有做: said of a thing that the words before do not name. */
export function isOfAnotherThing(mention: Mention): boolean {
  if (OF_FEW.test(mention.clauseLead.trim())) return true;
  const thing = /^的(\p{Script=Han}{2,8}?)(?:没|尚?未|还|仍|待|正)/u.exec(mention.tail)?.[1];
  if (thing === undefined || /部分|款|资金|任务|工[程作]|目标/.test(thing)) return false;
  return overlap(thing, textBefore(mention, TOLD)) === 0;
}

/** 两案未到位0.6亿元: of those few that the clause opens with. */
const OF_FEW = /^[该这上]?[述些]?[两二三四五六七八九十][案宗户家处个项人所县区镇村条座起]\p{Script=Han}/u;

/** How many characters back a thing is named. */
const TOLD = 100;

const leftRelation = (claim: Mention, total: Mention, taken: Mention, basis: Relation['basis']): Relation =>
  relationOf('difference', claim.fact, [{ kind: 'difference', minuend: total.fact, subtrahend: taken.fact }], basis);

/** （2021年2137件）, 同比减少272件: no group of what is told. */
const isOfOtherTime = (mention: Mention, claim: Mention): boolean =>
  mention !== claim &&
  (mention.depth > claim.depth ||
    mention.fact.aspect.value === 'prior' ||
    (isChange(mention) && !/(?:^|[^较比上年])核减$/.test(mention.lead)));

const RETURNED = /[回收]收|收[回到]|返回|接[到报]|征集/;
const REMOVED = /(?:剔除|去掉|除去|扣除|去除|排除)[^，。；、\d]{0,12}$/;
const KEPT =
  /^[，,]\s*(?:其中|最终|最后|实际|实得|得到)?(?:有效|合格|转[交办送]|移[交送]|纳入|进入)[^，。；、\d]{0,8}$/;

/** 收回292份，剔除漏答的4份，有效288份; 收到来信742条，剔除重复的24条，转交部门718条: what is left of the figure told right before. */
function removedRelation(mentions: readonly Mention[], index: number): Relation | null {
  const claim = mentions[index]!;
  const dimension = dimensionOf(claim.quantity);
  const alike = mentions
    .slice(Math.max(0, index - REACH), index)
    .filter((m) => m.sentence === claim.sentence && dimensionOf(m.quantity) === dimension && m.depth === claim.depth);
  const [total, removed] = alike.slice(-2);
  if (!total || !removed || claim.quantity.kind !== 'count' || removed !== mentions[index - 1]) return null;
  const words = claim.between.replace(/^\p{Script=Han}{0,12}(?=[，,])/u, '');
  if (!RETURNED.test(total.lead) || !REMOVED.test(removed.lead) || !KEPT.test(words)) return null;
  return [total, removed, claim].every((m) => m.quantity.comparator === '=' && !m.quantity.approximate)
    ? leftRelation(claim, total, removed, 'stated')
    : null;
}
