import { tieOutMessages, tieOutRule } from './tie-out.js';

export const growth = tieOutRule(
  {
    id: 'growth',
    severity: 'error',
    title: { zh: '增长率与两期数额不符', en: 'Growth rate does not follow from its figures' },
    docs: {
      why: {
        zh: '增长率要由本期和上期（或增减额）算得出来；误以本期作分母是常见错误。',
        en: 'A growth rate must follow from both periods, or from one and the change; dividing by the current period is a common slip.',
      },
      source: 'T24, T32, T33; C01',
      limits: {
        zh: '按不变价等另有口径的增速，没有可比的两期数时不判断。',
        en: 'Growth at constant prices and the like is not judged without comparable figures.',
      },
    },
    messages: tieOutMessages,
  },
  ['growth'],
);
