import { Form, Input } from 'antd';
import { useSpeech } from '../language.js';

/** As the server demands it. */
const SHORTEST = 8;

/** The field of a form for a password that is to be. */
export function NewPassword({ name }: { readonly name: string }) {
  const { say } = useSpeech();
  return (
    <Form.Item
      name={name}
      label={say('newPassword')}
      rules={[{ required: true, min: SHORTEST, message: say('passwordShort') }]}
    >
      <Input.Password autoComplete="new-password" />
    </Form.Item>
  );
}
