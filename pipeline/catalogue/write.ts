import { writeFile } from 'node:fs/promises';
import { LANGUAGES } from '../language.js';
import { catalogueFiles, cataloguePage } from './page.js';
import { readCatalogue } from './read.js';

/** `npm run catalogue`: writes the catalogue of rules, in each language, into rules/. */
const entries = await readCatalogue();
for (const language of LANGUAGES) {
  const file = new URL(`../../rules/${catalogueFiles[language]}`, import.meta.url);
  await writeFile(file, cataloguePage(entries, language));
}
