import { apply, type Matrix } from './geometry.js';
import type { Rule } from './glyphs-and-rules.js';
import { OPS } from './pdfjs.js';

/** Fills and strokes thicker than this are areas, not lines. */
const MAX_RULE_THICKNESS = 4;
/** A stroke that drifts more than this from its axis is slanted. */
const MAX_STROKE_SLANT = 0.7;
/** What is shorter is no piece of a line. */
const MIN_LENGTH = 0.3;

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
type Point = readonly [x: number, y: number];

/**
 * The ruling lines that a painted path leaves on the page: its straight strokes, and fills thin enough to be lines.
 * `painting` is the operator that paints it, `data` its pdfjs DrawOPS with their coordinates.
 */
export function* rulesOfPath(
  painting: number,
  data: ArrayLike<number> | null,
  { matrix, lineWidth }: { readonly matrix: Matrix; readonly lineWidth: number },
): Generator<Rule> {
  const strokes = STROKING.has(painting);
  const fills = FILLING.has(painting);
  if (!data || !(strokes || fills)) return;
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  if (strokes && lineWidth * scale > MAX_RULE_THICKNESS) return;
  for (const points of subpaths(data, matrix)) {
    if (strokes)
      for (let i = 1; i < points.length; i++) yield* rulesOfBox(points.slice(i - 1, i + 1), MAX_STROKE_SLANT);
    if (fills) yield* rulesOfBox(points, MAX_RULE_THICKNESS);
  }
}

/** A box that is thin is a line; one that is small both ways (a dot of a dotted border) is a piece of either. */
function* rulesOfBox(points: readonly Point[], thickness: number): Generator<Rule> {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
  const [y0, y1] = [Math.min(...ys), Math.max(...ys)];
  const width = x1 - x0;
  const height = y1 - y0;
  if (height <= thickness && width > Math.min(height, MIN_LENGTH)) {
    yield { axis: 'horizontal', at: (y0 + y1) / 2, from: x0, to: x1 };
  }
  if (width <= thickness && height > Math.min(width, MIN_LENGTH)) {
    yield { axis: 'vertical', at: (x0 + x1) / 2, from: y0, to: y1 };
  }
}

const DRAW = { moveTo: 0, lineTo: 1, curveTo: 2, closePath: 3 } as const;

/** The corners of each subpath on the page; a curve counts with its end point. */
function* subpaths(data: ArrayLike<number>, matrix: Matrix): Generator<Point[]> {
  let points: Point[] = [];
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
