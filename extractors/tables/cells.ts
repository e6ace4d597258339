import { findConcept, type ConceptId } from '../../model/concepts.js';
import type { Passage, Table } from '../../model/document.js';
import type { Aspect, Fact, Known, Statistic } from '../../model/fact.js';
import type { Quantity } from '../../model/quantity.js';
import { extractQuantities } from '../quantities/quantities.js';
import { colEnd, gridOf, rowEnd, type Figure, type Grid, type GridCell } from './grid.js';
import {
  aspectOf,
  bareLabel,
  isAverageLabel,
  isCodeHeader,
  isCountLabel,
  isDifferenceHeader,
  isFieldLabel,
  isFullMarksHeader,
  isGrowthHeader,
  isMoneyHeader,
  isRateLabel,
  isResultHeader,
  isScoreHeader,
  isShareHeader,
  isSubjectHeader,
  isTargetHeader,
  isTotalLabel,
  scopeWords,
} from './lexicon.js';
import { leafOf, regionsOf, type Column, type Region } from './regions.js';
import { countUnit, PERCENT, POINTS, underUnit, unitInLabel, unitOfColumn, type PrintedUnit } from './units.js';

export interface TableContext {
  /** The year that the report is about; null where it is unknown. */
  readonly year: number | null;
}

/** What row and column say about a cell, whether it holds a figure or sentences. */
export interface CellContext {
  readonly rowLabels: readonly string[];
  readonly columnHeaders: readonly string[];
  readonly aspect: Known<Aspect | null>;
  readonly subject: Known<string | null>;
  readonly period: Known<string | null>;
}

/** The facts of a region by row and column. */
export interface RegionFacts {
  readonly region: Region;
  /** Rows of the table that hold facts, in order. */
  readonly rows: readonly number[];
  at(row: number, column: Column): Fact | null;
  labels(row: number, column: Column): readonly string[];
  /** White space before the innermost label of a row. */
  indent(row: number, column: Column): number;
}

/** Full marks in the brackets of a label, for the rows [top, bottom) that it heads. */
export interface LabelWeight {
  readonly fact: Fact;
  readonly top: number;
  readonly bottom: number;
  /** Of one row's own label, rather than of a group of rows. */
  readonly single: boolean;
}

/** Points and full marks in one cell, 23.84/25 or 分值10，得分9.56, for the rows [top, bottom) that it spans. */
export interface ScorePair {
  readonly label: string;
  readonly points: Fact;
  readonly full: Fact;
  readonly top: number;
  readonly bottom: number;
  /** Of one row, rather than the sum of the rows beside it. */
  readonly single: boolean;
}

/** A table with its figures understood. */
export interface TableFacts {
  readonly table: Table;
  readonly grid: Grid;
  readonly regions: readonly RegionFacts[];
  /** Figures beside their labels, outside every region: 人员编制数 | 18. */
  readonly pairs: readonly Fact[];
  /** Full marks printed in labels and headers. */
  readonly weights: readonly LabelWeight[];
  readonly scorePairs: readonly ScorePair[];
  readonly facts: readonly Fact[];
  readonly contexts: ReadonlyMap<string, CellContext>;
  /** Passages that are labels, headers or figures, and so are no text to read further. */
  readonly read: ReadonlySet<string>;
}

const NO_PERIOD: Known<string | null> = { value: null, certainty: 'inherited' };

export function tableFacts(table: Table, caption: PrintedUnit | null, context: TableContext): TableFacts {
  const grid = gridOf(table);
  const regions = regionsOf(grid);
  const reader = new TableReader(grid, caption, context);
  const readRegions = regions.map((region) => reader.readRegion(region));
  const pairs = reader.readPairs(regions);
  const weights = reader.readWeights(regions);
  const scorePairs = reader.readScorePairs();
  return {
    table,
    grid,
    regions: readRegions,
    pairs,
    weights,
    scorePairs,
    facts: reader.facts,
    contexts: reader.contexts,
    read: reader.read,
  };
}

