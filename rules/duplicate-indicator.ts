import type { Check, Rule } from '../model/check.js';
import type { Cell } from '../model/document.js';
import { groupBy } from '../model/grouping.js';
import type { Reading } from '../model/reading.js';
import { cellText, Form, isBlank, spanOf, tablesOf } from './forms.js';

export const duplicateIndicator: Rule = {
  meta: {
    id: 'duplicate-indicator',
    severity: 'warning',
    title: { zh: '同一指标重复填报', en: 'One indicator twice' },
    docs: {
      why: {
        zh: '同一指标在表中填了两行，会重复计分；两行数字不同时，至少一行有误。',
        en: 'An indicator in two rows counts twice; where the rows differ, one of them is wrong.',
      },
      source: 'C42',
      limits: {
        zh: '只看有三级指标或指标名称一栏的表，一级、二级指标也相同的才提示；两行数字不同的只作提示。',
        en: 'Only in tables with a column of indicators, under the same higher levels; a note where the rows differ.',
      },
    },
    messages: {
      same: {
        zh: '指标“{name}”填了两行，内容完全相同',
        en: 'the indicator “{name}” stands in two rows that are the same',
      },
      differing: {
        zh: '指标“{name}”填了两行，内容不同',
        en: 'the indicator “{name}” stands in two rows that differ',
      },
    },
  },
  *check({ document }: Reading) {
    for (const table of tablesOf(document)) yield* duplicatesIn(new Form(table));
  },
};

const NAME_HEADER = /^(?:三级指标|指标名称|绩效指标名称|三级指标名称)$/;
/** 指标1：, 2.清淤长度 */
const NUMBERING = /^(?:指标\d{1,2}:?|\(?\d{1,2}[).、](?!\d))/;
/** A name as short as 其他 is none. */
const SHORTEST_NAME = 3;

function* duplicatesIn(form: Form): Generator<Omit<Check, 'rule'>> {
  const header = form.table.cells.find((cell) => NAME_HEADER.test(cellText(cell)));
  if (header === undefined) return;
  const rows: Row[] = [];
  for (let row = header.row + header.rowSpan; row < form.table.rows; row++) {
    const name = form.at(row, header.col);
    // a header again begins the form of another project
    if (name && NAME_HEADER.test(cellText(name))) yield* duplicatesAmong(rows.splice(0));
    else if (name?.row === row && name.col === header.col && !isBlank(name))
      rows.push(rowOf(form, name, rows.at(-1)?.levels));
  }
  yield* duplicatesAmong(rows);
}

function* duplicatesAmong(rows: readonly Row[]): Generator<Omit<Check, 'rule'>> {
  for (const [, [first, ...others]] of groupBy(rows, ({ key }) => key))
    for (const other of others) yield duplicate(first!, other);
}

interface Row {
  readonly name: Cell;
  /** What stands before the name; what is left blank is as in the row above. */
  readonly levels: readonly string[];
  /** The indicator below those of the higher levels; null where it is no name. */
  readonly key: string | null;
  /** What stands behind the name. */
  readonly content: string;
}

function rowOf(form: Form, name: Cell, above: readonly string[] = []): Row {
  const cells = form.row(name.row);
  const before = cells.filter((cell) => cell.col < name.col).map(cellText);
  const text = cellText(name).normalize('NFKC').replace(NUMBERING, '');
  const isName = text.length >= SHORTEST_NAME && /\p{Script=Han}/u.test(text) && !/^(?:其他|……)/.test(text);
  const levels = before
    .filter((label) => !/^\d+$/.test(label))
    .map((label, i) => (label === '' ? (above[i] ?? '') : label));
  return {
    name,
    levels,
    key: isName ? [...levels, text].join('|') : null,
    content: cells
      .filter((cell) => cell.col > name.col)
      .map(cellText)
      .join('|'),
  };
}

function duplicate(first: Row, other: Row): Omit<Check, 'rule'> {
  const isSame = first.content === other.content;
  return {
    verdict: 'inconsistent',
    messageId: isSame ? 'same' : 'differing',
    severity: isSame ? 'warning' : 'info',
    data: { name: cellText(other.name) },
    formula: null,
    claimed: null,
    computed: null,
    interval: null,
    evidence: [
      { span: spanOf(other.name), role: 'claimed', fact: null },
      { span: spanOf(first.name), role: 'mention', fact: null },
    ],
  };
}
