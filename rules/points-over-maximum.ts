import { tieOutRule } from './tie-out.js';

export const pointsOverMaximum = tieOutRule(
  {
    id: 'points-over-maximum',
    severity: 'error',
    title: { zh: '得分超过分值', en: 'Points above full marks' },
    docs: {
      why: {
        zh: '任何指标的得分都不能超过它的分值。',
        en: 'No indicator scores more than its full marks.',
      },
      source: 'T41; C10',
      limits: {
        zh: '分值没有写出时不判断；设有加分项的不属此列。',
        en: 'Nothing is said where full marks are not printed; bonus points are another matter.',
      },
    },
    messages: {
      mismatch: {
        zh: '{measure}得{claimed}，超过分值{computed}',
        en: '{measure} is given {claimed}, more than its full marks {computed}',
      },
      undetermined: {
        zh: '{measure}得{claimed}，没有找到它的分值',
        en: 'the full marks of {measure} {claimed} were not found',
      },
    },
  },
  ['points-limit'],
);
