import { AutoComplete, Button, Modal, Progress } from 'antd';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { linkTo } from '../address.js';
import { useSpeech, type Word } from '../language.js';
import { useBatches } from '../queries.js';
import { sentenceOf } from '../trouble.js';
import { filesDropped, filesOf, type Picked } from './dropped-files.js';
import { clearSent, send, sendAgain, stopAll, useSendings, type Sending, type SendingState } from './upload-queue.js';

const stateWords: Readonly<Record<SendingState, Word>> = {
  queued: 'sendQueued',
  sending: 'sendSending',
  taken: 'sendTaken',
  refused: 'sendRefused',
  stopped: 'sendStopped',
};

/** Watches the whole window: files may be dropped anywhere on it. */
function useDropping(take: (files: Picked[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void filesDropped(event.dataTransfer!).then((files) => latest.current(files));
    };
    addEventListener('dragenter', enter);
    addEventListener('dragover', enter);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', enter);
      removeEventListener('dragover', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

interface Props {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Where files are chosen or dropped, with the batch that they go into and the progress of each. */
export function UploadPanel({ open, onOpen, onClose }: Props) {
  const { say } = useSpeech();
  const sendings = useSendings();
  const [batch, setBatch] = useState('');
  const take = (files: Picked[]) => {
    onOpen();
    send(files, batch.trim());
  };
  const over = useDropping(take);
  const busy = sendings.some(({ state }) => state === 'queued' || state === 'sending');
  return (
    <>
      {over && (
        <div className="drop-veil">
          <p>{say('dropHere')}</p>
        </div>
      )}
      <Modal
        open={open}
        title={say('upload')}
        onCancel={onClose}
        width={680}
        footer={
          <>
            {sendings.length > 0 && !busy && <Button onClick={clearSent}>{say('clearSent')}</Button>}
            {busy && <Button onClick={stopAll}>{say('stopSending')}</Button>}
            <Button type="primary" onClick={onClose}>
              {busy ? say('keepSending') : say('close')}
            </Button>
          </>
        }
      >
        <BatchField batch={batch} onChange={setBatch} />
        <Chooser take={take} />
        {sendings.length > 0 && <Sendings sendings={sendings} />}
      </Modal>
    </>
  );
}

function BatchField({ batch, onChange }: { readonly batch: string; readonly onChange: (batch: string) => void }) {
  const { say } = useSpeech();
  const { data: batches = [] } = useBatches();
  return (
    <label className="field">
      <span>{say('batchOfUpload')}</span>
      <AutoComplete
        value={batch}
        onChange={onChange}
        options={batches.map(({ name }) => ({ value: name }))}
        showSearch={{
          filterOption: (text, option) => option !== undefined && option.value !== text && option.value.includes(text),
        }}
        placeholder={say('batchOptional')}
        maxLength={100}
        style={{ width: '100%' }}
      />
    </label>
  );
}

function Chooser({ take }: { readonly take: (files: Picked[]) => void }) {
  const { say } = useSpeech();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  // React knows no attribute for folders.
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (target.files) take(filesOf(target.files));
    target.value = '';
  };
  return (
    <div className="chooser">
      <p>{say('dropOrChoose')}</p>
      <Button type="primary" onClick={() => files.current?.click()}>
        {say('chooseFiles')}
      </Button>
      <Button onClick={() => folder.current?.click()}>{say('chooseFolder')}</Button>
      <p className="quiet">{say('uploadKinds')}</p>
      <input ref={files} type="file" multiple hidden onChange={chosen} aria-label={say('chooseFiles')} data-files="" />
      <input ref={folder} type="file" multiple hidden onChange={chosen} aria-label={say('chooseFolder')} />
    </div>
  );
}

/** Rows drawn at once; a folder may hold thousands. */
const SHOWN = 200;

function Sendings({ sendings }: { readonly sendings: readonly Sending[] }) {
  const { say } = useSpeech();
  const taken = sendings.filter(({ state }) => state === 'taken').length;
  const refused = sendings.filter(({ state }) => state === 'refused').length;
  // What went wrong, and what is under way, come first.
  const rank: Readonly<Record<SendingState, number>> = { refused: 0, sending: 1, queued: 2, stopped: 3, taken: 4 };
  const inOrder = [...sendings].sort((a, b) => rank[a.state] - rank[b.state] || a.key - b.key);
  return (
    <section className="sendings" aria-label={say('sendingList')}>
      <p role="status">
        {say('sendingCounts', { taken, total: sendings.length })}
        {refused > 0 && <strong className="error-text"> {say('sendingRefused', { count: refused })}</strong>}
      </p>
      <Progress
        percent={Math.round((100 * sendings.reduce((sum, { done }) => sum + done, 0)) / sendings.length)}
        size="small"
        aria-label={say('sendingList')}
        status={refused > 0 ? 'exception' : 'normal'}
      />
      <ul>
        {inOrder.slice(0, SHOWN).map((sending) => (
          <SendingRow key={sending.key} sending={sending} />
        ))}
      </ul>
      {sendings.length > SHOWN && <p className="quiet">{say('sendingMore', { count: sendings.length - SHOWN })}</p>}
    </section>
  );
}

function SendingRow({ sending }: { readonly sending: Sending }) {
  const speech = useSpeech();
  const { say } = speech;
  const { key, path, state, done, submission, error } = sending;
  return (
    <li className={`sending ${state}`}>
      <span className="sending-path" title={path}>
        {path}
      </span>
      <span className="sending-state">
        {state === 'sending' ? `${Math.round(done * 100)}%` : say(stateWords[state])}
      </span>
      {submission !== null && <a href={linkTo(`submissions/${submission}`)}>{say('openReport')}</a>}
      {(state === 'refused' || state === 'stopped') && (
        <Button size="small" onClick={() => sendAgain(key)}>
          {say('tryAgain')}
        </Button>
      )}
      {error && <span className="sending-error">{sentenceOf(error, speech)}</span>}
    </li>
  );
}
