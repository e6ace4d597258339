import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Popconfirm, type TableColumnsType } from 'antd';
import type { Token } from '../../pipeline/server/api.js';
import { api } from '../api.js';
import { useSpeech } from '../language.js';
import { Page, Rows } from '../page.js';
import { client, keys } from '../queries.js';
import { useWhoIAm } from '../session.js';
import { printFully } from '../time.js';
import { sentenceOf, Trouble } from '../trouble.js';
import { NewPassword } from './new-password.js';

/** One's own password and tokens. */
export default function Account() {
  const { say } = useSpeech();
  return (
    <Page title={say('account')}>
      <PasswordPanel />
      <TokensPanel />
    </Page>
  );
}

interface Passwords {
  readonly current: string;
  readonly next: string;
}

function PasswordPanel() {
  const speech = useSpeech();
  const { say } = speech;
  const { message } = App.useApp();
  const me = useWhoIAm();
  const [form] = Form.useForm<Passwords>();
  const change = useMutation({
    mutationFn: ({ current, next }: Passwords) => api.changePassword(current, next),
    onSuccess: (me) => {
      void message.success(say('passwordChanged'));
      form.resetFields();
      client.setQueryData(keys.me, me);
    },
  });
  return (
    <section className="panel">
      <h2>{say('changePassword')}</h2>
      <Form<Passwords>
        form={form}
        layout="vertical"
        requiredMark={false}
        style={{ maxWidth: 360 }}
        onFinish={(passwords) => change.mutate(passwords)}
      >
        {/* For what keeps passwords in the browser: it asks whose they are. */}
        <input type="text" autoComplete="username" value={me.person?.name ?? ''} readOnly hidden />
        <Form.Item
          name="current"
          label={say('currentPassword')}
          rules={[{ required: true, message: say('passwordMissing') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <NewPassword name="next" />
        {change.error && (
          <Alert role="alert" type="error" title={sentenceOf(change.error, speech)} style={{ marginBottom: 12 }} />
        )}
        <Button htmlType="submit" loading={change.isPending}>
          {say('changePassword')}
        </Button>
      </Form>
    </section>
  );
}

function TokensPanel() {
  const speech = useSpeech();
  const { say, language } = speech;
  const { message } = App.useApp();
  const { data = [], error, isPending, refetch } = useQuery({ queryKey: keys.tokens, queryFn: api.tokens });
  const refresh = () => void client.invalidateQueries({ queryKey: keys.tokens });
  const make = useMutation({
    mutationFn: ({ label }: { readonly label: string }) => api.makeToken(label),
    onSuccess: refresh,
  });
  const revoke = useMutation({
    mutationFn: api.revokeToken,
    onSuccess: refresh,
    onError: (trouble) => void message.error(sentenceOf(trouble, speech)),
  });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  const columns: TableColumnsType<Token> = [
    { title: say('tokenLabel'), dataIndex: 'label', ellipsis: true },
    { title: say('tokenOwner'), width: 120, render: (_, { person }) => person.name },
    { title: say('createdAt'), width: 180, render: (_, { createdAt }) => printFully(createdAt, language) },
    {
      title: say('tokenUsed'),
      width: 180,
      render: (_, { lastUsedAt }) => (lastUsedAt === null ? say('never') : printFully(lastUsedAt, language)),
    },
    {
      title: say('actions'),
      width: 100,
      render: (_, { id }) => (
        <Popconfirm
          title={say('revoke')}
          description={say('revokeSure')}
          okText={say('revoke')}
          cancelText={say('keepIt')}
          onConfirm={() => revoke.mutate(id)}
        >
          <Button size="small" danger>
            {say('revoke')}
          </Button>
        </Popconfirm>
      ),
    },
  ];
  return (
    <section className="panel">
      <h2>{say('tokens')}</h2>
      <p className="quiet">{say('tokensLine')}</p>
      <Form<{ label: string }>
        layout="inline"
        style={{ margin: '10px 0' }}
        onFinish={(entered) => make.mutate(entered)}
      >
        <Form.Item name="label" rules={[{ required: true, message: say('tokenLabel') }]}>
          <Input placeholder={say('tokenLabel')} aria-label={say('tokenLabel')} maxLength={100} />
        </Form.Item>
        <Button htmlType="submit" loading={make.isPending}>
          {say('makeToken')}
        </Button>
      </Form>
      {make.error && <Alert role="alert" type="error" title={sentenceOf(make.error, speech)} />}
      {make.data && (
        <Alert
          type="success"
          title={say('tokenShownOnce')}
          description={<code className="made-token">{make.data.token}</code>}
          style={{ marginBottom: 10 }}
        />
      )}
      <Rows<Token> columns={columns} rows={data} loading={isPending} width={800} empty={say('noTokens')} />
    </section>
  );
}
