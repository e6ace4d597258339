import { roleName } from '../../pipeline/wording.js';
import { useSpeech } from '../language.js';
import type { Excerpt, Grid, Sentence } from './excerpts.js';
import { LitText } from './lit-text.js';
import { markName } from './marks.js';

interface Props {
  readonly excerpts: readonly Excerpt[];
  /** Brings a place of the document into view. */
  readonly onGo: (mark: string) => void;
}

/** The figures of a finding that stand far apart, each with what is around it. */
export function SideBySide({ excerpts, onGo }: Props) {
  const { say } = useSpeech();
  return (
    <section className="side-by-side" aria-label={say('sideBySide')}>
      {excerpts.map((excerpt, index) => (
        <article key={index} className="excerpt">
          <header title={excerpt.path.join(' › ')}>{excerpt.path.at(-1) ?? say('bodyText')}</header>
          {excerpt.kind === 'sentence' ? <SentenceView excerpt={excerpt} /> : <GridView excerpt={excerpt} />}
          <footer>
            <Roles excerpt={excerpt} />
            <button type="button" className="plain link" onClick={() => onGo(placeOf(excerpt))}>
              {say('goThere')}
            </button>
          </footer>
        </article>
      ))}
    </section>
  );
}

function placeOf(excerpt: Excerpt): string {
  if (excerpt.kind === 'sentence') return markName(excerpt.passage, -1);
  const cell = excerpt.rows.flat().find(({ lit }) => lit.length > 0);
  return markName(cell?.passage ?? '', -1);
}

function Roles({ excerpt }: { readonly excerpt: Excerpt }) {
  const { language } = useSpeech();
  const lit = excerpt.kind === 'sentence' ? excerpt.lit : excerpt.rows.flat().flatMap((cell) => cell.lit);
  return <small>{[...new Set(lit.map(({ role }) => roleName(role, language)))].join('、')}</small>;
}

function SentenceView({ excerpt: { text, lit, cut } }: { readonly excerpt: Sentence }) {
  return (
    <p>
      {cut[0] && '…'}
      <LitText text={text} lit={lit} />
      {cut[1] && '…'}
    </p>
  );
}

function GridView({ excerpt: { rows } }: { readonly excerpt: Grid }) {
  return (
    <div className="excerpt-grid">
      <table>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map(({ text, span, header, lit }, column) => {
                const Cell = header ? 'th' : 'td';
                return (
                  <Cell key={column} colSpan={span} title={text} className={lit.length > 0 ? 'meant' : undefined}>
                    <LitText text={text} lit={lit} />
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
