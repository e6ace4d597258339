import type { Check, Rule } from '../model/check.js';
import type { Block, Cell, Span } from '../model/document.js';
import type { Reading } from '../model/reading.js';
import { cellText, Form, isBlank, spanOf, tablesOf } from './forms.js';

export const blankField: Rule = {
  meta: {
    id: 'blank-field',
    severity: 'info',
    title: { zh: '必填项空白', en: 'A field left blank' },
    docs: {
      why: {
        zh: '没有填报单位、项目名称的表无法归档，也说不清由谁负责。',
        en: 'A form without its unit or project cannot be filed, and nobody answers for it.',
      },
      source: 'C40',
      limits: {
        zh: '只看填报单位、主管部门、实施单位、项目名称；公开版常隐去的联系人、电话不检查。',
        en: 'Units and projects only; people and telephones are often blanked on purpose.',
      },
    },
    messages: {
      blank: { zh: '“{field}”没有填写', en: '“{field}” is not filled in' },
    },
  },
  *check(reading: Reading) {
    const { document } = reading;
    for (const [index, block] of document.blocks.entries())
      if (block.type === 'paragraph') yield* blanksInLine(block, document.blocks[index + 1]);
    for (const table of tablesOf(document)) yield* blanksInForm(new Form(table));
  },
};

const FIELD = '(?:填报|项目|实施|评价|预算|编制)单位|单位名称|主管部门|项目名称';
const SEAL = '(?:[（(](?:盖章|公章|签章)[）)])?';
/** A field of a line that ends there, or with the next field. */
const BLANK = new RegExp(
  String.raw`(?<!\p{Script=Han})(${FIELD})${SEAL}[:：](?=\s*$|\s{2,}[\p{Script=Han}（）()]{2,12}[:：])`,
  'gu',
);
const LONGEST_LINE = 80;
const LONGEST_NAME = 30;

function* blanksInLine(block: Block, next: Block | undefined): Generator<Omit<Check, 'rule'>> {
  if (block.type === 'table' || block.passage.text.length > LONGEST_LINE) return;
  const { id, text } = block.passage;
  for (const match of text.matchAll(BLANK)) {
    const isLast = text.slice(match.index + match[0].length).trim() === '';
    if (isLast && next !== undefined && isName(next)) continue;
    yield blank({ passage: id, start: match.index, end: match.index + match[0].length }, match[1]!);
  }
}

/** A short line under the field may be what is filled in. */
const isName = (block: Block): boolean =>
  block.type === 'paragraph' && block.passage.text.length <= LONGEST_NAME && !/[:：]|表$/.test(block.passage.text);

const LABEL = new RegExp(`^(${FIELD})${SEAL}[:：]?$`);

function* blanksInForm(form: Form): Generator<Omit<Check, 'rule'>> {
  for (const cell of form.table.cells) {
    const match = LABEL.exec(cellText(cell));
    if (match && isUnanswered(form, cell)) yield blank(spanOf(cell), match[1]!);
  }
}

function isUnanswered(form: Form, label: Cell): boolean {
  const [value, ...others] = form.row(label.row).filter(({ col }) => col > label.col);
  if (value === undefined || !isBlank(value)) return false;
  // what is filled in may stand a cell further on
  const next = others.find((cell) => !isBlank(cell));
  if (next && !OTHER_LABEL.test(cellText(next))) return false;
  const below = form.at(label.row + label.rowSpan, label.col);
  if (below === undefined || isBlank(below)) return false;
  // 项目名称 over 河道清淤, the other headers left blank: the names of a list stand under their label
  const isField = /[：:）)]$/.test(cellText(label));
  const isColumn = !isField && others.length > 0 && next === undefined && !OTHER_LABEL.test(cellText(below));
  return !isColumn;
}

/** The end of what is no name, but a label itself. */
const OTHER_LABEL =
  /(?:单位|部门|名称|[系责报核办]人|电话|方式|号码|编码|代码|期限?|时间|属性|类[别型]|性质|地址|金额|资金|总额|预算|概况|目标|[(（].{1,8}[)）])[:：]?$/;

const blank = (span: Span, field: string): Omit<Check, 'rule'> => ({
  verdict: 'inconsistent',
  messageId: 'blank',
  data: { field },
  formula: null,
  claimed: null,
  computed: null,
  interval: null,
  evidence: [{ span, role: 'claimed', fact: null }],
});
