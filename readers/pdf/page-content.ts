import { OPS } from './pdfjs.js';
import type { PDFPageProxy } from 'pdfjs-dist';
import { apply, type Box, compose, type Matrix } from './geometry.js';
import { plainCharacter } from './look-alikes.js';
import type { OperatorList } from './open-pdf.js';

/** One printed character (rarely more: a ligature), upright on the page as displayed. */
export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

/** A horizontal or vertical line drawn on the page; `at` is its y or x, `from` < `to` along it. */
export interface Rule {
  readonly axis: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A page turned so that its text stands upright. */
export interface PageFrame {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Clockwise quarter turns from the page as read here to the page as displayed. */
  readonly turns: number;
}

export interface PageContent {
  readonly frame: PageFrame;
  /** In the order drawn. */
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Text that runs in another direction than the page's text: watermarks, sideways labels. In the order drawn. */
  readonly otherText: string;
}

/** Fills and strokes thicker than this are areas, not lines. */
const MAX_RULE_THICKNESS = 4;

/** A font as far as its text is concerned; see FontFaceObject in pdfjs. */
interface Font {
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

const DIRECTIONS = ['right', 'down', 'left', 'up', 'slanted'] as const;
type Direction = (typeof DIRECTIONS)[number];

interface DirectedGlyph extends Glyph {
  readonly direction: Direction;
}

/**
 * What is printed on a page: its characters and its straight lines, from the drawing operators.
 *
 * The operators give every glyph with its own place, which getTextContent does not: it gives runs, whose inner
 * positions would have to be guessed where a ruling line cuts them. They also cost one pass, not two.
 */
export function readPageContent(page: PDFPageProxy, operators: OperatorList): PageContent {
  const fontOf = (name: string): Font => (page.commonObjs.has(name) ? page.commonObjs.get(name) : {});
  const asDisplayed = page.getViewport({ scale: 1 });
  let viewport = asDisplayed;
  let reader = new ContentReader(viewport.transform as unknown as Matrix, fontOf);
  reader.read(operators.fnArray, operators.argsArray);

  const turns = quarterTurnsOf(reader.glyphs);
  if (turns > 0) {
    // The text of a landscape table drawn sideways: turn the page until it reads upright.
    viewport = page.getViewport({ scale: 1, rotation: (page.rotate + 360 - 90 * turns) % 360 });
    reader = new ContentReader(viewport.transform as unknown as Matrix, fontOf);
    reader.read(operators.fnArray, operators.argsArray);
  }
  const { width, height } = viewport;
  const visible = (glyph: Glyph) => glyph.x1 > 0 && glyph.x0 < width && glyph.y > 0 && glyph.y - glyph.size < height;
  const upright = reader.glyphs.filter((glyph) => glyph.direction === 'right' && visible(glyph));
  const other = reader.glyphs.filter((glyph) => glyph.direction !== 'right' || !visible(glyph));
  return {
    frame: { number: page.pageNumber, width, height, turns },
    glyphs: upright,
    rules: reader.rules,
    otherText: other
      .map((glyph) => glyph.text)
      .join('')
      .trim(),
  };
}

/** Where a box of the page as read lies on the page as displayed. */
export function displayedBox(frame: PageFrame, { x0, y0, x1, y1 }: Box): Box {
  const { width, height } = frame;
  switch (frame.turns) {
    case 1:
      return { x0: height - y1, y0: x0, x1: height - y0, y1: x1 };
    case 2:
      return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 };
    case 3:
      return { x0: y0, y0: width - x1, x1: y1, y1: width - x0 };
    default:
      return { x0, y0, x1, y1 };
  }
}

/** Quarter turns clockwise of the direction in which most of the text runs. */
function quarterTurnsOf(glyphs: readonly DirectedGlyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const { direction } of glyphs) {
    const turns = DIRECTIONS.indexOf(direction);
    if (turns < 4) counts[turns]! += 1;
  }
  return counts.indexOf(Math.max(...counts));
}

class ContentReader {
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
        this.path(args[0], args[1][0]);
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

  /** A painted path: `painting` is the operator that paints it, `data` pdfjs's DrawOPS with their coordinates. */
  private path(painting: number, data: ArrayLike<number> | null): void {
    if (!data || !PAINTING.has(painting)) return;
    const { matrix, lineWidth } = this.state;
    const strokes = STROKING.has(painting);
    const thin = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])) <= MAX_RULE_THICKNESS;
    if (strokes && !thin) return;
    for (const points of subpaths(data, matrix)) {
      if (strokes) this.strokedRules(points);
      if (!strokes || FILLING.has(painting)) this.filledRule(points);
    }
  }

  private strokedRules(points: readonly (readonly [number, number])[]): void {
    for (let i = 1; i < points.length; i++) {
      const [ax, ay] = points[i - 1]!;
      const [bx, by] = points[i]!;
      this.addRule(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), 0.7);
    }
  }

  private filledRule(points: readonly (readonly [number, number])[]): void {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    this.addRule(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), MAX_RULE_THICKNESS);
  }

  /** A box that is thin is a line; one that is small both ways (a dot of a dotted border) is a piece of either. */
  private addRule(x0: number, y0: number, x1: number, y1: number, thickness: number): void {
    const width = x1 - x0;
    const height = y1 - y0;
    if (height <= thickness && (width > height || width > 0.3)) {
      this.rules.push({ axis: 'horizontal', at: (y0 + y1) / 2, from: x0, to: x1 });
    }
    if (width <= thickness && (height > width || height > 0.3)) {
      this.rules.push({ axis: 'vertical', at: (x0 + x1) / 2, from: y0, to: y1 });
    }
  }
}

const STROKING = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLING = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const PAINTING = new Set<number>([...STROKING, ...FILLING]);

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

const DRAW = { moveTo: 0, lineTo: 1, curveTo: 2, closePath: 3 } as const;

/** The corners of each subpath on the page; a curve counts with its end point. */
function* subpaths(data: ArrayLike<number>, matrix: Matrix): Generator<(readonly [number, number])[]> {
  let points: (readonly [number, number])[] = [];
  for (let i = 0; i < data.length;) {
    switch (data[i++]) {
      case DRAW.moveTo:
        if (points.length > 1) yield points;
        points = [apply(matrix, data[i]!, data[i + 1]!)];
        i += 2;
        break;
      case DRAW.lineTo:
        points.push(apply(matrix, data[i]!, data[i + 1]!));
        i += 2;
        break;
      case DRAW.curveTo:
        points.push(apply(matrix, data[i + 4]!, data[i + 5]!));
        i += 6;
        break;
      case DRAW.closePath:
        if (points.length > 0) points.push(points[0]!);
        break;
    }
  }
  if (points.length > 1) yield points;
}
