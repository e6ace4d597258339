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
