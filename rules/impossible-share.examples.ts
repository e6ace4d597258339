import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'no whole number of the members of a council makes the share',
    text: '大会选出第三届理事会47人，其中来自基层的理事占新一届理事会的比例为70.5%。',
    findings: [{ messageId: 'impossible', quote: '70.5%' }],
  },
  {
    title: 'the whole that a sentence opens with',
    text: '参训的36名学员中，取得高级证书的占40.5%。',
    findings: [{ messageId: 'impossible', quote: '40.5%' }],
  },
  {
    title: 'the same share in two sections is one finding',
    text: '一、完成情况\n选出第三届理事会47人，基层理事占新一届理事会的比例为70.5%。\n二、绩效分析\n第三届理事会47人顺利产生，基层理事占新一届理事会的比例达70.5%，结构更加合理。',
    findings: [{ messageId: 'impossible', quote: '占新一届理事会的比例为70.5%' }],
  },
  {
    title: 'a share that a whole number makes: 33 of 47',
    text: '大会选出第三届理事会47人，其中来自基层的理事占新一届理事会的比例为70.2%。',
    findings: [],
  },
  {
    title: 'of two councils either may be meant',
    text: '选出理事会47人、常务理事会21人，女性占理事会的比例为38.1%。',
    findings: [],
  },
  {
    title: 'what stands right before a share is its part',
    text: '两类困难船员共328人，占全部困难船员的3.19%，其余为一般困难船员。',
    findings: [],
  },
  {
    title: 'two heads of spending are no base of a share of all spending',
    text: '对2个项目开展评价，涉及资金1418.10万元（即前述两个科目支出），占项目支出的35.80%。',
    findings: [],
  },
  {
    title: 'of so many people every percentage is possible',
    text: '全市共有登记志愿者18250名，60岁以上的占登记志愿者的比例为23.7%。',
    findings: [],
  },
  {
    title: 'answers of which several could be given have no base of whole people',
    text: '受访的36名学员中（可多选），了解渠道为网络的占40.5%。',
    findings: [],
  },
  {
    title: 'a share of money is of no whole number',
    text: '课程36门，网络课程费用占培训经费的40.5%。',
    findings: [],
  },
  {
    title: 'the number before the share is the part, and the whole is printed nowhere',
    text: '两类补助对象共328人，占全部补助对象的3.19%。',
    findings: [],
  },
  {
    title: 'a share of money beside a number of items of money',
    text: '涉及资金1,418.10万元，即前述两个科目支出，占项目支出的35.80%。',
    findings: [],
  },
  {
    title: 'a share of all that is told of a place, or of another kind than the number',
    text: '港区站1,486人，其余8个站3,707人，3个点1,201人。港区站占全县23.24%。全县12个站点均设渡口。',
    findings: [],
  },
  {
    title: 'a share of the figure right before it is of its kind',
    text: '四类合计失分7.20分，船检类失3.85分，占失分的53.47%。走访渔民102户，占受益户的16.0%，四个村都走到了。',
    findings: [],
  },
  {
    title: 'persons and those among them',
    text: '新一届理事会89人，其中来自渔区一线的占81.3%；监事会29人，其中女性占31.0%。',
    findings: [{ messageId: 'impossible', quote: '81.3%' }],
  },
  {
    title: 'of more than a hundred times a hundred any share is possible',
    text: '年内新登记船员418人，注销11,206人。注销原因分为三类，第一类占注销总数的61.26%。\n抽查的9户中，2户属转产后未注销。',
    findings: [],
  },
  {
    title: 'a share of what was counted in another unit',
    text: '四十六个船员班里，晚间班培训524人次，周末班培训716人次，晚间班占42.3%。',
    findings: [],
  },
  {
    title: 'no whole number of which the count right before the rate is that share',
    text: '示范点建设只完成5个，完成率63.33%，其余下年续建。',
    findings: [{ messageId: 'impossible-of-part', quote: '63.33%' }],
  },
  {
    title: 'a rate behind the count that its name is made of: 5 of 6, 41 of 42',
    text: '示范点建设只完成5个，完成率83.33%，其余下年续建。全年整改问题41处，整改率97.62%。',
    findings: [],
  },
  {
    title: 'the last of several ways is not all that the rate counts',
    text: '结业学员3,742人，落实岗位3,490人：企业就业2,685人、升学658人、参军等147人，初次就业率93.27%。',
    findings: [],
  },
];
