import { tieOutMessages, tieOutRule } from './tie-out.js';

export const executionRate = tieOutRule(
  {
    id: 'execution-rate',
    severity: 'error',
    title: { zh: '执行率与金额不符', en: 'Rate does not follow from its amounts' },
    docs: {
      why: {
        zh: '预算执行率、到位率、支出率是自评得分和考核的依据，报告里又同时写着算出它的两个金额，最容易核对，也最容易抄错。',
        en: 'Execution and arrival rates decide scores, and the amounts they come from are printed beside them.',
      },
      source: 'T30, T11; C01; 财预〔2020〕10号',
      limits: {
        zh: '未写明基数时，依次试同段落内的其他预算口径；任一口径成立即不提示。',
        en: 'Where no base is named, other bases of the same paragraph are tried; if one fits, nothing is said.',
      },
    },
    messages: tieOutMessages,
  },
  ['execution-rate'],
);
