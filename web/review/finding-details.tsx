import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { causeNames, pageName, printEnds, roleName } from '../../pipeline/wording.js';
import type { EvidenceEntry } from '../../pipeline/schema.js';
import type { DecisionName, FindingEntry, FindingState, Reason } from '../../pipeline/server/api.js';
import { api } from '../api.js';
import { useSpeech } from '../language.js';
import { DECISION_NAMES, REASON_NAMES } from '../names.js';
import { PersonChoice } from '../people/person-choice.js';
import { client, keys } from '../queries.js';
import { printFully, printTime } from '../time.js';
import { sentenceOf } from '../trouble.js';
import { History } from './history.js';
import { LitText } from './lit-text.js';
import { RuleExplained } from './rule-explained.js';

export interface DetailsProps {
  readonly finding: FindingEntry;
  readonly state: FindingState | undefined;
  readonly submission: number;
  readonly dismissing: boolean;
  readonly noting: boolean;
  readonly explaining: boolean;
  readonly onDecide: (decision: DecisionName, reason?: Reason) => void;
  readonly onDismissing: (on: boolean) => void;
  readonly onNoting: (on: boolean) => void;
  readonly onNote: (note: string) => void;
  readonly onExplaining: (on: boolean) => void;
  readonly onGo: (entry: EvidenceEntry) => void;
}

