import { severityNames } from '../pipeline/wording.js';
import type { DecisionName, Severity } from '../pipeline/server/api.js';
import { useSpeech } from './language.js';
import { DECISION_NAMES, DECISION_SIGNS, SEVERITY_ORDER, SEVERITY_SIGNS } from './names.js';

/** A severity by sign, colour and word. */
export function SeveritySign({ severity, count }: { readonly severity: Severity; readonly count?: number }) {
  const { pick } = useSpeech();
  const name = pick(severityNames[severity]);
  return (
    <span className={`severity-sign ${severity}`} title={name}>
      <span aria-hidden>{SEVERITY_SIGNS[severity]}</span>
      {count === undefined ? name : <span aria-label={`${name} ${count}`}>{count}</span>}
    </span>
  );
}

/** How many of each severity; a dash where there are none. */
export function SeverityCounts({ counts }: { readonly counts: Readonly<Record<Severity, number>> }) {
  const present = SEVERITY_ORDER.filter((severity) => counts[severity] > 0);
  if (present.length === 0) return <span className="quiet">—</span>;
  return (
    <span className="severity-counts">
      {present.map((severity) => (
        <SeveritySign key={severity} severity={severity} count={counts[severity]} />
      ))}
    </span>
  );
}

export function DecisionSign({ decision }: { readonly decision: DecisionName }) {
  const { say } = useSpeech();
  return (
    <span className={`decision-sign ${decision}`}>
      <span aria-hidden>{DECISION_SIGNS[decision]}</span> {say(DECISION_NAMES[decision])}
    </span>
  );
}
