import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, type TableColumnsType } from 'antd';
import type { AuditEntry } from '../../pipeline/server/api.js';
import { linkTo } from '../address.js';
import { api } from '../api.js';
import { useSpeech } from '../language.js';
import { AUDIT_NAMES, SUBJECT_NAMES } from '../names.js';
import { Rows } from '../page.js';
import { keys } from '../queries.js';
import { printFully } from '../time.js';
import { Trouble } from '../trouble.js';
import { AuditDetails } from './audit-details.js';

/** What was done, by whom, the newest first. */
export function Audit() {
  const { say, language } = useSpeech();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery({
    queryKey: keys.audit,
    queryFn: ({ pageParam }) => api.audit(pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  const columns: TableColumnsType<AuditEntry> = [
    { title: say('auditAt'), width: 170, render: (_, { at }) => printFully(at, language) },
    { title: say('auditBy'), width: 110, ellipsis: true, render: (_, { by }) => by?.name ?? say('thisMachine') },
    {
      title: say('auditAction'),
      width: 150,
      render: (_, { action }) => {
        const word = AUDIT_NAMES[action];
        return word ? say(word) : action;
      },
    },
    {
      title: say('auditSubject'),
      width: 180,
      ellipsis: true,
      render: (_, { subject }) => <Subject subject={subject} />,
    },
    { title: say('auditDetails'), ellipsis: true, render: (_, { details }) => <AuditDetails details={details} /> },
  ];
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Rows<AuditEntry> columns={columns} rows={entries} loading={isPending} width={960} empty={say('nothingYet')} />
      {hasNextPage && (
        <p className="pages">
          <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('more')}
          </Button>
        </p>
      )}
    </>
  );
}

/** The server names what an entry is about by its kind and number: `submission 12`. */
function Subject({ subject }: { readonly subject: string }) {
  const { say } = useSpeech();
  const [kind = '', id] = subject.split(' ');
  const word = SUBJECT_NAMES[kind];
  if (!word) return subject;
  const told = id === undefined ? say(word) : `${say(word)} ${id}`;
  return kind === 'submission' ? <a href={linkTo(`submissions/${id}`)}>{told}</a> : told;
}
