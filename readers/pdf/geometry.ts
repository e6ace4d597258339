/** Page geometry in points. The origin is the top left corner of the page as displayed; y grows downwards. */

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** As in PDF: (x, y) goes to (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Applies `inner` first, then `outer`. */
export function compose(outer: Matrix, inner: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = [inner[0]!, inner[1]!, inner[2]!, inner[3]!, inner[4]!, inner[5]!];
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function apply(m: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

export function union(boxes: readonly Box[]): Box {
  let { x0, y0, x1, y1 } = boxes[0]!;
  for (const box of boxes) {
    x0 = Math.min(x0, box.x0);
    y0 = Math.min(y0, box.y0);
    x1 = Math.max(x1, box.x1);
    y1 = Math.max(y1, box.y1);
  }
  return { x0, y0, x1, y1 };
}

/** Sorted positions, those within `tolerance` of their neighbour taken as one (their mean). */
export function cluster(positions: readonly number[], tolerance: number): number[] {
  const sorted = [...positions].sort((a, b) => a - b);
  const clusters: { sum: number; count: number; last: number }[] = [];
  for (const position of sorted) {
    const current = clusters.at(-1);
    if (current && position - current.last <= tolerance) {
      current.sum += position;
      current.count += 1;
      current.last = position;
    } else clusters.push({ sum: position, count: 1, last: position });
  }
  return clusters.map(({ sum, count }) => sum / count);
}

/** Index of the interval [edges[i], edges[i+1]) that holds the position; −1 outside. Edges ascend. */
export function intervalAt(edges: readonly number[], position: number): number {
  if (edges.length < 2 || position < edges[0]! || position > edges.at(-1)!) return -1;
  let lo = 0;
  let hi = edges.length - 2;
  while (lo < hi) {
    const mid = (lo + hi + 1) >> 1;
    if (edges[mid]! <= position) lo = mid;
    else hi = mid - 1;
  }
  return lo;
}

/** Index of the edge nearest to a position. */
export function nearest(edges: readonly number[], position: number): number {
  let best = 0;
  for (let i = 1; i < edges.length; i++) {
    if (Math.abs(edges[i]! - position) < Math.abs(edges[best]! - position)) best = i;
  }
  return best;
}
