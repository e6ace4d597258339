import { useEffect, useState, type RefObject } from 'react';
import { gapReasons, roleName, verdictNames } from '../../pipeline/wording.js';
import type { DisplayFigure } from '../../pipeline/schema.js';
import { useSpeech, type Word } from '../language.js';
import { useRules } from '../queries.js';

interface Place {
  readonly figure: number;
  readonly left: number;
  readonly top: number;
  readonly below: boolean;
}

const WIDTH = 320;
const GAP = 6;
/** How long the pointer rests before the card comes; it crosses many figures on its way. */
const REST_MS = 180;

/** The figure under the pointer, or with the focus, and where its card goes. */
function useFigureAt(pane: RefObject<HTMLElement | null>): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let mark: HTMLElement | null = null;
    const hide = () => {
      clearTimeout(timer);
      setPlace(null);
    };
    const leave = () => {
      mark = null;
      hide();
    };
    const showSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!mark?.matches(':hover, :focus')) mark = null;
        if (!mark) return;
        const { left, top, bottom } = mark.getBoundingClientRect();
        const below = top < 260;
        setPlace({
          figure: Number(mark.dataset.figure),
          left: Math.max(8, Math.min(left, innerWidth - WIDTH - 8)),
          top: below ? bottom + GAP : top - GAP,
          below,
        });
      }, REST_MS);
    };
    const over = ({ target }: Event) => {
      const next = (target as Element).closest<HTMLElement>('[data-figure]');
      if (next === mark) return;
      mark = next;
      hide();
      if (mark) showSoon();
    };
    // The last of a scroll may be told after the pointer came to a figure. What merely comes to lie under a pointer
    // at rest is not asked about: keys scroll the document as well.
    const scrolled = () => {
      hide();
      showSoon();
    };
    element.addEventListener('pointermove', over);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('focusin', over);
    element.addEventListener('focusout', leave);
    element.addEventListener('scroll', scrolled);
    return () => {
      hide();
      element.removeEventListener('pointermove', over);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('focusin', over);
      element.removeEventListener('focusout', leave);
      element.removeEventListener('scroll', scrolled);
    };
  }, [pane]);
  return place;
}

interface Props {
  readonly pane: RefObject<HTMLElement | null>;
  readonly figures: readonly DisplayFigure[];
}

/** What is known of the figure under the pointer. */
export function HoverCard({ pane, figures }: Props) {
  const place = useFigureAt(pane);
  const figure = place === null ? undefined : figures[place.figure];
  if (!place || !figure) return null;
  const { left, top, below } = place;
  return (
    <div
      className="hover-card"
      role="tooltip"
      style={{ left, width: WIDTH, ...(below ? { top } : { bottom: innerHeight - top }) }}
    >
      <FigureKnown figure={figure} />
    </div>
  );
}

const aspectWords: Readonly<Record<string, Word>> = {
  budget: 'aspectBudget',
  actual: 'aspectActual',
  target: 'aspectTarget',
  standard: 'aspectStandard',
  prior: 'aspectPrior',
};

/** Checks listed in full; of the rest the number is told. */
const LISTED = 6;

function FigureKnown({ figure }: { readonly figure: DisplayFigure }) {
  const { say, pick, language } = useSpeech();
  const { data: rules = [] } = useRules(language);
  const { text, value, lo, hi, unit = '', measure, aspect, period, subject, checks, gap } = figure;
  const known = [
    [say('figureValue'), value === undefined ? `${lo} – ${hi} ${unit}` : `${value} ${unit}`],
    [say('figureAspect'), aspect && (aspectWords[aspect] ? say(aspectWords[aspect]) : aspect)],
    [say('figurePeriod'), period],
    [say('figureSubject'), subject],
  ] as const;
  return (
    <>
      <header>
        <b>{text}</b> {measure}
      </header>
      <dl>
        {known
          .filter(([, told]) => told)
          .map(([name, told]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{told}</dd>
            </div>
          ))}
      </dl>
      {gap !== null && (
        <p className="quiet">{gap in gapReasons ? pick(gapReasons[gap as keyof typeof gapReasons]) : gap}</p>
      )}
      {checks.length > 0 && (
        <ul>
          {checks.slice(0, LISTED).map(({ rule, verdict, role, formula, check }) => (
            <li key={check} className={verdict}>
              <span aria-hidden>{verdict === 'consistent' ? '✓' : verdict === 'inconsistent' ? '✕' : '–'}</span>{' '}
              {pick(verdictNames[verdict])} {formula}
              <small>
                {rules.find(({ id }) => id === rule)?.title ?? rule} · {roleName(role, language)}
              </small>
            </li>
          ))}
        </ul>
      )}
      {checks.length > LISTED && <p className="quiet">{say('moreChecks', { count: checks.length - LISTED })}</p>}
    </>
  );
}
