import type { Rule } from '../model/check.js';
import type { Cell } from '../model/document.js';
import type { Reading } from '../model/reading.js';
import { cellText, Form, spanOf, tablesOf } from './forms.js';
import { aimCheck, aimsOf, isMissed, type Aim } from './misses.js';

export const vagueReason: Rule = {
  meta: {
    id: 'vague-reason',
    severity: 'info',
    title: { zh: '偏差原因空泛', en: 'A reason that says nothing' },
    docs: {
      why: {
        zh: '“客观原因”“受疫情影响”没有说明偏差怎样产生，也就谈不上改进。',
        en: '“Circumstances” do not say how the target came to be missed, nor what is to be done.',
      },
      source: 'C38; 财预〔2020〕10号',
      limits: {
        zh: '只看未完成指标所在行的原因一栏，整格只有套话才提示。',
        en: 'Only the column of reasons in the row of a missed target, where such words are all it says.',
      },
    },
    messages: {
      vague: {
        zh: '{measure}目标{target}，实际{actual}，原因只写“{words}”',
        en: '{measure}: target {target}, result {actual}; all the reason given is “{words}”',
      },
    },
  },
  *check(reading: Reading) {
    const forms = new Map(tablesOf(reading.document).map((table) => [table.id, table]));
    const told = new Set<Cell>();
    for (const aim of aimsOf(reading)) {
      const place = isMissed(aim) ? placeOf(aim) : null;
      const table = place && forms.get(place.table);
      const reason = table && reasonIn(new Form(table), place.row);
      if (!reason || told.has(reason)) continue;
      told.add(reason);
      yield aimCheck(aim, { verdict: 'inconsistent', messageId: 'vague' }, spanOf(reason), cellText(reason));
    }
  },
};

/** The row of both figures. */
function placeOf({ actual, target }: Aim): { table: string; row: number } | null {
  const [a, b] = [actual.cell, target.cell];
  return a && b && a.table === b.table && a.row === b.row ? a : null;
}

const REASON_HEADER = /偏差原因|未完成原因|原因分析|^原因/;
const VAGUE =
  /^(?:受?(?:新冠)?疫情(?:影响|原因)?|(?:客观|主观|其他|其它|历史|特殊|政策|工作|实际|外部|正常)(?:原因|因素|影响|情况|偏差)?|按实际(?:情况)?|根据实际(?:情况)?|以实际为准|有待提高|下一?步改进|加强管理|继续努力)[。.]?$/;

/** The cell of a row that is under a header of reasons and says nothing. */
function reasonIn(form: Form, row: number): Cell | null {
  for (const header of form.table.cells) {
    if (header.row >= row || !REASON_HEADER.test(cellText(header))) continue;
    const cell = form.at(row, header.col);
    if (cell && cell !== header && VAGUE.test(cellText(cell))) return cell;
  }
  return null;
}
