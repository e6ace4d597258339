import type { ReactNode } from 'react';

interface Props {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** Figures as a plain table: the first column names the row. */
export function FiguresTable({ head, rows }: Props) {
  return (
    <table className="figures">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
