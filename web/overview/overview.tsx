import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import type { Overview as Figures, Severity } from '../../pipeline/server/api.js';
import { severityNames } from '../../pipeline/wording.js';
import { api } from '../api.js';
import { goTo, linkTo, useAddress } from '../address.js';
import { Waiting } from '../frame.js';
import { useSpeech, type Speech } from '../language.js';
import { DECISION_NAMES, DECISION_ORDER, SEVERITY_ORDER } from '../names.js';
import { Page } from '../page.js';
import { keys, useBatches, useRules } from '../queries.js';
import { Trouble } from '../trouble.js';
import { FiguresTable } from './figures-table.js';
import { COLOURS, lines, ring, stackedRows } from './options.js';

// The chart library is as large as the rest of the page.
const Chart = lazy(() => import('./chart.js'));

/** Rows of a chart; its table has them all. */
const ROWS = 12;

/** How the season stands: progress, findings by rule, severity, unit and year, and the rules that are dismissed most. */
export default function Overview() {
  const { say } = useSpeech();
  const { query } = useAddress();
  const asked = { batch: query.get('batch'), year: query.get('year') };
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.overview, asked],
    queryFn: () => api.overview(asked),
    placeholderData: (before) => before,
  });
  if (error && !data) return <Trouble error={error} again={() => void refetch()} />;
  return (
    <Page
      title={say('overview')}
      beside={
        <Narrow batch={asked.batch} year={asked.year} years={data?.byYear.flatMap(({ key }) => key ?? []) ?? []} />
      }
    >
      {data ? <Panels figures={data} /> : <Waiting />}
    </Page>
  );
}

interface NarrowProps {
  readonly batch: string | null;
  readonly year: string | null;
  readonly years: readonly number[];
}

function Narrow({ batch, year, years }: NarrowProps) {
  const { say } = useSpeech();
  const { data: batches = [] } = useBatches();
  return (
    <>
      <Select
        aria-label={say('batch')}
        value={batch}
        allowClear
        placeholder={say('allBatches')}
        style={{ minWidth: 180 }}
        options={batches.map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(chosen: string | undefined) => goTo(linkTo('overview', { batch: chosen, year }), { replace: true })}
      />
      <Select
        aria-label={say('year')}
        value={year}
        allowClear
        placeholder={say('allYears')}
        style={{ minWidth: 110 }}
        options={years.map((known) => ({ value: String(known), label: String(known) }))}
        onChange={(chosen: string | undefined) => goTo(linkTo('overview', { batch, year: chosen }), { replace: true })}
      />
    </>
  );
}

function Panels({ figures }: { readonly figures: Figures }) {
  const { say } = useSpeech();
  return (
    <>
      <Tiles figures={figures} />
      {figures.submissions.total === 0 ? (
        <p className="empty">{say('nothingYet')}</p>
      ) : (
        <Suspense fallback={<Waiting />}>
          <div className="panels">
            <RulesChart figures={figures} />
            <DecisionsChart figures={figures} />
            <YearsChart figures={figures} />
            <DaysChart figures={figures} />
            <UnitsChart figures={figures} />
          </div>
          <Groups figures={figures} />
        </Suspense>
      )}
    </>
  );
}

