import { Decimal } from './decimal.js';
import { add, divide, exactly, multiply, subtract, type Interval } from './interval.js';

/** What a side of a formula computes. */
export type Expression =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'number'; readonly value: Decimal; /** as it is written: 50% */ readonly text: string }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

export type Operator = '+' | '-' | '*' | '/';
export type Order = '=' | '<=' | '>=' | '<' | '>';

/** A figure, and what it must be, or must not exceed. */
export interface Formula {
  readonly claimed: string;
  readonly order: Order;
  readonly expression: Expression;
}

export type FormulaFault =
  /** no = or ≤ in it, or two */
  | 'no-order'
  /** more than a name before the = */
  | 'no-claim'
  | 'operand-missing'
  | 'bracket'
  /** the claimed figure is among those that it follows from */
  | 'circular'
  | 'too-long';

/** A formula that cannot be read; `offset` is in its text. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';

  constructor(
    readonly fault: FormulaFault,
    readonly offset: number,
  ) {
    super(`${fault} at ${offset}`);
  }
}

interface Token {
  readonly kind: 'name' | 'number' | 'operator' | 'order' | 'open' | 'close';
  readonly text: string;
  readonly start: number;
}

/** 三公合计 ＝ 出国 ＋ 公车: how operators are typed. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ '＝': '=', '＋': '+', '－': '-', '−': '-', '–': '-', '×': '*', '＊': '*', '÷': '/', '／': '/' },
  ...{ '≤': '<=', '≥': '>=', '＜': '<', '＞': '>', '⩽': '<=', '⩾': '>=' },
};
const LONGEST = 500;

/**
 * Reads a formula over names: 三公合计 = 出国 + 公车 + 接待, 公务接待费 <= 公务接待费预算, 调整率 = (追加 + 调减) / 年初预算.
 * Full-width operators will do; brackets in full width belong to a name (因公出国（境）费), 90% is 0.9. Throws FormulaError.
 */
export function parseFormula(text: string): Formula {
  if (text.length > LONGEST) throw new FormulaError('too-long', LONGEST);
  const tokens = tokensOf(text);
  const orders = tokens.filter(({ kind }) => kind === 'order');
  const [order, second] = orders;
  if (!order || second) throw new FormulaError('no-order', second?.start ?? text.length);
  const at = tokens.indexOf(order);
  const [claim, more] = tokens.slice(0, at);
  if (more?.kind === 'open') throw new FormulaError('operand-missing', more.start);
  if (claim?.kind !== 'name' || more) throw new FormulaError('no-claim', more?.start ?? 0);
  const expression = new Parser(tokens.slice(at + 1), text.length).expression();
  if (namesIn(expression).includes(claim.text)) throw new FormulaError('circular', claim.start);
  return { claimed: claim.text, order: order.text as Order, expression };
}

const TOKEN =
  /(?<order>[<>]=|[=<>＝≤≥＜＞⩽⩾])|(?<operator>[-+*/＋－−–×＊÷／])|(?<open>\()|(?<close>\))|(?<name>[^-\s+*/()=<>＝≤≥＜＞⩽⩾＋－−–×＊÷／]+)/g;
const NUMBER = /^\d{1,15}(?:\.\d{1,15})?%?$/;

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => {
    const [kind, found] = Object.entries(match.groups!).find(([, part]) => part !== undefined) as [
      Token['kind'],
      string,
    ];
    const isNumber = kind === 'name' && NUMBER.test(found);
    return { kind: isNumber ? 'number' : kind, text: TYPED[found] ?? found, start: match.index };
  });
}

/** Brackets first, then products, then sums; what stands first is reckoned first. */
class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  expression(): Expression {
    const found = this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.operand()));
    const rest = this.tokens[this.at];
    if (rest) throw new FormulaError(rest.kind === 'close' ? 'bracket' : 'operand-missing', rest.start);
    return found;
  }

  private chain(operators: readonly string[], next: () => Expression): Expression {
    let left = next();
    for (;;) {
      const token = this.tokens[this.at];
      if (token?.kind !== 'operator' || !operators.includes(token.text)) return left;
      this.at++;
      left = { kind: 'operation', operator: token.text as Operator, left, right: next() };
    }
  }

  private operand(): Expression {
    const token = this.tokens[this.at++];
    if (token?.kind === 'name') return { kind: 'name', name: token.text };
    if (token?.kind === 'number') return { kind: 'number', value: numberOf(token.text), text: token.text };
    if (token?.kind !== 'open') throw new FormulaError('operand-missing', token?.start ?? this.end);
    const inner = this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.operand()));
    if (this.tokens[this.at]?.kind !== 'close') throw new FormulaError('bracket', token.start);
    this.at++;
    return inner;
  }
}

const numberOf = (text: string): Decimal =>
  text.endsWith('%') ? Decimal.parse(text.slice(0, -1)).shift(-2) : Decimal.parse(text);

/** The names of an expression in their order, each once. */
export function namesIn(expression: Expression): readonly string[] {
  if (expression.kind === 'name') return [expression.name];
  if (expression.kind === 'number') return [];
  return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])];
}

/** Whether an expression adds and takes away only. */
export const isLinear = (expression: Expression): boolean =>
  expression.kind !== 'operation' ||
  (/[-+]/.test(expression.operator) && isLinear(expression.left) && isLinear(expression.right));

/** What an expression gives for the values of its names; null where a divisor may be zero. */
export function evaluate(expression: Expression, valueOf: (name: string) => Interval): Interval | null {
  if (expression.kind === 'name') return valueOf(expression.name);
  if (expression.kind === 'number') return exactly(expression.value);
  const left = evaluate(expression.left, valueOf);
  const right = evaluate(expression.right, valueOf);
  if (left === null || right === null) return null;
  switch (expression.operator) {
    case '+':
      return add(left, right);
    case '-':
      return subtract(left, right);
    case '*':
      return multiply(left, right);
    case '/':
      return divide(left, right);
  }
}

const SIGNS: Readonly<Record<Operator, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷' };

/** The expression with something printed for each name: 3.2 + 5.1 − (0.8 + 0.2). */
export function printExpression(expression: Expression, print: (name: string) => string): string {
  if (expression.kind === 'name') return print(expression.name);
  if (expression.kind === 'number') return expression.text;
  const { operator, left, right } = expression;
  const side = (part: Expression, isClosed: boolean): string =>
    isClosed ? `(${printExpression(part, print)})` : printExpression(part, print);
  const isTakenFrom = operator === '-' || operator === '/';
  const before = side(left, tightness(left) < TIGHTNESS[operator]);
  const behind = side(right, tightness(right) < TIGHTNESS[operator] + (isTakenFrom ? 1 : 0));
  return `${before} ${SIGNS[operator]} ${behind}`;
}

const TIGHTNESS: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };

const tightness = (expression: Expression): number =>
  expression.kind === 'operation' ? TIGHTNESS[expression.operator] : 3;
