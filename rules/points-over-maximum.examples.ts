import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: 'full marks in brackets',
    text: '预算执行指标得12.0分（满分10分）。',
    findings: [{ messageId: 'mismatch', quote: '12.0分' }],
  },
  {
    title: 'full-width digits',
    text: '过程类指标得２６分（满分２５分）。',
    findings: [{ messageId: 'mismatch', quote: '２６分' }],
  },
  {
    title: 'a row of indicators',
    table: [
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['清淤河道', '≥25公里', '26公里', '20', '22'],
      ['巡护次数', '≥48次', '51次', '20', '20'],
      ['水质达标率', '≥90%', '93%', '30', '30'],
    ],
    findings: [{ messageId: 'mismatch', quote: '22' }],
  },
  {
    title: 'one of two columns of points',
    table: [
      ['评价指标', '分值', '自评得分', '复核得分'],
      ['决策', '15', '14', '14'],
      ['过程', '25', '24', '42'],
      ['产出', '35', '33', '32'],
      ['效益', '25', '23', '23'],
    ],
    findings: [{ messageId: 'mismatch', quote: '42' }],
  },
  {
    title: 'all of the full marks',
    text: '预算执行指标得10分（满分10分），产出指标得47.5分（满分50分）。',
    findings: [],
  },
  {
    title: 'full marks before the points, and in brackets behind the name',
    text: '资金管理分值8分，得8.8分。\n\n到位率（4分）得4.2分。',
    findings: [
      { messageId: 'mismatch', quote: '8.8分' },
      { messageId: 'mismatch', quote: '4.2分' },
    ],
  },
  {
    title: 'full marks of the indicator before, and a row of full marks, say nothing of the points that follow',
    text: '预算执行得9.6分（满分10分），产出指标得48.9分（满分50分）。\n\n产出满分50分，数量、质量两类分值为20分、14分，实得49.6分。',
    findings: [],
  },
  {
    title: 'points taken off before the points got',
    text: '过程类指标扣2分，得23分（满分25分）。',
    findings: [],
  },
  {
    title: 'no full marks are printed',
    text: '决策类指标得14分，过程类指标得24分，产出类指标得33分。',
    findings: [],
  },
  {
    title: 'bonus points',
    table: [
      ['评价指标', '分值', '得分'],
      ['决策', '15', '15'],
      ['过程', '25', '24'],
      ['产出', '60', '58'],
      ['加分项', '', '3'],
    ],
    findings: [],
  },
  {
    title: 'a rate above 100% beside full marks',
    table: [
      ['评价指标', '分值', '完成率', '得分'],
      ['决策', '15', '98%', '15'],
      ['过程', '25', '106%', '25'],
      ['产出', '60', '97%', '58'],
    ],
    findings: [],
  },
  {
    title: 'words between the full marks and the points',
    text: '资金使用合规性4分，依据抽查结果扣1分，得30.0分；组织实施8分，台账不全，得7.00分。',
    findings: [{ messageId: 'mismatch', quote: '30.0分' }],
  },
  {
    title: 'points of several indicators together',
    text: '产出数量15分、质量10分、时效5分，得29.50分。\n综合得分由两部分组成，自评占40分，评价组占60分，得91.20分。\n立项依据4分，共设两个要点，每个2分，得4.00分。',
    findings: [],
  },
  {
    title: 'over the maximum by what was taken off',
    text: '效益30分得31分，因账目未入总账扣1分。',
    findings: [{ messageId: 'mismatch', quote: '31分' }],
  },
  {
    title: 'points named as their full marks are',
    text: '产出满分40分，合格率分值4分，得3.89分，扣0.11分，产出实得44.00分。',
    findings: [{ messageId: 'mismatch', quote: '44.00分' }],
  },
  {
    title: 'points over full marks in one cell, and full marks in a row of their own',
    text: '表1 得分汇总，分',
    table: [
      ['一级指标', '一级得分/分值', '二级指标', '分值', '得分'],
      ['疏浚', '27.36/25', '疏浚里程', '10', '9.10'],
      ['航标', '9.50/10', '航标维护', '10', '9.50'],
    ],
    findings: [{ messageId: 'mismatch', quote: '27.36' }],
  },
  {
    title: 'full marks in a row above the harbours that were scored',
    text: '表2 各港区得分，分',
    table: [
      ['港区', '疏浚', '航标', '满意度', '自评得分', '等级'],
      ['分值', '50', '40', '10', '100', '—'],
      ['东港', '47.32', '38.50', '9.50', '95.32', '优'],
      ['西港', '48.83', '40.50', '9.00', '98.33', '优'],
      ['北港', '45.27', '37.50', '9.60', '92.37', '优'],
    ],
    findings: [{ messageId: 'mismatch', quote: '40.50' }],
  },
  {
    title: 'both without fault',
    text: '表1 得分汇总，分',
    table: [
      ['一级指标', '一级得分/分值', '二级指标', '分值', '得分'],
      ['疏浚', '22.36/25', '疏浚里程', '15', '13.26'],
      ['', '', '疏浚质量', '10', '9.10'],
      ['航标', '9.50/10', '航标维护', '10', '9.50'],
      ['合计', '31.86/35', '—', '35', '31.86'],
    ],
    findings: [],
  },
  {
    title: 'full marks right before 得分 or 自评',
    text: '满意度指标10分，自评得分11分。\n成本指标20分，自评22分。\n决策指标20分，得分18分。',
    findings: [
      { messageId: 'mismatch', quote: '11分' },
      { messageId: 'mismatch', quote: '22分' },
    ],
  },
  {
    title: 'points in a row, each of the full marks of its rank',
    text: '预算执行、产出、效益三项满分依次为10分、50分、30分，实得9.20分、57.60分、28.40分。',
    findings: [{ messageId: 'mismatch', quote: '57.60分' }],
  },
  {
    title: 'full marks in a row behind their points',
    text: '预算执行9.52分，产出48.45分，满意度12.50分，对应满分10分、50分、10分。',
    findings: [{ messageId: 'mismatch', quote: '12.50分' }],
  },
  {
    title: 'points and full marks told in rows, one above its marks',
    text: '投入、过程、产出、效果四部分得分13.50分、20.64分、52.50分、22.20分，满分依次为15分、25分、35分、25分。',
    findings: [{ messageId: 'mismatch', quote: '52.50分' }],
  },
  {
    title: 'full marks named one by one that make a hundred',
    text: '满分100分按决策15分、过程25分、产出35分、效益25分配置，得分依次为31.00分、22.23分、33.21分、23.50分。\n决策、过程、产出、效益分值分别为15分、25分、35分、25分，得分依次为13.00分、32.22分、33.21分、23.50分。',
    findings: [
      { messageId: 'mismatch', quote: '31.00分' },
      { messageId: 'mismatch', quote: '32.22分' },
    ],
  },
  {
    title: 'full marks called so by their shares, and points by rank',
    text: '产出类分值中，消费券占18分、外贸占12分，得16.96分和12.80分。',
    findings: [{ messageId: 'mismatch', quote: '12.80分' }],
  },
  {
    title: 'points of a row of the scoring table, named by a part of its name',
    text: '按比例折算的指标：开工数9.00分；灌溉面积5.84分；拨付及时率按92.87%折5.50分。',
    table: [
      ['一级指标', '三级指标', '分值', '得分'],
      ['过程{1x3}', '预算执行率', '4', '3.75'],
      ['资金合规性', '4', '2.00'],
      ['拨付审核', '7', '4.50'],
      ['产出{1x3}', '开工泵站数', '6', '5.40'],
      ['拨付及时率', '5', '4.64'],
      ['灌溉面积增长', '6', '5.84'],
      ['效益{1x2}', '亩均灌溉面积', '3', '3.00'],
      ['农户满意度', '4', '3.85'],
    ],
    findings: [
      { messageId: 'mismatch', quote: '9.00分' },
      { messageId: 'mismatch', quote: '5.50分' },
    ],
  },
  {
    title:
      'points of another year, points that are wished for, and those of a section that an indicator is called like',
    text: '上年开工泵站数得9.00分。建议拨付及时率得分不低于4.80分，农户满意度得8.00分。过程得10.25分。',
    table: [
      ['一级指标', '三级指标', '分值', '得分'],
      ['过程{1x3}', '预算执行率', '4', '3.75'],
      ['资金合规性', '4', '2.00'],
      ['拨付审核', '7', '4.50'],
      ['产出{1x3}', '开工泵站数', '6', '5.40'],
      ['拨付及时率', '5', '4.64'],
      ['灌溉面积增长', '6', '5.84'],
      ['效益{1x2}', '亩均灌溉面积', '3', '3.00'],
      ['农户满意度', '4', '3.85'],
    ],
    findings: [],
  },
  {
    title: 'a row of points, each with its full marks alone in the bracket behind it',
    text: '综合得分93.41分，预算执行9.71分（10分），产出47.6分（50分），效益31.5分（30分），满意度4.6分（10分），括号内为分值。',
    findings: [{ messageId: 'mismatch', quote: '31.5分' }],
  },
  {
    title: 'the full marks of the group above are not those of all',
    table: [
      ['年度绩效目标1（40分）', '年初目标值', '实际完成值', '得分'],
      ['修缮点位', '6处', '6处', '20'],
      ['一次验收合格率', '100%', '100%', '20'],
      ['总分', '', '', '97.30'],
    ],
    findings: [],
  },
  {
    title: 'full marks that open a bracket of reasons',
    text: '自评93.59分：资金9.59分（满10分，按到账口径算），产出47.00分（满50分，设备缺货扣1分，接入不全扣2分），效益31.00分（满30分，住院率没达到），满意度10.00分（满10分）。',
    findings: [{ messageId: 'mismatch', quote: '31.00分' }],
  },
  {
    title: 'a total of a self-evaluation above a hundred',
    text: '场馆免费开放项目：全年预算140.40万元，执行135.60万元，自评109.3分。',
    findings: [{ messageId: 'over-hundred', quote: '109.3分' }],
  },
  {
    title: 'the same with bonus points',
    text: '考核设基础分和加分项。\n场馆免费开放项目：全年预算140.40万元，执行135.60万元，自评109.3分。',
    findings: [],
  },
  {
    title: 'points of an examination',
    text: '体育中考平均112.4分，较上年提高3.1分。',
    findings: [],
  },
  {
    title: 'got and 了, in a list of sections',
    text: '产出类满分50分得了47.25分，效益类30分得92.00分，满意度10分全拿，为10.00分。',
    findings: [{ messageId: 'mismatch', quote: '92.00分' }],
  },
  {
    title: 'got in full, of fewer',
    text: '产出里数量20分拿满24.00分，质量10分按到岗率折算得9.80分。',
    findings: [{ messageId: 'mismatch', quote: '24.00分' }],
  },
  {
    title: 'full marks and points told in pairs, one of them ten times too few',
    text: '分值与得分为：决策18分、得16.5分；过程2分、得19.6分；产出35分、得31.2分。',
    findings: [{ messageId: 'mismatch', quote: '19.6分' }],
  },
];
