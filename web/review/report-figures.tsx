import type { ReportAnswer } from '../../pipeline/server/api.js';
import { useSpeech } from '../language.js';
import { LitText } from './lit-text.js';
import { markName } from './marks.js';

interface Props {
  readonly report: ReportAnswer;
  readonly onGo: (mark: string) => void;
}

/** Below the findings: what the reader noticed, and the figures that no check covered. */
export function Figures({ report, onGo }: Props) {
  const { say } = useSpeech();
  const { unchecked } = report.coverage;
  const { consistent, inconsistent, undetermined } = report.checks;
  return (
    <div className="report-foot">
      <p className="quiet">{say('checkCounts', { consistent, inconsistent, undetermined })}</p>
      {report.notices.length > 0 && (
        <details>
          <summary>{say('notices', { count: report.notices.length })}</summary>
          <ul>
            {report.notices.map(({ message }, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </details>
      )}
      {unchecked.length > 0 && (
        <details>
          <summary>{say('unchecked', { count: unchecked.length })}</summary>
          <ul>
            {unchecked.map(({ quote, start, figure, passage, path, reason }, index) => (
              <li key={index}>
                <button type="button" className="plain" onClick={() => onGo(markName(passage, figure[0]))}>
                  <LitText text={quote} lit={[{ start: figure[0] - start, end: figure[1] - start }]} />
                  <small>
                    {reason} · {path.join(' › ')}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <small className="quiet">{say('ruleset', { ruleset: report.ruleset })}</small>
    </div>
  );
}
