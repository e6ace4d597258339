import { passagesOf, type Cell, type Document, type Table } from '../../model/document.js';
import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';
import { operandsOf } from '../../model/relation.js';

/**
 * Leaves out what would make one fact of the figures of two projects, or of two counties: each form of a submission has the
 * same rows (农户满意度, 年度资金总额), and is about the project or the place that its head names. What a county's form
 * tells is no figure of the report on all of them, but where that names the county.
 */
export function withinProjects(relations: readonly Relation[], document: Document): Relation[] {
  const projects = namesOf(document, projectIn);
  const owners = namesOf(document, (table) => (projectIn(table) === null ? ownerIn(table) : null));
  for (const [table, owner] of owners) if (document.title?.includes(owner)) owners.delete(table);
  const isOfOwners = new Set(owners.values()).size > 1;
  if (projects.size < 2 && !isOfOwners) return [...relations];
  const texts = new Map(Array.from(passagesOf(document), ({ id, text }) => [id, text]));
  const nameOf = ({ cell }: Fact, names: ReadonlyMap<string, string>): string | undefined =>
    cell === null ? undefined : names.get(cell.table);
  // 其中东河县6座、西河县5座: of the one that is named last
  const tellsOf = ({ clause, span, cell }: Fact, owner: string): boolean => {
    const before = texts.get(span.passage)!.slice(clause.start, span.start);
    const at = before.lastIndexOf(owner);
    const isLast = at >= 0 && [...owners.values()].every((other) => before.lastIndexOf(other) <= at);
    return isLast || cell?.rowLabels.some((label) => label.includes(owner)) === true;
  };
  return relations.filter(({ claimed, readings: [operands] }) => {
    const facts = [claimed, ...operandsOf(operands)];
    const named = new Set(facts.flatMap((fact) => nameOf(fact, projects) ?? []));
    if (named.size > 1) return false;
    const [owner, ...others] = isOfOwners ? new Set(facts.flatMap((fact) => nameOf(fact, owners) ?? [])) : [];
    if (owner === undefined) return true;
    return others.length === 0 && facts.every((fact) => nameOf(fact, owners) === owner || tellsOf(fact, owner));
  });
}

/** What each form is about, by its table. */
function namesOf(document: Document, nameIn: (table: Table) => string | null): Map<string, string> {
  const names = new Map<string, string>();
  for (const block of document.blocks) {
    const name = block.type === 'table' ? nameIn(block) : null;
    if (block.type === 'table' && name !== null) names.set(block.id, name);
  }
  return names;
}

/** Rows in which the head of a form stands. */
const HEAD_ROWS = 4;
const NAME_LABEL = /^(?:转移支付[（(]?项目[）)]?|专项(?:资金)?|项目|政策|评价项目)名称[：:]?$/;
/** What the head of a form tells beside the name of its project; the header of a list goes on with figures. */
const OTHER_LABEL = /(?:编码|代码|编号|单位|部门|负责人|类型|类别|属性)[：:]?$/;

const OWNER_LABEL =
  /^(?:县[（(]市、?区[）)]|市县|[州市县区乡镇]名?称?|地区|区域|学校|(?:填报|填表|预算|报送|基层)?单位|部门[（(]单位[）)])(?:名称)?[：:]?$/;
const OWNER = /[州市县区旗镇乡局委办院校园所站会队处]$|中心$|街道$/;

const projectIn = (table: Table): string | null => nameBeside(NAME_LABEL, table);

function ownerIn(table: Table): string | null {
  const name = nameBeside(OWNER_LABEL, table);
  return name !== null && OWNER.test(name) ? name : null;
}

function nameBeside(pattern: RegExp, table: Table): string | null {
  const head = table.cells.filter(({ row, paragraphs }) => row < HEAD_ROWS && paragraphs.length > 0);
  const label = head.find((cell) => pattern.test(textIn(cell)));
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
