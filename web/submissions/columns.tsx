import { Button, type TableColumnsType } from 'antd';
import type { Sort, Submission } from '../../pipeline/server/api.js';
import { linkTo } from '../address.js';
import { useSpeech, type Speech } from '../language.js';
import { STATE_NAMES } from '../names.js';
import { SeverityCounts } from '../signs.js';
import { printFully, printTime } from '../time.js';
import { usePeople } from '../queries.js';
import { useRetry } from './retry.js';

type Columns = TableColumnsType<Submission>;

/** The columns of the list; the order that the address asks for is shown in them. */
export function useColumns(query: URLSearchParams): Columns {
  const speech = useSpeech();
  const { say, language } = speech;
  const { data: people = [] } = usePeople();
  const sort = query.get('sort') ?? 'submitted';
  const order = query.get('order') === 'asc' ? 'ascend' : 'descend';
  const by = (key: Sort) => ({ key, sorter: true, sortOrder: sort === key ? (order as 'ascend' | 'descend') : null });
  return [
    {
      ...by('title'),
      title: say('report'),
      render: (_, submission) => <Titled submission={submission} />,
      ellipsis: true,
    },
    {
      ...by('unit'),
      title: say('unit'),
      width: 190,
      ellipsis: true,
      render: (_, { unit, department }) => unit ?? department ?? <Unknown />,
    },
    { ...by('year'), title: say('year'), width: 74, render: (_, { year }) => year ?? <Unknown /> },
    {
      key: 'batch',
      title: say('batch'),
      width: 120,
      ellipsis: true,
      render: (_, { batch }) => batch?.name ?? <Unknown />,
    },
    {
      ...by('errors'),
      title: say('found'),
      width: 136,
      render: (_, { state, findings }) => (state === 'done' ? <SeverityCounts counts={findings} /> : null),
    },
    {
      ...by('open'),
      title: say('settledOf'),
      width: 118,
      render: (_, submission) => <Settled submission={submission} />,
    },
    {
      ...by('state'),
      title: say('state'),
      width: 168,
      render: (_, submission) => <State submission={submission} speech={speech} />,
    },
    ...(people.length > 0 ? [assigneeColumn(say('assignee'))] : []),
    {
      ...by('submitted'),
      title: say('submittedAt'),
      width: 112,
      render: (_, { submittedAt }) => (
        <time dateTime={submittedAt} title={printFully(submittedAt, language)}>
          {printTime(submittedAt, language)}
        </time>
      ),
    },
  ];
}

const assigneeColumn = (title: string): Columns[number] => ({
  key: 'assignee',
  title,
  width: 84,
  ellipsis: true,
  render: (_, { assignee }) => assignee?.name ?? <Unknown />,
});

const Unknown = () => <span className="quiet">—</span>;

function Titled({ submission: { id, title, file, version } }: { readonly submission: Submission }) {
  const { say } = useSpeech();
  return (
    <div className="titled">
      <a href={linkTo(`submissions/${id}`)} title={title ?? file}>
        {title ?? file}
      </a>
      <small title={file}>
        {version !== null && version > 1 && <b>{say('versionNumber', { version })} · </b>}
        {title === null ? say('untitled') : file}
      </small>
    </div>
  );
}

function Settled({ submission: { state, findings } }: { readonly submission: Submission }) {
  const { say } = useSpeech();
  const all = findings.open + findings.settled;
  if (state !== 'done') return null;
  if (all === 0) return <span className="clean-sign">✓ {say('clean')}</span>;
  return (
    <span className="settled" title={say('settledCounts', { settled: findings.settled, all })}>
      <span className="part-done" aria-hidden>
        <span style={{ width: `${(100 * findings.settled) / all}%` }} />
      </span>
      {findings.settled}/{all}
    </span>
  );
}

function State({ submission, speech: { say } }: { readonly submission: Submission; readonly speech: Speech }) {
  const { id, state, failure } = submission;
  const retry = useRetry();
  const failed = state === 'failed' || state === 'set-aside';
  return (
    <div className="state">
      <span className={`state-sign ${state}`}>{say(STATE_NAMES[state])}</span>
      {(failed || state === 'cancelled') && (
        <Button type="link" size="small" loading={retry.isPending} onClick={() => retry.mutate([id])}>
          {say('retry')}
        </Button>
      )}
      {failure && <small title={failure.message}>{failure.message}</small>}
    </div>
  );
}
