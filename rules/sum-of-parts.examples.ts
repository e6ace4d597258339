import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'a total that closes a list',
    text: '共评出优秀案例：一等奖2项、二等奖5项、三等奖9项，合计18项。',
    findings: [{ messageId: 'mismatch', quote: '合计18项' }],
  },
  {
    title: 'a changed part of a list that names the rest',
    text: '支出合计356.70万元，其中人员经费182.40万元，公用经费68.90万元，其余为项目支出115.40万元。',
    findings: [{ messageId: 'mismatch', quote: '支出合计356.70万元' }],
  },
  {
    title: 'a series and its total',
    text: '东片区、西片区、中片区分别完成造林312亩、287亩和405亩，合计1014亩。',
    findings: [{ messageId: 'mismatch', quote: '合计1014亩' }],
  },
  {
    title: 'full-width digits',
    text: '全年共开展巡护３４８次，其中春季８６次，夏季１０４次，秋季９２次，其余６５次在冬季。',
    findings: [{ messageId: 'mismatch', quote: '３４８次' }],
  },
  {
    title: 'the total of a column',
    table: [
      ['项目名称', '金额（万元）'],
      ['苗圃改造', '64.00'],
      ['灌溉管网', '152.00'],
      ['林道养护', '38.50'],
      ['合计', '245.50'],
    ],
    findings: [{ messageId: 'mismatch', quote: '245.50' }],
  },
  {
    title: 'nothing says that the list is complete, but one changed digit closes it',
    text: '项目支出264.80万元，其中绿化养护132.50万元、路灯照明81.60万元、道路保洁50.10万元。',
    findings: [{ messageId: 'mismatch', quote: '项目支出264.80万元' }],
  },
  {
    title: 'a tail of rounding (尾差)',
    text: '全年共支出25.0万元，分别用于培训8.3万元、宣传8.3万元、调研8.3万元。',
    findings: [{ messageId: 'residual', quote: '25.0万元' }],
  },
  {
    title: 'it ties only if 8 means anything that rounds to 8',
    text: '印刷费8万元，差旅费12.5万元，会议费6.4万元，合计26.7万元。',
    findings: [{ messageId: 'residual', quote: '26.7万元' }],
  },
  {
    title: 'a total in 万元, cut off',
    text: '印刷费20580.00元，差旅费15210.00元，合计3.5万元。',
    findings: [{ messageId: 'truncated', quote: '3.5万元' }],
  },
  {
    title: 'a list that names only some',
    text: '项目支出264.80万元，其中绿化养护132.50万元、路灯照明81.60万元。',
    findings: [],
  },
  {
    title: 'parts with parts of their own',
    text: '人员经费182.40万元，包括工资120.30万元、津贴62.10万元；公用经费68.90万元，包括办公费21.50万元、水电费47.40万元；合计251.30万元。',
    findings: [],
  },
  {
    title: '三公 with zeros',
    text: '“三公”经费支出4.20万元，其中因公出国（境）费0万元；公务用车购置及运行维护费3.15万元，其中公务用车购置费0万元、公务用车运行维护费3.15万元；公务接待费1.05万元。',
    findings: [],
  },
  {
    title: '公共 is no 共',
    text: '设施维护支出85.00万元、水电支出42.00万元，公共服务支出120.00万元。',
    findings: [],
  },
  {
    title: 'a whole and its complement',
    text: '全年抽检食品320批次，合格311批次，不合格9批次。',
    findings: [],
  },
  {
    title: 'people counted in two ways',
    text: '共有职工86人，其中在编52人、编外34人；本科及以上学历61人，大专学历25人。',
    findings: [],
  },
  {
    title: 'groups that overlap',
    text: '参训学员120人，其中女性56人，党员41人。',
    findings: [],
  },
  {
    title: 'last year’s total behind the parts of this year',
    text: '2023年支出251.30万元，其中人员经费182.40万元、公用经费68.90万元，2022年支出236.10万元。',
    findings: [],
  },
  {
    title: '8 beside 12.5 is 8.0',
    text: '印刷费8万元，差旅费12.5万元，会议费6.4万元，合计26.9万元。',
    findings: [],
  },
];
