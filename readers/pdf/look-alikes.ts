/**
 * Radicals of the block CJK Radicals Supplement, each before the character that it looks like (Unicode's
 * EquivalentUnifiedIdeograph). Fonts that draw both with one glyph make PDFs say the radical: 增⻓, 部⻔.
 */
const RADICALS =
  '⺁厂⺅亻⺆冂⺉刂⺊卜⺎兀⺐尢⺒巳⺓幺⺕彐⺘扌⺙攵⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺦丬⺧牛⺨犭⺩王⺪疋⺬示⺭礻⺮竹⺰纟⺶羊⺹耂⺻聿⻁虎⻂衤⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车' +
  '⻍辶⻐钅⻑長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙⻳龟';

const CHARACTERS = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, i) => [RADICALS[2 * i]!, RADICALS[2 * i + 1]!]),
);

/** The character for a radical or a ligature that looks like it; everything else as it is. */
export function plainCharacter(text: string): string {
  if (!/[\u2e80-\u2fdf\ufb00-\ufb06]/.test(text)) return text;
  return [...text].map((character) => CHARACTERS.get(character) ?? character.normalize('NFKC')).join('');
}
