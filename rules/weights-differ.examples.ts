import { USUAL_SETTINGS, type Settings } from '../model/settings.js';
import type { RuleExample } from './examples.js';

const settings: Settings = { ...USUAL_SETTINGS, weights: { 执行: 10, 产出: 50, 效益: 30, 满意度: 10 } };
const declared = 'weights: { "执行": 10, "产出": 50, "效益": 30, "满意度": 10 }';

const form = (output: string, benefit: string): string[][] => [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标{1x2}', '数量指标', '疏浚航道', '≥12公里', '12.4公里', output, '19'],
  ['质量指标', '一次验收合格率', '≥95%', '97%', '20', '20'],
  ['效益指标', '社会效益指标', '事故下降率', '≥5%', '6%', benefit, '29'],
  ['满意度指标', '服务对象满意度', '渔民满意度', '≥90%', '93%', '10', '10'],
];

const money: string[][] = [
  ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '150.00', '142.50', '20', '95.00%', '19'],
];

export const examples: readonly RuleExample[] = [
  {
    title: 'outputs have 40 where 50 are laid down, benefits 40 and not 30',
    settings,
    declared,
    table: form('20.0', '40'),
    findings: [
      { messageId: 'differs', quote: '20.0' },
      { messageId: 'differs', quote: '40' },
    ],
  },
  {
    title: 'the execution rate has 20',
    settings,
    declared,
    table: money,
    findings: [{ messageId: 'differs', quote: '20' }],
  },
  { title: 'as laid down', settings, declared, table: form('30', '30'), findings: [] },
  {
    title: 'a scoring table with 决策 and 过程 has weights of its own',
    settings,
    declared,
    table: [
      ['一级指标', '二级指标', '分值', '得分'],
      ['决策', '项目立项', '16', '15'],
      ['过程', '资金管理', '22', '20'],
      ['产出', '产出数量', '32', '31'],
      ['效益', '社会效益', '30', '28'],
    ],
    findings: [],
  },
  { title: 'no weights are set', table: form('15', '45'), findings: [] },
  {
    title: 'the first level in its first row alone, with its full marks, or in every row with them',
    settings,
    declared,
    table: [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标(50)', '数量指标', '疏浚航道', '≥12公里', '12.4公里', '20', '19'],
      ['', '质量指标', '一次验收合格率', '≥95%', '97%', '20', '20'],
      ['', '时效指标', '按期完工率', '100%', '100%', '10', '10'],
      ['效益指标（30分）', '社会效益指标', '事故下降率', '≥5%', '6%', '15', '15'],
      ['效益指标（30分）', '生态效益指标', '水质达标率', '≥90%', '93%', '15', '15'],
      ['满意度指标', '服务对象满意度', '渔民满意度', '≥90%', '93%', '10', '10'],
    ],
    findings: [],
  },
];
