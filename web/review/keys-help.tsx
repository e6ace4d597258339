import { Modal } from 'antd';
import { useSpeech } from '../language.js';
import { KEY_WORDS } from './keyboard.js';

export function KeysHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { say } = useSpeech();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={say('keys')} width={560}>
      <dl className="keys">
        {KEY_WORDS.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
