import { Decimal } from '../../model/decimal.js';
import type { QuantityKind } from '../../model/quantity.js';
import { matchAt } from './numeral.js';

/** A unit as it stands in a text. */
export interface Unit {
  readonly kind: QuantityKind;
  /** The base unit, with 台（套） and 元/人·天 as printed. */
  readonly name: string;
  /** What one printed unit is in the base unit: 0.1 for ‰ in %, 10 for 成, 0.1 for 角 in 元. */
  readonly factor: Decimal;
  /** End of the unit in the text. */
  readonly end: number;
}

const words = (list: string): string[] => list.trim().split(/\s+/);

const CURRENCIES = words(`
  元 美元 欧元 港元 港币 日元 韩元 澳元 澳门元 新台币 台币 加元 加拿大元 新加坡元 新元 英镑 瑞士法郎 法郎 瑞郎 卢布 卢比
  泰铢 越南盾 美金 比索 里亚尔 克朗 马克 先令 第纳尔 迪拉姆 林吉特
`);
/** Other ways to print the same currency. */
const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  ...{ 元人民币: '元', 圆: '元', 块钱: '元', 元钱: '元', 港币: '港元' },
  ...{ 港币元: '港元', 美金: '美元', 台币: '新台币', RMB: '元', CNY: '元', USD: '美元', 人民币: '元' },
};
const SMALL_MONEY: Readonly<Record<string, Decimal>> = {
  ...{ 角: Decimal.of(1n, 1), 毛: Decimal.of(1n, 1), 毛钱: Decimal.of(1n, 1), 角钱: Decimal.of(1n, 1) },
  分钱: Decimal.of(1n, 2),
};

