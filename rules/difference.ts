import { tieOutMessages, tieOutRule } from './tie-out.js';

export const difference = tieOutRule(
  {
    id: 'difference',
    severity: 'error',
    title: { zh: '增减额、差额与两数之差不符', en: 'Stated difference is not the difference of its figures' },
    docs: {
      why: {
        zh: '增减额、结余、缺口由两个数相减得到，三个数都写出来时必须相符。',
        en: 'Changes, balances and gaps are differences of two figures printed beside them.',
      },
      source: 'T07, T09, T22, T32',
      limits: {
        zh: '文中没有写出被减的两个数时不判断。',
        en: 'Nothing is said where the two figures are not printed.',
      },
    },
    messages: tieOutMessages,
  },
  ['difference'],
);
