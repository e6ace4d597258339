import type { Fact } from '../../model/fact.js';

/** A row of a scoring table with its full marks and its points. */
export interface GradedRow {
  /** The label of the row, without brackets and numbering. */
  readonly name: string;
  /** The sections that the row stands in, named likewise, from the outermost inwards. */
  readonly sections: readonly string[];
  readonly full: Fact;
  readonly points: Fact;
}

const TOTAL_ROW = /^(?:总得?分|合计|总计|小计|得分合计|自评总分)/;

/** 过程类, 产出指标（50分）, 信号联网路口（处）: the words that name a row. */
export const coreOf = (label: string): string =>
  label
    .replace(/[（(].*/, '')
    .replace(/^\d+[.．、]|^[一二三四五六七八九十]、|\s/g, '')
    .replace(/(?:类|部分)?(?:一级)?(?:指标)?(?:情况|方面)?$/, '');

export const isTotalRow = ({ cell }: Fact): boolean => TOTAL_ROW.test(coreOf(cell?.rowLabels.at(-1) ?? ''));

/** Whether a column of a scoring table holds full marks or points. */
export const sideOf = ({ cell }: Fact): 'full' | 'points' | null => {
  const header = cell?.columnHeaders.at(-1) ?? '';
  return /得分|评分/.test(header) ? 'points' : /^(?:分值|权重|标准分|满分)/.test(header) ? 'full' : null;
};

export const isPointsCell = ({ quantity }: Fact): boolean => quantity.kind === 'score' && quantity.value !== null;

/** The rows of all scoring tables that have one cell of full marks and one of points. */
export function gradedRows(cells: readonly Fact[]): GradedRow[] {
  const byRow = new Map<string, { labels: string[]; full: Fact[]; points: Fact[] }>();
  for (const fact of cells) {
    const { cell } = fact;
    const side = sideOf(fact);
    if (cell === null || side === null || !isPointsCell(fact) || isTotalRow(fact)) continue;
    const key = `${cell.table} ${cell.row}`;
    const row = byRow.get(key) ?? { labels: cell.rowLabels.map(coreOf), full: [], points: [] };
    row[side].push(fact);
    byRow.set(key, row);
  }
  return [...byRow.values()].flatMap(({ labels, full: [full, ...fulls], points: [points, ...others] }) =>
    full && points && fulls.length === 0 && others.length === 0
      ? [{ name: labels.at(-1) ?? '', sections: labels.slice(0, -1), full, points }]
      : [],
  );
}
