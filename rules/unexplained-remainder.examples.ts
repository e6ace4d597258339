import type { RuleExample } from './examples.js';

const opening =
  '一、收支情况\n2021年整体支出512.4万元，其中基本支出330.2万元，项目支出182.2万元。\n二、项目支出执行情况\n';

export const examples: readonly RuleExample[] = [
  {
    title: 'a project without its spending leaves a remainder',
    text: `${opening}（1）航标维护预算96万元，实际支出94.5万元，预算执行率98.44%。\n（2）水位监测预算52万元，实际支出50.44万元，预算执行率97%。\n（3）船员培训按计划开展，全年培训420人次。`,
    findings: [{ messageId: 'remainder', quote: '项目支出182.2万元' }],
  },
  {
    title: 'the projects make the total',
    text: `${opening}（1）航标维护预算96万元，实际支出94.5万元，预算执行率98.44%。\n（2）水位监测预算52万元，实际支出50.44万元，预算执行率97%。\n（3）船员培训预算38万元，实际支出37.26万元，预算执行率98.05%。`,
    findings: [],
  },
  {
    title: 'only the main projects are listed',
    text: `${opening}主要项目执行情况如下：\n（1）航标维护预算96万元，实际支出94.5万元，预算执行率98.44%。\n（2）水位监测预算52万元，实际支出50.44万元，预算执行率97%。`,
    findings: [],
  },
  {
    title: 'one project alone is no list',
    text: `${opening}航标维护预算96万元，实际支出94.5万元，预算执行率98.44%。`,
    findings: [],
  },
  {
    title: 'the projects stand in an item that is no heading of its own',
    text: '一、收支情况\n2021年整体支出512.4万元，其中基本支出330.2万元，项目支出182.2万元。\n二、执行情况\n1、基本支出。人员和公用两项均按标准执行。\n2、项目支出。（1）航标维护预算96万元，实际支出94.5万元，预算执行率98.44%。\n（2）水位监测预算52万元，实际支出50.44万元，预算执行率97%。\n（3）船员培训按计划开展，全年培训420人次。',
    findings: [{ messageId: 'remainder', quote: '项目支出182.2万元' }],
  },
];