class TableReader {
  readonly facts: Fact[] = [];
  readonly contexts = new Map<string, CellContext>();
  readonly read = new Set<string>();
  private readonly done = new Set<GridCell>();

  constructor(
    private readonly grid: Grid,
    private readonly caption: PrintedUnit | null,
    private readonly context: TableContext,
  ) {}

  readRegion(region: Region): RegionFacts {
    const found = new Map<string, Fact>();
    for (let row = region.headerTop; row < region.top; row++) this.markRead(row);
    for (let row = region.top; row < region.bottom; row++) {
      if (region.breaks.has(row)) this.markRead(row);
      for (const column of region.columns) {
        const cell = this.grid.at(row, column.start);
        if (cell === null || cell.cell.row !== row || cell.blank || this.done.has(cell)) continue;
        if (cell.cell.col < column.start || colEnd(cell) > this.widest(region, column)) continue;
        const fact = this.readCell(region, row, column, cell);
        if (fact) found.set(`${row}:${column.index}`, fact);
      }
    }
    const rows = [...new Set([...found.keys()].map((key) => Number(key.split(':')[0])))].sort((a, b) => a - b);
    return {
      region,
      rows,
      at: (row, column) => found.get(`${row}:${column.index}`) ?? null,
      labels: (row, column) => this.labelCells(region, row, column).map((cell) => cell.text),
      indent: (row, column) => this.labelCells(region, row, column).at(-1)?.indent ?? 0,
    };
  }

  /** A figure may spread over blank headers to its right, never over another named column. */
  private widest(region: Region, column: Column): number {
    let end = column.end;
    for (const next of region.columns.slice(column.index + 1)) {
      if (next.headers.length > 0) break;
      end = next.end;
    }
    return end;
  }

  private readCell(region: Region, row: number, column: Column, cell: GridCell): Fact | null {
    this.done.add(cell);
    if (
      (column.role === 'label' && !namesRate(cell)) ||
      column.role === 'unit' ||
      column.role === 'comparator' ||
      column.role === 'ordinal'
    ) {
      this.own(cell);
      return null;
    }
    const labels = this.labelCells(region, row, column).map((label) => label.text);
    const headers = region.title === null ? column.headers : [region.title, ...column.headers];
    const context = this.contextOf(labels, headers, this.subjectIn(region, row, column, labels));
    if (column.role === 'rule' && cell.figure === null) return this.ruleFact(cell, labels, headers, context);
    if (cell.figure === null) {
      for (const passage of cell.cell.paragraphs) this.contexts.set(passage.id, context);
      return null;
    }
    this.own(cell);
    const corner = cornerUnit(region, column) ?? (holdsAmounts(region) ? this.caption : null);
    const unit = this.unitOf(cell.figure, labels, headers, this.unitInRow(region, row), corner);
    return this.factOf(cell, cell.figure, underUnit(cell.figure.quantity, unit), labels, headers, context);
  }

  private markRead(row: number): void {
    for (const cell of this.grid.starting(row)) this.own(cell);
  }

  private own(cell: GridCell): void {
    this.done.add(cell);
    for (const passage of cell.cell.paragraphs) this.read.add(passage.id);
  }

  private labelCells(region: Region, row: number, column: Column): GridCell[] {
    const cells: GridCell[] = [];
    for (const other of region.columns) {
      if (!isLabelling(other) || other.half !== column.half || other.start >= column.start) continue;
      // One header may stand over several columns of labels.
      for (let col = other.start; col < other.end; col++) {
        const cell = this.grid.at(row, col);
        if (other.role === 'ordinal' && /^\d*$/.test(cell?.text ?? '')) continue;
        if (cell && !cell.blank && !cell.prose && cell.cell.col < column.start && !cells.includes(cell))
          cells.push(cell);
      }
    }
    return cells;
  }

