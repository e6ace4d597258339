import { tieOutMessages, tieOutRule } from './tie-out.js';

export const sumOfParts = tieOutRule(
  {
    id: 'sum-of-parts',
    severity: 'error',
    title: { zh: '合计与分项之和不符', en: 'Parts do not make their total' },
    docs: {
      why: {
        zh: '合计、其中、小计与分项对不上，是报表审核退回的首要原因。',
        en: 'Totals that miss the sum of their parts are the commonest reason for returning a form.',
      },
      source: 'T01–T06, T20, T50; C02',
      limits: {
        zh: '“其中”未列全时不作错误；只有一处笔误即可使其相符的，提示为警告。',
        en: 'A partial 其中 list is no error; it is a warning only where one slip of the pen closes it exactly.',
      },
    },
    messages: {
      mismatch: tieOutMessages.mismatch,
      truncated: tieOutMessages.truncated,
      residual: {
        zh: '{measure}写为{claimed}，与{formula}有尾差（{computed}），在四舍五入范围内',
        en: '{measure} is given as {claimed}; {formula} makes {computed}, within rounding',
      },
      undetermined: tieOutMessages.undetermined,
    },
  },
  ['sum'],
);
