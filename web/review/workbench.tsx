import { Button, Segmented, Switch } from 'antd';
import { lazy, Suspense, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Display, EvidenceEntry } from '../../pipeline/schema.js';
import type {
  DecisionName,
  FindingEntry,
  FindingState,
  Reason,
  ReportAnswer,
  Severity,
} from '../../pipeline/server/api.js';
import { goTo, linkTo, useAddress, type Query } from '../address.js';
import { Waiting } from '../frame.js';
import { useSpeech } from '../language.js';
import { REASON_NAMES } from '../names.js';
import { boxesOf } from './boxes.js';
import { useDeciding } from './decisions.js';
import { DocumentView } from './document-view.js';
import { excerptsOf } from './excerpts.js';
import { FindingList, SHOWS, type Show } from './finding-list.js';
import { HoverCard } from './hover-card.js';
import { KeysHelp } from './keys-help.js';
import { useKeyboard } from './keyboard.js';
import { litBy, markName, marksOf } from './marks.js';
import { Figures } from './report-figures.js';
import { RefusedDialog } from './refused-dialog.js';
import { SideBySide } from './side-by-side.js';

// As large as the rest of the page, and needed for PDFs alone.
const PageImages = lazy(() => import('./page-images.js'));

interface Props {
  readonly id: number;
  readonly report: ReportAnswer;
  readonly display: Display;
  readonly states: readonly FindingState[];
}

/** A PDF is read as text, or looked at page by page. */
type Shape = 'text' | 'pages';

const REASONS = Object.keys(REASON_NAMES) as Reason[];

