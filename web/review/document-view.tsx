import { memo, useMemo, type ReactNode } from 'react';
import { roleName } from '../../pipeline/wording.js';
import type { Display, DisplayBlock, DisplayFigure, DisplayPassage } from '../../pipeline/schema.js';
import { useSpeech, type Speech } from '../language.js';
import { isChecked, markName, passagesOf, type Lit, type Mark } from './marks.js';

type LitByPassage = ReadonlyMap<string, readonly Lit[]>;

interface Props {
  readonly display: Display;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** What is lit up for the finding at work. */
  readonly lit: LitByPassage;
  /** Places of the findings that are settled. */
  readonly settled: ReadonlySet<number>;
}

const NOTHING: LitByPassage = new Map();

/** The document as it reads. Every text of it is a text node: nothing of a document is ever interpreted. */
export function DocumentView({ display, marks, lit, settled }: Props) {
  const findingsOf = useMemo(
    () =>
      display.blocks.map((block) => [
        ...new Set(passagesOf(block).flatMap(({ id }) => (marks.get(id) ?? []).flatMap(({ findings }) => findings))),
      ]),
    [display, marks],
  );
  return display.blocks.map((block, index) => (
    <BlockView
      key={index}
      block={block}
      marks={marks}
      figures={display.figures}
      lit={passagesOf(block).some(({ id }) => lit.has(id)) ? lit : NOTHING}
      settled={findingsOf[index]!.filter((finding) => settled.has(finding)).join()}
    />
  ));
}

interface BlockProps {
  readonly block: DisplayBlock;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  readonly figures: readonly DisplayFigure[];
  readonly lit: LitByPassage;
  /** Comma-separated: compared by value, so that a decision draws anew only the blocks that it concerns. */
  readonly settled: string;
}

const BlockView = memo(function BlockView({ block, ...rest }: BlockProps) {
  const speech = useSpeech();
  const context: TextContext = { ...rest, settled: new Set(rest.settled.split(',')), speech };
  if (block.type === 'table') return <TableView block={block} context={context} />;
  const text = <PassageText passage={block.passage} context={context} />;
  if (block.type === 'title') return <h2 className="doc-title">{text}</h2>;
  if (block.type === 'paragraph') return <p className={`doc-${block.role}`}>{text}</p>;
  const level = Math.min(block.level + 2, 6);
  return (
    <div role="heading" aria-level={level} className={`doc-heading level-${level}`}>
      {text}
    </div>
  );
});

interface TextContext extends Omit<BlockProps, 'block' | 'settled'> {
  readonly settled: ReadonlySet<string>;
  readonly speech: Speech;
}

function TableView({
  block,
  context,
}: {
  readonly block: DisplayBlock & { type: 'table' };
  readonly context: TextContext;
}) {
  const rows = useMemo(() => {
    const rows: (typeof block.cells)[] = Array.from({ length: block.rows }, () => []);
    for (const cell of block.cells) rows[cell.row]?.push(cell);
    return rows;
  }, [block]);
  return (
    <div className="doc-table">
      <table>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map(({ col, header, rowSpan, colSpan, passages }) => {
                const Cell = header ? 'th' : 'td';
                return (
                  <Cell key={col} rowSpan={rowSpan} colSpan={colSpan}>
                    {passages.map((passage) => (
                      <div key={passage.id}>
                        <PassageText passage={passage} context={context} />
                      </div>
                    ))}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PassageText({
  passage: { id, text },
  context,
}: {
  readonly passage: DisplayPassage;
  readonly context: TextContext;
}) {
  const marks = context.marks.get(id) ?? [];
  const lit = context.lit.get(id) ?? [];
  const pieces: ReactNode[] = [];
  let at = 0;
  marks.forEach((mark, index) => {
    if (mark.start > at) pieces.push(text.slice(at, mark.start));
    const next = marks[index + 1];
    // Adjoining stretches of the same findings carry their numbers once, at the end.
    const last = !(next?.start === mark.end && next.findings.join() === mark.findings.join());
    pieces.push(
      <MarkView key={mark.start} passage={id} text={text} mark={mark} lit={lit} last={last} context={context} />,
    );
    at = mark.end;
  });
  pieces.push(text.slice(at));
  return pieces;
}

interface MarkProps {
  readonly passage: string;
  readonly text: string;
  readonly mark: Mark;
  readonly lit: readonly Lit[];
  readonly last: boolean;
  readonly context: TextContext;
}

function MarkView({ passage, text, mark, lit, last, context }: MarkProps) {
  const { start, end, findings, severity, figure } = mark;
  const { settled, figures, speech } = context;
  const shown = text.slice(start, end);
  const name = markName(passage, start);
  const known = figure === null ? undefined : figures[figure];
  if (findings.length === 0)
    return (
      <span className={known && isChecked(known) ? 'tried' : 'untried'} data-mark={name} data-figure={figure}>
        {shown}
      </span>
    );
  const own = lit.find((stretch) => stretch.start <= start && end <= stretch.end);
  const done = findings.every((finding) => settled.has(String(finding)));
  const role = own && roleName(own.role, speech.language);
  const classes = ['hit', severity, done && 'settled', own && (own.role === 'claimed' ? 'lit claimed' : 'lit')];
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.filter(Boolean).join(' ')}
      data-mark={name}
      data-figure={figure}
      data-finding={findings[0]}
      aria-label={`${shown} ${speech.say('findingNumbers', { numbers: findings.map((finding) => finding + 1).join('、') })}${role ? ` ${role}` : ''}`}
    >
      {shown}
      {last && (
        <sup aria-hidden>{role ? role : `${findings.map((finding) => finding + 1).join(',')}${done ? '✓' : ''}`}</sup>
      )}
    </button>
  );
}
