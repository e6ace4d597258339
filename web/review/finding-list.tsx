import { Button, Dropdown, Segmented } from 'antd';
import type { DecisionName, FindingEntry, FindingState, Reason, Severity } from '../../pipeline/server/api.js';
import { severityNames } from '../../pipeline/wording.js';
import { useSpeech } from '../language.js';
import { DECISION_NAMES, REASON_NAMES, SEVERITY_ORDER, SEVERITY_SIGNS } from '../names.js';
import { Reasons, type DetailsProps } from './finding-details.js';
import { FindingCard } from './finding-card.js';

export const SHOWS = ['all', 'open', 'settled', 'news'] as const;
export type Show = (typeof SHOWS)[number];

export interface ListProps {
  readonly findings: readonly FindingEntry[];
  readonly visible: readonly FindingEntry[];
  readonly states: ReadonlyMap<string, FindingState>;
  readonly show: Show;
  readonly hidden: ReadonlySet<Severity>;
  readonly chosen: string | null;
  readonly ticked: ReadonlySet<string>;
  readonly onShow: (show: Show) => void;
  readonly onHide: (severity: Severity) => void;
  readonly onChoose: (fingerprint: string) => void;
  readonly onTick: (fingerprint: string) => void;
  readonly onTickAll: (fingerprints: readonly string[]) => void;
  /** The reasons for dismissing those that are ticked are asked for. */
  readonly dismissingTicked: boolean;
  readonly onDecideTicked: (decision: DecisionName, reason?: Reason) => void;
  readonly details: Omit<DetailsProps, 'finding' | 'state'>;
}

export function FindingList(props: ListProps) {
  const { findings, visible, states, chosen, ticked, onChoose, onTick, details } = props;
  const { say } = useSpeech();
  return (
    <>
      <ListHead {...props} />
      {findings.length === 0 && <p className="clean-note">✓ {say('nothingFound')}</p>}
      {findings.length > 0 && visible.length === 0 && <p className="empty">{say('nothingShown')}</p>}
      <ol className="cards" aria-label={say('findings')}>
        {visible.map((finding) => {
          const state = states.get(finding.id);
          const isChosen = finding.id === chosen;
          return (
            <FindingCard
              key={finding.id}
              finding={finding}
              state={state}
              number={findings.indexOf(finding) + 1}
              chosen={isChosen}
              ticked={ticked.has(finding.id)}
              onChoose={onChoose}
              onTick={onTick}
              details={isChosen ? { ...details, finding, state } : null}
            />
          );
        })}
      </ol>
    </>
  );
}

function ListHead(props: ListProps) {
  const { findings, states, show, hidden, ticked, onShow, onHide } = props;
  const { say, pick } = useSpeech();
  const isOpen = ({ id }: FindingEntry) => (states.get(id)?.decision ?? 'open') === 'open';
  const open = findings.filter(isOpen).length;
  const news = findings.filter(({ id }) => ['new', 'changed'].includes(states.get(id)?.fate ?? '')).length;
  const compared = [...states.values()].some(({ fate }) => fate !== null);
  return (
    <div className="list-head">
      <Segmented<Show>
        size="small"
        value={show}
        onChange={onShow}
        aria-label={say('whichFindings')}
        options={[
          { value: 'all', label: say('showAll', { count: findings.length }) },
          { value: 'open', label: say('showOpen', { count: open }) },
          { value: 'settled', label: say('showSettled', { count: findings.length - open }) },
          ...(compared ? [{ value: 'news' as const, label: say('showNews', { count: news }) }] : []),
        ]}
      />
      <span className="severity-filter" role="group" aria-label={say('severity')}>
        {SEVERITY_ORDER.map((severity) => {
          const count = findings.filter((finding) => finding.severity === severity).length;
          return (
            <button
              key={severity}
              type="button"
              className={`plain chip ${severity}`}
              aria-pressed={!hidden.has(severity)}
              disabled={count === 0}
              title={pick(severityNames[severity])}
              aria-label={`${pick(severityNames[severity])} ${count}`}
              onClick={() => onHide(severity)}
            >
              <span aria-hidden>{SEVERITY_SIGNS[severity]}</span> {count}
            </button>
          );
        })}
      </span>
      {ticked.size > 0 && <BulkBar {...props} />}
    </div>
  );
}

function BulkBar({ visible, findings, ticked, dismissingTicked, onTickAll, onDecideTicked }: ListProps) {
  const { say } = useSpeech();
  const rules = new Set(findings.filter(({ id }) => ticked.has(id)).map(({ rule }) => rule));
  const alike = visible.filter(({ rule }) => rules.has(rule)).map(({ id }) => id);
  const reasons = Object.entries(REASON_NAMES).map(([key, word]) => ({ key, label: say(word) }));
  return (
    <div className="bulk-bar" role="toolbar" aria-label={say('selection')}>
      <strong>{say('selected', { count: ticked.size })}</strong>
      <Button size="small" onClick={() => onDecideTicked('confirmed')}>
        {say(DECISION_NAMES.confirmed)}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{ items: reasons, onClick: ({ key }) => onDecideTicked('dismissed', key as Reason) }}
      >
        <Button size="small">{say(DECISION_NAMES.dismissed)} ▾</Button>
      </Dropdown>
      <Button size="small" onClick={() => onDecideTicked('asked')}>
        {say(DECISION_NAMES.asked)}
      </Button>
      <Button size="small" onClick={() => onDecideTicked('explained')}>
        {say(DECISION_NAMES.explained)}
      </Button>
      {alike.length > ticked.size && (
        <Button size="small" type="link" onClick={() => onTickAll(alike)}>
          {say('selectAlike', { count: alike.length })}
        </Button>
      )}
      <Button size="small" type="link" onClick={() => onTickAll([])}>
        {say('unselect')}
      </Button>
      {dismissingTicked && <Reasons onChoose={(reason) => onDecideTicked('dismissed', reason)} />}
    </div>
  );
}
