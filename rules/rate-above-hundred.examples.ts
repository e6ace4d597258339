import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'a pass rate above a hundred, and a rate of completion that may be',
    text: '抽检合格率104.2%，疏浚任务完成率112.5%。',
    findings: [{ messageId: 'over-hundred', quote: '104.2%' }],
  },
  {
    title: 'a share of all there is, and a rate of those reached, above all; a plan may be exceeded',
    text: '码头维护支出占总支出的167.20%，自来水普及率达到986%。全年支出占年初总预算的104.50%，负债占资产总额的112.00%。',
    findings: [
      { messageId: 'over-hundred', quote: '167.20%' },
      { messageId: 'over-hundred', quote: '986%' },
    ],
  },
  {
    title: 'no more is finished in time than there is',
    text: '合同按期完工率106.39%，任务完成率106.39%。',
    findings: [{ messageId: 'over-hundred', quote: '合同按期完工率106.39%' }],
  },
  {
    title: 'of the year before, in a table, and of all',
    text: '满意度比上年的859.00%虽提高1.36个百分点，但仍未达标。财政资金占比117.40%。',
    table: [
      ['三级指标', '年度指标值', '实际完成值'],
      ['航标完好率', '≥98%', '989%'],
      ['疏浚完成率', '≥98%', '103%'],
    ],
    findings: [
      { messageId: 'over-hundred', quote: '859.00%' },
      { messageId: 'over-hundred', quote: '117.40%' },
      { messageId: 'over-hundred', quote: '989%' },
    ],
  },
  {
    title: 'what a rate has become by its growth or its target, and what is over what is needed',
    text: '合格率完成目标的104.2%，覆盖率较上年提高103.5%，达标率为目标值的102.00%；本息覆盖率136.00%，小学毛入学率101.30%，资产负债率112.00%。',
    findings: [],
  },
  {
    title: 'rates of spending and of completion with the point misplaced',
    text: '全年实际支出134517.11万元，对照调整后预算，执行率973.00%。\n县级到位率仅851.80%。\n结案率为目标值的996.30%，拟于明年改进。',
    findings: [
      { messageId: 'far-above', quote: '973.00%' },
      { messageId: 'far-above', quote: '851.80%' },
      { messageId: 'far-above', quote: '996.30%' },
    ],
  },
  {
    title: 'targets that were set low, growth, what figures give, and what was added to an opening budget',
    text: '培训任务完成率312.50%。产值增长851.80%。\n计划巡查11次，实际巡查94次，完成率854.55%。\n支出完成年初预算的973.00%，主要原因是年中追加。',
    table: [
      ['指标', '目标值', '完成值', '完成率'],
      ['航标维修', '22', '158', '718.18%'],
      ['航道疏浚', '40', '44', '110.00%'],
    ],
    findings: [],
  },
  {
    title: 'one of a row of rates of spending, the point misplaced',
    text: '部门整体预算执行率94.66%，其中基本支出97.88%、项目支出903.90%。',
    findings: [{ messageId: 'far-above', quote: '项目支出903.90%' }],
  },
  {
    title: 'rates of spending in a row, one above what was planned',
    text: '部门整体预算执行率104.66%，其中基本支出97.88%、项目支出113.90%。',
    findings: [],
  },
  {
    title: 'a goal of more than all',
    text: '年内验收31个，一次验收合格30个，合格率96.8%（目标950%）。',
    findings: [{ messageId: 'over-hundred', quote: '目标950%' }],
  },
];
