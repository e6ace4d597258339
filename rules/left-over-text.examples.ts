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
];
