import { textBefore, type Mention } from './mention.js';

/** Ways to divide a whole, with the words of the first side of any of them: where none is told, nothing is divided. */
interface Divisions {
  readonly divisions: readonly (readonly RegExp[])[];
  readonly first: RegExp;
}

function divisionsOf(divisions: Divisions['divisions']): Divisions {
  return { divisions, first: new RegExp(divisions.map(([first]) => first!.source).join('|')) };
}

/** Words that divide a whole between them: where all of a row stand in one list, nothing is left out. */
const COMPLETE = divisionsOf([
  [/城市|城镇|城区/, /农村|乡村|乡镇/],
  [/行政|机关|本级/, /事业|二级单位|下属|直属|所属|基层/],
  [/行政|机关|参公/, /事业/, /工勤/],
  [/参公/, /事业/],
  [/专职/, /兼职|外聘/],
  [/纵向/, /横向/],
  [/管理/, /专业技术|专技/, /工勤/],
  [/基本支出/, /项目支出/],
  [/人员(?:经费|支出)/, /公用(?:经费|支出)/],
  [/在编|编内/, /编外|聘用|劳务派遣/],
  [/男/, /女/],
  [/大/, /中/, /小/],
  [/集中/, /分散/],
  [/以上/, /以下|以内/],
  [/上半年/, /下半年/],
  [/(?<!\d)1月?[-—–~～至]6月/, /7月?[-—–~～至]12月/],
  [/国有|公办|公立/, /民营|民办|私营/],
  [/线上|网上/, /线下|窗口|现场/],
  [/[国境省市县区]内/, /[国境省市县区]外/],
  [/出口/, /进口/],
  [/上行/, /下行/],
  [/投入|决策|立项/, /过程|管理/, /产出/, /效[果益]/],
  [/一季度/, /二季度/, /三季度/, /四季度/],
  [/接待/, /公务用?车|公车/, /出国|出境/],
  [/预算|执行|投入|决策|成本/, /产出/, /效[果益]/, /满意/],
  [/工资福利/, /个人和?家庭/],
  [/流动资产/, /固定资产|非流动/],
  [/已/, /未|正在|尚/],
  [/春/, /夏/, /秋/, /冬/],
  [/七年级|初一/, /八年级|初二/, /九年级|初三/],
  [/普通/, /急诊/],
  [/工程费|建安/, /其他费/, /预备费/],
  [/本地/, /外地|异地/],
  [/完好|正常/, /故障|损坏|破损|异常/],
  [/在线|上线/, /离线|掉线|断线/],
  [/入住|出租/, /空置|闲置/],
  [/有效/, /无效|作废/],
  [/[成存]活/, /枯死|死亡/],
]);
/** Words that do so often: of the results those that count, of the funds those of the levels that paid. */
const USUAL = divisionsOf([
  [/新建|新开工|新增|新办|新修/, /续建|改建|改造|改扩建|扩建|维修|修缮|原有|存量/],
  [/优/, /良/],
  [/非常满意|很满意/, /基本满意|比较满意|较满意/],
  [/中央|省/, /县|区级|区财政|本级|自筹|配套/],
  [/产出/, /效益/, /满意/],
  [/一般/, /较大|重大/],
  [/小学/, /初中/],
  [/市[属级]/, /[县区][属级]/],
]);

/** Kinds that follow one another by number: 一标段、二标段; 第一剂、第二剂. */
const NUMERALS = ['一二三四五六七八九十', '1234567890', '甲乙丙丁戊己', 'ABCDEF'];

/** Whether the words of the parts leave nothing of their whole out: 行政、事业; 已办结、未办结; 一标段、二标段; 甲、乙和其他. */
export function isPartition(parts: readonly Mention[]): boolean {
  const labels = parts.map(nameOf);
  return (
    /^(?:其中)?(?:以及|和|及|与)?[^，。；、]{0,8}其[他余它]/.test(labels.at(-1)!) ||
    dividesBy(COMPLETE, labels) ||
    (isNumbered(labels) && !labels.every((label) => RANKED.test(label))) ||
    isGraded(parts) ||
    isBanded(parts) ||
    (labels.length === 2 && dividesBy(HALVES, labels)) ||
    areTwoOpposites(labels)
  );
}

/** Two kinds that are complete where no third is named beside them. */
const HALVES = divisionsOf([[/续建|结转/, /新建|新开工/]]);

/** “优”的、“良”的、“中”的: whatever is graded has one of the grades. */
const GRADE = /[“"「]?(?:优秀?|良好?|中等?|较?差|不?合格)[”"」]?(?:等[次级]|档|级|的|项目|\s)*$/;

