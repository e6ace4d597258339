/** The page's one style sheet. */
export const style = `
:root {
  --error: #b3261e; --error-soft: #fbe4e2;
  --warning: #8f5b00; --warning-soft: #fdf0d5;
  --info: #1f5f8b; --info-soft: #e3f0f9;
  --ink: #1f2328; --quiet: #626b75; --line: #d9dde2; --ground: #f3f4f6; --paper: #fff;
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body {
  margin: 0; position: fixed; inset: 0; display: flex; flex-direction: column; color: var(--ink); background: var(--ground);
  font: 15px/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
}
a { color: inherit; text-decoration: none; }
small { color: var(--quiet); font-size: 12px; }
select { font: inherit; max-width: 60vw; }
.bar {
  display: flex; gap: 12px; align-items: center; flex: none; height: 44px; padding: 0 20px; overflow: hidden; white-space: nowrap;
  background: var(--paper); border-bottom: 1px solid var(--line);
}
.bar span { overflow: hidden; text-overflow: ellipsis; }
.bar small { margin-left: auto; }
.report { display: grid; grid-template-columns: minmax(0, 1fr) 460px; flex: 1; min-height: 0; }
.report[hidden] { display: none; }
.pane { overflow-y: auto; overscroll-behavior: contain; position: relative; }
.pane:focus { outline: none; }
.document { padding: 24px 28px 60vh; }
.document .sheet {
  max-width: 860px; margin: 0 auto; padding: 36px 44px; background: var(--paper);
  border: 1px solid var(--line); border-radius: 3px;
}
.document p { margin: 0 0 .6em; white-space: pre-wrap; overflow-wrap: anywhere; text-indent: 2em; }
.document p.note, .document p.box { color: var(--quiet); text-indent: 0; padding-left: 1em; border-left: 2px solid var(--line); }
.title { font-size: 22px; font-weight: 600; line-height: 1.4; text-align: center; margin: 0 0 1em; }
.h3, .h4, .h5, .h6 { font-weight: 600; margin: 1.2em 0 .5em; }
.h3 { font-size: 18px; }
.h4 { font-size: 16px; }
.table { overflow-x: auto; margin: 12px 0; }
.table table { border-collapse: collapse; min-width: 100%; font-size: 13px; line-height: 1.5; }
.table td, .table th { border: 1px solid #b9c0c8; padding: 4px 7px; min-width: 3.2em; vertical-align: middle; text-align: left; font-weight: normal; }
.table th { background: var(--ground); }
.table td > div, .table th > div { white-space: pre-wrap; overflow-wrap: anywhere; }
.tried { border-bottom: 1px solid #8fc3a0; }
.untried { border-bottom: 1px dotted #b5bbc2; }
.figure { font-weight: 600; border-radius: 3px; padding: 0 2px; text-indent: 0; }
.figure sup { font-size: 10px; line-height: 0; margin-left: 1px; font-weight: 400; }
.error.figure, .error .number, .error mark { background: var(--error-soft); color: var(--error); }
.warning.figure, .warning .number, .warning mark { background: var(--warning-soft); color: var(--warning); }
.info.figure, .info .number, .info mark { background: var(--info-soft); color: var(--info); }
.figure.active { outline: 2px solid currentColor; }
.figure:target, .tried:target, .untried:target { outline: 2px solid var(--info); border-radius: 3px; }
.figure, .tried, .untried { scroll-margin: 30vh 40px; }
.list { border-left: 1px solid var(--line); background: var(--paper); padding: 0 20px 40vh; }
.summary { padding: 16px 0 12px; border-bottom: 1px solid var(--line); }
.summary h1 { font-size: 17px; line-height: 1.4; margin: 0 0 4px; overflow-wrap: anywhere; }
.counts { display: flex; gap: 8px; margin: 8px 0 4px; }
.counts label { display: flex; gap: 6px; align-items: center; padding: 2px 10px; border-radius: 999px; border: 1px solid var(--line); cursor: pointer; font-size: 13px; }
.counts input { margin: 0; accent-color: currentColor; }
.counts .error { color: var(--error); }
.counts .warning { color: var(--warning); }
.counts .info { color: var(--info); }
.findings { list-style: none; margin: 0; padding: 0; }
.card { padding: 12px 0 12px 12px; border-bottom: 1px solid var(--line); border-left: 3px solid transparent; margin-left: -15px; scroll-margin: 20px; }
.card:focus { outline: none; }
.card.active, .card:target { background: #f8f9fb; }
.card.active.error, .card.error:target { border-left-color: var(--error); }
.card.active.warning, .card.warning:target { border-left-color: var(--warning); }
.card.active.info, .card.info:target { border-left-color: var(--info); }
.card[hidden] { display: none; }
.head { display: grid; grid-template-columns: auto auto 1fr; gap: 8px; align-items: baseline; }
.head:hover .message { text-decoration: underline; text-underline-offset: 3px; }
.number { min-width: 1.9em; text-align: center; border-radius: 3px; font-size: 12px; padding: 0 4px; }
.severity { font-size: 12px; color: var(--quiet); }
.message { font-weight: 600; line-height: 1.5; overflow-wrap: anywhere; }
.arithmetic { margin: 6px 0 2px; border-spacing: 0; font-size: 13px; font-variant-numeric: tabular-nums; }
.arithmetic td, .arithmetic th { padding: 0 10px 0 0; font-weight: 400; text-align: left; vertical-align: baseline; overflow-wrap: anywhere; }
.arithmetic th, .evidence dt { color: var(--quiet); font-size: 12px; white-space: nowrap; }
.arithmetic .result { text-align: right; font-weight: 600; white-space: nowrap; }
.arithmetic .interval { color: var(--quiet); white-space: nowrap; }
.evidence { display: grid; grid-template-columns: auto 1fr; gap: 3px 10px; margin: 6px 0 0; font-size: 13px; }
.evidence dd { margin: 0; }
.quote { display: block; overflow-wrap: anywhere; }
.quote small { display: block; line-height: 1.4; }
.quote:hover { background: var(--ground); }
mark { background: var(--ground); color: inherit; border-radius: 2px; padding: 0 1px; font-weight: 600; }
.also { font-size: 13px; color: var(--quiet); margin-top: 6px; }
.also ul { margin: 2px 0 0; padding-left: 1.4em; }
.coverage { margin: 14px 0 6px; font-size: 13px; color: var(--quiet); }
details { font-size: 13px; border-top: 1px solid var(--line); padding: 6px 0; }
summary { cursor: pointer; }
details ul { list-style: none; padding: 0; margin: 6px 0; }
details li { padding: 4px 0; border-top: 1px dashed var(--line); }
.clean { font-weight: 600; }
.report.failure { display: block; padding: 60px 20px; text-align: center; }
.report.failure[hidden] { display: none; }
@media (max-width: 1000px) {
  .report { grid-template-columns: minmax(0, 1fr) 380px; }
  .document { padding: 12px 12px 60vh; }
  .document .sheet { padding: 20px; }
}
@media (max-width: 760px) {
  .report { grid-template-columns: 1fr; grid-template-rows: 55% 45%; }
  .document { order: 2; border-top: 2px solid var(--line); }
  .list { border-left: 0; }
  .bar small { display: none; }
}
@media print {
  .bar, .counts input { display: none; }
  body, .report, .pane { display: block; position: static; height: auto; overflow: visible; }
  .report[hidden] { display: block; }
  .document, .list { padding: 0; }
}
`;