  private unitInRow(region: Region, row: number): PrintedUnit | null {
    const column = region.columns.find(({ role }) => role === 'unit');
    const cell = column && this.grid.at(row, column.start);
    return cell && !cell.blank ? unitOfColumn(cell.text) : null;
  }

  /** In the order of the design: the cell, the row, the column, the caption; scores and rates by their header first. */
  private unitOf(
    figure: Figure,
    labels: readonly string[],
    headers: readonly string[],
    inRow: PrintedUnit | null,
    corner: PrintedUnit | null = null,
  ): PrintedUnit | null {
    const leaf = headers.at(-1) ?? '';
    const rowLeaf = labels.at(-1) ?? '';
    if (isScoreHeader(leaf) || (headers.length === 0 && isScoreHeader(rowLeaf))) return POINTS;
    if (isTotalLabel(rowLeaf) && /分$/.test(rowLeaf) && headers.length === 0) return POINTS;
    // 预算执行率 among the columns of a table of points holds the points for it.
    const indicator = headers.length > 0 && isTargetOrResult(leaf);
    if (this.caption?.kind === 'score' && figure.quantity.unit === '' && !/得分/.test(leaf) && !indicator)
      return this.caption;
    if (isRateLabel(leaf) && !isCountLabel(leaf)) return fraction(figure.quantity) ? null : PERCENT;
    // 单价（元） and 金额 beside a column of units: those are of what is counted
    if (inRow !== null && (inRow.kind === 'money' || !isMoneyHeader(leaf))) return inRow;
    const printed = [...labels]
      .reverse()
      .concat([...headers].reverse())
      .map(unitInLabel)
      .find((unit) => unit !== null);
    if (isRateLabel(rowLeaf) && printed?.kind !== 'percent') return fraction(figure.quantity) ? null : PERCENT;
    if (printed && (printed.kind !== 'money' || !this.counts(rowLeaf, leaf))) return printed;
    if (this.counts(rowLeaf, leaf)) return countUnit(isCountLabel(leaf) ? leaf : rowLeaf);
    // A caption of money or points says nothing about the values of an indicator column, which bring their own units.
    const isOfOthers = this.caption?.kind === 'money' || this.caption?.kind === 'score';
    if (isOfOthers && indicator && corner === null) return null;
    return corner ?? this.caption;
  }

  private counts(rowLeaf: string, leaf: string): boolean {
    return isCountLabel(leaf) || isCountLabel(rowLeaf);
  }

  private subjectIn(region: Region, row: number, column: Column, labels: readonly string[]): Known<string | null> {
    const named = region.columns.filter(({ role, half }) => role === 'label' && half === column.half);
    const naming = named.filter((label) => label.headers.some(isSubjectHeader) && label.start < column.start);
    const cell = naming.length > 0 ? this.grid.at(row, naming.at(-1)!.start) : null;
    if (!cell || cell.blank || isTotalLabel(cell.text)) return { value: null, certainty: 'unknown' };
    return labels.includes(cell.text)
      ? { value: bareLabel(cell.text), certainty: 'stated' }
      : { value: null, certainty: 'unknown' };
  }

  private contextOf(labels: readonly string[], headers: readonly string[], subject: Known<string | null>): CellContext {
    return {
      rowLabels: labels,
      columnHeaders: headers,
      aspect: this.aspectIn(labels, headers),
      subject,
      period: this.periodIn([...headers, ...labels]),
    };
  }

  private aspectIn(labels: readonly string[], headers: readonly string[]): Known<Aspect | null> {
    const inward = [...headers].reverse();
    if (this.priorYear([...inward, ...labels])) return { value: 'prior', certainty: 'stated' };
    for (const label of [...inward, ...[...labels].reverse()]) {
      const value = isScoreHeader(label) ? null : aspectOf(label);
      if (value !== null) return { value, certainty: 'stated' };
    }
    return { value: null, certainty: 'unknown' };
  }

  private priorYear(labels: readonly string[]): boolean {
    const period = this.periodIn(labels).value;
    return period !== null && this.context.year !== null && period === String(this.context.year - 1);
  }

