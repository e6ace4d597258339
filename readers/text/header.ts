import { Decimal } from '../../model/decimal.js';
import { columnKind, kindOf, nameOf, textOf, type ColumnKind } from './cell-kinds.js';
import type { TextCell, TextRow } from './rows.js';

/** A header cell and those under it. */
export interface HeaderNode {
  readonly cell: TextCell;
  readonly children: readonly HeaderNode[];
  /** Columns that it heads alone where it has no children; two for 项目 over a group and its items. */
  readonly columns: number;
}

export const leafNode = (cell: TextCell, columns = 1): HeaderNode => ({ cell, children: [], columns });

/** More ways than this to lay a header out are no header. */
const MAX_LAYOUTS = 6_000;
const MIN_SCORE = 1;

export const isTotalName = (name: string): boolean => /(?:合计|小计|总计)$/.test(name);
const isRateName = (name: string): boolean => /(?:率|比例|占比|比重|[%％])(?:[（(][^（）()]*[）)])?$/.test(name);
const isOfWhich = (name: string): boolean => /^其中[：:]?$/.test(name);

/**
 * Lays out header rows of which the merged cells left no trace: which cells of a row head those of the next, so that
 * all together head `width` columns. Of the ways that fit, the one that names and figures speak for; null for none.
 */
export function fitHeader(rows: readonly TextRow[], width: number, body: readonly TextRow[]): HeaderNode[] | null {
  const levels = rows.map((row, level) => (level === 0 ? row : row.filter((cell) => cell.length > 0)));
  const full = body.filter((row) => row.length === width);
  if (!full.some((row) => row.some((cell) => kindOf(cell) === 'value'))) return null;
  const evidence = new Evidence(full, width);
  const hasBlanks = rows.slice(1).some((row) => row.some((cell) => cell.length === 0));
  let best: { nodes: HeaderNode[]; score: number } | null = null;
  for (const nodes of layouts(levels, width)) {
    if ((hasBlanks && !matchesBlanks(rows, nodes)) || isNeedless(nodes)) continue;
    const score = evidence.score(nodes);
    if (best === null || score > best.score) best = { nodes, score };
  }
  return best !== null && best.score >= MIN_SCORE ? best.nodes : null;
}

/** Columns that a header cell covers. */
export const widthOf = (node: HeaderNode): number =>
  node.children.length === 0 ? node.columns : node.children.reduce((sum, child) => sum + widthOf(child), 0);

/** The lowest header cell of every column. */
export const leavesOf = (nodes: readonly HeaderNode[]): HeaderNode[] =>
  nodes.flatMap((node) =>
    node.children.length === 0 ? Array<HeaderNode>(node.columns).fill(node) : leavesOf(node.children),
  );

/** A first header cell without parts may run over up to so many columns of labels more. */
const MAX_WIDENING = 2;

function* layouts(levels: readonly TextRow[], width: number): Generator<HeaderNode[]> {
  const cells = levels.reduce((sum, level) => sum + level.length, 0);
  const budget = { left: MAX_LAYOUTS };
  for (let wider = 0; wider <= MAX_WIDENING; wider++) {
    for (const nodes of layoutsOf(levels, cells - width + wider, budget)) {
      const [first, ...rest] = nodes;
      if (wider === 0) yield nodes;
      else if (first!.children.length === 0) yield [{ ...first!, columns: 1 + wider }, ...rest];
    }
  }
}

/** Every way to hang each level under the one above with so many parents in all: each parent takes one column away. */
function* layoutsOf(levels: readonly TextRow[], parents: number, budget: { left: number }): Generator<HeaderNode[]> {
  const [top, ...lower] = levels;
  if (top === undefined || budget.left <= 0) return;
  if (lower.length === 0) {
    if (parents === 0) yield top.map((cell) => leafNode(cell));
    return;
  }
  for (let own = 1; own <= Math.min(top.length, lower[0]!.length, parents); own++) {
    for (const below of layoutsOf(lower, parents - own, budget)) {
      for (const chosen of combinations(top.length, own)) {
        for (const sizes of compositions(below.length, own)) {
          if (budget.left-- <= 0) return;
          yield hang(top, below, chosen, sizes);
        }
      }
    }
  }
}

function hang(
  top: TextRow,
  below: readonly HeaderNode[],
  chosen: readonly number[],
  sizes: readonly number[],
): HeaderNode[] {
  let from = 0;
  return top.map((cell, i) => {
    const group = chosen.indexOf(i);
    if (group < 0) return leafNode(cell);
    const children = below.slice(from, from + sizes[group]!);
    from += sizes[group]!;
    return { cell, children, columns: 0 };
  });
}

/** Every choice of k of the numbers below n, in rising order. */
function* combinations(n: number, k: number, from = 0): Generator<number[]> {
  if (k === 0) yield [];
  else for (let i = from; i <= n - k; i++) for (const rest of combinations(n, k - 1, i + 1)) yield [i, ...rest];
}

/** Every way to write n as a sum of k whole numbers from 1. */
function* compositions(n: number, k: number): Generator<number[]> {
  if (k === 1) yield [n];
  else for (let i = 1; i <= n - k + 1; i++) for (const rest of compositions(n - i, k - 1)) yield [i, ...rest];
}

