import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'a changed digit',
    text: '发放冬季取暖补贴186.00万元，惠及农户1240户，户均1550元。',
    findings: [{ messageId: 'mismatch', quote: '1550元' }],
  },
  {
    title: 'a changed count',
    text: '发放冬季取暖补贴186.00万元，惠及农户1420户，户均1500元。',
    findings: [{ messageId: 'mismatch', quote: '1500元' }],
  },
  {
    title: 'full-width digits',
    text: '发放冬季取暖补贴１８６．００万元，惠及农户１２４０户，户均１０５０元。',
    findings: [{ messageId: 'mismatch', quote: '１０５０元' }],
  },
  {
    title: 'cut off instead of rounded',
    text: '发放冬季取暖补贴200.00万元，惠及农户1270户，户均1574元。',
    findings: [{ messageId: 'truncated', quote: '1574元' }],
  },
  {
    title: 'rounded to 元, and to 万元',
    text: '发放冬季取暖补贴200.00万元，惠及农户1270户，户均1575元。\n发放春耕补贴186.00万元，惠及农户1240户，户均0.15万元。',
    findings: [],
  },
  {
    title: 'standards are no averages',
    text: '补助标准为每户1600元，发放冬季取暖补贴186.00万元，惠及农户1240户。\n按每人每天40元的标准安排伙食，培训学员480人，支出培训费57.60万元。',
    findings: [],
  },
  {
    title: 'a ceiling',
    text: '新建公厕12座，总投资218.40万元，每座造价控制在20万元以内。',
    findings: [],
  },
  {
    title: 'an average of months beside a count of households',
    text: '全年发放补贴186.00万元，惠及农户1240户，月均发放15.50万元。',
    findings: [],
  },
  {
    title: 'by household and by person',
    text: '发放补贴186.00万元，惠及农户1240户4650人，户均1500元，人均400元。',
    findings: [],
  },
  {
    title: 'what households earned more is no part of what was paid',
    text: '发放补贴186.00万元，惠及农户1240户，带动户均增收2300元。',
    findings: [],
  },
  {
    title: 'paid to each by the month',
    text: '聘用护林员60人，每人每月补助800元，全年支出57.60万元。',
    findings: [],
  },
  {
    title: 'the average of the year before',
    text: '新建公厕12座，总投资218.40万元，平均每座18.20万元，上年平均每座19.50万元。',
    findings: [],
  },
];
