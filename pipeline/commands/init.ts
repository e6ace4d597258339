import { writeFile } from 'node:fs/promises';
import { rules } from '../../rules/registry.js';
import { CONFIG_FILE } from '../config/load.js';
import { configJsonSchema } from '../config/schema.js';
import { CONFIG_SCHEMA_FILE, configStart } from '../config/start.js';
import { localized, type Language } from '../language.js';
import { print } from '../terminal.js';
import { UsageError } from '../usage.js';

/** Writes a configuration to start from, and its JSON Schema for editors, into the folder that the command runs in. Throws UsageError. */
export async function init({ lang }: { readonly lang: Language }): Promise<void> {
  await writeNew(CONFIG_FILE, configStart(rules, lang));
  // Made by us alone: an older one is brought up to date.
  await writeFile(CONFIG_SCHEMA_FILE, `${JSON.stringify(configJsonSchema(), null, 2)}\n`).catch(
    refuse(CONFIG_SCHEMA_FILE),
  );
  const { zh, en } = localized(
    `已写好 ${CONFIG_FILE}，改好后在同一文件夹里运行 gouji check 即按它检查。`,
    `${CONFIG_FILE} is written; gouji check goes by it in this folder.`,
  );
  await print(`${lang === 'zh' ? zh : en}\n`);
}

/** What a person has written is not written over. */
const writeNew = (file: string, text: string): Promise<void> =>
  writeFile(file, text, { flag: 'wx' }).catch(refuse(file));

const refuse =
  (file: string) =>
  ({ code }: NodeJS.ErrnoException): never => {
    throw new UsageError(
      code === 'EEXIST'
        ? localized(`已有 ${file}，没有改动它；要从头开始，请先删去`, `${file} is there already and was left alone`)
        : localized(`这个文件夹里不能写入 ${file}`, `${file} cannot be written in this folder`),
    );
  };
