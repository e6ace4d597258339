import { describe, expect, it } from 'vitest';
import { examples, type TableExample } from '../../extractors/tables/tables.examples.js';
import { readTables, type TableReading } from '../../extractors/tables/tables.js';
import type { Block, Cell, Document, Passage } from '../../model/document.js';
import { tryRelation } from '../../model/evaluate.js';
import type { Fact } from '../../model/fact.js';
import type { Relation } from '../../model/relation.js';

const SPAN = /\{(\d+)x(\d+)\}$/;

function documentOf({ before = [], rows }: Pick<TableExample, 'before' | 'rows'>): Document {
  let count = 0;
  const passage = (text: string): Passage => ({ id: `p${++count}`, text, anchors: [] });
  const paragraphs: Block[] = before.map((text) => ({ type: 'paragraph', role: 'body', passage: passage(text) }));
  const cells: Cell[] = [];
  const covered = new Set<string>();
  rows.forEach((line, row) => {
    let col = 0;
    for (const printed of line.split('|')) {
      while (covered.has(`${row},${col}`)) col++;
      const span = SPAN.exec(printed);
      const [colSpan, rowSpan] = span ? [Number(span[1]), Number(span[2])] : [1, 1];
      const text = printed.replace(SPAN, '');
      for (let r = row; r < row + rowSpan; r++) for (let c = col; c < col + colSpan; c++) covered.add(`${r},${c}`);
      cells.push({ row, col, rowSpan, colSpan, header: false, paragraphs: text === '' ? [] : [passage(text)] });
      col += colSpan;
    }
  });
  const columns = Math.max(...cells.map((cell) => cell.col + cell.colSpan));
  const table: Block = { type: 'table', id: 't1', rows: rows.length, columns, cells };
  return { format: 'docx', title: null, blocks: [...paragraphs, table], notices: [] };
}

const read = (example: Pick<TableExample, 'before' | 'rows'>): TableReading =>
  readTables(documentOf(example), { year: 2022 });

function printed({ claimed, readings: [operands] }: Relation): string {
  const text = (fact: Fact): string => fact.quantity.text;
  const left = text(claimed);
  switch (operands.kind) {
    case 'sum':
      return `${left} = ${operands.parts.map(text).join(' + ')}`;
    case 'difference':
      return `${left} = ${text(operands.minuend)} − ${text(operands.subtrahend)}`;
    case 'quotient':
      return `${left} = ${text(operands.numerator)} ÷ ${text(operands.denominator)}`;
    case 'balance':
      return `${left} = ${[operands.inflows.map(text).join(' + '), ...operands.outflows.map(text)].join(' − ')}`;
    case 'product':
      return `${left} = ${operands.factors.map(text).join(' × ')}`;
    case 'mean':
      return `${left} = (${operands.parts.map(text).join(' + ')}) ÷ ${operands.parts.length}`;
    case 'growth':
      return `${left} = (${text(operands.current)} − ${text(operands.previous)}) ÷ ${text(operands.previous)}`;
    case 'equality':
      return `${left} = ${text(operands.other)}`;
    case 'points':
      return `${left} = ${text(operands.full)} × ${text(operands.rate)}`;
    case 'pro-rata':
      return `${left} = ${text(operands.full)} × ${text(operands.result)} ÷ ${text(operands.target)}`;
    case 'order': {
      const points = claimed.quantity.kind === 'score' || claimed.cell?.columnHeaders.length === 0;
      return `${left} ${points ? '≤' : operands.comparator} ${text(operands.bound)}`;
    }
    default:
      throw new Error(`no table makes a relation by ${operands.kind}`);
  }
}

const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

describe('relations that tables make', () => {
  it.each(examples.map((example) => [example.title, example] as const))('%s', (_, example) => {
    const tried = read(example).relations.map((relation) => ({
      text: printed(relation),
      holds: tryRelation(relation).verdict === 'consistent',
    }));
    expect(sorted(tried.filter(({ holds }) => holds).map(({ text }) => text))).toEqual(sorted(example.ties));
    expect(sorted(tried.filter(({ holds }) => !holds).map(({ text }) => text))).toEqual(sorted(example.broken ?? []));
  });
});

const factWith = ({ facts }: TableReading, text: string): Fact => facts.find((fact) => fact.quantity.text === text)!;

describe('facts of cells', () => {
  it('takes units from the row, the column and the caption, in that order', () => {
    const reading = read({
      before: ['单位：万元'],
      rows: ['项目|2021年|2022年', '维修费|12.50|14.00', '服务户数（户）|310|325', '完成率|95.5|96.25'],
    });
    const units = (text: string): unknown[] => {
      const { quantity } = factWith(reading, text);
      return [quantity.kind, quantity.unit, quantity.value?.toString()];
    };
    expect(units('14.00')).toEqual(['money', '元', '140000']);
    expect(units('325')).toEqual(['count', '户', '325']);
    expect(units('96.25')).toEqual(['percent', '%', '96.25']);
  });

  it('knows period and aspect from the headers', () => {
    const reading = read({
      before: ['单位：万元'],
      rows: ['项目名称|2021年决算数|2022年预算数|2022年决算数', '灯塔维护|8.1|9.2|9.15', '航标更换|4.4|5.6|5.55'],
    });
    expect(factWith(reading, '8.1')).toMatchObject({ aspect: { value: 'prior' }, period: { value: '2021' } });
    expect(factWith(reading, '9.2')).toMatchObject({ aspect: { value: 'budget' }, period: { value: null } });
    expect(factWith(reading, '9.15')).toMatchObject({ aspect: { value: 'actual' }, subject: { value: '灯塔维护' } });
  });

  it('carries merged labels down and names the place in the grid', () => {
    const reading = read({
      rows: [
        '一级指标|二级指标|三级指标|指标值|完成值',
        '产出{1x2}|数量{1x2}|巡查次数|≥20次|24次',
        '宣传次数|≥6次|7次',
      ],
    });
    expect(factWith(reading, '7次').cell).toMatchObject({
      row: 2,
      col: 4,
      rowLabels: ['产出', '数量', '宣传次数'],
      columnHeaders: ['完成值'],
    });
  });

  it('reads a stroke or a blank as missing', () => {
    const reading = read({ before: ['单位：元'], rows: ['项目|预算数|决算数', '甲|10.00|—', '乙||12.00'] });
    expect(reading.facts.map((fact) => fact.quantity.text)).toEqual(['10.00', '12.00']);
  });

  it('leaves sentences to others and says what row and column they stand in', () => {
    const reading = read({
      rows: [
        '服务名称|计划|实际',
        '助航服务|（1）巡检灯塔12座。（2）更换灯器30套。|（1）巡检灯塔13座。（2）更换灯器31套。',
      ],
    });
    expect(reading.facts).toEqual([]);
    expect([...reading.contexts.values()]).toMatchObject([
      { columnHeaders: ['计划'], aspect: { value: 'target' }, subject: { value: '助航服务' } },
      { columnHeaders: ['实际'], aspect: { value: 'actual' }, subject: { value: '助航服务' } },
    ]);
  });
});
