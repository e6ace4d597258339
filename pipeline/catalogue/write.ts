import { writeFile } from 'node:fs/promises';
import { LANGUAGES } from '../language.js';
import { coverageFiles, coveragePage } from './coverage.js';
import { catalogueFiles, cataloguePage } from './page.js';
import { readCatalogue } from './read.js';

/** `npm run catalogue`: writes the catalogue of rules into rules/, and what it covers into docs/, in each language. */
const entries = await readCatalogue();
for (const language of LANGUAGES) {
  const file = new URL(`../../rules/${catalogueFiles[language]}`, import.meta.url);
  await writeFile(file, cataloguePage(entries, language));
  await writeFile(new URL(`../../${coverageFiles[language]}`, import.meta.url), coveragePage(language));
}
