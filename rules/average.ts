import { tieOutMessages, tieOutRule } from './tie-out.js';

export const average = tieOutRule(
  {
    id: 'average',
    severity: 'error',
    title: { zh: '人均、单价与总额、数量不符', en: 'Average or unit price does not follow from amount and count' },
    docs: {
      why: {
        zh: '户均、人均、单价由金额除以数量得到。',
        en: 'Averages and unit prices are an amount over a count.',
      },
      source: 'T34; C01',
      limits: {
        zh: '标准、控制价等不是算出来的平均数，不作核对。',
        en: 'Standards and ceilings are no computed averages and are left alone.',
      },
    },
    messages: tieOutMessages,
  },
  ['average'],
);