  /** A year or a part of one in the labels; null for the report's own year. */
  private periodIn(labels: readonly string[]): Known<string | null> {
    const text = labels.join(' ');
    const { year } = this.context;
    if (/上年(?!结转|结余)|去年/.test(text) && !isGrowthHeader(text)) {
      return { value: year === null ? '上年' : String(year - 1), certainty: 'stated' };
    }
    const part = /上半年|下半年|[一二三四]季度|(?<!\d)\d{1,2}月(?!\d)/.exec(text);
    if (part) return { value: part[0], certainty: 'stated' };
    const named = /((?:19|20)\d{2})(?:年|$)/.exec(text);
    if (named === null) return NO_PERIOD;
    return { value: Number(named[1]) === year ? null : named[1]!, certainty: 'stated' };
  }

  /** 评价标准: the bound that earns full marks is the target (≥90%计满分，每低于1%扣1分). */
  private ruleFact(
    cell: GridCell,
    labels: readonly string[],
    headers: readonly string[],
    context: CellContext,
  ): Fact | null {
    const [passage] = cell.cell.paragraphs;
    if (passage === undefined) return null;
    this.own(cell);
    const [bound] = extractQuantities(passage.text);
    if (bound === undefined || !/^[≥≤><＞＜]|[≥≤]|不低于|不少于|不超过|达到|以上|以内/.test(bound.text)) return null;
    if (!/^.{0,12}(?:计|得)满分/.test(labelOfTail(passage.text, bound.end))) return null;
    const target: CellContext = { ...context, aspect: { value: 'target', certainty: 'stated' } };
    return this.factOf(cell, { passage, quantity: bound, words: '' }, bound, labels, headers, target);
  }

  readPairs(regions: readonly Region[]): Fact[] {
    const pairs: Fact[] = [];
    for (let row = 0; row < this.grid.rows; row++) {
      for (const cell of this.grid.starting(row)) {
        if (this.done.has(cell) || cell.blank) continue;
        const label = this.nearestLabel(cell);
        if (label === null) continue;
        const labels = [...this.outerLabels(cell, label), label.text];
        const context = this.contextOf(labels, [], { value: null, certainty: 'unknown' });
        if (cell.figure === null || cell.figure.words !== '') {
          if (!this.isPairLabel(cell))
            for (const passage of cell.cell.paragraphs) this.contexts.set(passage.id, context);
          continue;
        }
        if (isCodeHeader(label.text) || (isFieldLabel(label.text) && !isCountLabel(label.text))) {
          this.own(cell);
          continue;
        }
        const inRegion = regions.find((region) => row >= region.top && row < region.bottom);
        const total = inRegion !== undefined && isTotalLabel(label.text) && /分/.test(label.text);
        const unit = total ? POINTS : this.unitOf(cell.figure, labels, [], null);
        this.own(cell);
        this.own(label);
        pairs.push(this.factOf(cell, cell.figure, underUnit(cell.figure.quantity, unit), labels, [], context));
      }
    }
    return pairs;
  }

  readWeights(regions: readonly Region[]): LabelWeight[] {
    const weights: LabelWeight[] = [];
    for (let row = 0; row < this.grid.rows; row++) {
      for (const cell of this.grid.starting(row)) {
        if (cell.blank || cell.figure?.words === '' || cell.prose) continue;
        const found = weightIn(cell);
        if (found === null) continue;
        const { top, bottom, single } = this.reachOfLabel(cell, regions);
        const labels = [cell.text];
        const context = this.contextOf(labels, [], { value: null, certainty: 'unknown' });
        const figure = { ...found, words: '' };
        const fact = {
          ...this.factOf(cell, figure, found.quantity, labels, [], context),
          statistic: 'weight' as const,
        };
        this.facts[this.facts.length - 1] = fact;
        this.own(cell);
        weights.push({ fact, top, bottom, single });
      }
    }
    return weights;
  }

