import { USUAL_SETTINGS, type Settings } from '../model/settings.js';
import type { RuleExample } from './examples.js';

const strict: Settings = {
  ...USUAL_SETTINGS,
  thresholds: { ...USUAL_SETTINGS.thresholds, lowExecution: { info: 90, warning: 80 } },
};

export const examples: readonly RuleExample[] = [
  {
    title: 'below 80%, and no word of it',
    text: '全年预算310万元，支出201.5万元，预算执行率65%。各项工作有序推进。',
    findings: [{ messageId: 'low', quote: '65%' }],
  },
  {
    title: 'a limit of 90%, as the bureau sets it',
    settings: strict,
    declared: 'lowExecution: { info: 90, warning: 80 }',
    table: [
      ['项目', '全年预算数（万元）', '全年执行数（万元）', '执行率'],
      ['渔港疏浚', '120.00', '102.00', '85.00%'],
      ['灯塔维护', '60.00', '59.40', '99.00%'],
    ],
    findings: [{ messageId: 'low', quote: '85.00%' }],
  },
  {
    title: 'a reason beside it, or in the row',
    text: '全年预算310万元，支出201.5万元，预算执行率65%，主要原因是灯塔改造招标推迟。',
    table: [
      ['项目', '全年预算数（万元）', '全年执行数（万元）', '执行率', '未完成原因'],
      ['渔港疏浚', '120.00', '84.00', '70.00%', '受汛期影响，三月后停工'],
      ['灯塔维护', '60.00', '59.40', '99.00%', ''],
    ],
    findings: [],
  },
  {
    title: 'of a part of the year, of last year, or high enough',
    text: '截至6月末，预算执行率41%。全年预算执行率93.2%，上年预算执行率71%。',
    findings: [],
  },
  {
    title: 'what becomes of the rest, the reason in its column, the pace among the problems, and thrift',
    text: '一、预算执行情况\n跨海大桥检测预算310万元，支出201.5万元，预算执行率65%，余款按合同约定于2024年支付。“三公”经费预算8.2万元，支出4.51万元，执行率55%。\n航标更新预算90万元，支出63万元，执行率70%。\n二、存在的问题\n航标更新项目采购两次流标，支付进度偏慢。',
    table: [
      ['项目', '全年预算数（万元）', '全年执行数（万元）', '执行率', '偏差原因分析及改进措施'],
      ['渔港疏浚', '120.00', '86.40', '72.00%', '尚在质保期内'],
      ['灯塔维护', '60.00', '59.40', '99.00%', ''],
    ],
    findings: [],
  },
];