/** Where an export leaves blank cells under merged ones, they must stand where the layout has merged cells. */
function matchesBlanks(rows: readonly TextRow[], nodes: readonly HeaderNode[]): boolean {
  let level: (HeaderNode | null)[] = [...nodes];
  for (const row of rows.slice(1)) {
    level = level.flatMap((node): readonly (HeaderNode | null)[] =>
      node === null || node.children.length === 0 ? [null] : node.children,
    );
    if (!row.some((cell) => cell.length === 0)) continue;
    if (row.length > level.length || row.some((cell, i) => (level[i] === null) !== (cell.length === 0))) return false;
  }
  return true;
}

/**
 * Where every cell of the first row heads others, the rows below would do without it: then it is a row of a form, unless
 * the groups are alike (收入: 项目, 决算数; 支出: 项目, 决算数).
 */
function isNeedless(nodes: readonly HeaderNode[]): boolean {
  if (nodes.some((node) => node.children.length === 0)) return false;
  const groups = nodes.map((node) => node.children.map((child) => nameOf(child.cell)).join(' '));
  return new Set(groups).size > 1;
}

/** What most cells of a column are. */
interface ColumnFacts {
  readonly filled: boolean;
  readonly percents: boolean;
  readonly values: boolean;
}

interface NameFacts {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly rate: boolean;
}

/** What the rows under a header, and the names in it, say for or against a layout. */
class Evidence {
  private readonly columns: ColumnFacts[];
  private readonly names = new Map<TextCell, NameFacts>();
  private readonly sums = new Map<string, number>();

  constructor(
    private readonly body: readonly TextRow[],
    width: number,
  ) {
    this.columns = Array.from({ length: width }, (_, column) => factsOf(body.map((row) => row[column]!)));
  }

  score(nodes: readonly HeaderNode[]): number {
    let column = 0;
    let score = 0;
    for (const leaf of leavesOf(nodes)) score += this.leaf(leaf, this.columns[column++]!);
    const firstIsLabel = nodes.some((node) => node.children.length === 0) && nodes[0]!.children.length > 0;
    return score + this.groups(nodes, 0) - (firstIsLabel ? 2 : 0) - (nodes[0]!.columns > 1 ? 1 : 0);
  }

  private nameOf(cell: TextCell): NameFacts {
    let facts = this.names.get(cell);
    if (!facts) {
      const name = nameOf(cell);
      facts = { name, kind: columnKind(name), rate: isRateName(name) };
      this.names.set(cell, facts);
    }
    return facts;
  }

  /** A rate heads percentages, a name heads names. */
  private leaf(leaf: HeaderNode, column: ColumnFacts): number {
    const { name, kind, rate } = this.nameOf(leaf.cell);
    let score = isOfWhich(name) ? -6 : 0;
    if (!column.filled) return score;
    if (column.percents) score += rate ? 2 : -2;
    else if (rate) score -= 1;
    if (column.values && (kind === 'label' || kind === 'text')) score -= 2;
    if (!column.values && kind === 'value') score -= 2;
    return score;
  }

  private groups(nodes: readonly HeaderNode[], start: number): number {
    let score = 0;
    let column = start;
    let previous = '';
    for (const node of nodes) {
      if (node.children.length > 0) {
        const names = node.children.map((child) => this.nameOf(child.cell).name);
        score += this.group(node, names, column) + this.groups(node.children, column);
        if (names.join(' ') === previous) score += 3;
        previous = names.join(' ');
      }
      column += widthOf(node);
    }
    return score;
  }

  private group(node: HeaderNode, names: readonly string[], column: number): number {
    const parent = this.nameOf(node.cell).name;
    let score = isOfWhich(parent) ? 6 : 0;
    if (names.length === 1) score -= 3;
    if (new Set(names).size < names.length) score -= 4;
    score += Math.min(3, names.filter((name) => sharesWords(parent, name)).length);
    if (isRateName(names.at(-1)!)) score += 1;
    const total = names.findIndex(isTotalName);
    const plain = node.children.every((child) => child.children.length === 0);
    if (total >= 0 && plain) score += this.closes(column, names.length, total);
    return score;
  }

  /** Whether the column named as a total is the sum of the others of its group. */
  private closes(column: number, size: number, total: number): number {
    const key = `${column} ${size} ${total}`;
    const known = this.sums.get(key) ?? this.tryToClose(column, size, total);
    this.sums.set(key, known);
    return known;
  }

  private tryToClose(column: number, size: number, total: number): number {
    let tried = 0;
    let held = 0;
    for (const row of this.body) {
      const figures = row.slice(column, column + size).map(figureOf);
      const claimed = figures[total];
      if (!claimed || figures.every((figure, i) => i === total || figure === null)) continue;
      const sum = figures.reduce<Decimal>((s, f, i) => (i === total || f === null ? s : s.plus(f)), Decimal.ZERO);
      tried += 1;
      if (sum.equals(claimed)) held += 1;
    }
    if (tried === 0) return 0;
    return held * 2 > tried ? 4 : -3;
  }
}

function factsOf(column: readonly TextCell[]): ColumnFacts {
  const filled = column.filter((cell) => kindOf(cell) !== 'none');
  const most = (test: (cell: TextCell) => boolean) => filled.filter(test).length * 2 > filled.length;
  return {
    filled: filled.length > 0,
    percents: most((cell) => /[%％]$/.test(textOf(cell))),
    values: most((cell) => kindOf(cell) === 'value'),
  };
}

function figureOf(cell: TextCell): Decimal | null {
  const text = textOf(cell).replace(/[,，\s]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Decimal.parse(text) : null;
}

function sharesWords(parent: string, child: string): boolean {
  for (let i = 0; i + 2 <= child.length; i++) if (parent.includes(child.slice(i, i + 2))) return true;
  return false;
}
