import { tieOutMessages, tieOutRule } from './tie-out.js';

export const ratio = tieOutRule(
  {
    id: 'ratio',
    severity: 'error',
    title: { zh: '比率与数量不符', en: 'Rate does not follow from its counts' },
    docs: {
      why: {
        zh: '合格率、完成率、满意度等由两个数量相除得到，写出数量的应当对得上。',
        en: 'Pass, completion and satisfaction rates come from two counts; where both are printed they must tie.',
      },
      source: 'T36, T37; C01',
      limits: {
        zh: '分子、分母没有同时写出时不判断。',
        en: 'Nothing is judged where one of the counts is missing.',
      },
    },
    messages: tieOutMessages,
  },
  ['ratio'],
);