/** The document on one side, the findings on the other, and everything that settles them. */
export function Workbench({ id, report, display, states }: Props) {
  const { say } = useSpeech();
  const { findings } = report;
  const byFingerprint = useMemo(() => new Map(states.map((state) => [state.fingerprint, state])), [states]);
  const marks = useMemo(() => marksOf(display, findings), [display, findings]);
  const settled = useMemo(
    () => new Set(findings.flatMap((finding, index) => (isOpen(finding, byFingerprint) ? [] : [index]))),
    [findings, byFingerprint],
  );
  const { show, chosen, place } = usePlace(id, findings);
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [mode, setMode] = useState<'dismissing' | 'noting' | null>(null);
  const [explaining, setExplaining] = useState(false);
  const [covering, setCovering] = useState(false);
  const [helping, setHelping] = useState(false);
  const [pane, setPane] = useState<'list' | 'document'>('list');
  const [shape, setShape] = useState<Shape>('text');
  const deciding = useDeciding(id);

  const finding = findings.find((candidate) => candidate.id === chosen);
  const lit = useMemo(() => litBy(finding), [finding]);
  const boxes = useMemo(() => boxesOf(display, finding), [display, finding]);
  const visible = findings.filter(
    (candidate) =>
      candidate.id === chosen || (!hidden.has(candidate.severity) && isShown(candidate, show, byFingerprint)),
  );
  const { documentPane, far, go } = useFiguresInView(finding, shape);

  const choose = useCallback(
    (fingerprint: string | null) => {
      setMode(null);
      place({ finding: fingerprint });
    },
    [place],
  );
  const step = (by: 1 | -1) => {
    const at = visible.findIndex((candidate) => candidate.id === chosen);
    const next = visible[at < 0 ? 0 : at + by];
    if (next) choose(next.id);
  };
  const stateOfChosen = chosen === null ? undefined : byFingerprint.get(chosen);
  const decide = (decision: DecisionName, reason: Reason | null = null) => {
    if (!stateOfChosen) return;
    const next = decision === 'open' ? null : nextOpen(visible, chosen, byFingerprint);
    setMode(null);
    void deciding.decide([stateOfChosen], { decision, reason, note: stateOfChosen.note });
    if (next) choose(next.id);
  };
  const note = (text: string) => {
    if (!stateOfChosen) return;
    setMode(null);
    const { decision, reason } = stateOfChosen;
    void deciding.decide([stateOfChosen], { decision, reason, note: text.trim() === '' ? null : text.trim() });
  };
  const decideTicked = (decision: DecisionName, reason: Reason | null = null) => {
    const wanted = [...ticked].flatMap((fingerprint) => byFingerprint.get(fingerprint) ?? []);
    if (wanted.length === 0) return;
    setTicked(new Set());
    setMode(null);
    void deciding.decide(wanted, { decision, reason, note: null });
  };
  const tick = useCallback((fingerprint: string) => setTicked((known) => toggled(known, fingerprint)), []);
  const withTicked = (decision: DecisionName) => (ticked.size > 0 ? decideTicked(decision) : decide(decision));
  const reasonKey = (index: number) => () => {
    if (mode !== 'dismissing') return;
    if (ticked.size > 0) decideTicked('dismissed', REASONS[index]!);
    else decide('dismissed', REASONS[index]!);
  };

  useKeyboard(
    {
      j: () => step(1),
      k: () => step(-1),
      ']': () => go.next(),
      '[': () => go.previous(),
      c: () => withTicked('confirmed'),
      d: () => setMode(mode === 'dismissing' ? null : 'dismissing'),
      a: () => withTicked('asked'),
      e: () => withTicked('explained'),
      o: () => withTicked('open'),
      n: () => setMode('noting'),
      u: () => void deciding.undo(),
      x: () => chosen !== null && tick(chosen),
      r: () => setExplaining((on) => !on),
      v: () => setCovering((on) => !on),
      '?': () => setHelping(true),
      Escape: () => (mode === null ? setTicked(new Set()) : setMode(null)),
      '1': reasonKey(0),
      '2': reasonKey(1),
      '3': reasonKey(2),
      '4': reasonKey(3),
      '5': reasonKey(4),
    },
    !helping && deciding.refused.length === 0,
  );

  const excerpts = useMemo(() => (finding ? excerptsOf(display, finding.evidence) : []), [display, finding]);
  const goTo = useCallback(
    (name: string) => {
      setPane('document');
      go.to(name);
    },
    [go],
  );
  const sideBySide = excerpts.length > 1 && <SideBySide excerpts={excerpts} onGo={goTo} />;
  return (
    <div className={`workbench showing-${pane}${covering ? ' covering' : ''}`}>
      <div className="pane-choice">
        <Segmented
          block
          value={pane}
          onChange={setPane}
          options={[
            { value: 'list', label: say('findings') },
            { value: 'document', label: say('document') },
          ]}
        />
      </div>
      <section className="document-side" aria-label={say('document')}>
        <div
          className="document-pane"
          ref={documentPane}
          // Scrolled by keyboard as well.
          tabIndex={0}
          role="region"
          aria-label={say('documentText')}
          onClick={({ target }) => {
            const mark = (target as Element).closest<HTMLElement>('[data-finding]');
            const named = mark && findings[Number(mark.dataset.finding)];
            if (named) choose(named.id);
          }}
        >
          {shape === 'text' ? (
            <div className="sheet">
              <DocumentView display={display} marks={marks} lit={lit} settled={settled} />
            </div>
          ) : (
            <Suspense fallback={<Waiting />}>
              <PageImages id={id} boxes={boxes} />
            </Suspense>
          )}
        </div>
        <HoverCard pane={documentPane} figures={display.figures} />
        {far && sideBySide}
        <div className="document-foot">
          {display.format === 'pdf' && (
            <Segmented
              size="small"
              value={shape}
              onChange={setShape}
              aria-label={say('textOrPages')}
              options={[
                { value: 'text', label: say('asText') },
                { value: 'pages', label: say('asPages') },
              ]}
            />
          )}
          <label>
            <Switch size="small" checked={covering} onChange={setCovering} aria-label={say('showUncovered')} />
            {say('showUncovered')}
          </label>
          <span className="quiet">
            {say('coverageCounts', { figures: report.coverage.figures, checked: report.coverage.checked })}
          </span>
          <Button size="small" type="text" onClick={() => setHelping(true)}>
            {say('keys')} <kbd aria-hidden>?</kbd>
          </Button>
        </div>
      </section>
      <section className="list-side" aria-label={say('findings')}>
        <FindingList
          findings={findings}
          visible={visible}
          states={byFingerprint}
          show={show}
          hidden={hidden}
          chosen={chosen}
          ticked={ticked}
          onShow={(wanted) => place({ show: wanted === 'all' ? null : wanted })}
          onHide={(severity) => setHidden((known) => toggled(known, severity))}
          onChoose={choose}
          onTick={tick}
          onTickAll={(fingerprints) => setTicked(new Set(fingerprints))}
          dismissingTicked={mode === 'dismissing' && ticked.size > 0}
          onDecideTicked={decideTicked}
          details={{
            submission: id,
            dismissing: mode === 'dismissing' && ticked.size === 0,
            noting: mode === 'noting',
            explaining,
            onDecide: decide,
            onDismissing: (on) => setMode(on ? 'dismissing' : null),
            onNoting: (on) => setMode(on ? 'noting' : null),
            onNote: note,
            onExplaining: setExplaining,
            onGo: ({ passage, figure }: EvidenceEntry) => goTo(markName(passage, figure[0])),
          }}
        />
        <Figures report={report} onGo={goTo} />
      </section>
      <KeysHelp open={helping} onClose={() => setHelping(false)} />
      <RefusedDialog deciding={deciding} findings={findings} />
    </div>
  );
}

