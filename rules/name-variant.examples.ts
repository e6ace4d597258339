import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'the unit with another character',
    text: '石湾县林业发展中心2023年度部门整体支出绩效自评报告\n一、部门概况\n石湾县林业发展中心为公益一类事业单位。\n二、绩效情况\n石湾县林业服展中心全年补植苗木6.2万株。',
    findings: [{ messageId: 'variant', quote: '石湾县林业服展中心' }],
  },
  {
    title: 'a project with another character',
    text: '一、项目情况\n1、森林火险预警专项完成情况\n森林火险预警专项全年支出12万元。\n2、预算执行情况\n森林火情预警专项预算12万元，森林火险预警站房改造另列。',
    findings: [{ messageId: 'variant', quote: '森林火情预警专项' }],
  },
  {
    title: 'names of a series, and another unit of the county',
    text: '石湾县第一中心小学2023年度部门整体支出绩效自评报告\n一、部门概况\n石湾县第一中心小学与石湾县第二中心小学同属一个学区，由石湾县教育局主管。\n石湾县第一中心小学在校学生812人。',
    findings: [],
  },
  {
    title: 'a project whose last character slipped',
    text: '一、项目情况\n（一）校舍维修改造项目\n校舍维修改造项目惠及八所学校。\n（二）预算执行情况\n校舍维修改照项目支出98万元。',
    findings: [{ messageId: 'variant', quote: '校舍维修改照项目' }],
  },
  {
    title: 'two projects with headings of their own, and a third that is told twice',
    text: '一、项目情况\n（一）石门水库除险加固项目\n石门水库除险加固项目、石桥水库除险加固项目和石井水库除险加固项目均已完工。\n（二）石桥水库除险加固项目\n石门水库除险加固项目和石井水库除险加固项目已验收。',
    findings: [],
  },
];
