import type { RuleExample } from './examples.js';

const previous =
  '石湾县林业局2022年度部门整体支出绩效自评报告\n一、绩效目标完成情况\n2022年补植苗木6.23万株，办理采伐许可318件，发放宣传册2,640份。在三个林场设宣传点14处。';

export const examples: readonly RuleExample[] = [
  {
    title: 'a sentence in which only the year was changed',
    previous,
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、绩效目标完成情况\n2023年补植苗木6.23万株，办理采伐许可318件，发放宣传册2,640份。',
    findings: [{ messageId: 'same', quote: '2023年补植苗木6.23万株，办理采伐许可318件，发放宣传册2,640份' }],
  },
  {
    title: 'new figures, what stays as it is, and last year told as such',
    previous,
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、绩效目标完成情况\n2023年补植苗木6.81万株，办理采伐许可342件，发放宣传册2,640份。在三个林场设宣传点14处。2022年补植苗木6.23万株，办理采伐许可318件，发放宣传册2,640份。',
    findings: [],
  },
  {
    title: 'a paragraph that nobody touched, with many short figures; one with few is as it is every year',
    previous:
      '石湾县林业局2022年度部门整体支出绩效自评报告\n一、绩效目标完成情况\n修缮瞭望塔6座，完成投资318万元；新增防火道2处，累计64处。\n全县15个林业站、6个检查站全年值守。',
    text: '石湾县林业局2023年度部门整体支出绩效自评报告\n一、绩效目标完成情况\n修缮瞭望塔6座，完成投资318万元；新增防火道2处，累计64处。\n全县15个林业站、6个检查站全年值守。',
    findings: [{ messageId: 'same', quote: '修缮瞭望塔6座，完成投资318万元' }],
  },
];
