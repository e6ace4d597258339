import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { api } from '../api.js';
import { LanguageChoice } from '../frame.js';
import { useSpeech } from '../language.js';
import { client, keys } from '../queries.js';
import { sentenceOf } from '../trouble.js';

interface Credentials {
  readonly name: string;
  readonly password: string;
}

export default function SignIn() {
  const speech = useSpeech();
  const { say } = speech;
  const signIn = useMutation({
    mutationFn: ({ name, password }: Credentials) => api.signIn(name, password),
    onSuccess: async (me) => {
      // What was asked before signing in must not come in after it.
      await client.cancelQueries({ queryKey: keys.me });
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.me[0] });
      client.setQueryData(keys.me, me);
    },
  });
  return (
    <main className="sign-in">
      <section aria-labelledby="sign-in-title">
        <img src="/mark.svg" alt="" width={40} height={40} />
        <h1 id="sign-in-title">{say('product')}</h1>
        <p className="quiet">{say('productLine')}</p>
        <Form<Credentials>
          layout="vertical"
          onFinish={(credentials) => signIn.mutate(credentials)}
          requiredMark={false}
        >
          <Form.Item name="name" label={say('userName')} rules={[{ required: true, message: say('userNameMissing') }]}>
            <Input autoFocus autoComplete="username" size="large" />
          </Form.Item>
          <Form.Item
            name="password"
            label={say('password')}
            rules={[{ required: true, message: say('passwordMissing') }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          {signIn.error && <Alert role="alert" type="error" title={sentenceOf(signIn.error, speech)} showIcon />}
          <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
            {say('signIn')}
          </Button>
        </Form>
        <LanguageChoice />
      </section>
    </main>
  );
}
