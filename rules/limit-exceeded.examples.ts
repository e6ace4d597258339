import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'more staff than posts, in the fields of a form and in the text: one finding',
    text: '核定编制24人，年末实有在职人员27人，退休9人。',
    table: [
      ['人员编制数', '24', '实有人数', '27'],
      ['联系人', '韩立', '联系电话', '8812000'],
    ],
    findings: [{ messageId: 'exceeded', quote: '实有在职人员27人' }],
  },
  {
    title: 'staff without posts does not count',
    text: '核定编制24人，年末实有在职人员23人，编外人员6人，退休9人。',
    findings: [],
  },
  {
    title: '三公 accounts above the budget, for one item',
    text: '2021年“三公”经费预算5.20万元，其中公务接待费1.20万元，公务用车运行维护费4.00万元；决算支出4.95万元，其中公务接待费1.45万元，公务用车运行维护费3.50万元，比上年决算数6.10万元减少1.15万元。',
    findings: [{ messageId: 'exceeded', quote: '公务接待费1.45万元' }],
  },
  {
    title: 'last year and next year are no limit',
    text: '2021年“三公”经费决算支出4.95万元，比2020年决算数4.10万元增加0.85万元；2021年预算5.20万元。',
    findings: [],
  },
  {
    title: 'spending of a row above its adjusted budget; above the opening budget is nothing',
    text: '单位：万元',
    table: [
      ['项目名称', '年初预算数', '全年预算数', '全年执行数', '执行率'],
      ['航标维护', '80.00', '96.00', '97.20', '101.25%'],
      ['水位监测', '40.00', '52.00', '50.44', '97.00%'],
    ],
    findings: [{ messageId: 'exceeded', quote: '97.20' }],
  },
  {
    title: 'a part above its whole',
    text: '全年培训船员420人次，其中渔业船员462人次，考核全部通过。',
    findings: [{ messageId: 'exceeded', quote: '渔业船员462人次' }],
  },
  {
    title: 'papers of another group, and loans paid back, are no part',
    text: '向船员发放问卷200份；向船东发放问卷90份，收回88份；全年发放贷款120.0万元，收回贷款136.5万元。',
    findings: [],
  },
  {
    title: 'a limit that is only printed more coarsely is kept',
    text: '“三公”经费预算5.2万元，决算5.22万元。',
    findings: [],
  },
  {
    title: 'things of two kinds are no part and whole',
    text: '全年举办培训班12期，其中参训渔民462人次；新增会员35人，累计1280人，其中女会员410人。',
    findings: [],
  },
  {
    title: 'more cases settled than taken in',
    text: '全年受理投诉86件，办结98件。',
    findings: [{ messageId: 'exceeded', quote: '办结98件' }],
  },
  {
    title: 'cases of earlier years are settled with those of this one',
    text: '全年受理投诉86件，连同上年结转办结98件。',
    findings: [],
  },
  {
    title: 'accounts by their short names, and staff beside others that need no post',
    text: '“三公”经费预算4.50万元（公务接待费0.80万元、公务用车运行维护费3.00万元），决算3.42万元，其中接待0.87万元、车辆运行2.55万元。\n核定编制18名，年末在职21名；劳务派遣的值守4人不占编制。',
    findings: [
      { messageId: 'exceeded', quote: '0.87万元' },
      { messageId: 'exceeded', quote: '21名' },
    ],
  },
  {
    title: 'of all of a list, and not of its last item',
    text: '一至四季度过闸依次为21,640艘次、23,975艘次、24,308艘次、25,290艘次，其中上半年45,615艘次。',
    findings: [],
  },
  {
    title: 'what was done beyond a target is no whole of what follows',
    text: '疏浚土方48,600方，超过45,000方的年初目标3,600方；其中机械开挖29,300方，人工清理19,300方。',
    findings: [],
  },
  {
    title: 'what one car costs is no account',
    text: '“三公”经费上年决算68.23万元。执法船车26辆，单车运行费用2.36万元；国内接待21批次，人次均接待费用102.91元。全年决算63.14万元，其中公务用车运行维护费61.25万元，公务接待费1.89万元。',
    findings: [],
  },
  {
    title: 'of several groups together',
    text: '教师卷有效196份，家长卷有效188份；总体满意372份，满意度96.88%。',
    findings: [],
  },
  {
    title: 'more prizes than works',
    text: '绘图比赛收到作品142件，设一等奖21件、二等奖52件、三等奖87件。\n征文收到稿件96篇，评出一等奖8篇、二等奖16篇、三等奖24篇。',
    findings: [{ messageId: 'exceeded', quote: '21件' }],
  },
  {
    title: 'staff that are told to hold no post do not hide those beyond the posts',
    text: '2022年末核定编制46名，实有在职人员57人；另有编外护航员13人，不占编制。\n核定编制38名，实有在职人员41人，其中合同制6人。',
    findings: [{ messageId: 'exceeded', quote: '57人' }],
  },
  {
    title: 'helpers that are hired besides',
    text: '核定编制62名，2023年末实有在职人员65人，其中机关27人、航道站38人。另聘用协航员21人。',
    findings: [{ messageId: 'exceeded', quote: '65人' }],
  },
  {
    title: 'those that are new among all of them',
    text: '名册更新后在册引航员236名，其中新增259名，全年引航1,888艘次。',
    findings: [{ messageId: 'exceeded', quote: '新增259名' }],
  },
  {
    title: 'what came and went makes no whole',
    text: '在册引航员净增9名，其中新增25名、退出16名。',
    findings: [],
  },
  {
    title: 'spending until a month above that of all the year; what began before the year is none of it',
    text: '全年实际支出682.40万元。\n监控发现，截至9月底支出714.60万元，两个子项进度偏慢。\n护岸工程自2021年启动，截至6月底累计支出1,271.50万元。',
    findings: [{ messageId: 'exceeded', quote: '截至9月底支出714.60万元' }],
  },
  {
    title: 'more spent of a source than came in from it, and more in from it than was to come',
    text: '区级配套318.60万元，市级补助206.00万元。\n市级补助实际到位206.00万元；区级配套实际到位331.20万元，未足额到位，余款次年拨付。\n市级补助支出211.40万元。',
    findings: [
      { messageId: 'exceeded', quote: '市级补助支出211.40万元' },
      { messageId: 'exceeded', quote: '区级配套实际到位331.20万元' },
    ],
  },
  {
    title: 'what was left of the year before is spent beside what came in, and more may come in than was planned',
    text: '区级配套318.60万元，市级补助206.00万元。\n市级补助实际到位206.00万元，区级配套实际到位331.20万元。\n市级补助支出211.40万元，含上年结转5.40万元。',
    findings: [],
  },
  {
    title: 'more prizes in all than works, told behind the prizes',
    text: '船模比赛收到作品208件，两轮评审后评出一等奖12件、二等奖24件、三等奖60件，共计216件。',
    findings: [{ messageId: 'exceeded', quote: '共计216件' }],
  },
  {
    title: 'so many for each place are no whole of what came back from all',
    text: '五地每地发放问卷120份，共回收有效问卷574份，满意度91.8%。',
    findings: [],
  },
  {
    title: 'a part of what is left over',
    text: '结转结余资金45.6万元，其中财政拨款结转结余54.6万元。\n本年收入500万元，支出420万元，年末结转80万元，其中项目支出结转95万元。\n资金结余20万元，其中5万元收回财政、25万元结转下年使用。',
    findings: [
      { messageId: 'exceeded', quote: '54.6万元' },
      { messageId: 'exceeded', quote: '95万元' },
      { messageId: 'exceeded', quote: '5万元收回' },
    ],
  },
  {
    title: 'parts of what is left over, and of what was spent before it',
    text: '结转结余资金54.6万元，其中财政拨款结转结余45.6万元。\n收入预算800万元，支出720万元，结余80万元，其中人员经费支出400万元。\n资金结余20万元，其中5万元收回财政、15万元结转下年使用。',
    findings: [],
  },
  {
    title: 'of all that were asked, told in brackets behind their rate',
    text: '农户回收388份，满意361份，满意率93.0%；专家回收118份，满意107份，满意率90.7%；总体满意率92.5%（满意468份）。',
    findings: [],
  },
  {
    title: 'some of all, told behind the kinds of them',
    text: '全县义务教育学校48所，小学29所，初中13所，九年一贯制学校6所；其中位于农村、纳入营养餐范围的44所，占91.7%。',
    findings: [],
  },
  {
    title: 'how much less than the budget was spent is no budget',
    text: '“三公”经费方面，年初预算8.60万元，决算6.81万元，比预算少支1.79万元，控制率79.19%；比上年决算7.49万元减少0.68万元。',
    findings: [],
  },
  {
    title: 'one of the answers in the valid papers, and not all of them',
    text: '有效问卷中选择“非常满意”142份、“满意”198份、“一般”37份、“不满意”11份。',
    findings: [],
  },
  {
    title: 'by how much it was passed is told: a note',
    text: '公务接待费比预算多1.50万元，因上级检查次数增加。',
    table: [
      ['项目（万元）', '预算数', '决算数'],
      ['公务接待费', '14.80', '16.30'],
      ['公务用车运行维护费', '16.00', '9.40'],
    ],
    findings: [{ messageId: 'exceeded', quote: '16.30' }],
  },
];
