/** Writes small PDFs for the tests of the reader. Places are in points from the top left corner of the page. */
export interface FixturePage {
  readonly marks: readonly string[];
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly cropBox?: readonly [number, number, number, number];
}

export interface FixtureOptions {
  readonly encrypted?: boolean;
}

export const PAGE_WIDTH = 400;
export const PAGE_HEIGHT = 500;

/** Characters of the text are an em wide, those of ASCII half an em. */
export function text(x: number, y: number, content: string, size = 10): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${PAGE_HEIGHT - y} Tm <${hex(content)}> Tj ET`;
}

/** Text under a matrix of its own, in PDF's coordinates (origin at the lower left). */
export function textUnder(matrix: readonly number[], content: string, size = 10): string {
  return `BT /F1 ${size} Tf ${matrix.join(' ')} Tm <${hex(content)}> Tj ET`;
}

export function stroke(x0: number, y0: number, x1: number, y1: number): string {
  return `0.5 w ${x0} ${PAGE_HEIGHT - y0} m ${x1} ${PAGE_HEIGHT - y1} l S`;
}

export function fill(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${PAGE_HEIGHT - y1} ${x1 - x0} ${y1 - y0} re f`;
}

/** The ruling lines of a grid, all of them. */
export function grid(xs: readonly number[], ys: readonly number[]): string[] {
  return [...ys.map((y) => stroke(xs[0]!, y, xs.at(-1)!, y)), ...xs.map((x) => stroke(x, ys[0]!, x, ys.at(-1)!))];
}

export function pdfOf(pages: readonly FixturePage[], options: FixtureOptions = {}): Uint8Array {
  const first = 6;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]
        /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>`,
    `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0
        /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
    ...pages.flatMap((page, i) => {
      const content = page.marks.join('\n');
      const box = `[0 0 ${page.width ?? PAGE_WIDTH} ${page.height ?? PAGE_HEIGHT}]`;
      const crop = page.cropBox ? `/CropBox [${page.cropBox.join(' ')}]` : '';
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox ${box} ${crop} /Rotate ${page.rotate ?? 0}
            /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return new TextEncoder().encode(fileOf(objects, options));
}

function fileOf(objects: readonly string[], { encrypted = false }: FixtureOptions): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = file.length;
  const key = '7a'.repeat(32);
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<61> <61>]`
    : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${offset} 00000 n \n`).join('');
  return `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock} >>\nstartxref\n${start}\n%%EOF\n`;
}

/** UTF-16, as the encoding UniGB-UTF16-H takes it. */
function hex(content: string): string {
  return Array.from({ length: content.length }, (_, i) => content.charCodeAt(i).toString(16).padStart(4, '0')).join('');
}
