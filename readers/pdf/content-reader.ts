import { apply, compose, type Matrix } from './geometry.js';
import type { Glyph, Rule } from './glyphs-and-rules.js';
import { plainCharacter } from './look-alikes.js';
import { rulesOfPath } from './painted-paths.js';
import { OPS } from './pdfjs.js';

/** A font as far as its text is concerned; see FontFaceObject in pdfjs. */
export interface Font {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
}

interface FontGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** The part of PDF's graphics state that places text and lines. */
interface GraphicsState {
  matrix: Matrix;
  lineWidth: number;
  font: Font;
  bold: boolean;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  strokesText: boolean;
}

export const DIRECTIONS = ['right', 'down', 'left', 'up', 'slanted'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface DirectedGlyph extends Glyph {
  readonly direction: Direction;
}

/** Follows the drawing operators of a page, and notes the glyphs and the lines that they leave on it. */
export class ContentReader {
  readonly glyphs: DirectedGlyph[] = [];
  readonly rules: Rule[] = [];
  private readonly saved: GraphicsState[] = [];
  private state: GraphicsState;
  private textMatrix: ArrayLike<number> | null = null;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;

  constructor(
    private readonly base: Matrix,
    private readonly fontOf: (name: string) => Font,
  ) {
    this.state = initialState(base);
  }

  read(functions: readonly number[], args: readonly unknown[]): void {
    for (let i = 0; i < functions.length; i++) this.operator(functions[i]!, args[i]);
  }

  // pdfjs does not type the arguments; each case takes what its evaluator emits.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  private operator(operator: number, args: any): void {
    const { state } = this;
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        this.saved.push({ ...state });
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.state = this.saved.pop() ?? state;
        break;
      case OPS.transform:
        state.matrix = compose(state.matrix, args);
        break;
      case OPS.paintFormXObjectBegin:
        this.saved.push({ ...state });
        if (args[0]) state.matrix = compose(state.matrix, args[0]);
        break;
      case OPS.beginAnnotation:
        this.saved.push({ ...state });
        this.state = initialState(compose(compose(this.base, args[2]), args[3]));
        break;
      case OPS.setLineWidth:
        state.lineWidth = args[0];
        break;
      case OPS.setGState:
        for (const [key, value] of args[0]) {
          if (key === 'LW') state.lineWidth = value;
          if (key === 'Font') this.setFont(value[0], value[1]);
        }
        break;
      case OPS.constructPath:
        this.rules.push(...rulesOfPath(args[0], args[1][0], state));
        break;
      case OPS.beginText:
        this.textMatrix = null;
        this.x = this.y = this.lineX = this.lineY = 0;
        break;
      case OPS.setFont:
        this.setFont(args[0], args[1]);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = args[0];
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0];
        break;
      case OPS.setHScale:
        state.horizontalScale = args[0] / 100;
        break;
      case OPS.setLeading:
        state.leading = args[0];
        break;
      case OPS.setTextRise:
        state.rise = args[0];
        break;
      case OPS.setTextRenderingMode:
        state.strokesText = args[0] === 2;
        break;
      case OPS.setLeadingMoveText:
        state.leading = -args[1];
        this.moveText(args[0], args[1]);
        break;
      case OPS.moveText:
        this.moveText(args[0], args[1]);
        break;
      case OPS.nextLine:
        this.moveText(0, -state.leading);
        break;
      case OPS.setTextMatrix:
        this.textMatrix = args.length === 1 ? args[0] : args;
        this.x = this.y = this.lineX = this.lineY = 0;
        break;
      case OPS.showText:
        if (state.font.vertical) this.showVertically(args[0]);
        else this.show(args[0]);
        break;
    }
  }

  private setFont(name: string, size: number): void {
    const font = this.fontOf(name);
    this.state.font = font;
    this.state.size = size;
    // 黑体 is how Chinese documents print bold headings.
    this.state.bold = Boolean(font.bold || font.black) || /bold|heavy|black|simhei|heiti/i.test(font.name ?? '');
  }

  private moveText(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  private show(items: readonly (FontGlyph | number | null)[]): void {
    const { state } = this;
    const matrix = this.textMatrix ? compose(state.matrix, this.textMatrix) : state.matrix;
    const stretch = state.horizontalScale * Math.sign(state.size || 1);
    const size = Math.abs(state.size);
    const direction = directionOf(matrix[0] * stretch, matrix[1] * stretch);
    const height = size * Math.hypot(matrix[2], matrix[3]);
    const advance = size * (state.font.fontMatrix?.[0] ?? 0.001);
    const y = this.y + state.rise;
    for (const item of items) {
      if (item === null) continue;
      if (typeof item === 'number') {
        this.x -= ((item * size) / 1000) * stretch;
        continue;
      }
      const end = this.x + item.width * advance * stretch;
      this.add(item, apply(matrix, this.x, y), apply(matrix, end, y), height, direction);
      this.x = end + (state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) * stretch;
    }
  }

  /** Fonts for vertical writing: each glyph stands upright under the one before. */
  private showVertically(items: readonly (FontGlyph | number | null)[]): void {
    const { state } = this;
    const matrix = this.textMatrix ? compose(state.matrix, this.textMatrix) : state.matrix;
    const direction = directionOf(matrix[0], matrix[1]);
    const height = state.size * Math.hypot(matrix[2], matrix[3]);
    const scale = state.size * (state.font.fontMatrix?.[0] ?? 0.001);
    for (const item of items) {
      if (item === null) continue;
      if (typeof item === 'number') {
        this.y -= (item * state.size) / 1000;
        continue;
      }
      const [down, vx, vy] = item.vmetric ?? state.font.defaultVMetrics ?? [-1000, item.width / 2, 880];
      const x = this.x - (item.vmetric ? vx! : item.width / 2) * scale;
      const y = this.y + state.rise - vy! * scale;
      this.add(item, apply(matrix, x, y), apply(matrix, x + item.width * scale, y), height, direction);
      this.y += down! * scale - state.charSpacing - (item.isSpace ? state.wordSpacing : 0);
    }
  }

  private add(
    glyph: FontGlyph,
    start: readonly [number, number],
    end: readonly [number, number],
    size: number,
    direction: Direction,
  ): void {
    const text = printable(glyph.unicode);
    if (text === '' || size === 0) return;
    const x0 = Math.min(start[0], end[0]);
    const x1 = Math.max(start[0], end[0]);
    const bold = this.state.bold || this.state.strokesText;
    this.glyphs.push({ text, x0, x1, y: start[1], size, bold, direction });
  }
}

function initialState(matrix: Matrix): GraphicsState {
  return {
    matrix,
    lineWidth: 1,
    font: {},
    bold: false,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    strokesText: false,
  };
}

function directionOf(dx: number, dy: number): Direction {
  const length = Math.hypot(dx, dy);
  if (Math.abs(dy) < 0.05 * length) return dx > 0 ? 'right' : 'left';
  if (Math.abs(dx) < 0.05 * length) return dy > 0 ? 'down' : 'up';
  return 'slanted';
}

/** What a glyph prints; control characters print nothing. */
function printable(unicode: string): string {
  if (/^[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\ufeff]*$/.test(unicode)) return ''; // eslint-disable-line no-control-regex
  const text = plainCharacter(unicode);
  return text === '\u00a0' ? ' ' : text;
}
