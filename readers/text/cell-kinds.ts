/** The paragraphs of a cell. */
type TextCell = readonly { readonly text: string }[];

/** What a cell looks like: a figure, a word or name, a sentence; `none` is blank or a dash and fits anywhere. */
export type CellKind = 'none' | 'value' | 'text' | 'prose';

const DASH = /^(?:[-—–－/／*]+|无)$/;
/** A figure with its bound and unit: ≥95%, 1,234.50, 12.6万人次; not 2021年决算数, 6月底前. */
const VALUE =
  /^(?:[≥≤＞＜><=]|不低于|不少于|不超过|约)?[-−+]?\d[\d,，]*(?:\.\d+)?\s?(?![年月日])[^\d\s年月.、．]{0,6}$/;
const MAX_WORD = 30;

export const textOf = (cell: TextCell): string => cell.map((part) => part.text).join('');

/** A name as compared: without the blanks that set it apart, 合　计 as 合计. */
export const nameOf = (cell: TextCell): string => textOf(cell).replace(/\s/g, '');

export function kindOf(cell: TextCell): CellKind {
  const text = halfWidth(textOf(cell));
  if (text === '' || DASH.test(text)) return 'none';
  if (VALUE.test(text)) return 'value';
  return cell.length > 1 || text.length > MAX_WORD || /[。；;]/.test(text) ? 'prose' : 'text';
}

const halfWidth = (text: string): string =>
  text.replace(/[\uFF10-\uFF19．％]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

const TOTAL = /(?:合计|小计|总计|共计|总分|总得分|得分合计)(?:[（(][^（）()]*[）)])?$/;

/** A row that closes others: its label runs over all label columns. */
export const isTotalLabel = (cell: TextCell | undefined): boolean => cell !== undefined && TOTAL.test(nameOf(cell));

/** What the cells under a header must be. */
export type ColumnKind = 'label' | 'text' | 'value' | 'any';

const LABEL_NAME = /(?:指标|名称|项目|类别|科目|事项|子项|内容)$/;
const TEXT_NAME = /(?:原因|措施|标准|说明|备注|单位|依据|等次|等级|性质|方法|部门)$/;
const ANY_NAME = /(?:指标值|目标值|完成值|实际值|标准值|计划|实际|目标|情况|结果)$/;
const VALUE_NAME = /(?:[数额率比值分费]|比例|得分|权重|合计|小计|总计|收入|支出|经费|结余|预算|决算|执行|增减|[%％])$/;
const REMARK = /[（(][^（）()]*[）)]$/;
const SERIAL_NAME = /^(?:序号|编号)$/;

export const isSerialName = (name: string): boolean => SERIAL_NAME.test(name);

/** The kind of a column by its name; `any` where the name does not tell. */
export function columnKind(name: string): ColumnKind {
  const bare = name.replace(REMARK, '');
  if (name === '' || LABEL_NAME.test(bare)) return 'label';
  if (TEXT_NAME.test(bare)) return 'text';
  if (ANY_NAME.test(bare) || SERIAL_NAME.test(bare)) return 'any';
  return VALUE_NAME.test(bare) ? 'value' : 'any';
}

/** What was aimed at and achieved is told in figures or in words (按时公开), one row so, the next otherwise. */
export const holdsWordsToo = (name: string): boolean =>
  /(?:指标值|目标值?|完成值?|计划|实际|情况|结果)$/.test(name.replace(REMARK, ''));

const HEADER_NAME = /^(?:计划|实际|目标|其中|指标|项目|类别|内容|序号|备注|月份|等次|数量|完成|地区|年度)$/;

/** Whether a name is one that forms head their columns with. */
export const isHeaderName = (cell: TextCell): boolean => {
  const name = nameOf(cell).replace(/[：:]$/, '');
  return (
    name !== '' && (HEADER_NAME.test(name) || columnKind(name) !== 'any' || ANY_NAME.test(name.replace(REMARK, '')))
  );
};

/** No figures and no sentences: what a row of headers is made of. */
export function isHeaderRow(row: readonly TextCell[]): boolean {
  const kinds = row.map(kindOf);
  const blank = kinds.filter((kind) => kind === 'none').length;
  return row.length > 1 && !kinds.includes('value') && !kinds.includes('prose') && blank < row.length;
}

/** A header row that shows itself by its names, not only by the rows under it. */
export function isNamedHeaderRow(row: readonly TextCell[]): boolean {
  const filled = row.filter((cell) => cell.length > 0);
  return isHeaderRow(row) && filled.filter(isHeaderName).length * 5 >= filled.length * 3;
}