export function FindingDetails(props: DetailsProps) {
  const { finding, state, submission, noting, explaining, onNoting, onNote, onExplaining, onGo } = props;
  const { say, pick } = useSpeech();
  return (
    <div className="details">
      {state?.stale && <Reopened state={state} />}
      <Arithmetic finding={finding} />
      {finding.cause && (
        <p className="cause">
          <small>{say('likelyCause')}</small> {pick(causeNames[finding.cause])}
        </p>
      )}
      <EvidenceList evidence={finding.evidence} onGo={onGo} />
      {finding.alsoBreaks.length > 0 && (
        <details className="also">
          <summary>{say('alsoBreaks', { count: finding.alsoBreaks.length })}</summary>
          <ul>
            {finding.alsoBreaks.map(({ message }, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </details>
      )}
      <DecisionRow {...props} />
      {noting ? (
        <NoteField note={state?.note ?? ''} onSave={onNote} onLeave={() => onNoting(false)} />
      ) : (
        state?.note && <p className="note">{state.note}</p>
      )}
      {state && state.decision !== 'open' && <Decided state={state} />}
      <div className="details-foot">
        <button
          type="button"
          className="plain link"
          aria-expanded={explaining}
          onClick={() => onExplaining(!explaining)}
        >
          {say('whyThisRule')} <kbd aria-hidden>R</kbd>
        </button>
        {state && <FindingAssignee state={state} />}
      </div>
      {explaining && (
        <>
          <RuleExplained rule={finding.rule} />
          <History submission={submission} fingerprint={finding.id} />
        </>
      )}
    </div>
  );
}

/** Who shall settle this finding, where that is somebody else than who has the report. */
function FindingAssignee({ state: { submission, fingerprint, assignee } }: { readonly state: FindingState }) {
  const speech = useSpeech();
  const { say } = speech;
  const { message } = App.useApp();
  const assign = useMutation({
    mutationFn: (person: number | null) => api.assignFindings(submission, [fingerprint], person),
    onSuccess: () => {
      void message.success(say('findingsAssigned', { count: 1 }), 1.2);
      void client.invalidateQueries({ queryKey: keys.findings(submission) });
    },
    onError: (error) => void message.error(sentenceOf(error, speech)),
  });
  return (
    <PersonChoice
      label={say('findingAssignee')}
      person={assignee}
      loading={assign.isPending}
      onChoose={assign.mutate}
    />
  );
}

/** Claimed against computed, each with the interval that it stands for. */
function Arithmetic({ finding }: { readonly finding: FindingEntry }) {
  const { say } = useSpeech();
  const { claimed, claimedInterval, computed, interval, formula } = finding;
  if (claimed === null && computed === null) return null;
  return (
    <dl className="arithmetic">
      <Side label={say('claimed')} value={claimed} ends={claimedInterval} />
      <Side label={say('computed')} value={computed} ends={interval} formula={formula} />
    </dl>
  );
}

interface SideProps {
  readonly label: string;
  readonly value: string | null;
  readonly ends: readonly [string, string] | null;
  readonly formula?: string | null;
}

function Side({ label, value, ends, formula }: SideProps) {
  const { say } = useSpeech();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{value ?? (ends ? printEnds([...ends]) : '—')}</b>
        {value !== null && ends && <small title={say('intervalMeaning')}>{printEnds([...ends])}</small>}
        {formula && <span className="formula">{formula}</span>}
      </dd>
    </div>
  );
}

function EvidenceList({
  evidence,
  onGo,
}: {
  readonly evidence: readonly EvidenceEntry[];
  readonly onGo: (entry: EvidenceEntry) => void;
}) {
  const { language, say } = useSpeech();
  const whereOf = ({ page, path }: EvidenceEntry) => [...pageName(page, language), ...path];
  return (
    <ul className="evidence" aria-label={say('figuresOfFinding')}>
      {evidence.map((entry, index) => {
        const { quote, start, figure, role } = entry;
        const where = whereOf(entry);
        // Figures of one place tell it once.
        const told = index > 0 && where.join() === whereOf(evidence[index - 1]!).join();
        const lit = [{ start: figure[0] - start, end: figure[1] - start, role }];
        return (
          <li key={index}>
            <button type="button" className="plain" onClick={() => onGo(entry)}>
              <small className="role">{roleName(role, language)}</small>
              <span className="quote">
                <LitText text={quote} lit={lit} />
                {!told && <small>{where.join(' › ')}</small>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Said where the figures changed since somebody decided. */
function Reopened({ state: { before } }: { readonly state: FindingState }) {
  const { say, language } = useSpeech();
  if (before === null) return <p className="reopened">{say('reopened')}</p>;
  return (
    <p className="reopened">
      {say('reopenedFrom', {
        who: before.by?.name ?? say('somebody'),
        when: printTime(before.at, language),
        decision: say(DECISION_NAMES[before.decision]),
      })}
      {before.note && <q>{before.note}</q>}
    </p>
  );
}

function Decided({ state: { decision, reason, by, at } }: { readonly state: FindingState }) {
  const { say, language } = useSpeech();
  return (
    <p className="decided quiet">
      {say(DECISION_NAMES[decision])}
      {reason && `（${say(REASON_NAMES[reason])}）`} · {by?.name ?? say('thisMachine')}
      {at && (
        <>
          {' · '}
          <time dateTime={at} title={printFully(at, language)}>
            {printTime(at, language)}
          </time>
        </>
      )}
    </p>
  );
}

function DecisionRow({ state, dismissing, noting, onDecide, onDismissing, onNoting }: DetailsProps) {
  const { say } = useSpeech();
  const decision = state?.decision ?? 'open';
  const button = (meant: DecisionName, key: string, action: () => void) => (
    <Button
      size="small"
      type={decision === meant ? 'primary' : 'default'}
      aria-pressed={decision === meant}
      aria-keyshortcuts={key}
      onClick={action}
    >
      {say(DECISION_NAMES[meant])} <kbd aria-hidden>{key}</kbd>
    </Button>
  );
  return (
    <div className="decision-row" role="group" aria-label={say('settle')}>
      {button('confirmed', 'C', () => onDecide('confirmed'))}
      {button('dismissed', 'D', () => onDismissing(!dismissing))}
      {button('asked', 'A', () => onDecide('asked'))}
      {button('explained', 'E', () => onDecide('explained'))}
      <Button size="small" type="text" aria-keyshortcuts="N" onClick={() => onNoting(!noting)}>
        {say('note')} <kbd aria-hidden>N</kbd>
      </Button>
      {decision !== 'open' && (
        <Button size="small" type="text" aria-keyshortcuts="O" onClick={() => onDecide('open')}>
          {say('reopen')} <kbd aria-hidden>O</kbd>
        </Button>
      )}
      {dismissing && <Reasons onChoose={(reason) => onDecide('dismissed', reason)} />}
    </div>
  );
}

export function Reasons({ onChoose }: { readonly onChoose: (reason: Reason) => void }) {
  const { say } = useSpeech();
  return (
    <div className="reasons" role="group" aria-label={say('whyDismissed')}>
      <small>{say('whyDismissed')}</small>
      {Object.entries(REASON_NAMES).map(([reason, word], index) => (
        <Button
          key={reason}
          size="small"
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onChoose(reason as Reason)}
        >
          <kbd aria-hidden>{index + 1}</kbd> {say(word)}
        </Button>
      ))}
    </div>
  );
}

interface NoteProps {
  readonly note: string;
  readonly onSave: (note: string) => void;
  readonly onLeave: () => void;
}

function NoteField({ note, onSave, onLeave }: NoteProps) {
  const { say } = useSpeech();
  const [text, setText] = useState(note);
  useEffect(() => setText(note), [note]);
  return (
    <div className="note-field">
      <Input.TextArea
        autoFocus
        rows={2}
        maxLength={10_000}
        value={text}
        aria-label={say('note')}
        placeholder={say('noteHint')}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(text);
        }}
      />
      <Button size="small" type="primary" onClick={() => onSave(text)}>
        {say('save')}
      </Button>
      <Button size="small" type="text" onClick={onLeave}>
        {say('cancel')}
      </Button>
    </div>
  );
}