/** Lengths, areas, volumes, weights, energies, data and the like. */
const MEASURES = words(`
  公里 千米 米 厘米 毫米 分米 微米 纳米 里 华里 英里 海里 英尺 英寸 公分 公尺 延米 延长米 延公里 丈 尺 寸 码 光年 车公里 人公里 吨公里
  平方公里 平方千米 平方米 平方厘米 平方毫米 平方英里 平方英尺 平方尺 平方 平米 公顷 公亩 亩 顷 英亩 ㎡ ㎢
  立方米 立方厘米 立方分米 立方 方 升 毫升 公升 加仑 桶 m³ ㎥ 标方 标准立方米
  吨 公斤 千克 克 毫克 微克 斤 两 市斤 担 磅 盎司 克拉 吨标准煤 吨标煤 吨二氧化碳 吨二氧化碳当量 标准吨 载重吨 总吨
  千瓦时 千瓦 千瓦小时 兆瓦 兆瓦时 吉瓦 吉瓦时 瓦 瓦特 伏 千伏 千伏安 安培 焦耳 焦 千焦 兆焦 卡 千卡 大卡 马力 度电 千帕 兆帕 帕 赫兹 兆赫 千赫 分贝 勒克斯
  度 摄氏度 华氏度 °C ℃ ℉ °
  字节 兆 兆字节 比特 兆比特
  km km2 km² km³ m m2 m² m3 m³ cm mm cm² cm³ hm² hm2 hm kg g mg t L ml mL kW kw KW kWh kwh KWh MW MWh GW GWh W V kV KV kVA kva MPa Pa dB dBA
  GB TB PB MB KB Mbps Gbps Kbps bit h min s ha μg mg/L μg/m³ mg/m³
`);
const DURATIONS = words(`
  年 个年 年度 个年度 周年 月 个月 个半月 周 星期 个周 个星期 礼拜 个礼拜 天 日 小时 个小时 钟头 个钟头 分钟 秒 秒钟 毫秒 刻钟 学期 个学期 学年 个学年
  季度 个季度 个工作日 工作日 个自然日 自然日 个自然月 自然月 日历天 个日历天 昼夜 课时 个课时 学时 个学时 工时 工日 人天 人·天 人·月 人·日 人日 人月 人年 床日 人学时 台班 台时 机时 旬 年级差 岁 周岁 世纪 个世纪
  个交易日 交易日 个季 个小时
`);
const COUNTERS = words(`
  个 人 名 位 家 户 项 件 场 次 期 篇 册 份 起 座 所 处 套 台 辆 艘 架 条 段 块 片 张 幅 本 部 卷 支 枝 只 头 匹 口 尾 羽 株 棵 颗 粒 根 盏 盒 箱 袋 包 瓶 罐
  件套 台套 组 班 队 团 批 批次 轮 届次 门 节 堂 课 讲 首 曲 幕 集 版 栏 页 字 行 章 款 单 笔 宗 例 案 人次 人份 剂 剂次 针 针次 床 张床 席 桌 间 套间 栋 幢 层 扇 面 顶 把 枚 尊 口井 眼 孔
  道 股 环 圈 趟 班次 车次 航次 车 船 机 列 节车厢 吨次 帖 贴 则 条次 句 段次 票 票次 点 点位 站 站点 所次 网点 标段 子项 小项 大项 大类 小类 中类 类 种 品种 方面 样 式 对 双 副 打 串 束 捆 摞 堆 垛 滴 丝
  县 市 区 乡 镇 村 社区 街道 乡镇 行政村 自然村 省 国 州 旗 县区 村社 校 园 院 馆 厅 店 厂 党支部
  户次 场次 家次 件次 项次 个次 台次 辆次 架次 艘次 座次 处次 亩次 例次 天次 名次 篇次 份次 期次 本次 册次 人家 户数 人数 头次 羽次 幅次 组次 队次 车辆次
  户人家 人户 门次 科次 门课程 课次 节次 堂次 条线 条目 个点 个点位 床位 车位 泊位 编制 学位 岗位 孔次 批件 页次 万字 股次 笔次 宗次 栋次 间次 套次 部次 张次 条款
  通 听 网格 断面 单元 杆 标箱 标准箱 卷次 站次
  重 倍次 胎 窝 亩 码洋 种次 期数 刊 缸 盆 丛 畦 具 艇 排 坛 杯 碗 盘 勺 餐 顿 夜 晚 客 丁 员 号人 回 遍 步 级 路 窟 龛 帧 桩
  叶 拍 封 趟次 餐次 学分 词 穴
`);

interface Entry {
  readonly kind: QuantityKind;
  readonly name: string;
  readonly factor: Decimal;
}

const entry = (kind: QuantityKind, name: string, factor = Decimal.ONE): Entry => ({ kind, name, factor });

const UNITS = new Map<string, Entry>([
  ...COUNTERS.map((name) => [name, entry('count', name)] as const),
  ...[...MEASURES, ...DURATIONS].map((name) => [name, entry('measure', name)] as const),
  ...CURRENCIES.map((name) => [name, entry('money', name)] as const),
  ...Object.entries(CURRENCY_NAMES).map(([printed, name]) => [printed, entry('money', name)] as const),
  ...Object.entries(SMALL_MONEY).map(([printed, factor]) => [printed, entry('money', '元', factor)] as const),
  ['%', entry('percent', '%')],
  ['‰', entry('percent', '%', Decimal.of(1n, 1))],
  ['‱', entry('percent', '%', Decimal.of(1n, 2))],
  ['个百分点', entry('percent', '个百分点')],
  ['百分点', entry('percent', '个百分点')],
  ['个千分点', entry('percent', '个百分点', Decimal.of(1n, 1))],
  ['成', entry('percent', '%', Decimal.of(10n))],
  ['折', entry('percent', '%', Decimal.of(10n))],
  ['倍', entry('ratio', '倍')],
  ['分', entry('score', '分')],
]);

/**
 * What must not follow a unit, because the two together are another word: 成立, 分别, 部门, 支出. Only words that do not
 * open the phrase after a count as well stand here (3家具备资质, 5次生产检查). 12项目标 counts, 12项目 does not.
 */
