import { Spin } from 'antd';
import { useSpeech } from '../language.js';
import { useRules } from '../queries.js';

/** What a rule checks, why, from where, and what it cannot see. */
export function RuleExplained({ rule }: { readonly rule: string }) {
  const { say, language } = useSpeech();
  const { data: rules, isPending } = useRules(language);
  if (isPending) return <Spin size="small" />;
  const entry = rules?.find(({ id }) => id === rule);
  if (!entry) return <p className="quiet">{rule}</p>;
  return (
    <section className="rule" aria-label={entry.title}>
      <h4>{entry.title}</h4>
      <p>{entry.why}</p>
      <p className="quiet">
        {say('ruleSource')} {entry.source}
      </p>
      <p className="quiet">
        {say('ruleLimits')} {entry.limits}
      </p>
      <small className="quiet">{entry.id}</small>
    </section>
  );
}
