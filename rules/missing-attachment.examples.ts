import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'a third attachment that is not there',
    text: '一、预算执行情况\n各项目支出详见附表3。\n附表1 收入支出表\n收入合计812.4万元。\n附表2 绩效自评表\n总分95.6分。',
    findings: [{ messageId: 'missing', quote: '附表3' }],
  },
  {
    title: 'an attachment that the list names',
    text: '一、预算执行情况\n各项目支出详见附件二，问卷见附件3。\n附件：1.收入支出表\n2.项目支出表\n3.调查问卷\n附件1\n收入支出表\n收入合计812.4万元。',
    findings: [],
  },
  {
    title: 'attachments that are all sent apart',
    text: '一、预算执行情况\n各项目支出详见附件3。全年支出812.4万元。',
    findings: [],
  },
  {
    title: 'the last of a range',
    text: '一、预算执行情况\n各项目支出详见附表1至附表3。\n附表1 收入支出表\n收入合计812.4万元。\n附表2 绩效自评表\n总分95.6分。',
    findings: [{ messageId: 'missing', quote: '附表1至附表3' }],
  },
  {
    title: 'sent apart, or kept in the archive',
    text: '一、预算执行情况\n问卷见附件2（另送），原始凭证见附件3，存局档案室备查。\n附件1\n收入支出表\n收入合计812.4万元。',
    findings: [],
  },
];
