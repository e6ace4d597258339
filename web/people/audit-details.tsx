import { failureSentences, severityNames } from '../../pipeline/wording.js';
import { useSpeech, type Speech, type Word } from '../language.js';
import { AUDIT_DETAIL_NAMES, DECISION_NAMES, REASON_NAMES, ROLE_NAMES, STATE_NAMES } from '../names.js';
import { useBatches, usePeople, useRules } from '../queries.js';

interface Named {
  readonly id: number | string;
  readonly name?: string;
  readonly title?: string;
}

/** What a detail's value is called, where it is a code or a number; null where it speaks for itself. */
type Told = (value: unknown, speech: Speech) => string | null;

/** Of a hash, as many characters as tell it from others. */
const HASH_CHARACTERS = 12;

const byWord =
  (names: Readonly<Record<string, Word>>): Told =>
  (value, { say }) =>
    names[String(value)] ? say(names[String(value)]!) : null;

const byWording =
  (names: Readonly<Record<string, Parameters<Speech['pick']>[0]>>): Told =>
  (value, { pick }) =>
    names[String(value)] ? pick(names[String(value)]!) : null;

const byName =
  (known: readonly Named[]): Told =>
  (value) => {
    const found = known.find(({ id }) => id === value);
    return found?.name ?? found?.title ?? null;
  };

const shortened: Told = (value) => `${String(value).slice(0, HASH_CHARACTERS)}…`;

const TOLD: Readonly<Record<string, Told>> = {
  role: byWord(ROLE_NAMES),
  decision: byWord(DECISION_NAMES),
  reason: byWord(REASON_NAMES),
  state: byWord(STATE_NAMES),
  severity: byWording(severityNames),
  code: byWording(failureSentences),
  disabled: (value, { say }) => say(value === true ? 'yes' : 'no'),
  password: (_, { say }) => say('auditPasswordSet'),
  sha256: shortened,
  fingerprint: shortened,
};

/** What an entry of the log tells besides, in the words of the page. */
export function AuditDetails({ details }: { readonly details: unknown }) {
  const speech = useSpeech();
  const { data: people = [] } = usePeople();
  const { data: batches = [] } = useBatches();
  const { data: rules = [] } = useRules(speech.language);
  const told: Readonly<Record<string, Told>> = {
    ...TOLD,
    batch: byName(batches),
    rule: byName(rules),
    assignee: (value, { say }) => {
      if (value === null || value === 'none') return say('unassigned');
      return value === 'me' ? say('mine') : byName(people)(value, speech);
    },
  };
  const entries = Object.entries((details ?? {}) as Readonly<Record<string, unknown>>);
  const parts = entries
    .toSorted(([a], [b]) => placeOf(a) - placeOf(b))
    .flatMap(([name, value]) => {
      if (value === null && name !== 'assignee') return [];
      const word = AUDIT_DETAIL_NAMES[name];
      return [`${word ? speech.say(word) : name} ${told[name]?.(value, speech) ?? print(value)}`];
    });
  return (
    <span className="quiet" title={parts.join('\n')}>
      {parts.join(' · ')}
    </span>
  );
}

const ORDER = Object.keys(AUDIT_DETAIL_NAMES);
/** The store keeps no order; what the page has no word for comes last. */
const placeOf = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

const print = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
