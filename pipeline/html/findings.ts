import type { CheckEntry, EvidenceEntry, FindingEntry, Report, TrialEntry } from '../schema.js';
import { furtherTies } from '../ties.js';
import { causeNames, pageName, printEnds, roleName, severityNames } from '../wording.js';
import type { View } from './document.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';

/** The list beside the document: a card a finding, then what was tried, what was not, and what the reader noticed. */
export function listMarkup(report: Report, view: View): Markup {
  const { words } = view;
  const list = report.checks.list ?? [];
  const consistent = list.filter(({ verdict }) => verdict === 'consistent');
  const undetermined = list.filter(({ verdict }) => verdict === 'undetermined');
  const { figures, checked, unchecked } = report.coverage;
  return html`${report.findings.length === 0 ? html`<p class="clean">${words.say('clean')}</p>` : null}
    <ol class="findings">
      ${report.findings.map((finding, index) => cardMarkup(finding, index + 1, view))}
    </ol>
    <p class="coverage">${words.say('coverage', { figures, checked, rest: figures - checked })}</p>
    ${fold(
      words.say('unchecked', { count: unchecked.length }),
      unchecked.map((entry) => html`<li>${linkTo(entry, view)} <small>${entry.reason}</small></li>`),
    )}
    ${fold(
      words.say('undetermined', { count: undetermined.length }),
      undetermined.map((check) => checkMarkup(check, view)),
    )}
    ${fold(
      words.say('consistent', { count: consistent.length }),
      consistent.map((check) => checkMarkup(check, view)),
    )}
    ${fold(
      words.say('notices', { count: report.notices.length }),
      report.notices.map(({ message }) => html`<li>${message}</li>`),
    )}`;
}

function fold(title: string, items: readonly Markup[]): Markup | null {
  if (items.length === 0) return null;
  return html`<details>
    <summary>${title}</summary>
    <ul>
      ${items}
    </ul>
  </details>`;
}

function cardMarkup(finding: FindingEntry, number: number, view: View): Markup {
  const { words } = view;
  const { severity, message, cause, evidence } = finding;
  const first = evidence[0] && view.marks.at(evidence[0].passage, evidence[0].figure[0]);
  const head = html`<b class="number">${number}</b
    ><span class="severity">${severityNames[severity][words.language]}</span>`;
  return html`<li id="${view.cardId(number)}" class="card ${severity}" data-finding="${number}" tabindex="-1">
    <a class="head" href="#${first ?? view.cardId(number)}">${head}<span class="message">${message}</span></a>
    ${arithmeticMarkup(finding, view)}
    <dl class="evidence">
      ${evidence.map((entry, index) => {
        const quote = linkTo(entry, view, evidence[index - 1]);
        return html`<dt>${roleName(entry.role, words.language)}</dt><dd>${quote}</dd>`;
      })}
      ${
        cause
          ? html`<dt>${words.say('cause')}</dt>
              <dd>${causeNames[cause][words.language]}</dd>`
          : null
      }
    </dl>
    ${alsoMarkup(finding, view)}
  </li>`;
}

function arithmeticMarkup({ formula, claimed, claimedInterval, computed, interval }: TrialEntry, { words }: View) {
  if (formula === null) return null;
  const cell = (ends: [string, string] | null) => ends && html`<td class="interval">${printEnds(ends)}</td>`;
  return html`<table class="arithmetic">
    <tr>
      <th>${words.say('formula')}</th>
      <td>${formula} =</td>
      <td class="result">${computed}</td>
      ${cell(interval)}
    </tr>
    <tr>
      <th>${words.say('claimed')}</th>
      <td></td>
      <td class="result">${claimed}</td>
      ${cell(claimedInterval)}
    </tr>
  </table>`;
}

function alsoMarkup(finding: FindingEntry, { words }: View): Markup | null {
  const { repeats, messages } = furtherTies(finding);
  if (repeats + messages.length === 0) return null;
  const items = messages.map((message) => html`<li>${message}</li>`);
  return html`<div class="also">
    ${repeats > 0 ? html`<div>${words.say('repeats', { count: repeats })}</div>` : null}
    ${messages.length > 0 ? html`<div>${words.say('also', { count: messages.length })}</div><ul>${items}</ul>` : null}
  </div>`;
}

function checkMarkup(check: CheckEntry, view: View): Markup {
  const { verdict, message, evidence } = check;
  return html`<li>
    ${verdict === 'consistent' ? null : html`<div>${message}</div>`}${arithmeticMarkup(check, view)}
    <div class="quotes">${evidence.map((entry, index) => linkTo(entry, view, evidence[index - 1]))}</div>
  </li>`;
}

type Quoted = Omit<EvidenceEntry, 'role'>;

/** A quote, its figure marked, that leads to the place where it stands; the place is named where it is a new one. */
function linkTo(entry: Quoted, view: View, previous?: Quoted): Markup {
  const { quote, start, figure, passage } = entry;
  const [from, to] = [figure[0] - start, figure[1] - start];
  const marked = html`${quote.slice(0, from)}<mark>${quote.slice(from, to)}</mark>${quote.slice(to)}`;
  const place = placeOf(entry, view);
  const named = previous && placeOf(previous, view) === place ? null : html`<small>${place}</small>`;
  return html`<a class="quote" href="#${view.marks.at(passage, figure[0])}">${marked}${named}</a>`;
}

const placeOf = ({ path, page }: Quoted, { words }: View): string =>
  [...path, ...pageName(page, words.language)].join(' › ');
