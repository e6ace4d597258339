import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  /** What stands beside the title. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A view that is read from top to bottom. */
export function Page({ title, beside, children }: PageProps) {
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        {beside}
      </div>
      {children}
    </div>
  );
}

interface RowsProps<Row> {
  readonly columns: TableColumnsType<Row>;
  readonly rows: readonly Row[];
  readonly loading: boolean;
  /** Narrower than this many pixels, the table scrolls to the side. */
  readonly width: number;
  /** Said where there are no rows. */
  readonly empty: string;
}

/** Few enough rows to be read without pages. */
export function Rows<Row extends { readonly id: number }>({ columns, rows, loading, width, empty }: RowsProps<Row>) {
  return (
    <Table<Row>
      className="rows"
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={rows}
      loading={loading}
      pagination={false}
      scroll={{ x: width }}
      locale={{ emptyText: <p className="empty">{loading ? '' : empty}</p> }}
    />
  );
}