  readScorePairs(): ScorePair[] {
    const pairs: ScorePair[] = [];
    for (const row of Array(this.grid.rows).keys()) {
      for (const cell of this.grid.starting(row)) {
        const found = pairIn(cell);
        const header = found && this.pairHeaderAbove(cell);
        if (!found || !(header || found.isNamed)) continue;
        const headers = header ? [header] : [];
        const label = (this.nearestLabel(cell) ?? this.firstLabel(row))?.text ?? '';
        const context = this.contextOf([label], headers, { value: null, certainty: 'unknown' });
        const factIn = (quantity: Quantity, part: 'points' | 'weight'): Fact => {
          const figure = { passage: found.passage, quantity, words: '' };
          const fact = this.factOf(cell, figure, underUnit(quantity, POINTS), [label], headers, context);
          const named = { ...fact, id: `${fact.id}${part}`, statistic: part };
          this.facts[this.facts.length - 1] = named;
          return named;
        };
        const [points, full] = [factIn(found.points, 'points'), factIn(found.full, 'weight')];
        this.own(cell);
        pairs.push({ label, points, full, top: row, bottom: rowEnd(cell), single: found.isNamed });
      }
    }
    return pairs;
  }

  private firstLabel(row: number): GridCell | undefined {
    return this.grid.starting(row).find((cell) => !cell.blank && cell.figure === null);
  }

  private pairHeaderAbove({ cell: { row, col } }: GridCell): string | null {
    for (let above = row - 1; above >= 0; above--) {
      const text = this.grid.at(above, col)?.text ?? '';
      if (PAIR_HEADER.test(text)) return text;
    }
    return null;
  }

  /** The rows that a label heads: its own, those under a header, or those down to the next heading of its kind. */
  private reachOfLabel(cell: GridCell, regions: readonly Region[]): Omit<LabelWeight, 'fact'> {
    const { row, rowSpan } = cell.cell;
    const headed = regions.find((region) => row >= region.headerTop && row < region.top);
    if (headed && rowEnd(cell) <= headed.top) return { top: headed.top, bottom: headed.bottom, single: true };
    if (rowSpan > 1) return { top: row, bottom: rowEnd(cell), single: false };
    const figures = this.grid.starting(row).some((other) => other.figure?.words === '');
    if (!figures) return { top: row + 1, bottom: this.nextWeightRow(row), single: false };
    const inside = regions.find((region) => row >= region.top && row < region.bottom);
    const inner = inside?.columns.some(({ role, start }) => role === 'label' && start >= colEnd(cell)) ?? false;
    return { top: row, bottom: row + 1, single: !inner };
  }

  private nextWeightRow(row: number): number {
    for (let r = row + 1; r < this.grid.rows; r++) {
      const [first] = this.grid.starting(r);
      const heading = first && !first.blank && (isTotalLabel(first.text) || weightIn(first) !== null);
      if (heading && first.cell.col === 0 && first.cell.rowSpan === 1) return r;
    }
    return this.grid.rows;
  }

  /** A short text with a figure right of it. */
  private isPairLabel(cell: GridCell): boolean {
    const next = this.grid.at(cell.cell.row, colEnd(cell));
    return next?.figure !== null && next?.figure !== undefined;
  }

  private nearestLabel(cell: GridCell): GridCell | null {
    for (let col = cell.cell.col - 1; col >= 0; col--) {
      const left = this.grid.at(cell.cell.row, col);
      if (left === null || left.blank) continue;
      return left.figure === null && !left.prose ? left : null;
    }
    return null;
  }

  private outerLabels(cell: GridCell, label: GridCell): string[] {
    const outer: GridCell[] = [];
    for (let col = 0; col < label.cell.col; col++) {
      const left = this.grid.at(cell.cell.row, col);
      if (
        left &&
        !left.blank &&
        left.cell.rowSpan > 1 &&
        left.figure === null &&
        !left.prose &&
        !outer.includes(left)
      ) {
        outer.push(left);
      }
    }
    return outer.map((each) => each.text);
  }

