import type { Block, Cell, Document, Passage, Table } from '../../model/document.js';
import { unitLabel, printedNumber } from '../../model/print.js';
import type { Markup } from './markup.js';
import { html, type Content } from './markup.js';
import type { Mark, Marks, Verdicts } from './marks.js';
import type { Fact } from '../../model/fact.js';
import type { Words } from './words.js';

/** How a document is shown: its marks, what is known of its facts, where findings stand in the page. */
export interface View {
  readonly marks: Marks;
  readonly verdicts: ReadonlyMap<Fact, Verdicts>;
  readonly words: Words;
  /** Id of the card of a finding. */
  readonly cardId: (finding: number) => string;
}

/** The document as it reads. */
export function documentMarkup(document: Document, view: View): Markup {
  return html`${document.blocks.map((block) => blockMarkup(block, document.title, view))}`;
}

function blockMarkup(block: Block, title: string | null, view: View): Markup {
  if (block.type === 'table') return tableMarkup(block, view);
  const text = passageMarkup(block.passage, view);
  if (block.passage.text.trim() === title) return html`<div role="heading" aria-level="2" class="title">${text}</div>`;
  if (block.type === 'paragraph') return html`<p class="${block.role}">${text}</p>`;
  // h1 is the page's own title.
  const level = Math.min(block.level + 2, 6);
  return html`<div role="heading" aria-level="${level}" class="h${level}">${text}</div>`;
}

function tableMarkup(table: Table, view: View): Markup {
  const rows: Cell[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  return html`<div class="table">
    <table>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => cellMarkup(cell, view))}
          </tr>`,
      )}
    </table>
  </div>`;
}

function cellMarkup({ header, rowSpan, colSpan, paragraphs }: Cell, view: View): Markup {
  const spans = [rowSpan > 1 ? html` rowspan="${rowSpan}"` : null, colSpan > 1 ? html` colspan="${colSpan}"` : null];
  const content = paragraphs.map((passage) => html`<div>${passageMarkup(passage, view)}</div>`);
  return header ? html`<th${spans}>${content}</th>` : html`<td${spans}>${content}</td>`;
}

function passageMarkup({ id, text }: Passage, view: View): Markup {
  const pieces: Content[] = [];
  let at = 0;
  const marks = view.marks.of(id);
  marks.forEach((mark, index) => {
    const numbered = !goesOn(mark, marks[index + 1]);
    pieces.push(text.slice(at, mark.start), markMarkup(text.slice(mark.start, mark.end), mark, numbered, view));
    at = mark.end;
  });
  return html`${[...pieces, text.slice(at)]}`;
}

/** Whether the next mark adjoins and belongs to the same findings: their numbers are printed once, at the end. */
function goesOn({ end, findings }: Mark, next: Mark | undefined): boolean {
  return next?.start === end && next.findings.join() === findings.join();
}

function markMarkup(text: string, mark: Mark, numbered: boolean, view: View): Markup {
  const title = mark.fact === null ? '' : describe(mark.fact, view);
  const first = mark.findings[0];
  if (first === undefined) {
    const verdicts = mark.fact && view.verdicts.get(mark.fact);
    const decided = verdicts && verdicts.consistent + verdicts.inconsistent > 0;
    return html`<span id="${mark.id}" class="${decided ? 'tried' : 'untried'}" title="${title}">${text}</span>`;
  }
  return html`<a
    id="${mark.id}"
    class="figure ${mark.severity}"
    href="#${view.cardId(first)}"
    data-findings="${mark.findings.join(' ')}"
    title="${title}"
    >${text}${numbered ? html`<sup>${mark.findings.join(',')}</sup>` : null}</a
  >`;
}

/** Value, unit and verdicts of a figure, for its hover title. */
function describe(fact: Fact, { verdicts, words }: View): string {
  const { quantity, measure } = fact;
  const counts = verdicts.get(fact) ?? { consistent: 0, inconsistent: 0, undetermined: 0 };
  const { value, unit } = quantity;
  const inBase = value === null || quantity.printed.multiplier.toString() === '1' ? '' : ` = ${value}${unit}`;
  return `${measure} ${printedNumber(quantity)}${unitLabel(quantity)}${inBase}\n${words.say('verdicts', { ...counts })}`;
}
