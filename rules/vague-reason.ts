import type { Rule } from '../model/check.js';
import type { Cell } from '../model/document.js';
import type { Reading } from '../model/reading.js';
import { cellText, Form, reasonsIn, spanOf, tablesOf } from './forms.js';
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
      const reason = table && reasonsIn(new Form(table), place.row).find((cell) => isVague(cellText(cell)));
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

/** Words that fit any target. */
const VAGUE_WORDS =
  /(?:新冠)?(?:肺炎)?疫情|客观|主观|其[他它]|历史|特殊|政策|工作|实际|外部|正常|各种|多种|种种|相关|有待提高|加强(?:管理|监管|督促)|继续努力|努力|改进/g;
/** Words that tie them together, or say again that the target was missed. */
const FILLING =
  /原因|因素|受|由于|因为?|按照?|根据|以|为准|等|的|了|影响|情况|偏差|导致|所致|造成|未能?(?:如期|按期|全部)?(?:完成|达标|达到)|本?(?:年度|全年|年)?(?:指标|目标|任务)|下一?步|今后|将|进一步|我[局单]位?|[\s\p{P}]/gu;

const isVague = (text: string): boolean => {
  const rest = text.replace(VAGUE_WORDS, '');
  return rest !== text && rest.replace(FILLING, '') === '';
};
