import type { Cell, Document, Table } from '../model/document.js';

/**
 * Labels that name the unit which reports, the surest first: who filled it in, who did what is reported, and the department
 * above. 部门： alone stands above the disclosed tables.
 */
const LABELS: readonly RegExp[] = [
  /^(?:填报|填表|编制|编报|申报|自评|被评价|报告|预算)(?:单位|部门)(?:名称|全称)?$|^(?:单位|部门|部门单位)(?:名称|全称)$|^部门$/,
  /^项目(?:实施|执行|承担|建设)?单位$|^(?:实施|执行|承担|(?:项目)?资金使用)单位$/,
  /^(?:项目)?主管(?:部门|单位)$/,
];
const ABOVE = 2;

/** The next field of a line, where the blank before it is gone: 编制单位：某局金额单位：万元. */
const NEXT_FIELD =
  /(?:(?:金额|计量|货币)?单位|(?:填报|编报|填表|编制|报送)?(?:日期|时间|年度|人)|负责人|联系(?:人|电话))$/;

/** What a unit's name ends in. */
const UNIT_ENDING =
  /(?:[局厅委办部处科室院校学园馆站所队社会团厂行库台场镇乡联协府署]|中心|街道|集团|公司|基地|人大|党委)$/;
const LONGEST = 40;
/** Evaluators and builders, who report for somebody else. */
const CONTRACTOR = /公司$|事务所$|集团$/;
const DATE = /^(?:20\d{2}|二[〇○零]..)\s*年.{1,8}日?$/;
/** How far the cover and the end are searched for a line of its own. */
const COVER = 8;
const ENDING = 6;

/** 某局（本级）, 某局（盖章）: the name alone; null for anything that is no unit's name. */
export function unitName(text: string): string | null {
  const name = text.replace(/\s+/g, '').replace(/[（(](?:盖章|公章|签章|章|本级|汇总)[）)]$/, '');
  const isName = name.length >= 3 && name.length <= LONGEST && /^\p{sc=Han}[\p{sc=Han}\d（）()·]+$/u.test(name);
  return isName && UNIT_ENDING.test(name) ? name : null;
}

/** The unit that stands alone on a line of the cover, or under the text before its date. */
export function unitOfOwnLine(document: Document): string | null {
  const lines = document.blocks.flatMap((block) => (block.type === 'table' ? [] : [block.passage.text.trim()]));
  const front = lines.slice(0, COVER).findLast((line, at) => at > 0 && isOwnLine(line));
  const end = lines.slice(-ENDING);
  const signed = end.find((line, at) => isOwnLine(line) && DATE.test(end[at + 1] ?? ''));
  const found = signed ?? front;
  return found === undefined ? null : unitName(found);
}

const isOwnLine = (line: string): boolean =>
  unitName(line) !== null && !CONTRACTOR.test(line) && !/报告|自评|评价|情况|附件|目录|^[（(]/.test(line);

/**
 * The unit that the fields of forms, or of the lines above tables, name. Where the forms of a report are of several units,
 * it is the department above them; null where there is none or are several.
 */
export function unitOfFields(document: Document): string | null {
  const own = new Set<string>();
  const above = new Set<string>();
  for (const block of document.blocks) {
    const fields = block.type === 'table' ? fieldsOf(block) : fieldsOfLine(block.passage.text);
    const ranks = LABELS.map((pattern) => namesOf(fields.filter(([label]) => pattern.test(label))));
    const sure = ranks.slice(0, ABOVE).find((names) => names.length > 0) ?? [];
    for (const name of sure) own.add(name);
    for (const name of ranks[ABOVE]!) above.add(name);
  }
  const [only] = own.size === 1 ? own : above.size === 1 ? above : [];
  return only ?? null;
}

type Field = readonly [label: string, value: string];

const namesOf = (fields: readonly Field[]): string[] =>
  fields.flatMap(([, value]) => {
    const name = unitName(value);
    // In the head of a list, what stands beside a field is the next one.
    return name === null || LABELS.some((pattern) => pattern.test(name)) ? [] : [name];
  });

/** 公开01表  部门：某局  金额单位：元 */
function fieldsOfLine(text: string): Field[] {
  const pieces = text.split(/[：:]/).map((piece) => piece.trim());
  return pieces.slice(1).map((value, at) => [plain(pieces[at]!.split(/\s/).at(-1)!), upToNextField(value)]);
}

const plain = (label: string): string => label.replace(/\s+|[（(](?:盖章|公章|签章|章|全称)[）)]|[：:（）()]/g, '');

const upToNextField = (value: string): string => value.split(/\s/)[0]!.replace(NEXT_FIELD, '');

/** Cells of a form that name a field, each with what stands to its right. */
function fieldsOf(table: Table): Field[] {
  const at = new Map(table.cells.map((cell) => [`${cell.row} ${cell.col}`, cell]));
  return table.cells.flatMap((cell) => {
    const label = textOf(cell);
    // Most cells are figures.
    if (label.length > 20 || !/单位|部门/.test(label)) return [];
    const own = /^([^：:]+)[：:](.+)$/s.exec(label);
    if (own) return [[plain(own[1]!), upToNextField(own[2]!.trim())]];
    const right = at.get(`${cell.row} ${cell.col + cell.colSpan}`);
    return right ? [[plain(label), textOf(right)]] : [];
  });
}

const textOf = (cell: Cell): string => cell.paragraphs.map(({ text }) => text).join('');
