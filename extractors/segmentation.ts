import nodejieba from 'nodejieba';
import { FISCAL_WORDS } from './fiscal-dictionary.js';

/** A word with its part of speech (the ICTCLAS tags that jieba uses: n, v, m numeral, q measure word, x symbol …). */
export interface Token {
  readonly word: string;
  readonly tag: string;
  /** Half-open, UTF-16 offsets in the text that was segmented. */
  readonly start: number;
  readonly end: number;
}

/** Texts whose tokens are kept: several extractors ask for the same passage. */
const CACHED_TEXTS = 512;
/** Longer texts are segmented anew each time, so that the cache stays small. */
const LONGEST_CACHED = 20_000;

const cache = new Map<string, readonly Token[]>();
let loaded = false;

/** The dictionary takes over a second and 250 MB in each thread, so it is loaded at the first text and not at import. */
function load(): void {
  nodejieba.load();
  for (const [tag, words] of Object.entries(FISCAL_WORDS)) {
    // A word that the dictionary has already would lose its frequency, and with it its place in ambiguous text.
    for (const word of words) if (nodejieba.tag(word).length > 1) nodejieba.insertWord(word, tag);
  }
  loaded = true;
}

/** The words of a text in order; together they cover it without a gap. */
export function tokensOf(text: string): readonly Token[] {
  const known = cache.get(text);
  if (known) {
    cache.delete(text);
    cache.set(text, known);
    return known;
  }
  const tokens = segment(text);
  if (text.length <= LONGEST_CACHED) {
    cache.set(text, tokens);
    const oldest = cache.size > CACHED_TEXTS ? cache.keys().next().value : undefined;
    if (oldest !== undefined) cache.delete(oldest);
  }
  return tokens;
}

function segment(text: string): Token[] {
  if (text === '') return [];
  if (!loaded) load();
  let start = 0;
  // The native side rejects lone surrogates; a replacement character of the same length keeps the offsets true.
  return nodejieba.tag(text.replace(/\p{Surrogate}/gu, '\uFFFD')).map(({ word, tag }) => {
    const token = { word: text.slice(start, start + word.length), tag, start, end: start + word.length };
    start = token.end;
    return token;
  });
}
