import { useMutation } from '@tanstack/react-query';
import { App, Button, Popconfirm, Progress, type TableColumnsType } from 'antd';
import type { Batch } from '../../pipeline/server/api.js';
import { api, type BatchAction } from '../api.js';
import { linkTo } from '../address.js';
import { useSpeech, type Word } from '../language.js';
import { Page, Rows } from '../page.js';
import { client, keys, useBatches } from '../queries.js';
import { printTime } from '../time.js';
import { sentenceOf, Trouble } from '../trouble.js';

const stateWords: Readonly<Record<Batch['state'], Word>> = {
  open: 'batchOpen',
  paused: 'batchPaused',
  cancelled: 'batchCancelled',
  done: 'batchDone',
};

/** The batches: how far each is, and what can be done with it. */
export default function Batches() {
  const { say, language } = useSpeech();
  const { data = [], error, isPending, refetch } = useBatches();
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  const columns: TableColumnsType<Batch> = [
    {
      title: say('batchName'),
      ellipsis: true,
      render: (_, { id, name }) => <a href={linkTo('submissions', { batch: id })}>{name}</a>,
    },
    { title: say('state'), width: 100, render: (_, { state }) => say(stateWords[state]) },
    { title: say('batchProgress'), width: 320, render: (_, batch) => <BatchProgress batch={batch} /> },
    { title: say('createdAt'), width: 140, render: (_, { createdAt }) => printTime(createdAt, language) },
    { title: say('actions'), width: 260, render: (_, batch) => <BatchActions batch={batch} /> },
  ];
  return (
    <Page title={say('batches')}>
      <Rows<Batch> columns={columns} rows={data} loading={isPending} width={1020} empty={say('noBatches')} />
    </Page>
  );
}

function BatchProgress({ batch: { counts } }: { readonly batch: Batch }) {
  const { say } = useSpeech();
  const { done, failed, setAside, cancelled, waiting, running, total } = counts;
  const settled = done + failed + setAside + cancelled;
  return (
    <>
      <Progress
        // What was cancelled is settled, but no work done.
        percent={total === 0 ? 0 : Math.floor((100 * (settled - cancelled)) / total)}
        size="small"
        status={failed + setAside > 0 ? 'exception' : done === total ? 'success' : 'normal'}
        format={() => `${settled - cancelled}/${total}`}
        aria-label={say('batchProgress')}
      />
      <small className="quiet">
        {say('batchCounts', { done, failed: failed + setAside, left: waiting + running })}
        {cancelled > 0 && say('batchCountCancelled', { cancelled })}
      </small>
    </>
  );
}

function BatchActions({ batch: { id, state, counts } }: { readonly batch: Batch }) {
  const speech = useSpeech();
  const { say } = speech;
  const { message } = App.useApp();
  const act = useMutation({
    mutationFn: (action: BatchAction) => api.batchAction(id, action),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.batches });
      void client.invalidateQueries({ queryKey: keys.lists });
    },
    onError: (error) => void message.error(sentenceOf(error, speech)),
  });
  const left = counts.waiting + counts.running;
  return (
    <span className="row-actions">
      {state === 'open' && left > 0 && (
        <Button size="small" onClick={() => act.mutate('pause')}>
          {say('pause')}
        </Button>
      )}
      {state === 'paused' && (
        <Button size="small" type="primary" onClick={() => act.mutate('resume')}>
          {say('resume')}
        </Button>
      )}
      {counts.failed + counts.setAside + counts.cancelled > 0 && (
        <Button size="small" onClick={() => act.mutate('retry')}>
          {say(counts.cancelled > 0 ? 'retryUnchecked' : 'retryFailed')}
        </Button>
      )}
      {(state === 'open' || state === 'paused') && left > 0 && (
        <Popconfirm
          title={say('cancelBatch')}
          description={say('cancelBatchSure')}
          okText={say('cancelBatch')}
          cancelText={say('keepIt')}
          onConfirm={() => act.mutate('cancel')}
        >
          <Button size="small" danger>
            {say('cancelBatch')}
          </Button>
        </Popconfirm>
      )}
    </span>
  );
}
