import { createHash } from 'node:crypto';
import type { Language } from '../language.js';
import type { Failure } from '../schema.js';
import type { FileResult } from '../file-result.js';
import { html, Markup } from './markup.js';
import { script } from './script.js';
import { style } from './style.js';
import { Words } from './words.js';

/** One page for all files of a run: each document beside its list. It needs nothing from outside, and may load nothing. */
export function htmlPage(files: readonly FileResult[], language: Language): string {
  const words = new Words(language);
  const page = html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.say('title')}</title>
        ${styleElement}
      </head>
      <body>
        <header class="bar">
          <b>${words.say('title')}</b>${chooser(files)}<small>${words.say('keys')}</small>
        </header>
        ${files.map((file) => reportMarkup(file, words))}
        ${scriptElement}
      </body>
    </html> `;
  return page.text;
}

// Ours, and nothing of a document: their hashes are in the policy, so that not a space may be added.
const styleElement = new Markup(`<style>${style}</style>`);
const scriptElement = new Markup(`<script>${script}</script>`);

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function chooser(files: readonly FileResult[]): Markup {
  if (files.length === 1) return html`<span>${files[0]!.file}</span>`;
  const options = files.map(({ file }, index) => html`<option value="${index}">${file}</option>`);
  return html`<select id="chooser">
    ${options}
  </select>`;
}

const reportMarkup = (file: FileResult, words: Words): Markup =>
  'failure' in file ? failureMarkup(file.failure, words) : new Markup(file.pane ?? '');

function failureMarkup({ file, error }: Failure, words: Words): Markup {
  return html`<main class="report failure">
    <div>
      <b>${file}</b>
      <p>${words.say('failed', { message: error.message })}</p>
    </div>
  </main>`;
}
