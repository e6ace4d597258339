import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'a row of benefits that repeats a row of outputs',
    table: [
      ['一级指标', '二级指标', '三级指标', '实际完成情况'],
      ['产出指标', '数量指标', '补植苗木', '在三个林场补植苗木6.2万株，成活率达到91%以上，完成年初计划'],
      ['效益指标', '生态效益', '改善林相', '在三个林场补植苗木6.2万株，成活率达到91%以上，完成年初计划。'],
    ],
    findings: [{ messageId: 'copied', quote: '在三个林场补植苗木6.2万株，成活率达到91%以上，完成年初计划。' }],
  },
  {
    title: 'a section of benefits that repeats a sentence of the outputs',
    text: '一、项目产出情况\n全年在三个林场组织巡查二十六次，劝阻野外用火五十一起。\n二、项目效益情况\n当年没有发生森林火灾；全年在三个林场组织巡查二十六次，劝阻野外用火五十一起。',
    findings: [
      { messageId: 'copied', quote: '当年没有发生森林火灾；全年在三个林场组织巡查二十六次，劝阻野外用火五十一起。' },
    ],
  },
  {
    title: 'short results that are alike, and a heading of both',
    text: '一、产出和效益\n全年在三个林场组织巡查二十六次，劝阻野外用火五十一起。\n二、效益情况\n全年在三个林场组织巡查二十六次，劝阻野外用火五十一起。',
    table: [
      ['一级指标', '二级指标', '三级指标', '实际完成情况'],
      ['产出指标', '质量指标', '验收合格率', '100%'],
      ['效益指标', '社会效益', '投诉办结率', '100%'],
    ],
    findings: [],
  },
  {
    title: 'another beginning before the same words',
    text: '一、项目产出情况\n数量指标方面，全年举办护林员培训八期、培训护林员412人次。\n二、项目效益情况\n社会效益方面，全年举办护林员培训八期、培训护林员412人次。',
    findings: [{ messageId: 'copied', quote: '社会效益方面，全年举办护林员培训八期、培训护林员412人次' }],
  },
  {
    title: 'grounds and sources, and one sentence without a figure',
    text: '一、项目产出情况\n根据《石湾县林业资金管理办法》（石财农〔2022〕15号）第十二条评价。\n年末项目已全部完工，并按规定组织了验收和结算审计。\n二、项目效益情况\n根据《石湾县林业资金管理办法》（石财农〔2022〕15号）第十二条评价。\n年末项目已全部完工，并按规定组织了验收和结算审计。',
    findings: [],
  },
];