  private factOf(
    cell: GridCell,
    figure: Figure,
    quantity: Quantity,
    labels: readonly string[],
    headers: readonly string[],
    { aspect, subject, period }: CellContext,
  ): Fact {
    const { passage } = figure;
    const { row, col } = cell.cell;
    const words = wordsOf(labels, headers, figure.words);
    const fact: Fact = {
      id: `${this.grid.table.id}r${row}c${col}`,
      quantity,
      span: { passage: passage.id, start: quantity.start, end: quantity.end },
      clause: { passage: passage.id, start: 0, end: passage.text.length },
      origin: 'table',
      cell: { table: this.grid.table.id, row, col, rowLabels: labels, columnHeaders: headers },
      concept: quantity.kind === 'score' ? null : conceptOf(labels, headers),
      measure: words.join(' '),
      words,
      statistic: statisticOf(quantity, labels, headers),
      aspect,
      period,
      scope: scopeWords([...labels, ...headers]),
      subject,
    };
    this.facts.push(fact);
    return fact;
  }
}

/** 预算执行率92.37%: a label that tells the rate which was reached. */
const namesRate = ({ figure }: GridCell): boolean =>
  figure !== null &&
  /率$/.test(figure.words) &&
  figure.quantity.kind === 'percent' &&
  figure.quantity.comparator === '=' &&
  figure.quantity.printed.decimals > 0;

/** A total may be named in the column of ordinals. */
const isLabelling = ({ role }: Column): boolean => role === 'label' || role === 'ordinal';

/** 项目资金（万元） over the labels of a form gives the unit of its amounts. */
const cornerUnit = (region: Region, { half }: Column): PrintedUnit | null =>
  region.columns
    .filter((column) => column.role === 'label' && column.half === half)
    .map((column) => unitInLabel(column.headers.at(-1) ?? ''))
    .find((unit) => unit?.kind === 'money') ?? null;

/** Beside a column 预算, 计划 and 实际 are amounts too. */
const holdsAmounts = (region: Region): boolean => {
  const leaves = region.columns.filter(({ role }) => role === 'figures').map(leafOf);
  if (leaves.some((leaf) => /^(?:年初|全年|调整后)?(?:预算|概算)数?$/.test(leaf))) return true;
  // 计划数 beside 到位数, and nothing that was done or measured
  const isOfMoney =
    leaves.some((leaf) => MOVED.test(leaf)) && leaves.every((leaf) => MOVED.test(leaf) || !isResultHeader(leaf));
  return isOfMoney && !region.columns.some(({ headers }) => headers.some((header) => header.includes('指标')));
};

/** What is told of money alone. */
const MOVED = /^(?:已|实际|累计|全年|本年|实)?(?:到位|支出|执行|拨付|支付|决算|下达|投入)(?:资金|金额|经费|数|额)?$/;

const isTargetOrResult = (leaf: string): boolean => isTargetHeader(leaf) || isResultHeader(leaf);
/** A rate printed as 0.95 where others print 95. */
const fraction = ({ value, printed }: Quantity): boolean =>
  value !== null &&
  printed.decimals >= 2 &&
  /^-?(?:0|1)(?:\.|$)/.test(value.toFixed(printed.decimals)) &&
  value.sign() !== 0 &&
  printed.decimals >= 3;

const labelOfTail = (text: string, from: number): string => text.slice(from);

