import { SEVERITIES } from '../../model/severity.js';
import type { Checked } from '../check.js';
import type { Language } from '../language.js';
import type { Report } from '../schema.js';
import { severityNames } from '../wording.js';
import { documentMarkup, type View } from './document.js';
import { listMarkup } from './findings.js';
import { html, type Markup } from './markup.js';
import { Marks, verdictsByFact } from './marks.js';
import { Words } from './words.js';

/** A report as its part of the page: the document beside the list. Ids begin with the prefix. */
export function paneMarkup(report: Report, checked: Checked, prefix: string, language: Language): Markup {
  const words = new Words(language);
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
