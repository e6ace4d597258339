import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Submission, Versions } from '../../pipeline/server/api.js';
import { api, downloadOf } from '../api.js';
import { useSpeech } from '../language.js';
import { PersonChoice } from '../people/person-choice.js';
import { client, keys } from '../queries.js';
import { listLink } from '../submissions/list-query.js';
import { sentenceOf } from '../trouble.js';
import { VersionsDrawer } from './versions.js';

interface Props {
  readonly submission: Submission;
  readonly versions: Versions | undefined;
}

/** Which report it is, how far it is settled, and what can be handed out. */
export function ReviewHead({ submission, versions }: Props) {
  const { say } = useSpeech();
  const { title, file, unit, year, batch, state, findings, version } = submission;
  const [comparing, setComparing] = useState(false);
  const known = [unit ?? say('unitUnknown'), year === null ? null : say('yearOf', { year }), batch?.name];
  const several = (versions?.items.length ?? 0) > 1;
  return (
    <div className="review-head">
      <a className="back" href={listLink()} aria-label={say('backToList')} title={say('backToList')}>
        ←
      </a>
      <div className="review-title">
        <h1 title={title ?? file}>{title ?? file}</h1>
        <small title={file}>
          {known.filter(Boolean).join(' · ')} · {file}
        </small>
      </div>
      {state === 'done' && (
        <span className="review-count" role="status">
          {say('settledCounts', { settled: findings.settled, all: findings.settled + findings.open })}
        </span>
      )}
      {several && versions && (
        <>
          <Button size="small" onClick={() => setComparing(true)}>
            {say('versionNumber', { version: version ?? 1 })} · {say('compare')}
          </Button>
          <VersionsDrawer id={submission.id} versions={versions} open={comparing} onClose={() => setComparing(false)} />
        </>
      )}
      <Assignee submission={submission} />
      <HandOut submission={submission} />
    </div>
  );
}

function Assignee({ submission: { id, assignee } }: { readonly submission: Submission }) {
  const speech = useSpeech();
  const { say } = speech;
  const { message } = App.useApp();
  const assign = useMutation({
    mutationFn: (person: number | null) => api.assign([id], person),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.submission(id), exact: true });
      void client.invalidateQueries({ queryKey: keys.lists });
    },
    onError: (error) => void message.error(sentenceOf(error, speech)),
  });
  return <PersonChoice label={say('assignee')} person={assignee} loading={assign.isPending} onChoose={assign.mutate} />;
}

function HandOut({ submission: { id, state, format } }: { readonly submission: Submission }) {
  const { say, language } = useSpeech();
  const link = (path: string, words: string) => (
    <a href={downloadOf(`submissions/${id}/${path}`, { lang: language })} download>
      {words}
    </a>
  );
  const reported = state === 'done';
  const items = [
    ...(reported ? [{ key: 'opinion', label: link('opinion.docx', say('handOutOpinion')) }] : []),
    ...(reported && (format === 'docx' || format === 'pdf')
      ? [{ key: 'annotated', label: link('annotated', say('handOutAnnotated')) }]
      : []),
    { key: 'file', label: link('file', say('handOutOriginal')) },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button size="small">{say('handOut')} ▾</Button>
    </Dropdown>
  );
}
