import { createInterface } from 'node:readline';
import { z } from 'zod';
import { extractQuantities, quantityToJson } from '../../extractors/quantities/quantities.js';
import { speak } from '../../extractors/vocabulary.js';
import { loadSettings } from '../config/load.js';
import { EXIT } from '../exit.js';
import { localized, type Language } from '../language.js';
import { print } from '../terminal.js';

const request = z.object({ id: z.unknown(), text: z.string() });
const badLine = localized('不是 {"id","text"} 形式的 JSON', 'not JSON of the form {"id","text"}');

/** Answers each line of stdin as soon as it comes. A line that is no request is answered by an error. */
export async function quantities({
  lang,
  config,
}: {
  readonly lang: Language;
  readonly config?: string;
}): Promise<void> {
  speak((await loadSettings(config)).vocabulary);
  let line = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    line += 1;
    if (text.trim() === '') continue;
    const asked = request.safeParse(parse(text));
    if (!asked.success) process.exitCode = EXIT.unreadable;
    const answer = asked.success
      ? { id: asked.data.id, quantities: extractQuantities(asked.data.text).map(quantityToJson) }
      : { line, error: { code: 'bad-line', message: badLine[lang] } };
    await print(`${JSON.stringify(answer)}\n`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
