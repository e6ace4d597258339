/** Characters of symbol fonts, which Word stores by their place in the font (w:sym). */

const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xe5: '∑',
};

const WINGDINGS: Readonly<Record<number, string>> = {
  0x6f: '□',
  0xa8: '□',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = { 0x50: '✓', 0x52: '☑', 0x53: '☒', 0xa3: '□' };

/** The printed sign of a w:sym; one that is not known keeps its code, so that nothing goes missing. */
export function symbol(font: string, code: string): string {
  const point = Number.parseInt(code, 16);
  if (Number.isNaN(point)) return '';
  const place = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
  const name = font.toLowerCase();
  if (name === 'symbol') return SYMBOL[place] ?? printable(place, point);
  if (name === 'wingdings' && place >= 0x81 && place <= 0x8a) return String.fromCodePoint(0x2460 + place - 0x81);
  if (name === 'wingdings') return WINGDINGS[place] ?? String.fromCodePoint(point);
  if (name === 'wingdings 2') return WINGDINGS_2[place] ?? String.fromCodePoint(point);
  return printable(place, point);
}

const printable = (place: number, point: number): string =>
  String.fromCodePoint(place >= 0x20 && place < 0x7f ? place : point);
