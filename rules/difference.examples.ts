import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'an increase with two digits swapped',
    text: '2023年支出412.60万元，比上年的386.45万元增加26.51万元。',
    findings: [{ messageId: 'mismatch', quote: '26.51万元' }],
  },
  {
    title: 'a balance of income and spending',
    text: '全年收入合计524.30万元，支出合计498.75万元，年末结余22.55万元。',
    findings: [{ messageId: 'mismatch', quote: '22.55万元' }],
  },
  {
    title: 'percentage points',
    text: '验收合格率为93.5%，比上年的90.8%提高3.7个百分点。',
    findings: [{ messageId: 'mismatch', quote: '3.7个百分点' }],
  },
  {
    title: '元 for 万元',
    text: '2023年支出412.60万元，比上年的386.45万元增加26.15元。',
    findings: [{ messageId: 'mismatch', quote: '26.15元' }],
  },
  {
    title: 'it went down and is said to have gone up',
    text: '2023年支出386.45万元，比上年的412.60万元增加26.15万元。',
    findings: [{ messageId: 'mismatch', quote: '26.15万元' }],
  },
  {
    title: 'a column of balances',
    table: [
      ['项目名称', '预算数（万元）', '执行数（万元）', '结余（万元）'],
      ['苗圃改造', '64.00', '60.80', '3.20'],
      ['灌溉管网', '152.00', '141.36', '16.64'],
      ['林道养护', '38.50', '36.19', '2.31'],
    ],
    findings: [{ messageId: 'mismatch', quote: '16.64' }],
  },
  {
    title: 'cut off instead of rounded',
    text: '项目预算500000元，实际支出423310元，结余7.6万元。',
    findings: [{ messageId: 'truncated', quote: '7.6万元' }],
  },
  {
    title: 'a decrease has no minus',
    text: '公务接待费支出1.86万元，比上年的2.45万元减少0.59万元。',
    findings: [],
  },
  {
    title: 'rounded, and printed in another unit',
    text: '2023年支出412.6万元，比上年的386.45万元增加26.2万元。\n项目预算50万元，实际支出423310元，结余7.67万元。',
    findings: [],
  },
  {
    title: 'compared with a year whose figure is not printed',
    text: '2023年支出412.60万元，上年支出386.45万元，比2021年增加58.20万元。',
    findings: [],
  },
  {
    title: 'what is new is no difference',
    text: '现有床位260张，新增床位30张，收治病人1850人次，比上年增加210人次。',
    findings: [],
  },
  {
    title: 'an increase that is hedged',
    text: '2023年支出412.60万元，比上年的386.45万元增加近30万元。',
    findings: [],
  },
  {
    title: 'carried over at the end, with what was carried over at the beginning',
    text: '上年结转25.30万元，本年收入480.00万元，本年支出470.20万元，年末结转35.10万元。',
    findings: [],
  },
  {
    title: 'percentage points above a target',
    text: '合格率目标95%，实际97.2%，高出目标2.2个百分点。',
    findings: [],
  },
  {
    title: 'two amounts, each against its own year before',
    text: '基本支出207.90万元，比上年增加5.20万元；项目支出141.00万元，比上年减少8.40万元。',
    findings: [],
  },
];
