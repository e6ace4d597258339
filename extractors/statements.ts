import { passagesOf, type Document } from '../model/document.js';
import type { Statement, StatementKind } from '../model/reading.js';

const SUCCESS =
  /(?:全部|全面|圆满|顺利|如期|按期|超额|高质量|均已?|都已?|较好地?|已经?)(?:超额)?(?:完成|达成|实现|达标|达到)|完成了?(?:年初|年度|全年|预期|既定|设定|预定|各项)[^，。；]{0,8}(?:目标|任务|计划)|(?:达到|实现)了?(?:年初|年度|全年|预期|既定|设定|预定|计划|绩效)[^，。；\d]{0,6}(?:目标|要求|效果|任务)|达成(?:年度|预期)/g;
/** All that a cell says of its row's target. */
const VERDICT = /^(?:已|均已|按期|如期)?(?:完成|达标|达到|达成)$/g;
/** That a target was missed, by how much, or what became of the rest. */
const SHORTFALL = new RegExp(
  [
    /不达标|未及|尚未|尚有[^，。；]{0,10}未|不(?:足|够)|滞后|偏低|缺口|缺额|差额|差距|认账/,
    /距[^，。；]{0,8}(?:计划|目标|任务)[^，。；]{0,2}[尚还仍]?[余差欠缺]/,
    /未能?(?:按[期时]|全部|如期|全面)?(?:完成|达|实现|建成|完工|竣工|开工|实施)/,
    // 没到95%的年初目标, 没够到内控线
    /没有?(?:能够?)?(?:完成|达[到标]?|实现|够到|做到|到(?!位)|过(?=线|关|[^，。；]{0,8}(?:目标|标准|要求))|办[到完成]|做[完成])/,
    /(?<![不未没有])低于[^，。；]{0,12}(?:目标|指标值|计划|要求|预期|标准)/,
    /(?<!不)超[过出][^，。；]{0,8}不(?:高于|超过|大于|多于)/,
    /(?:比|较)[^，。；]{0,10}(?:目标|计划|任务)(?![值数]?(?:上限|控制|限))[^，。；不]{0,4}(?:少|低|差)|减少了?计划/,
    /净?少完成|净少|(?<!减|[比较](?:[上去前往同]|20\d\d)年?[^，。；]{0,6})少[\d０-９]|(?<=[，,（(])短(?:少|缺)?了?\s*[\d０-９]/,
    /(?<![落温误偏补价逆时级极反])差了?\s*[\d０-９]/,
    /(?<!最[少低小短][^，。；]{0,8})(?:只(?:完成|达到|有)|仅(?:完成|达到|为|有))/,
    /扣\s*[\d０-９]|扣[^，。；]{0,4}分|得分?为?0分|按比例[得计给折]|偏差原因(?:[为是系]|[:：])/,
    /另[^，。；]{0,8}(?:改[为在]|因|未|取消|推迟)/,
    /(?:其余|(?<!其)[余剩]下?的?\s*[\d０-９])[^，。；]{0,16}(?:正在|在建|续建|结转|顺延|延至|放到|放在|[移推留]到|移至|留待|下年|明年)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
const REASON =
  /原因|由于|因为?|受[^，。；]{2,20}(?:影响|限制|制约)|系[^，。；]{2,30}(?:所致|造成|导致)|所致|导致|造成|主要是|鉴于/g;
const SURVEY = /问卷|样本|受访|测评|调查|访谈|评议|抽样|回访|走访|访问/g;
const HEARSAY = /据(?:内部)?(?:了解|估计|估算|反映)|经(?:内部|初步)?了解|初步(?:估计|估算)|估计|预计/g;

const CUES: readonly (readonly [StatementKind, RegExp])[] = [
  ['success', SUCCESS],
  ['success', VERDICT],
  ['shortfall', SHORTFALL],
  ['reason', REASON],
  ['survey', SURVEY],
  ['hearsay', HEARSAY],
];

/** What the document says of its targets without a figure: that they were met, that they were missed, and why. */
export function statementsOf(document: Document): Statement[] {
  const statements: Statement[] = [];
  for (const { id, text } of passagesOf(document)) {
    for (const [kind, cue] of CUES) {
      for (const match of text.matchAll(cue)) {
        if (kind === 'success' && isDenied(text, match.index)) continue;
        if (kind === 'shortfall' && isScale(partAround(text, match.index))) continue;
        const start = match.index;
        const span = { passage: id, start, end: start + match[0].length };
        statements.push({ kind, span, text: partAround(text, start), subject: null });
      }
    }
  }
  return statements;
}

/** ≥90%计满分，每低于1%扣1分: how points are given, and not how many were. */
const isScale = (part: string): boolean =>
  /每[^，。；]{0,12}扣|[计得]满分|不得分/.test(part) && !/实际|未完成/.test(part);

/** 未全部完成, 没有如期实现, 力争全面完成, 其他任务圆满完成: no success. */
const isDenied = (text: string, at: number): boolean =>
  /(?:(?:未|没有|不|非|力争|确保|争取|尚|保障|推动|为了?)[^，。；]{0,4}|(?:其[他余]|预计)[^，。；]{0,8})$/.test(
    text.slice(Math.max(0, at - 12), at),
  );

/** The part of the sentence, up to 。 or ；. */
function partAround(text: string, at: number): string {
  let start = at;
  while (start > 0 && !/[。；;！？\n]/.test(text[start - 1]!)) start--;
  let end = at;
  while (end < text.length && !/[。；;！？\n]/.test(text[end]!)) end++;
  return text.slice(start, end);
}