// prettier-ignore
const NOT_BEFORE: Readonly<Record<string, string>> = {
  元: '素旦宵件', 成: '立功果员本为就品都交年熟绩效长套人了千批因份型', 折: '合旧扣叠算射返', 角: '度色落楼', 倍: '增感',
  分: '别配(?!置)布类析解担管钟工期公会校制院支局所流离歧区开级辨泌红数段包步发层拣', 米: '粉面线', 里: '程面边', 方: '面案式法便位针向',
  升: '级降至温高值', 克: '服', 卡: '片', 两: '者手岸地', 瓦: '房', 度: '过假', 日: '常报志程', 年: '级报鉴', 月: '报刊', 周: '边围期转',
  天: '津然气', 人: '才民口', 家: '庭', 项: '目(?!标)', 期: '间望限末刊', 起: '来步源点', 处: '理置罚级', 台: '账风阶湾', 条: '件例约',
  段: '落', 块: '钱', 本: '级地质身来着', 部: '门分署委队长', 所: '有属以', 班: '子级长', 组: '织成长建', 队: '伍员列', 团: '队体结',
  批: '复准示', 包: '括含装', 单: '位独价元', 类: '别似型', 面: '积向对临貌', 口: '径岸粮头', 行: '业政动为程驶', 字: '号', 站: '点',
  点: '击', 课: '题程', 节: '约能日余假水', 对: '于比应接象外', 集: '中团体合', 版: '本权面', 页: '面', 排: '名放查水污', 村: '民委级',
  县: '级', 市: '场级委民', 区: '域级间别', 省: '级', 国: '家有际内债道', 校: '园长', 院: '士校长', 把: '握关', 道: '路', 门: '诊户类',
  机: '构关制', 车: '辆间站道', 首: '先次席', 级: '别', 路: '段线', 步: '骤伐', 回: '收复报访升', 重: '点大要庆建', 员: '工', 股: '份权',
  笔: '试记', 票: '据', 层: '级面次', 环: '境节保比', 双: '方向', 副: '主书', 打: '造击', 具: '体有备', 幅: '度', 支: '出付持部撑', 只: '有要',
  例: '如', 拍: '摄卖照板', 封: '闭存面顶控', 叶: '片面', 词: '条汇', 座: '谈', 场: '地所馆景', 户: '籍口外', 平方: '根', 件: '套',
};

const byLength = (list: Iterable<string>): string[] => [...list].sort((a, b) => b.length - a.length);

const escape = (word: string): string => word.replace(/[/.*+?^${}()|[\]\\]/g, '\\$&');

/** Latin units end where letters end: 3m, but not 3min. */
function pattern(word: string): string {
  const not = NOT_BEFORE[word];
  const lookahead = not === undefined ? '' : /^\p{Script=Han}+$/u.test(not) ? `(?![${not}])` : `(?!${not})`;
  const latin = /[a-z]$/i.test(word) ? '(?![A-Za-z])' : '';
  return escape(word) + lookahead + latin;
}

/** Everything that is compiled from the units. */
interface Lexicon {
  readonly units: ReadonlyMap<string, Entry>;
  /** By first character, since hundreds of alternatives at every number would be slow. */
  readonly byFirst: ReadonlyMap<string, RegExp>;
  /** /人, /人·天, behind a unit. */
  readonly per: RegExp;
  readonly perAfter: RegExp;
  /** 每亩, 每人每年, 一年 before a figure: what it is counted by. Ends where the figure, with its bounds, starts. */
  readonly perBefore: RegExp;
  /** 台（套）, 个（次）. */
  readonly alternative: RegExp;
}

