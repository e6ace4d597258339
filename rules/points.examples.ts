import type { RuleExample } from './examples.js';

const FUNDS = ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
const INDICATORS = ['三级指标', '年度指标值', '实际完成值', '分值', '得分'];

export const examples: readonly RuleExample[] = [
  {
    title: 'two digits of the points for the rate are swapped',
    table: [FUNDS, ['年度资金总额', '120.00', '112.80', '10', '94.00%', '9.04']],
    findings: [{ messageId: 'mismatch', quote: '9.04' }],
  },
  {
    title: 'full-width digits',
    table: [FUNDS, ['年度资金总额', '１２０．００', '１１２．８０', '１０', '９４．００％', '９．０４']],
    findings: [{ messageId: 'mismatch', quote: '９．０４' }],
  },
  {
    title: 'cut off instead of rounded',
    table: [FUNDS, ['年度资金总额', '120.00', '112.16', '10', '93.47%', '9.34']],
    findings: [{ messageId: 'truncated', quote: '9.34' }],
  },
  {
    title: 'rounded to two decimals',
    table: [FUNDS, ['年度资金总额', '120.00', '112.16', '10', '93.47%', '9.35']],
    findings: [],
  },
  {
    title: 'from a rate that was rounded before',
    table: [FUNDS, ['年度资金总额', '120.00', '112.16', '10', '93%', '9.30']],
    findings: [],
  },
  {
    title: 'never more than full marks',
    table: [FUNDS, ['年度资金总额', '120.00', '126.00', '10', '105.00%', '10']],
    findings: [],
  },
  {
    title: 'a missed target scored pro rata, upwards and downwards',
    table: [
      INDICATORS,
      ['清淤河道', '≥25公里', '24公里', '20', '19.2'],
      ['单位成本', '≤20万元', '25万元', '20', '16'],
      ['水质达标率', '≥90%', '93%', '30', '30'],
    ],
    findings: [],
  },
  {
    title: 'a printed step rule',
    table: [
      ['三级指标', '评价标准', '年度指标值', '实际完成值', '分值', '得分'],
      ['清淤河道', '每少1公里扣1分，扣完为止', '≥25公里', '24公里', '20', '19'],
      ['巡护次数', '每少1次扣0.5分', '≥48次', '46次', '20', '19'],
      ['水质达标率', '未达标不得分', '≥90%', '93%', '30', '30'],
    ],
    findings: [],
  },
  {
    title: 'points taken off for quality though the target was met',
    table: [
      INDICATORS,
      ['清淤河道', '≥25公里', '26公里', '20', '18'],
      ['工作规范', '规范', '基本规范', '20', '16'],
      ['水质达标率', '≥90%', '93%', '30', '30'],
    ],
    findings: [],
  },
];
