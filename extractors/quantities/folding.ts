/**
 * Full-width digits, letters and signs as their ASCII forms, so that the patterns need one form only.
 * The result has the length of the text: every offset in it is an offset in the text.
 */
export function fold(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\uFFE5\u3000\u2212﹣﹪﹢]/g, foldCharacter).replace(GROUPED, joinGroups);
}

/** Full-width digits as their ASCII forms; all else stays as it is. */
export const halfWidth = (text: string): string => text.replace(/[０-９]/g, foldCharacter);

const SINGLE: Readonly<Record<string, string>> = {
  '￥': '¥',
  '\u3000': ' ',
  '\u2212': '-',
  '﹣': '-',
  '﹪': '%',
  '﹢': '+',
};
/** Full-width punctuation that parts clauses keeps its form: a Chinese comma is no thousands comma. */
const KEPT = '，；：！？（）';

function foldCharacter(character: string): string {
  if (KEPT.includes(character)) return character;
  return SINGLE[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** 1，234，567: a Chinese comma groups thousands where the first group is short or a decimal fraction follows. */
const GROUPED = /(?<![\d.，])[1-9]\d{0,2}(?:，\d{3})+(?:\.\d+)?(?![\d.，])/g;

function joinGroups(number: string): string {
  const short = number.indexOf('，') < 3;
  return short || number.includes('.') ? number.replaceAll('，', ',') : number;
}