function lexiconOf(units: ReadonlyMap<string, Entry>, counters: readonly string[]): Lexicon {
  const alternatives = byLength(units.keys()).map(pattern).join('|');
  const firsts = new Set([...units.keys()].map((word) => word.charAt(0)));
  // What a rate can be counted by: the units above, and 生 for a student.
  const counted = byLength([...counters, ...MEASURES, ...DURATIONS, '生', '项目', '元'])
    .map(pattern)
    .join('|');
  const perWord = `(?:(?:[百千万亿](?![瓦米克伏卡焦帕赫])){0,2}(?:${counted}))`;
  // 0.31毫克/升降为0.22毫克/升: behind a stroke a litre is one, whatever it turned to
  const slashed = `(?:升|${perWord})`;
  return {
    units,
    byFirst: new Map(
      [...firsts].map((first) => {
        const words = byLength([...units.keys()].filter((word) => word.startsWith(first)));
        return [first, new RegExp(words.map(pattern).join('|'), 'y')] as const;
      }),
    ),
    per: new RegExp(` ?/ ?(?<per>\\(?${slashed}(?:[·・./×*]${perWord})*\\)?)`, 'y'),
    perAfter: new RegExp(`(?<per>(?:每(?:${perWord}))+)(?![\\p{Script=Han}\\d])`, 'uy'),
    perBefore: new RegExp(
      `(?<per>(?:每(?:[一个半两二三四五六十]|\\d{1,2})?(?:${perWord}))+) ?(?:召开|举办|开展|组织|举行|进行|完成|安排|补助|补贴|开|办|发放)?$`,
    ),
    alternative: new RegExp(`[（(](?:${alternatives})[）)]`, 'y'),
  };
}

const USUAL = lexiconOf(UNITS, COUNTERS);
/** With the words that a bureau adds: one vocabulary is in force at a time. */
let lexicon = USUAL;

/** Puts further measure words in force, in the place of those that were added before. Only vocabulary.ts asks for it. */
export function learnMeasureWords(further: readonly string[]): void {
  const entries = further.map((name) => [name, entry('count', name)] as const);
  lexicon = further.length === 0 ? USUAL : lexiconOf(new Map([...entries, ...UNITS]), [...COUNTERS, ...further]);
}

const SLASHED = /台\/套|人\/次|件\/套|场\/次|个\/次/y;

/** The unit that starts at an offset, after up to two spaces; null where none does. */
export function unitAt(text: string, at: number): Unit | null {
  let from = at;
  while (from < at + 2 && text[from] === ' ') from += 1;
  const candidates = lexicon.byFirst.get(text.charAt(from));
  const word = candidates && matchAt(candidates, text, from)?.[0];
  const found = word === undefined ? undefined : lexicon.units.get(word);
  if (word === undefined || found === undefined) return null;
  let end = from + word.length;
  let name = found.name;
  if (found.kind === 'count') {
    const slashed = matchAt(SLASHED, text, end - word.length)?.[0];
    const alternative = slashed ?? `${word}${matchAt(lexicon.alternative, text, end)?.[0] ?? ''}`;
    end += alternative.length - word.length;
    name = alternative;
  }
  const per = matchAt(lexicon.per, text, end) ?? matchAt(lexicon.perAfter, text, end);
  if (per && found.kind !== 'ratio') {
    name += `/${perName(per.groups?.['per'] ?? '')}`;
    end += per[0].length;
  }
  return { kind: found.kind, name, factor: found.factor, end };
}

/** 人每天 and 人·天 are both printed 人·天. */
const perName = (per: string): string =>
  per
    .replace(/^每/, '')
    .replace(/[每・./×*]/g, '·')
    .replace(/[()]/g, '');

/** No phrase of that kind is longer. */
export const LONGEST_PER = 16;

/** The 每… that ends a text: its words without 每, joined by ·, and its length; null where there is none. */
export function perBefore(text: string): { name: string; length: number } | null {
  const match = lexicon.perBefore.exec(text);
  const per = match?.groups?.['per'];
  if (!match || per === undefined) return null;
  return { name: perName(per.replace(/每[一个](?=.)/g, '每')), length: match[0].length };
}
