import { Alert, Button } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import type { Submission } from '../../pipeline/server/api.js';
import { client, keys, useDisplay, useFindings, useReport, useSubmission, useVersions } from '../queries.js';
import { Waiting } from '../frame.js';
import { useSpeech } from '../language.js';
import { STATE_NAMES } from '../names.js';
import { listLink } from '../submissions/list-query.js';
import { useRetry } from '../submissions/retry.js';
import { Trouble } from '../trouble.js';
import type { PlacedBox } from './boxes.js';
import { ReviewHead } from './review-head.js';
import { ProposedVersion } from './versions.js';
import { Workbench } from './workbench.js';

const PageImages = lazy(() => import('./page-images.js'));

/** One submission: its document beside its findings. */
export default function Review({ id }: { readonly id: number }) {
  const { language } = useSpeech();
  const { data: submission, error, refetch } = useSubmission(id);
  const { data: versions } = useVersions(id);
  const done = submission?.state === 'done';
  const report = useReport(id, language, done);
  const display = useDisplay(id, done);
  const findings = useFindings(id, done);
  useRefreshUntilSettled(submission);
  const trouble = error ?? report.error ?? display.error ?? findings.error;
  if (trouble && !(report.data && display.data && findings.data))
    return (
      <Trouble
        error={trouble}
        again={() => {
          void refetch();
          void client.invalidateQueries({ queryKey: keys.submission(id) });
        }}
      />
    );
  if (!submission) return <Waiting />;
  return (
    <div className="review">
      <ReviewHead submission={submission} versions={versions} />
      <ProposedVersion id={id} versions={versions} />
      {!done && <NotDone submission={submission} />}
      {done && !(report.data && display.data && findings.data) && <Waiting />}
      {report.data && display.data && findings.data && (
        <Workbench id={id} report={report.data} display={display.data} states={findings.data} />
      )}
    </div>
  );
}

const ASK_MS = 2000;

/** The server tells when a submission is settled; where its events do not come through, the page asks. */
function useRefreshUntilSettled(submission: Submission | undefined): void {
  const pending = submission?.state === 'waiting' || submission?.state === 'running';
  const id = submission?.id;
  useEffect(() => {
    if (!pending || id === undefined) return;
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: keys.submission(id) }), ASK_MS);
    return () => clearInterval(timer);
  }, [pending, id]);
}

function NotDone({ submission: { id, state, failure } }: { readonly submission: Submission }) {
  const { say } = useSpeech();
  const retry = useRetry();
  if (state === 'waiting' || state === 'running')
    return (
      <div className="not-done" role="status">
        <Waiting />
        <p>{say(STATE_NAMES[state])}</p>
      </div>
    );
  return (
    <div className="not-done">
      <Alert
        type={state === 'cancelled' ? 'info' : 'error'}
        showIcon
        title={say(STATE_NAMES[state])}
        description={failure?.message}
        action={
          <Button loading={retry.isPending} onClick={() => retry.mutate([id])}>
            {say('retry')}
          </Button>
        }
      />
      <a href={listLink()}>{say('backToList')}</a>
      {failure?.code === 'no-text-layer' && (
        <section className="scan" aria-label={say('pagesOfScan')}>
          <h2>{say('pagesOfScan')}</h2>
          <Suspense fallback={<Waiting />}>
            <PageImages id={id} boxes={NO_BOXES} />
          </Suspense>
        </section>
      )}
    </div>
  );
}

const NO_BOXES: readonly PlacedBox[] = [];
