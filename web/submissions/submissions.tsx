import { Button, Dropdown, Table, type TableProps } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import type { Submission } from '../../pipeline/server/api.js';
import { downloadOf } from '../api.js';
import { goTo, linkTo, useAddress } from '../address.js';
import { Waiting } from '../frame.js';
import { useSpeech } from '../language.js';
import { useSubmissions } from '../queries.js';
import { Trouble } from '../trouble.js';
import { useColumns } from './columns.js';
import { Filters } from './filters.js';
import { changeList, filtersOf, keepList, PAGE_SIZE, queryOf } from './list-query.js';
import { SelectionBar } from './selection-bar.js';
import { UploadPanel } from './upload-panel.js';
import { useSendings } from './upload-queue.js';

/** The list of submissions: filters, table, upload. */
export default function Submissions() {
  const { say } = useSpeech();
  const { query } = useAddress();
  const { data: page, error, isPlaceholderData, refetch } = useSubmissions(queryOf(query));
  const [selected, setSelected] = useState<readonly number[]>([]);
  const [uploading, setUploading] = useState(false);
  useEffect(() => keepList(query));
  if (error && !page) return <Trouble error={error} again={() => void refetch()} />;
  const filtered = Object.values(filtersOf(query)).some(Boolean);
  return (
    <div className="submissions">
      <h1 className="unseen">{say('submissions')}</h1>
      <div className="toolbar">
        <Filters query={query} />
        <div className="toolbar-end">
          <ExportMenu query={query} />
          <UploadButton onClick={() => setUploading(true)} />
        </div>
      </div>
      <SelectionBar selected={selected} onDone={() => setSelected([])} />
      {page ? (
        <List
          items={page.items}
          loading={isPlaceholderData}
          query={query}
          selected={selected}
          onSelect={setSelected}
          empty={filtered ? say('noneFound') : say('noneYet')}
        />
      ) : (
        <Waiting />
      )}
      <Pages query={query} total={page?.total ?? 0} shown={page?.items.length ?? 0} next={page?.next ?? null} />
      <UploadPanel open={uploading} onOpen={() => setUploading(true)} onClose={() => setUploading(false)} />
    </div>
  );
}

function UploadButton({ onClick }: { readonly onClick: () => void }) {
  const { say } = useSpeech();
  const sendings = useSendings();
  const left = sendings.filter(({ state }) => state === 'queued' || state === 'sending').length;
  return (
    <Button type="primary" onClick={onClick}>
      {left > 0 ? say('uploadingLeft', { count: left }) : say('upload')}
    </Button>
  );
}

function ExportMenu({ query }: { readonly query: URLSearchParams }) {
  const { say, language } = useSpeech();
  const filters = { ...filtersOf(query), lang: language };
  const items = [
    { key: 'xlsx', word: 'exportWorkbook' },
    { key: 'csv', word: 'exportCsv' },
    { key: 'ndjson', word: 'exportNdjson' },
  ] as const;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: items.map(({ key, word }) => ({
          key,
          label: (
            <a href={downloadOf(`export.${key}`, filters)} download>
              {say(word)}
            </a>
          ),
        })),
      }}
    >
      <Button>{say('export')} ▾</Button>
    </Dropdown>
  );
}

interface ListProps {
  readonly items: readonly Submission[];
  readonly loading: boolean;
  readonly query: URLSearchParams;
  readonly selected: readonly number[];
  readonly onSelect: (ids: readonly number[]) => void;
  readonly empty: string;
}

/** In a narrower window the table scrolls to the side; what the other columns leave is the title's. */
const WIDTH = 1240;

/** As many as a window shows; the others are drawn once these stand there. */
const FIRST_ROWS = 20;

function List({ items, loading, query, selected, onSelect, empty }: ListProps) {
  const columns = useColumns(query);
  const rows = useDeferredValue(items, items.slice(0, FIRST_ROWS));
  const sorted: TableProps<Submission>['onChange'] = (_pages, _filters, sorter) => {
    const { columnKey, order } = Array.isArray(sorter) ? sorter[0]! : sorter;
    changeList(
      query,
      order ? { sort: String(columnKey), order: order === 'ascend' ? 'asc' : 'desc' } : { sort: null, order: null },
    );
  };
  return (
    <Table<Submission>
      className="list"
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={rows}
      loading={{ spinning: loading, delay: 250 }}
      pagination={false}
      scroll={{ x: WIDTH }}
      sticky
      onChange={sorted}
      locale={{ emptyText: <p className="empty">{loading ? '' : empty}</p> }}
      rowSelection={{
        selectedRowKeys: [...selected],
        onChange: (chosen) => onSelect(chosen.map(Number)),
        columnWidth: 40,
      }}
      onRow={({ id, state }) => ({
        className: `row-${state}`,
        onClick: ({ target, ctrlKey, metaKey }) => {
          // The row is a wide target for the link in it; its own links and buttons keep their meaning.
          if (ctrlKey || metaKey || (target as Element).closest('a, button, input, label, .ant-table-selection-column'))
            return;
          if (getSelection()?.isCollapsed !== false) goTo(linkTo(`submissions/${id}`));
        },
      })}
    />
  );
}

interface PagesProps {
  readonly query: URLSearchParams;
  readonly total: number;
  readonly shown: number;
  readonly next: string | null;
}

function Pages({ query, total, shown, next }: PagesProps) {
  const { say } = useSpeech();
  const first = !query.get('cursor');
  if (total === 0) return null;
  return (
    <nav className="pages" aria-label={say('pages')}>
      <span>
        {first && shown === total
          ? say('total', { total })
          : say('totalShown', { total, shown: Math.min(shown, PAGE_SIZE) })}
      </span>
      {!first && (
        <>
          <Button size="small" onClick={() => changeList(query, {})}>
            {say('firstPage')}
          </Button>
          <Button size="small" onClick={() => history.back()}>
            {say('pageBefore')}
          </Button>
        </>
      )}
      {next !== null && (
        <Button size="small" onClick={() => changeList(query, { cursor: next })}>
          {say('nextPage')}
        </Button>
      )}
    </nav>
  );
}
