import { Dropdown, Segmented } from 'antd';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import type { Me } from '../pipeline/server/api.js';
import { api } from './api.js';
import { linkTo, presentAddress, useAddress } from './address.js';
import { Boundary, Trouble } from './trouble.js';
import { useProgress } from './events.js';
import { useSpeech, type Word } from './language.js';
import { client, keys, listAsked, meAsked, useMe } from './queries.js';
import { MeContext } from './session.js';
import { queryOf } from './submissions/list-query.js';
import Submissions from './submissions/submissions.js';

/** Code that comes with its view; that of the list, which nearly everybody sees first, comes with the page. */
const CODE = {
  review: () => import('./review/review.js'),
  overview: () => import('./overview/overview.js'),
  batches: () => import('./batches/batches.js'),
  people: () => import('./people/people.js'),
  account: () => import('./people/account.js'),
} as const;

const Review = lazy(CODE.review);
const Overview = lazy(CODE.overview);
const Batches = lazy(CODE.batches);
const People = lazy(CODE.people);
const Account = lazy(CODE.account);
const SignIn = lazy(() => import('./sign-in/sign-in.js'));

/** The view that a path names; the list where it names none. */
function nameOf([view = '', id = '']: readonly string[]): keyof typeof CODE | 'submissions' {
  if (view === 'submissions' && /^[1-9]\d{0,14}$/.test(id)) return 'review';
  return view in CODE && view !== 'review' ? (view as keyof typeof CODE) : 'submissions';
}

/** Asks for the first view's code, for who is there, and for the list, at once rather than one when the other is drawn. */
async function askForFirstView(): Promise<void> {
  const { path, query } = presentAddress();
  const first = nameOf(path);
  if (first !== 'submissions') void CODE[first]();
  await client.prefetchQuery(meAsked);
  const me = client.getQueryData(meAsked.queryKey);
  const mayRead = me !== undefined && (me.open || me.person !== null);
  if (first === 'submissions' && mayRead) await client.prefetchQuery(listAsked(queryOf(query)));
}

void askForFirstView();

/** The page: its bar, and the view that the address names. */
export function Frame() {
  const { data: me, error, refetch } = useMe();
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  if (!me) return <Waiting />;
  if (!me.open && me.person === null)
    return (
      <Suspense fallback={<Waiting />}>
        <SignIn />
      </Suspense>
    );
  return (
    <MeContext value={me}>
      <Bar me={me} />
      <main className="view" id="view" tabIndex={-1}>
        <View />
      </main>
    </MeContext>
  );
}

export function Waiting() {
  const { say } = useSpeech();
  return (
    <div className="loading" role="status" aria-label={say('loading')}>
      <span className="turning" aria-hidden />
    </div>
  );
}

function viewOf(path: readonly string[]): ReactNode {
  const name = nameOf(path);
  if (name === 'review') return <Review key={path[1]} id={Number(path[1])} />;
  if (name === 'overview') return <Overview />;
  if (name === 'batches') return <Batches />;
  if (name === 'people') return <People />;
  if (name === 'account') return <Account />;
  return <Submissions />;
}

function View() {
  const { path } = useAddress();
  return (
    // The address without a path is that of the list: to narrow it is no change of view.
    <Boundary key={path.join('/') || 'submissions'}>
      <Suspense fallback={<Waiting />}>{viewOf(path)}</Suspense>
    </Boundary>
  );
}

const VIEWS: readonly (readonly [path: string, word: Word])[] = [
  ['submissions', 'submissions'],
  ['batches', 'batches'],
  ['overview', 'overview'],
];

function Bar({ me }: { readonly me: Me }) {
  const { say, language } = useSpeech();
  const { path } = useAddress();
  const here = path[0] ?? 'submissions';
  const mayManage = me.open || me.person?.role === 'administrator';
  const views = mayManage ? [...VIEWS, ['people', 'people'] as const] : VIEWS;
  useEffect(() => {
    document.title = say('product');
  }, [say, language]);
  return (
    <header className="bar">
      <a className="skip" href="#view" onClick={skipToView}>
        {say('skipToContent')}
      </a>
      <a className="brand" href={linkTo('submissions')}>
        <img src="/mark.svg" alt="" width={22} height={22} />
        {say('product')}
      </a>
      <nav aria-label={say('views')}>
        {views.map(([view, word]) => (
          <a key={view} href={linkTo(view)} aria-current={view === here ? 'page' : undefined}>
            {say(word)}
          </a>
        ))}
      </nav>
      <QueueNote />
      <LanguageChoice />
      <Person me={me} />
    </header>
  );
}

function skipToView(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('view')?.focus();
}

/** How much is being checked, only while something is. */
function QueueNote() {
  const { say } = useSpeech();
  const progress = useProgress();
  const left = progress === null ? 0 : progress.counts.waiting + progress.counts.running;
  return (
    <span className="queue" role="status">
      {left > 0 ? say('queueLeft', { count: left }) : ''}
    </span>
  );
}

export function LanguageChoice() {
  const { language, speak, say } = useSpeech();
  return (
    <Segmented
      size="small"
      aria-label={say('language')}
      value={language}
      onChange={speak}
      options={[
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'EN' },
      ]}
    />
  );
}

function Person({ me }: { readonly me: Me }) {
  const { say } = useSpeech();
  if (me.person === null) return <span className="person">{say('openServer')}</span>;
  const leave = () => void api.signOut().finally(() => location.reload());
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'account', label: <a href={linkTo('account')}>{say('account')}</a> },
          { key: 'leave', label: say('signOut'), onClick: leave },
        ],
      }}
    >
      <button type="button" className="person plain">
        {me.person.name} <span aria-hidden>▾</span>
      </button>
    </Dropdown>
  );
}

/** A session that ended is found out by any call: the sign-in comes back by itself. */
client.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated' || event.action.type !== 'error') return;
  const { error } = event.action as { readonly error: { readonly status?: number } };
  if (error.status === 401 && event.query.queryKey[0] !== keys.me[0])
    void client.invalidateQueries({ queryKey: keys.me });
});
