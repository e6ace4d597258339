import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Select } from 'antd';
import { useState } from 'react';
import type { Comparison, FindingEntry, Versions } from '../../pipeline/server/api.js';
import { api } from '../api.js';
import { linkTo } from '../address.js';
import { Waiting } from '../frame.js';
import { useSpeech } from '../language.js';
import { client, keys } from '../queries.js';
import { SeveritySign } from '../signs.js';
import { sentenceOf } from '../trouble.js';
import { printTime } from '../time.js';

/** Asks a person whether a submission is a new version of one that is known. */
export function ProposedVersion({ id, versions }: { readonly id: number; readonly versions: Versions | undefined }) {
  const speech = useSpeech();
  const { say } = speech;
  const { message } = App.useApp();
  const choose = useMutation({
    mutationFn: (dossier: number | null) => api.chooseDossier(id, dossier),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.submission(id) });
      void client.invalidateQueries({ queryKey: keys.lists });
    },
    onError: (error) => void message.error(sentenceOf(error, speech)),
  });
  const proposed = versions?.proposed;
  if (!proposed) return null;
  const { dossier, newest } = proposed;
  const name = [dossier.unit, dossier.year, dossier.title].filter(Boolean).join(' · ');
  return (
    <Alert
      className="proposed"
      type="info"
      title={
        <>
          {say('proposedVersion', { name })}
          {newest && <a href={linkTo(`submissions/${newest.id}`)}> {newest.file}</a>}
        </>
      }
      action={
        <span className="proposed-actions">
          <Button size="small" type="primary" loading={choose.isPending} onClick={() => choose.mutate(dossier.id)}>
            {say('isVersion')}
          </Button>
          <Button size="small" onClick={() => choose.mutate(null)}>
            {say('isNoVersion')}
          </Button>
        </span>
      }
    />
  );
}

interface DrawerProps {
  readonly id: number;
  readonly versions: Versions;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What a version fixed, what stays, and what is new, against an earlier one. */
export function VersionsDrawer({ id, versions, open, onClose }: DrawerProps) {
  const { say, language } = useSpeech();
  const others = versions.items.filter((version) => version.id !== id);
  const own = versions.items.find((version) => version.id === id);
  const before = others.find(({ version }) => (version ?? 0) < (own?.version ?? Infinity));
  const [against, setAgainst] = useState<number | null>(null);
  const other = against ?? before?.id ?? others[0]?.id ?? null;
  return (
    <Drawer open={open} onClose={onClose} title={say('versions')} size={720} className="versions">
      <ol className="version-list">
        {versions.items.map((version) => (
          <li key={version.id} aria-current={version.id === id}>
            <a href={linkTo(`submissions/${version.id}`)}>
              {version.version === null ? version.file : say('versionNumber', { version: version.version })}
            </a>{' '}
            <span className="quiet">
              {version.file} · {printTime(version.submittedAt, language)}
            </span>
          </li>
        ))}
      </ol>
      {other !== null && (
        <>
          <label className="compare-with">
            {say('compareWith')}
            <Select
              size="small"
              value={other}
              onChange={setAgainst}
              style={{ minWidth: 160 }}
              options={others.map((version) => ({
                value: version.id,
                label: version.version === null ? version.file : say('versionNumber', { version: version.version }),
              }))}
            />
          </label>
          <Compared id={id} other={other} onGo={onClose} />
        </>
      )}
    </Drawer>
  );
}

interface ComparedProps {
  readonly id: number;
  readonly other: number;
  /** A finding of the comparison is gone to. */
  readonly onGo: () => void;
}

function Compared({ id, other, onGo }: ComparedProps) {
  const speech = useSpeech();
  const { data, error } = useQuery({
    queryKey: ['submission', id, 'compare', other, speech.language],
    queryFn: () => api.compare(id, other),
  });
  if (error) return <Alert type="error" title={sentenceOf(error, speech)} />;
  if (!data) return <Waiting />;
  return <Parts comparison={data} id={id} other={other} onGo={onGo} />;
}

interface PartsProps extends ComparedProps {
  readonly comparison: Comparison;
}

function Parts({ comparison: { fixed, stays, changed, new: added }, id, other, onGo }: PartsProps) {
  const { say } = useSpeech();
  return (
    <>
      <Part
        title={say('partFixed', { count: fixed.length })}
        findings={fixed}
        submission={other}
        onGo={onGo}
        sign="✓"
      />
      <section className="compared">
        <h3>
          <span aria-hidden>≠</span> {say('partChanged', { count: changed.length })}
        </h3>
        <ul>
          {changed.map(({ before, after }) => (
            <li key={after.id}>
              <FindingLine finding={after} submission={id} onGo={onGo} />
              <ChangedFigures before={before} after={after} />
            </li>
          ))}
        </ul>
      </section>
      <Part title={say('partNew', { count: added.length })} findings={added} submission={id} onGo={onGo} sign="＋" />
      <Part title={say('partStays', { count: stays.length })} findings={stays} submission={id} onGo={onGo} sign="＝" />
    </>
  );
}

const figuresOf = ({ evidence }: FindingEntry): string[] =>
  evidence.map(({ quote, start, figure }) => quote.slice(figure[0] - start, figure[1] - start));

/** Those of a list that another does not have; of one that stands several times, those that are more. */
function lessThose(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((member) => {
    const at = left.indexOf(member);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The figures that one version has and the other has not. */
function ChangedFigures({ before, after }: { readonly before: FindingEntry; readonly after: FindingEntry }) {
  const { say } = useSpeech();
  const [old, present] = [figuresOf(before), figuresOf(after)];
  const [gone, come] = [lessThose(old, present), lessThose(present, old)];
  return (
    <div className="figures-changed">
      {gone.length > 0 && <del>{gone.join('、')}</del>} <span aria-label={say('became')}>→</span>{' '}
      {come.length > 0 && <ins>{come.join('、')}</ins>}
    </div>
  );
}

interface LineProps {
  readonly finding: FindingEntry;
  readonly submission: number;
  readonly onGo: () => void;
}

/** A finding as a link to where it stands. */
function FindingLine({ finding, submission, onGo }: LineProps) {
  return (
    <>
      <SeveritySign severity={finding.severity} />{' '}
      <a href={linkTo(`submissions/${submission}`, { finding: finding.id })} onClick={onGo}>
        {finding.message}
      </a>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly findings: readonly FindingEntry[];
  /** The version that has them. */
  readonly submission: number;
  readonly onGo: () => void;
  readonly sign: string;
}

function Part({ title, findings, submission, onGo, sign }: PartProps) {
  return (
    <section className="compared">
      <h3>
        <span aria-hidden>{sign}</span> {title}
      </h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding.id}>
            <FindingLine finding={finding} submission={submission} onGo={onGo} />
          </li>
        ))}
      </ul>
    </section>
  );
}
