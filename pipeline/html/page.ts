import { createHash } from 'node:crypto';
import type { Language } from '../language.js';
import type { Failure, Report } from '../schema.js';
import { SEVERITIES } from '../severity.js';
import type { Checked } from '../check.js';
import type { Submission } from '../submissions.js';
import { severityNames } from '../wording.js';
import { documentMarkup, type View } from './document.js';
import { listMarkup } from './findings.js';
import { html, Markup } from './markup.js';
import { Marks, verdictsByFact } from './marks.js';
import { script } from './script.js';
import { style } from './style.js';
import { Words } from './words.js';

/** One page for all files of a run: each document beside its list. It needs nothing from outside, and may load nothing. */
export function htmlPage(submissions: readonly Submission[], language: Language): string {
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
          <b>${words.say('title')}</b>${chooser(submissions)}<small>${words.say('keys')}</small>
        </header>
        ${submissions.map((submission, index) => reportMarkup(submission, index, words))}
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

function chooser(submissions: readonly Submission[]): Markup {
  if (submissions.length === 1) return html`<span>${submissions[0]!.file}</span>`;
  const options = submissions.map(({ file }, index) => html`<option value="${index}">${file}</option>`);
  return html`<select id="chooser">
    ${options}
  </select>`;
}

function reportMarkup(submission: Submission, index: number, words: Words): Markup {
  if ('failure' in submission) return failureMarkup(submission.failure, words);
  return paneMarkup(submission.report, submission.checked, `r${index}-`, words);
}

function failureMarkup({ file, error }: Failure, words: Words): Markup {
  return html`<main class="report failure">
    <div>
      <b>${file}</b>
      <p>${words.say('failed', { message: error.message })}</p>
    </div>
  </main>`;
}

function paneMarkup(report: Report, checked: Checked, prefix: string, words: Words): Markup {
  const view: View = {
    marks: new Marks(checked, `${prefix}m`),
    verdicts: verdictsByFact(checked.checks),
    words,
    cardId: (finding) => `${prefix}f${finding}`,
  };
  return html`<main class="report">
    <section class="pane document" tabindex="0" aria-label="${words.say('document')}">
      <div class="sheet">${documentMarkup(checked.document, view)}</div>
    </section>
    <section class="pane list" tabindex="0" aria-label="${words.say('list')}">
      ${summaryMarkup(report, words)} ${listMarkup(report, view)}
    </section>
  </main>`;
}

function summaryMarkup({ title, unit, year, findings, checks }: Report, words: Words): Markup {
  const { consistent, inconsistent, undetermined } = checks;
  const all = consistent + inconsistent + undetermined;
  const counts = SEVERITIES.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return html`<label class="${severity}"
      ><input type="checkbox" checked data-filter="${severity}" />${severityNames[severity][words.language]}
      ${count}</label
    >`;
  });
  return html`<div class="summary">
    <h1>${title ?? words.say('noTitle')}</h1>
    <small>${unit ?? words.say('noUnit')} · ${year === null ? words.say('noYear') : words.say('year', { year })}</small>
    <div class="counts">${counts}</div>
    <small>${words.say('checks', { all, consistent, inconsistent, undetermined })}</small>
  </div>`;
}
