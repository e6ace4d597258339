import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'a row copied, and an indicator with two results',
    table: [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
      ['产出指标{1x4}', '数量指标{1x4}', '补植苗木', '6万株', '6.2万株', '20'],
      ['巡查次数', '24次', '26次', '10'],
      ['补植苗木 ', '6万株', '6.2万株', '20'],
      ['巡查次数 ', '24次', '28次', '10'],
    ],
    findings: [
      { messageId: 'same', quote: '补植苗木 ' },
      { messageId: 'differing', quote: '巡查次数 ' },
    ],
  },
  {
    title: 'the forms of two projects in one table',
    table: [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
      ['满意度指标', '服务对象满意度', '农户满意度', '≥90%', '95%'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
      ['满意度指标', '服务对象满意度', '农户满意度', '≥90%', '95%'],
    ],
    findings: [],
  },
  {
    title: 'one name under two groups, and totals',
    table: [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
      ['产出指标{1x3}', '数量指标', '林道养护', '12公里', '12公里', '20'],
      ['质量指标{1x2}', '林道养护', '100%', '100%', '10'],
      ['验收合格率', '100%', '100%', '10'],
      ['总分{5x1}', '40'],
    ],
    findings: [],
  },
  {
    title: 'levels left blank below, numbers and brackets written otherwise',
    table: [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
      ['产出指标', '数量指标', '1.补植苗木（万株）', '6', '6.2', '20'],
      ['', '', '2.巡查次数', '24次', '26次', '10'],
      ['', '', '3.补植苗木(万株)', '6', '6.2', '20'],
      ['效益指标', '社会效益', '4.巡查次数', '24次', '26次', '10'],
    ],
    findings: [{ messageId: 'same', quote: '3.补植苗木(万株)' }],
  },
];
