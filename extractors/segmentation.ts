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
/** Of longer texts only the last one is kept, so that the cache stays small. */
const LONGEST_CACHED = 20_000;
/** Words whose tags are kept: more than the vocabulary of a season of reports. */
const CACHED_TAGS = 100_000;

const cache = new Map<string, readonly Token[]>();
let lastLong: { readonly text: string; readonly tokens: readonly Token[] } | null = null;
/** The tag of a word is its entry in the dictionary, wherever it stands. */
const tags = new Map<string, string>();
let loaded = false;
/** Words that a bureau adds. */
let further: readonly string[] = [];

/** Puts further nouns in force, in the place of those that were added before. Only vocabulary.ts asks for it. */
export function learnWords(words: readonly string[]): void {
  // What the dictionary has learned it keeps until it is loaded anew.
  loaded = false;
  further = words;
  cache.clear();
  tags.clear();
  lastLong = null;
}

/** The dictionary takes over a second and 250 MB in each thread, so it is loaded at the first text and not at import. */
function load(): void {
  nodejieba.load();
  for (const [tag, words] of Object.entries(FISCAL_WORDS)) {
    // A word that the dictionary has already would lose its frequency, and with it its place in ambiguous text.
    for (const word of words) if (nodejieba.tag(word).length > 1) nodejieba.insertWord(word, tag);
  }
  for (const word of further) nodejieba.insertWord(word, 'n');
  loaded = true;
}

/** The words of a text in order; together they cover it without a gap. */
export function tokensOf(text: string): readonly Token[] {
  if (text.length > LONGEST_CACHED) {
    if (lastLong?.text !== text) lastLong = { text, tokens: segment(text) };
    return lastLong.tokens;
  }
  const known = cache.get(text);
  if (known) {
    cache.delete(text);
    cache.set(text, known);
    return known;
  }
  const tokens = segment(text);
  cache.set(text, tokens);
  const oldest = cache.size > CACHED_TEXTS ? cache.keys().next().value : undefined;
  if (oldest !== undefined) cache.delete(oldest);
  return tokens;
}

function segment(text: string): Token[] {
  if (text === '') return [];
  if (!loaded) load();
  // The native side rejects lone surrogates; a replacement character of the same length keeps the offsets true.
  const clean = SURROGATE.test(text) ? text.replace(/\p{Surrogate}/gu, '\uFFFD') : text;
  const words = nodejieba.cut(clean, true);
  // Handing over words with their tags costs more than twice as much as the words alone.
  if (!words.every((word) => tags.has(word))) learnTags(clean);
  let start = 0;
  return words.map((word) => {
    const end = start + word.length;
    const token = { word: clean === text ? word : text.slice(start, end), tag: tags.get(word)!, start, end };
    start = end;
    return token;
  });
}

const SURROGATE = /\p{Surrogate}/u;

function learnTags(text: string): void {
  if (tags.size > CACHED_TAGS) tags.clear();
  for (const { word, tag } of nodejieba.tag(text)) tags.set(word, tag);
}
