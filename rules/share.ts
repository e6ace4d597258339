import { tieOutMessages, tieOutRule } from './tie-out.js';

export const share = tieOutRule(
  {
    id: 'share',
    severity: 'error',
    title: { zh: '占比与部分、总体不符', en: 'Share does not follow from part and whole' },
    docs: {
      why: {
        zh: '占比由部分除以总体得到，分母写明的以写明的为准。',
        en: 'A share is a part over its whole; where the whole is named, it alone counts.',
      },
      source: 'T31; C01, C49',
      limits: {
        zh: '找不到总体时不判断；多选题各项占比不要求合计为100%。',
        en: 'Without a whole nothing is judged; answers of multiple choice need not make 100%.',
      },
    },
    messages: tieOutMessages,
  },
  ['share'],
);