type States = ReadonlyMap<string, FindingState>;

const isOpen = ({ id }: FindingEntry, states: States): boolean => (states.get(id)?.decision ?? 'open') === 'open';

function isShown(finding: FindingEntry, show: Show, states: States): boolean {
  if (show === 'all') return true;
  if (show === 'news') return ['new', 'changed'].includes(states.get(finding.id)?.fate ?? '');
  return isOpen(finding, states) === (show === 'open');
}

/** The next finding that waits for a decision, from the one at hand on and round again; null where none is left. */
function nextOpen(visible: readonly FindingEntry[], chosen: string | null, states: States): FindingEntry | null {
  const at = visible.findIndex(({ id }) => id === chosen);
  const onwards = [...visible.slice(at + 1), ...visible.slice(0, Math.max(at, 0))];
  return onwards.find((finding) => isOpen(finding, states)) ?? null;
}

function toggled<T>(known: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(known);
  if (!next.delete(member)) next.add(member);
  return next;
}

/** What is chosen and shown, kept in the address, so that a reload or a link comes back to it. */
function usePlace(id: number, findings: readonly FindingEntry[]) {
  const { query } = useAddress();
  const asked = query.get('finding');
  const show = SHOWS.find((known) => known === query.get('show')) ?? 'all';
  const chosen = findings.find((finding) => finding.id === asked)?.id ?? findings[0]?.id ?? null;
  const place = useCallback(
    (change: Query) => {
      const kept = Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] ?? ''));
      goTo(linkTo(`submissions/${id}`, { ...kept, ...change }), { replace: true });
    },
    [id],
  );
  return { show, chosen, place };
}

/** Brings the figures of the finding at work into view, and tells whether they stand too far apart for that. */
function useFiguresInView(finding: FindingEntry | undefined, shape: Shape) {
  const documentPane = useRef<HTMLDivElement>(null);
  const at = useRef(0);
  const [far, setFar] = useState(false);
  const to = useCallback((name: string) => {
    const mark = markIn(documentPane.current, name);
    mark?.scrollIntoView({ block: 'center', inline: 'center' });
    mark?.classList.remove('flash');
    // Read, so that the animation starts anew.
    void mark?.offsetWidth;
    mark?.classList.add('flash');
  }, []);
  useLayoutEffect(() => {
    at.current = 0;
    const names = namesOf(finding);
    const pane = documentPane.current;
    if (!pane || names[0] === undefined) return setFar(false);
    // Pages bring the claimed figure into view by themselves.
    if (shape === 'pages') return setFar(true);
    to(names[0]);
    const { top, bottom } = pane.getBoundingClientRect();
    const boxes = names.flatMap((name) => markIn(pane, name)?.getBoundingClientRect() ?? []);
    setFar(boxes.some((box) => box.top < top || box.bottom > bottom));
  }, [finding, shape, to]);
  const go = useMemo(() => {
    const turn = (by: number) => {
      const names = namesOf(finding);
      if (names.length === 0) return;
      at.current = (at.current + by + names.length) % names.length;
      to(names[at.current]!);
    };
    return { to, next: () => turn(1), previous: () => turn(-1) };
  }, [finding, to]);
  return { documentPane, far, go };
}

const namesOf = (finding: FindingEntry | undefined): string[] =>
  (finding?.evidence ?? []).map(({ passage, figure }) => markName(passage, figure[0]));

/** The element of a mark; for a name without a place of its own, what is lit up in that passage. */
function markIn(pane: HTMLElement | null, name: string): HTMLElement | null {
  if (!pane) return null;
  const exact = pane.querySelector<HTMLElement>(`[data-mark="${CSS.escape(name)}"]`);
  if (exact) return exact;
  const passage = CSS.escape(name.slice(0, name.lastIndexOf(':')));
  return (
    pane.querySelector<HTMLElement>(`.lit[data-mark^="${passage}:"]`) ??
    pane.querySelector<HTMLElement>(`[data-mark^="${passage}:"]`)
  );
}