function Tiles({ figures: { submissions, findings } }: { readonly figures: Figures }) {
  const { say } = useSpeech();
  const { total, done, clean, settled, failed, setAside } = submissions;
  const tiles = [
    ['overviewReports', total, linkTo('submissions')],
    ['overviewChecked', done, linkTo('submissions', { state: 'done' })],
    ['overviewClean', clean, null],
    ['overviewSettled', settled, null],
    ['overviewFailed', failed + setAside, linkTo('submissions', { state: 'failed' })],
    ['overviewOpen', findings.byDecision.open, linkTo('submissions', { decision: 'open' })],
  ] as const;
  return (
    <dl className="tiles">
      {tiles.map(([word, count, link]) => (
        <div key={word} className="tile">
          <dt>{say(word)}</dt>
          <dd>{link === null ? count : <a href={link}>{count}</a>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Share of the settled findings that were dismissed, in percent with one decimal; a dash where none is settled. */
function falseAlarms({ confirmed, dismissed, asked, explained }: Figures['byRule'][number]['byDecision']): string {
  const settled = confirmed + dismissed + asked + explained;
  return settled === 0 ? '—' : `${((100 * dismissed) / settled).toFixed(1)}%`;
}

const decisionColours = {
  open: COLOURS.open,
  confirmed: COLOURS.confirmed,
  asked: COLOURS.asked,
  explained: COLOURS.explained,
  dismissed: COLOURS.dismissed,
} as const;

function RulesChart({ figures: { byRule } }: { readonly figures: Figures }) {
  const { say, pick, language } = useSpeech();
  const { data: rules } = useRules(language);
  const titled = useMemo(
    () =>
      byRule.map((entry) => {
        const title = rules?.find(({ id }) => id === entry.rule)?.title ?? entry.rule;
        // A rule with two severities stands twice.
        const twice = byRule.filter(({ rule }) => rule === entry.rule).length > 1;
        return { ...entry, title: twice ? `${title} · ${pick(severityNames[entry.severity])}` : title };
      }),
    [byRule, rules, pick],
  );
  const option = useMemo(() => {
    const shown = titled.slice(0, ROWS);
    return stackedRows(
      shown.map(({ title }) => title),
      DECISION_ORDER.map((decision) => ({
        name: say(DECISION_NAMES[decision]),
        colour: decisionColours[decision],
        values: shown.map(({ byDecision }) => byDecision[decision]),
      })),
    );
  }, [titled, say]);
  return (
    <Chart
      wide
      title={say('chartRules')}
      option={option}
      height={60 + 28 * Math.min(ROWS, titled.length)}
      onPick={(index) => goTo(linkTo('submissions', { rule: titled[index]?.rule }))}
      table={
        <FiguresTable
          head={[
            say('rule'),
            say('findingCount'),
            ...DECISION_ORDER.map((decision) => say(DECISION_NAMES[decision])),
            say('falseAlarms'),
          ]}
          rows={titled.map(({ title, rule, findings, byDecision }) => [
            <a key={rule} href={linkTo('submissions', { rule })}>
              {title}
            </a>,
            findings,
            ...DECISION_ORDER.map((decision) => byDecision[decision]),
            <span key="alarms" title={say('falseAlarmsMeaning')}>
              {falseAlarms(byDecision)}
            </span>,
          ])}
        />
      }
    />
  );
}

function DecisionsChart({ figures: { findings } }: { readonly figures: Figures }) {
  const { say } = useSpeech();
  const shares = useMemo(
    () =>
      DECISION_ORDER.map((decision) => ({
        name: say(DECISION_NAMES[decision]),
        colour: decisionColours[decision],
        value: findings.byDecision[decision],
      })),
    [findings, say],
  );
  const option = useMemo(() => ring(shares), [shares]);
  return (
    <Chart
      title={say('chartDecisions')}
      option={option}
      height={240}
      table={
        <FiguresTable
          head={[say('decision'), say('findingCount')]}
          rows={shares.map(({ name, value }) => [name, value])}
        />
      }
    />
  );
}

type Group = Readonly<Record<Severity, number>>;

const severitySeries = (groups: readonly Group[], { pick }: Speech) =>
  SEVERITY_ORDER.map((severity) => ({
    name: pick(severityNames[severity]),
    colour: COLOURS[severity],
    values: groups.map((group) => group[severity]),
  }));

function YearsChart({ figures: { byYear } }: { readonly figures: Figures }) {
  const speech = useSpeech();
  const { say } = speech;
  const names = useMemo(() => byYear.map(({ key }) => (key === null ? say('unknown') : String(key))), [byYear, say]);
  const option = useMemo(() => stackedRows(names, severitySeries(byYear, speech)), [names, byYear, speech]);
  return (
    <Chart
      title={say('chartYears')}
      option={option}
      height={240}
      onPick={(index) => goTo(linkTo('submissions', { year: byYear[index]?.key }))}
      table={<GroupTable name={say('year')} names={names} groups={byYear} />}
    />
  );
}

function DaysChart({ figures: { byDay } }: { readonly figures: Figures }) {
  const { say } = useSpeech();
  const option = useMemo(
    () =>
      lines(
        byDay.map(({ day }) => day.slice(5)),
        [
          { name: say('daySubmitted'), colour: COLOURS.submitted, values: byDay.map(({ submitted }) => submitted) },
          { name: say('dayDecided'), colour: COLOURS.asked, values: byDay.map(({ decided }) => decided) },
        ],
      ),
    [byDay, say],
  );
  return (
    <Chart
      title={say('chartDays')}
      option={option}
      height={260}
      table={
        <FiguresTable
          head={[say('auditAt'), say('daySubmitted'), say('dayDecided')]}
          rows={byDay.map(({ day, submitted, decided }) => [day, submitted, decided])}
        />
      }
    />
  );
}

function UnitsChart({ figures: { byUnit } }: { readonly figures: Figures }) {
  const speech = useSpeech();
  const { say } = speech;
  const names = useMemo(() => byUnit.map(({ key }) => key ?? say('unknown')), [byUnit, say]);
  const option = useMemo(
    () => stackedRows(names.slice(0, ROWS), severitySeries(byUnit.slice(0, ROWS), speech)),
    [names, byUnit, speech],
  );
  return (
    <Chart
      title={say('chartUnits')}
      option={option}
      height={260}
      onPick={(index) => goTo(linkTo('submissions', { unit: byUnit[index]?.key }))}
      table={<GroupTable name={say('unit')} names={names} groups={byUnit} />}
    />
  );
}

interface GroupTableProps {
  readonly name: string;
  readonly names: readonly string[];
  readonly groups: readonly (Group & {
    readonly submissions: number;
    readonly open: number;
    readonly settled: number;
  })[];
}

function GroupTable({ name, names, groups }: GroupTableProps) {
  const { say, pick } = useSpeech();
  return (
    <FiguresTable
      head={[
        name,
        say('overviewReports'),
        ...SEVERITY_ORDER.map((severity) => pick(severityNames[severity])),
        say('decisionOpen'),
        say('settledOf'),
      ]}
      rows={groups.map((group, index) => [
        names[index],
        group.submissions,
        ...SEVERITY_ORDER.map((severity) => group[severity]),
        group.open,
        group.settled,
      ])}
    />
  );
}

/** Batches and departments: few enough to be read as they are. */
function Groups({ figures: { byBatch, byDepartment } }: { readonly figures: Figures }) {
  const { say } = useSpeech();
  return (
    <>
      <section className="panel">
        <h2>{say('chartBatches')}</h2>
        <GroupTable
          name={say('batch')}
          names={byBatch.map(({ key }) => key?.name ?? say('noBatch'))}
          groups={byBatch}
        />
      </section>
      {byDepartment.some(({ key }) => key !== null) && (
        <section className="panel">
          <h2>{say('chartDepartments')}</h2>
          <GroupTable
            name={say('department')}
            names={byDepartment.map(({ key }) => key ?? say('unknown'))}
            groups={byDepartment}
          />
        </section>
      )}
    </>
  );
}
