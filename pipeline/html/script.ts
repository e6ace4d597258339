/**
 * What the page does: shows the file that is chosen, lights up the figures of the finding at work on both sides, filters
 * by severity, walks with J and K. Without it the page still reads, and its links still lead to the figures and back.
 */
export const script = `
'use strict';
const reports = [...document.querySelectorAll('.report')];
const chooser = document.querySelector('#chooser');
const shown = () => reports.find((report) => !report.hidden);

function choose(index) {
  reports.forEach((report, at) => { report.hidden = at !== index; });
}

function activate(report, finding) {
  for (const element of report.querySelectorAll('.active')) element.classList.remove('active');
  const card = report.querySelector('[data-finding="' + finding + '"]');
  if (card) card.classList.add('active');
  for (const figure of report.querySelectorAll('[data-findings]'))
    figure.classList.toggle('active', figure.dataset.findings.split(' ').includes(finding));
}

function reveal(hash) {
  const target = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
  const report = target && target.closest('.report');
  if (!report) return;
  const index = reports.indexOf(report);
  choose(index);
  if (chooser) chooser.value = String(index);
  const fold = target.closest('details');
  if (fold) fold.open = true;
  const finding = target.dataset.finding || (target.dataset.findings || '').split(' ')[0];
  if (finding) activate(report, finding);
  if (target.dataset.finding) showFigure(report);
  target.scrollIntoView({ block: target.dataset.finding ? 'nearest' : 'center' });
}

/** Brings the claimed figure of the finding at work into view. */
function showFigure(report) {
  const head = report.querySelector('.card.active .head');
  const figure = head && document.getElementById(head.hash.slice(1));
  if (figure) figure.scrollIntoView({ block: 'center' });
}

document.addEventListener('click', (event) => {
  const report = event.target.closest('.report');
  if (!report) return;
  const figure = event.target.closest('[data-findings]');
  const card = event.target.closest('[data-finding]');
  if (figure) activate(report, figure.dataset.findings.split(' ')[0]);
  else if (card) activate(report, card.dataset.finding);
  const quote = event.target.closest('a[href]');
  // A second click on the same link changes no address, and must still lead there.
  if (quote && quote.hash === location.hash) reveal(location.hash);
});

document.addEventListener('change', (event) => {
  if (event.target === chooser) return choose(Number(chooser.value));
  const severity = event.target.dataset.filter;
  if (severity)
    for (const card of event.target.closest('.report').querySelectorAll('.card.' + severity)) card.hidden = !event.target.checked;
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[jk]$/i.test(event.key)) return;
  const report = shown();
  const cards = report ? [...report.querySelectorAll('.card:not([hidden])')] : [];
  const at = cards.findIndex((card) => card.classList.contains('active'));
  const next = cards[event.key.toLowerCase() === 'j' ? at + 1 : Math.max(at - 1, 0)];
  if (!next) return;
  activate(report, next.dataset.finding);
  next.scrollIntoView({ block: 'nearest' });
  showFigure(report);
});

addEventListener('hashchange', () => reveal(location.hash));
choose(0);
reveal(location.hash);
`;
