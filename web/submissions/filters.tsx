import { Button, Input, InputNumber, Select, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { DECISION_NAMES, SEVERITY_ORDER, STATE_NAMES } from '../names.js';
import { useSpeech } from '../language.js';
import { useBatches, usePeople, useRules } from '../queries.js';
import { changeList, FILTERS, type FilterName } from './list-query.js';
import { severityNames } from '../../pipeline/wording.js';

/** How long typing rests before the list is asked for. */
const REST_MS = 300;

export function Filters({ query }: { readonly query: URLSearchParams }) {
  const { say } = useSpeech();
  const any = FILTERS.some((name) => query.get(name));
  return (
    <div className="filters" role="search" aria-label={say('filters')}>
      <SearchField query={query} />
      <BatchFilter query={query} />
      <FixedFilters query={query} />
      <AssigneeFilter query={query} />
      <YearFilter query={query} />
      <FromElsewhere query={query} />
      {any && (
        <Button type="link" size="small" onClick={() => changeList(new URLSearchParams(), {})}>
          {say('clearFilters')}
        </Button>
      )}
    </div>
  );
}

interface Field {
  readonly query: URLSearchParams;
}

function SearchField({ query }: Field) {
  const { say } = useSpeech();
  const wanted = query.get('text') ?? '';
  const [text, setText] = useState(wanted);
  const [known, setKnown] = useState(wanted);
  // The address was changed by something else than this field: filters cleared, the way back.
  if (wanted !== known) {
    setKnown(wanted);
    if (wanted !== text.trim()) setText(wanted);
  }
  useEffect(() => {
    if (text.trim() === wanted) return;
    const timer = setTimeout(() => changeList(query, { text: text.trim() }), REST_MS);
    return () => clearTimeout(timer);
  }, [text, wanted, query]);
  return (
    <Input.Search
      className="search"
      value={text}
      allowClear
      maxLength={200}
      aria-label={say('searchFor')}
      placeholder={say('searchFor')}
      onChange={({ target }) => setText(target.value)}
      onSearch={(value) => changeList(query, { text: value.trim() })}
    />
  );
}

interface Choice {
  readonly name: FilterName;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function ChoiceFilter({ query, name, label, options }: Field & Choice) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      value={query.get(name)}
      allowClear
      showSearch={options.length > 8 ? { optionFilterProp: 'label' } : false}
      popupMatchSelectWidth={false}
      onChange={(value: string | null | undefined) => changeList(query, { [name]: value })}
      options={[...options]}
      style={{ minWidth: 96, maxWidth: 180 }}
    />
  );
}

function FixedFilters({ query }: Field) {
  const { say, pick } = useSpeech();
  const states = Object.entries(STATE_NAMES).map(([value, word]) => ({ value, label: say(word) }));
  const severities = SEVERITY_ORDER.map((value) => ({ value, label: pick(severityNames[value]) }));
  const decisions = Object.entries(DECISION_NAMES).map(([value, word]) => ({ value, label: say(word) }));
  return (
    <>
      <ChoiceFilter query={query} name="state" label={say('state')} options={states} />
      <ChoiceFilter query={query} name="severity" label={say('severity')} options={severities} />
      <ChoiceFilter query={query} name="decision" label={say('decision')} options={decisions} />
    </>
  );
}

function BatchFilter({ query }: Field) {
  const { say } = useSpeech();
  const { data: batches = [] } = useBatches();
  if (batches.length === 0) return null;
  const options = batches.map(({ id, name }) => ({ value: String(id), label: name }));
  return <ChoiceFilter query={query} name="batch" label={say('batch')} options={options} />;
}

function AssigneeFilter({ query }: Field) {
  const { say } = useSpeech();
  const { data: people = [] } = usePeople();
  if (people.length === 0) return null;
  const options = [
    { value: 'me', label: say('mine') },
    { value: 'none', label: say('unassigned') },
    ...people.filter(({ disabled }) => !disabled).map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  return <ChoiceFilter query={query} name="assignee" label={say('assignee')} options={options} />;
}

function YearFilter({ query }: Field) {
  const { say } = useSpeech();
  const year = query.get('year');
  return (
    <InputNumber
      aria-label={say('year')}
      placeholder={say('year')}
      controls={false}
      precision={0}
      style={{ width: 76 }}
      value={year === null ? null : Number(year)}
      onChange={(value) => {
        if (value === null || (value >= 1950 && value <= 2100)) changeList(query, { year: value });
      }}
    />
  );
}

/** Filters that other views set, shown so that they can be taken off. */
function FromElsewhere({ query }: Field) {
  const { say, language } = useSpeech();
  const rule = query.get('rule');
  const { data: rules = [] } = useRules(language, rule !== null);
  const titled = [
    ['rule', say('rule'), rules.find(({ id }) => id === rule)?.title ?? rule],
    ['unit', say('unit'), query.get('unit')],
    ['department', say('department'), query.get('department')],
    ['dossier', say('versions'), query.get('dossier')],
  ] as const;
  return titled
    .filter(([, , value]) => value)
    .map(([name, label, value]) => (
      <Tag key={name} closable onClose={() => changeList(query, { [name]: null })}>
        {label} {value}
      </Tag>
    ));
}