function wordsOf(labels: readonly string[], headers: readonly string[], own: string): string[] {
  const parts = [...labels.slice(-1), own, ...headers.slice(-2)].map(bareLabel);
  return [...new Set(parts.flatMap((part) => part.split(/[、，,：:\s“”"']+/)).filter((part) => part !== ''))];
}

/** Row labels name concepts (基本支出) more often than headers do (执行率). */
function conceptOf(labels: readonly string[], headers: readonly string[]): ConceptId | null {
  const leaf = bareLabel(headers.at(-1) ?? '');
  const label = bareLabel(labels.at(-1) ?? '');
  return isRateLabel(leaf) ? findConcept(leaf) : (findConcept(label) ?? findConcept(leaf));
}

function statisticOf(quantity: Quantity, labels: readonly string[], headers: readonly string[]): Statistic {
  const leaf = headers.at(-1) ?? labels.at(-1) ?? '';
  const all = [...labels.slice(-1), ...headers].join(' ');
  if (quantity.kind === 'score') return isFullMarksHeader(leaf) ? 'weight' : 'points';
  if (quantity.kind === 'percent') {
    if (isGrowthHeader(all)) return 'growth';
    return isShareHeader(all) ? 'share' : 'rate';
  }
  if (isGrowthHeader(leaf) || isDifferenceHeader(leaf)) return 'change';
  if (isAverageLabel(leaf) || isAverageLabel(labels.at(-1) ?? '')) return 'average';
  return quantity.kind === 'money' ? 'amount' : 'count';
}

/** The points in a label's brackets: 产出指标（40分）, 得分（20分*执行率）. */
function weightIn(cell: GridCell): { passage: Passage; quantity: Quantity } | null {
  for (const passage of cell.cell.paragraphs) {
    if (!/[（(]\s*\d/.test(passage.text)) continue;
    for (const quantity of extractQuantities(passage.text)) {
      const before = passage.text.slice(0, quantity.start).trimEnd();
      if (quantity.kind === 'score' && quantity.value !== null && /[（(]$/.test(before)) return { passage, quantity };
    }
  }
  return null;
}

/** 得分/分值 above pairs of points. */
const PAIR_HEADER = /得分[/／](?:分值|满分|权重|标准分)|实得[/／]应得/;
const PAIR = /^\s*(\d{1,3}(?:\.\d+)?)\s*[/／]\s*\d{1,3}(?:\.\d+)?\s*$/;

/** A pair of points in a cell. */
interface PrintedPair {
  readonly passage: Passage;
  readonly points: Quantity;
  readonly full: Quantity;
  /** The cell says which is which. */
  readonly isNamed: boolean;
}

/** 23.84/25, or 分值10，得分9.56, as two figures. */
function pairIn({ cell }: GridCell): PrintedPair | null {
  const [passage, other] = cell.paragraphs;
  if (!passage || other) return null;
  const match = PAIR.exec(passage.text);
  if (!match) return namedPairIn(passage);
  const end = match[0].indexOf(match[1]!) + match[1]!.length;
  const stroke = /[/／]/.exec(passage.text)!.index + 1;
  const [points] = extractQuantities(passage.text.slice(0, end));
  const [full] = extractQuantities(passage.text.slice(stroke).padStart(passage.text.length));
  return points && full ? { passage, points, full, isNamed: false } : null;
}

/** 分值10，得分9.56, or 得分9.56（分值10）: a cell in which two figures are named, and no more. */
function namedPairIn(passage: Passage): PrintedPair | null {
  const [a, b, more] = extractQuantities(passage.text);
  if (!a || !b || more) return null;
  const names = [passage.text.slice(0, a.start), passage.text.slice(a.end, b.start)].map((name) =>
    name.replace(/[\s，,；;、：:（()）/分为]/g, ''),
  );
  const rest = passage.text.slice(b.end).replace(/[\s）)。；;分]/g, '');
  if (rest !== '') return null;
  const full = [a, b].find((_, i) => NAMED_FULL.test(names[i]!));
  const points = [a, b].find((_, i) => NAMED_POINTS.test(names[i]!));
  return full && points ? { passage, points, full, isNamed: true } : null;
}

const NAMED_FULL = /^(?:该项|本项)?(?:值|满|权重|标准)$/;
const NAMED_POINTS = /^(?:自评|评价|实际|该项|本项)?(?:得|实得|自评)$/;
