import type { Cell, Document, Table } from '../../model/document.js';
import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';
import { operandsOf } from '../../model/relation.js';

/**
 * Leaves out what would make one fact of the figures of two projects: each form of a submission has the same rows
 * (农户满意度, 年度资金总额), and is about the project that its head names.
 */
export function withinProjects(relations: readonly Relation[], document: Document): Relation[] {
  const projects = projectsOf(document);
  if (projects.size < 2) return [...relations];
  const projectOf = ({ cell }: Fact): string | undefined => (cell === null ? undefined : projects.get(cell.table));
  return relations.filter(({ claimed, readings: [operands] }) => {
    const own = projectOf(claimed);
    const others = operandsOf(operands).map(projectOf);
    return own === undefined || others.every((other) => other === undefined || other === own);
  });
}

/** The project of each form, by its table. */
function projectsOf(document: Document): Map<string, string> {
  const projects = new Map<string, string>();
  for (const block of document.blocks) {
    const name = block.type === 'table' ? projectIn(block) : null;
    if (block.type === 'table' && name !== null) projects.set(block.id, name);
  }
  return projects;
}

/** Rows in which the head of a form stands. */
const HEAD_ROWS = 4;
const NAME_LABEL = /^(?:转移支付[（(]?项目[）)]?|专项(?:资金)?|项目|政策|评价项目)名称[：:]?$/;
/** What the head of a form tells beside the name of its project; the header of a list goes on with figures. */
const OTHER_LABEL = /(?:编码|代码|编号|单位|部门|负责人|类型|类别|属性)[：:]?$/;

function projectIn(table: Table): string | null {
  const head = table.cells.filter(({ row, paragraphs }) => row < HEAD_ROWS && paragraphs.length > 0);
  const label = head.find((cell) => NAME_LABEL.test(textIn(cell)));
  if (label === undefined || table.columns < 3) return null;
  const row = head.filter((cell) => cell.row === label.row && cell.col > label.col);
  const [name, ...rest] = row.map(textIn);
  return name !== undefined && rest.every((text, at) => at % 2 === 1 || OTHER_LABEL.test(text)) ? name : null;
}

const textIn = ({ paragraphs }: Cell): string =>
  paragraphs
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
