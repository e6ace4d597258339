import { useQuery } from '@tanstack/react-query';
import { api } from '../api.js';
import { useSpeech } from '../language.js';
import { DECISION_NAMES, REASON_NAMES } from '../names.js';
import { keys } from '../queries.js';
import { printFully } from '../time.js';

/** Who decided what on a finding, the newest first. */
export function History({ submission, fingerprint }: { readonly submission: number; readonly fingerprint: string }) {
  const { say, language } = useSpeech();
  const { data: decisions = [] } = useQuery({
    queryKey: keys.history(submission, fingerprint),
    queryFn: () => api.history(submission, fingerprint),
  });
  if (decisions.length === 0) return null;
  return (
    <section className="history" aria-label={say('history')}>
      <h4>{say('history')}</h4>
      <ol>
        {decisions.map(({ id, decision, reason, note, by, at, undoes }) => (
          <li key={id}>
            <time dateTime={at}>{printFully(at, language)}</time> {by?.name ?? say('thisMachine')}{' '}
            {undoes === null ? say(DECISION_NAMES[decision]) : say('tookBack')}
            {reason && `（${say(REASON_NAMES[reason])}）`}
            {note && <q>{note}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
