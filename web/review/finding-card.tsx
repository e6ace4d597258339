import { Checkbox } from 'antd';
import { memo, useEffect, useRef } from 'react';
import type { FindingEntry, FindingState } from '../../pipeline/server/api.js';
import { useSpeech } from '../language.js';
import { DecisionSign, SeveritySign } from '../signs.js';
import { FindingDetails, type DetailsProps } from './finding-details.js';

export interface CardProps {
  readonly finding: FindingEntry;
  readonly state: FindingState | undefined;
  /** From 1, in the order of the report. */
  readonly number: number;
  readonly chosen: boolean;
  readonly ticked: boolean;
  readonly onChoose: (fingerprint: string) => void;
  readonly onTick: (fingerprint: string) => void;
  /** Only of the card that is open. */
  readonly details: DetailsProps | null;
}

/** A finding of the list: a line while closed; with its figures and what can be done about it while chosen. */
export const FindingCard = memo(function FindingCard(props: CardProps) {
  const { finding, state, number, chosen, ticked, onChoose, onTick, details } = props;
  const { say } = useSpeech();
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!chosen) return;
    head.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
    // Whoever types is not interrupted.
    if (!document.activeElement?.closest('input, textarea')) head.current?.focus({ preventScroll: true });
  }, [chosen]);
  const decision = state?.decision ?? 'open';
  return (
    <li className={`card ${finding.severity} ${decision}${chosen ? ' chosen' : ''}`}>
      <div className="card-line">
        <Checkbox
          checked={ticked}
          onChange={() => onTick(finding.id)}
          aria-label={say('selectFinding', { number })}
          tabIndex={-1}
        />
        <button
          ref={head}
          type="button"
          className="card-head plain"
          aria-expanded={chosen}
          onClick={() => onChoose(finding.id)}
        >
          <span className="card-meta">
            <b className="card-number">{number}</b>
            <SeveritySign severity={finding.severity} />
            {state?.fate && state.fate !== 'stays' && (
              <span className={`fate ${state.fate}`}>{say(state.fate === 'new' ? 'fateNew' : 'fateChanged')}</span>
            )}
            {state?.assignee && <span className="assignee">{state.assignee.name}</span>}
            <DecisionSign decision={decision} />
          </span>
          <span className="card-message">{finding.message}</span>
        </button>
      </div>
      {details && <FindingDetails {...details} />}
    </li>
  );
});
