import { Button, Modal } from 'antd';
import type { FindingEntry, FindingState } from '../../pipeline/server/api.js';
import { useSpeech } from '../language.js';
import { DECISION_NAMES, REASON_NAMES } from '../names.js';
import { DecisionSign } from '../signs.js';
import { printFully } from '../time.js';
import type { Deciding, Refused } from './decisions.js';

interface Props {
  readonly deciding: Deciding;
  readonly findings: readonly FindingEntry[];
}

/** Shown when a decision was refused: the other's beside one's own. */
export function RefusedDialog({ deciding: { refused, yieldTo, insist }, findings }: Props) {
  const { say } = useSpeech();
  const mayInsist = refused.some(({ current }) => current !== null);
  return (
    <Modal
      open={refused.length > 0}
      title={say('refusedTitle')}
      onCancel={yieldTo}
      footer={
        <>
          {mayInsist && <Button onClick={() => void insist()}>{say('insist')}</Button>}
          <Button type="primary" onClick={yieldTo}>
            {say('keepTheirs')}
          </Button>
        </>
      }
    >
      <p>{say('refusedLine')}</p>
      {refused.map((one) => (
        <OneRefused key={one.fingerprint} refused={one} findings={findings} />
      ))}
    </Modal>
  );
}

function OneRefused({ refused, findings }: { readonly refused: Refused; readonly findings: readonly FindingEntry[] }) {
  const { say } = useSpeech();
  const { fingerprint, wish, current } = refused;
  return (
    <section className="refused">
      <h4>{findings.find(({ id }) => id === fingerprint)?.message}</h4>
      <dl>
        <div>
          <dt>{say('theirs')}</dt>
          <dd>{current ? <Theirs state={current} /> : say('figuresChanged')}</dd>
        </div>
        <div>
          <dt>{say('yours')}</dt>
          <dd>
            <DecisionSign decision={wish.decision} />
            {wish.reason && `（${say(REASON_NAMES[wish.reason])}）`}
            {wish.note && <q>{wish.note}</q>}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Theirs({ state: { decision, reason, note, by, at } }: { readonly state: FindingState }) {
  const { say, language } = useSpeech();
  return (
    <>
      <DecisionSign decision={decision} />
      {reason && `（${say(REASON_NAMES[reason])}）`} <b>{by?.name ?? say('somebody')}</b>
      {at && <small> {printFully(at, language)}</small>}
      {note && <q>{note}</q>}
      {decision === 'open' && <small> {say(DECISION_NAMES.open)}</small>}
    </>
  );
}