/** 非常满意、满意、一般、不满意: the answers of a survey, from the best to the worst. */
const ANSWER = /(?:满意|一般|认可|了解|清楚)[”"」]?(?:的|等次|\s)*$/;

export function isGraded(parts: readonly Mention[]): boolean {
  const labels = parts.map(nameOf);
  if (labels.length < 3) return false;
  if (/优/.test(labels[0]!) && labels.every((label) => GRADE.test(label))) return true;
  return labels.every((label) => ANSWER.test(label)) && /不|一般/.test(labels.at(-1)!);
}

/** 30岁以下89人，31—45岁216人，60岁以上34人: bands from one end to the other. */
function isBanded(parts: readonly Mention[]): boolean {
  const [first, ...others] = parts.map(wordsBetween);
  const last = others.pop();
  if (first === undefined || last === undefined) return false;
  const isOpen = [/以下|以内|不足|低于/, /以上|高于|超过/];
  const [low, high] = isOpen.map((end) => [first, last].filter((words) => end.test(words)).length);
  return low === 1 && high === 1 && others.every((words) => /\d\s*[-—–~～至到]\s*\d/.test(words));
}

/** All that stands before a figure back to the last comma, other figures included: 31—45岁. */
const wordsBetween = (mention: Mention): string =>
  textBefore(mention, LONGEST_BAND)
    .split(/[，,、；;：:。（(]/)
    .at(-1)!;
const LONGEST_BAND = 16;

/**
 * Whether the words of the parts divide a whole between them, as those of complete lists mostly do; without 其他, which
 * closes any list.
 */
export function isDivision(parts: readonly Mention[]): boolean {
  const labels = parts.map(nameOf);
  return dividesBy(COMPLETE, labels) || dividesBy(USUAL, labels) || isNumbered(labels) || areTwoOpposites(labels);
}

/** 一等奖、二等奖; 第一批、第二批: more of them may follow. */
const RANKED = /^(?:其中)?第?[一二三四五六七八九十\d][级等批轮次]/;

/** Each side of a division has a part, and each part a side: 中央; 县级配套, 企业自筹. */
const dividesBy = ({ divisions, first }: Divisions, labels: readonly string[]): boolean =>
  labels.some((label) => first.test(label)) &&
  divisions.some(
    (members) =>
      members.every((member) => labels.some((label) => member.test(label))) &&
      labels.every((label) => members.filter((member) => member.test(label)).length === 1),
  );

const areTwoOpposites = (labels: readonly string[]): boolean =>
  labels.length === 2 && areOpposites(labels[0]!, labels[1]!);

/** The words before a figure and its bracket, or those after it where none stand before: 管护到位（1.15分）, 18个为公办. */
const nameOf = ({ lead, tail, between }: Mention): string =>
  lead.length >= 2 ? lead : (HEAD_OF_BRACKET.exec(between)?.[1] ?? `${lead}${tail}`);
const HEAD_OF_BRACKET = /([^，。；、（()）]{2,12})[（(]$/;

function isNumbered(labels: readonly string[]): boolean {
  if (labels.some((label) => /季度|月/.test(label))) return false;
  const kinds = labels.map((label) => /^(?:其中)?第?.(.?)/.exec(label)?.[1] ?? '');
  if (!kinds[0] || kinds.some((kind) => kind !== kinds[0])) return false;
  const numbers = labels.map((label) => /^(?:其中)?第?(.)/.exec(label)?.[1] ?? '');
  return NUMERALS.some((numerals) => numbers.every((number, i) => number !== '' && number === numerals[i]));
}

/** 合格、不合格; 已消除、未消除. */
export function areOpposites(one: string, other: string): boolean {
  const [a, b] = [one.replace(/^其中/, ''), other];
  if (a.length < 2 || b.length < 2 || a === b) return false;
  return [`不${a}`, `未${a}`, `非${a}`].includes(b) || a.replace('已', '未') === b || a.replace('是', '否') === b;
}

/** 敬老类20场、环保类28场; 来信122件、来访236件: items of one kind, each with a name of its own; years up to the last. */
export function areSiblings(parts: readonly Mention[]): boolean {
  const names = parts.map((part) => nameOf(part).replace(/^其中|[\s“”"]/g, ''));
  if (names.length < 2 || names.some((name) => name.length < 2) || new Set(names).size < names.length) return false;
  if (names.some((name) => /^20\d\d年/.test(name)) && parts.every(({ fact }) => fact.aspect.value === 'prior'))
    return false;
  return [0, -1].some((at) => names.every((name) => name.at(at) === names[0]!.at(at)));
}

/** What people are counted by at once: 女职工88人、党员96人、高级职称45人. */
const TRAITS: readonly RegExp[] = [
  /男|女/,
  /党员|团员/,
  /本科|研究生|硕士|博士|大专|专科|学历/,
  /职称|高级|中级|初级|正高|副高/,
  /岁|老年|青年/,
  /民族|汉族/,
  /残疾/,
];

/** Some are counted by a trait that others may have too. */
export function crossTraits(parts: readonly Mention[]): boolean {
  if (!parts.every(({ quantity }) => /^[人名位]/.test(quantity.unit))) return false;
  const labels = parts.map(nameOf);
  return TRAITS.some(
    (trait) => labels.some((label) => trait.test(label)) && !labels.every((label) => trait.test(label)),
  );
}

/** Each figure has words of its own beside it. */
export const isLabelled = (parts: readonly Mention[]): boolean =>
  parts.length >= 2 && parts.every((part) => nameOf(part).replace(/^其中/, '').length >= 2);

/** Whether the figures follow each other as items of one list, that cannot overlap: 甲3个、乙4个和丙5个. */
export const isEnumerated = (parts: readonly Mention[]): boolean =>
  parts.slice(1).every((part) => /^[）)]?(?:、|和|及|与|以及)/.test(part.between) && nameOf(part).length > 0);
