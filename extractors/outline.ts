import { fileOf, type Document, type Passage } from '../model/document.js';
import type { Place, Section, SectionKind } from '../model/reading.js';
import { halfWidth } from './quantities/folding.js';
import { unitName, unitOfFields, unitOfOwnLine } from './unit-fields.js';

/** What a heading announces; the first that fits decides. */
const KINDS: readonly (readonly [SectionKind, RegExp])[] = [
  ['problems', /问题|困难|不足|偏离|原因/],
  ['measures', /建议|措施|打算|下一步|整改|应用/],
  ['attachment', /^附[件表]|附件/],
  ['results', /(?:目标|任务|计划)(?:完成|达成|实现)$|完成情况|实现情况|产出|效益|履职|成效|成果|效果/],
  ['goals', /目标|年度.{0,4}任务|计划/],
  ['execution', /执行|资金|收支|收入|支出|决算|预算/],
  ['analysis', /绩效分析|分析|评价结论|自评结论|得分/],
  ['basis', /依据|立项|背景/],
  ['overview', /概况|基本情况|概述|简介|职能|机构|人员/],
];

export function kindOf(title: string): SectionKind {
  return KINDS.find(([, pattern]) => pattern.test(title))?.[0] ?? 'other';
}

/** Where every passage stands, in reading order. */
export function placesOf(document: Document): Map<string, Place> {
  const places = new Map<string, Place>();
  let section: Section | null = null;
  let order = 0;
  let file: string | undefined;
  const put = (passage: Passage, cell: Place['cell']): void => {
    places.set(passage.id, { passage, section, cell, order: order++ });
  };
  for (const block of document.blocks) {
    const own = fileOf(block) ?? file;
    if (own !== file) section = null;
    file = own;
    if (block.type === 'heading') {
      const parent: Section | null = above(section, block.level);
      const title = block.passage.text.trim();
      const kind = kindOf(title);
      section = { title, level: block.level, kind: kind === 'other' && parent ? parent.kind : kind, parent };
      put(block.passage, null);
    } else if (block.type === 'paragraph') put(block.passage, null);
    else
      for (const cell of block.cells)
        for (const passage of cell.paragraphs) put(passage, { table: block.id, row: cell.row, col: cell.col });
  }
  return places;
}

function above(section: Section | null, level: number): Section | null {
  let candidate = section;
  while (candidate !== null && candidate.level >= level) candidate = candidate.parent;
  return candidate;
}

/** The year that is reported on: from the title, else the year most often named with 年度. */
export function yearOf(document: Document): number | null {
  const fromTitle = document.title && yearIn(document.title);
  if (fromTitle) return fromTitle;
  const counts = new Map<number, number>();
  for (const block of document.blocks) {
    const texts =
      block.type === 'table' ? block.cells.flatMap((cell) => cell.paragraphs.map((p) => p.text)) : [block.passage.text];
    for (const text of texts)
      for (const match of halfWidth(text).matchAll(/(20\d\d)\s*年(度)?/g))
        counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + (match[2] ? 3 : 1));
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best ? best[0] : null;
}

function yearIn(text: string): number | null {
  const match = /(20\d\d)\s*年/.exec(halfWidth(text));
  if (match) return Number(match[1]);
  const written = /二[〇○零]([〇○零一二三四五六七八九]{2})\s*年/.exec(text);
  return written ? 2000 + Number([...written[1]!].map((digit) => digitOf(digit)).join('')) : null;
}

const digitOf = (digit: string): number => Math.max(0, ' 一二三四五六七八九'.indexOf(digit));

/**
 * The unit that reports: the words of the title before its year or before 关于. Where these name a project or nothing, it
 * is what the fields of the form name, or a line of its own on the cover or above the last date.
 */
export function unitOf(document: Document): string | null {
  const titled = unitOfTitle(document);
  if (titled !== null && (unitName(titled) !== null || REGION.test(titled))) return titled;
  return unitOfFields(document) ?? unitOfOwnLine(document) ?? titled;
}

function unitOfTitle(document: Document): string | null {
  const title = document.title
    ?.replace(/\s+/g, '')
    .replace(TABLE_NUMBER, '')
    .replace(/^关于(?:报送|上报|开展)?/, '');
  if (!title) return null;
  const match = /^(.{2,40}?)(?:关于|[2２][0０][0-9０-９]{2}年|二[〇○零].{2}年|[整总]体支出|部门整体|项目支出)/.exec(
    title,
  );
  return match && !NO_UNIT.test(match[1]!) ? match[1]! : null;
}

const REGION = /[省市县区州盟旗]$/;

/** 附件1：, 附表, 表2 before the title of a table. */
const TABLE_NUMBER = /^(?:附[件表]|表)[\d一二三四五六七八九十]{0,3}[-—\d]{0,3}[：:]?/;
/** 2023年度部门整体支出绩效自评表, 市级部门整体支出绩效自评表: what stands before is no unit. */
const NO_UNIT = /^(?:[2２][0０][0-9０-９]{2}年度?|[省市县区]级|中央|[（(].*)$|表（?$/;
