import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'said to be more, and less',
    text: '全年组织应急演练142场，其中县级16场、乡级126场，多于410场的计划数，参演8,640人次。',
    findings: [{ messageId: 'more', quote: '应急演练142场' }],
  },
  {
    title: 'all that is told before, together, is more',
    text: '开展县级演练16场、乡级演练126场，多于130场的计划数。',
    findings: [],
  },
  {
    title: 'the bound says which way is better',
    text: '队伍平均到场时间35分钟，较上年的42分钟缩短7分钟，优于28分钟以内的目标。',
    findings: [{ messageId: 'less', quote: '平均到场时间35分钟' }],
  },
  {
    title: 'equal to the plan, digits swapped',
    text: '新建社区服务点15处，与51处的目标持平；铺设管网36.5公里，与计划的36.5公里一致。',
    findings: [{ messageId: 'equal', quote: '新建社区服务点15处' }],
  },
  {
    title: 'parts that make the plan',
    text: '新建日间照料点5处、托育点4处、社区食堂6处，与15处的目标持平。',
    findings: [],
  },
  {
    title: 'less than last year, and more',
    text: '受理投诉12件，少于上年的9件。',
    findings: [{ messageId: 'less', quote: '受理投诉12件' }],
  },
  {
    title: 'a rule of points compares nothing',
    text: '问卷满意度93.5%；满意度指标低于95%的目标时，每低1个百分点扣0.5分。',
    findings: [],
  },
  {
    title: 'how much of the goal was reached is no comparison',
    text: '完成率为88.4%，离90%的目标差1.6个百分点，相当于目标值的98.22%。',
    findings: [],
  },
];
