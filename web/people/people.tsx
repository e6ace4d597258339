import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Modal, Select, Tabs, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Person, RoleName } from '../../pipeline/server/api.js';
import { api, type PersonChange } from '../api.js';
import { useSpeech } from '../language.js';
import { ROLE_NAMES } from '../names.js';
import { Page, Rows } from '../page.js';
import { client, keys, usePeople } from '../queries.js';
import { useWhoIAm } from '../session.js';
import { printFully } from '../time.js';
import { sentenceOf, Trouble } from '../trouble.js';
import { Audit } from './audit.js';
import { NewPassword } from './new-password.js';

/** Who may work here, and what was done: for administrators. */
export default function People() {
  const { say } = useSpeech();
  return (
    <Page title={say('people')}>
      <Tabs
        items={[
          { key: 'people', label: say('peopleList'), children: <PeopleList /> },
          { key: 'audit', label: say('audit'), children: <Audit /> },
        ]}
      />
    </Page>
  );
}

function useRoles() {
  const { say } = useSpeech();
  return Object.entries(ROLE_NAMES).map(([value, word]) => ({ value: value as RoleName, label: say(word) }));
}

type Asked = { readonly kind: 'new' } | { readonly kind: 'password'; readonly person: Person };

function PeopleList() {
  const speech = useSpeech();
  const { say, language } = speech;
  const { message } = App.useApp();
  const me = useWhoIAm();
  const { data = [], error, isPending, refetch } = usePeople();
  const roles = useRoles();
  const [asked, setAsked] = useState<Asked | null>(null);
  const change = useMutation({
    mutationFn: ({ id, ...wish }: PersonChange & { readonly id: number }) => api.changePerson(id, wish),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.people }),
    onError: (trouble) => void message.error(sentenceOf(trouble, speech)),
  });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  const columns: TableColumnsType<Person> = [
    { title: say('personName'), dataIndex: 'name' },
    {
      title: say('role'),
      width: 150,
      render: (_, { id, role, name }) => (
        <Select<RoleName>
          size="small"
          aria-label={`${say('role')} ${name}`}
          value={role}
          disabled={id === me.person?.id}
          options={roles}
          onChange={(wanted) => change.mutate({ id, role: wanted })}
          style={{ minWidth: 110 }}
        />
      ),
    },
    { title: say('state'), width: 100, render: (_, { disabled }) => say(disabled ? 'disabled' : 'active') },
    { title: say('createdAt'), width: 180, render: (_, { createdAt }) => printFully(createdAt, language) },
    {
      title: say('actions'),
      width: 200,
      render: (_, person) => (
        <span className="row-actions">
          <Button size="small" onClick={() => setAsked({ kind: 'password', person })}>
            {say('resetPassword')}
          </Button>
          <Button
            size="small"
            danger={!person.disabled}
            disabled={person.id === me.person?.id}
            onClick={() => change.mutate({ id: person.id, disabled: !person.disabled })}
          >
            {say(person.disabled ? 'enable' : 'disable')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      {me.open && <Alert type="warning" showIcon title={say('firstPerson')} style={{ marginBottom: 12 }} />}
      <p style={{ marginBottom: 12 }}>
        <Button type="primary" onClick={() => setAsked({ kind: 'new' })}>
          {say('addPerson')}
        </Button>
      </p>
      <Rows<Person> columns={columns} rows={data} loading={isPending} width={820} empty={say('noPeople')} />
      {asked && <PersonDialog asked={asked} first={me.open} onClose={() => setAsked(null)} />}
    </>
  );
}

interface Entered {
  readonly name: string;
  readonly password: string;
  readonly role: RoleName;
}

interface DialogProps {
  readonly asked: Asked;
  /** Whether it is the first person, after whom signing in is needed. */
  readonly first: boolean;
  readonly onClose: () => void;
}

function PersonDialog({ asked, first, onClose }: DialogProps) {
  const speech = useSpeech();
  const { say } = speech;
  const { message } = App.useApp();
  const roles = useRoles();
  const [form] = Form.useForm<Entered>();
  const save = useMutation({
    mutationFn: ({ name, password, role }: Entered) =>
      asked.kind === 'new' ? api.addPerson(name, password, role) : api.changePerson(asked.person.id, { password }),
    onSuccess: () => {
      void message.success(say('saved'));
      void client.invalidateQueries({ queryKey: keys.people });
      void client.invalidateQueries({ queryKey: keys.me });
      onClose();
    },
  });
  return (
    <Modal
      open
      title={asked.kind === 'new' ? say('addPerson') : `${say('resetPassword')} · ${asked.person.name}`}
      okText={say('save')}
      cancelText={say('cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
      confirmLoading={save.isPending}
    >
      <Form<Entered>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: first ? 'administrator' : 'reviewer' }}
        onFinish={(entered) => save.mutate(entered)}
      >
        {asked.kind === 'new' && (
          <>
            <Form.Item
              name="name"
              label={say('userName')}
              rules={[{ required: true, message: say('userNameMissing') }]}
            >
              <Input autoComplete="off" maxLength={100} />
            </Form.Item>
            <Form.Item name="role" label={say('role')}>
              <Select options={roles} disabled={first} />
            </Form.Item>
          </>
        )}
        <NewPassword name="password" />
        {save.error && <Alert role="alert" type="error" title={sentenceOf(save.error, speech)} />}
      </Form>
    </Modal>
  );
}
