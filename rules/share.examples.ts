import type { RuleExample } from './examples.js';

export const examples: readonly RuleExample[] = [
  {
    title: '分量 of the whole',
    text: '专项资金4,640万元，分给四项：堤岸加固1,860万元，泵站更新1,390万元，河道清淤940万元，监测设备450万元。前两项合计3,250万元，分量达到70.40%。',
    findings: [{ messageId: 'mismatch', quote: '70.40%' }],
  },
  {
    title: 'two digits of a share are swapped',
    text: '支出合计348.90万元，其中基本支出207.90万元，占59.95%；项目支出141.00万元，占40.41%。',
    findings: [{ messageId: 'mismatch', quote: '59.95%' }],
  },
  {
    title: 'the whole is named with its figure',
    text: '授予小微企业合同金额86.40万元，占政府采购支出总额128.00万元的76.50%。',
    findings: [{ messageId: 'mismatch', quote: '76.50%' }],
  },
  {
    title: '元 for 万元',
    text: '授予小微企业合同金额86.40元，占政府采购支出总额128.00万元的67.50%。',
    findings: [{ messageId: 'mismatch', quote: '67.50%' }],
  },
  {
    title: 'a column of shares',
    table: [
      ['支出类别', '金额（万元）', '占比'],
      ['人员经费', '182.40', '51.14%'],
      ['公用经费', '68.90', '13.92%'],
      ['项目支出', '105.40', '29.55%'],
      ['合计', '356.70', '100.00%'],
    ],
    findings: [{ messageId: 'mismatch', quote: '13.92%' }],
  },
  {
    title: 'cut off instead of rounded',
    text: '项目支出1410.60万元，占支出总额3489.00万元的40.42%。',
    findings: [{ messageId: 'truncated', quote: '40.42%' }],
  },
  {
    title: 'rounded to one decimal',
    text: '支出合计348.9万元，其中基本支出207.9万元，占59.6%；项目支出141万元，占40.4%。',
    findings: [],
  },
  {
    title: 'shares that make 100.1% by rounding',
    table: [
      ['类别', '人数', '占比'],
      ['甲类', '11', '36.7%'],
      ['乙类', '11', '36.7%'],
      ['丙类', '8', '26.7%'],
      ['合计', '30', '100%'],
    ],
    findings: [],
  },
  {
    title: 'answers of which several could be given',
    text: '回收有效问卷400份（渠道可多选），选择社区宣传的250份，占62.5%；选择网络的192份，占48.0%；选择亲友的125份，占31.3%。',
    findings: [],
  },
  {
    title: 'one part, two wholes, each named',
    text: '支出合计348.90万元，其中项目支出141.00万元；设备购置35.25万元，占支出合计的10.10%，占项目支出的25.00%。',
    findings: [],
  },
  {
    title: 'a whole that is not printed',
    text: '投入项目资金141.00万元，占全县同类资金的12.50%，其中设备购置35.25万元。',
    findings: [],
  },
  {
    title: 'the share of the year before',
    text: '支出合计348.90万元，其中项目支出141.00万元，占40.41%，上年占比为38.20%。',
    findings: [],
  },
  {
    title: 'a share that is required',
    text: '政府采购支出总额128.00万元，授予中小企业的比例要求不低于40%，实际授予中小企业86.40万元。',
    findings: [],
  },
  {
    title: 'weights of indicators',
    text: '产出指标权重占50%，效益指标占30%，满意度指标占10%，共设指标24个。',
    findings: [],
  },
  {
    title: 'a total that is named stands before the parts told in between',
    text: '支出合计1,910.40万元，其中：基本支出148.60万元，包括人员经费126.80万元和公用经费21.80万元；项目支出1,761.80万元，占支出合计的92.22%。',
    findings: [],
  },
  {
    title: 'a total that is named and nowhere printed',
    text: '其中人员支出182.40万元，公用支出31.20万元，项目支出80.90万元，占总支出的27.46%，主要用于河道管护。',
    findings: [],
  },
  {
    title: 'two shares of a part, with details in brackets',
    text: '基本支出中，人员经费187.64万元（工资160.20万元、补助27.44万元），公用经费28.85万元（办公费27.63万元、设备费1.22万元），分别占基本支出216.49万元的86.67%和13.33%。',
    findings: [],
  },
  {
    title: 'one part after another, the second share of the base named for the first',
    text: '受理申请1,246件，办结1,198件；其中网上办理874件，占办结总数的72.95%，窗口办理324件，占27.05%。',
    findings: [],
  },
  {
    title: 'amounts one after another, whose total is told behind them',
    text: '培训费86.40万元，场地费31.25万元，占14.20%，其余用于宣传，全年共支出220.05万元。',
    findings: [],
  },
  {
    title: 'shares of a whole that another passage tells',
    text: '全年预算安排1,240.00万元。\n按用途划分，道路养护支出496.00万元，占40.00%；桥梁检测支出310.00万元，占25.00%；标线更新支出248.00万元，占22.00%；应急抢险支出186.00万元，占15.00%。',
    findings: [{ messageId: 'mismatch', quote: '22.00%' }],
  },
  {
    title: 'a share of the whole that 其中 follows, with other figures between',
    text: '年末护林员412人，人均管护4,767亩；其中脱贫户护林员286人，占64.92%。',
    findings: [{ messageId: 'mismatch', quote: '64.92%' }],
  },
  {
    title: 'the share of a part of a part among those of the whole',
    text: '全年支出860万元，其中人员经费430万元，占50.00%；公用经费129万元，占15.00%；项目支出301万元，占35.00%，其中渠道清淤120.4万元，占40.00%。',
    findings: [],
  },
  {
    title: 'what several shares are of is none of the parts before them',
    text: '全年支出2,791.85万元。基本支出1,486.20万元，项目支出1,305.65万元，分别占支出的53.23%和46.77%。',
    findings: [],
  },
  {
    title: 'a base printed in the words that name it, and a share of another figure beside it',
    text: '送审金额1,946.30万元，全年预算1,902.80万元。实际付款1,806.52万元，占全年预算1,902.80万元的92.82%。',
    findings: [{ messageId: 'mismatch', quote: '92.82%' }],
  },
  {
    title: 'bases with a remark behind their unit, of what was not spent, and of spending in total',
    text: '累计服务126个村（社区），占全县168个村（社区）的70.50%。\n年末未支出146.50万元，其中质保金88.20万元。北坡片区未支出58.60万元，占全部未支出资金的46.3%。\n截至12月31日项目累计支出1,842.00万元。设备购置实际支付1,381.50万元，占项目总支出的70.25%。',
    findings: [
      { messageId: 'mismatch', quote: '70.50%' },
      { messageId: 'mismatch', quote: '46.3%' },
      { messageId: 'mismatch', quote: '70.25%' },
    ],
  },
  {
    title: 'the unit is part of the name',
    text: '全年送书下乡960次，其中县馆260次，分馆700次；读者4.20万人次，分馆次数占77.9%。',
    findings: [{ messageId: 'mismatch', quote: '77.9%' }],
  },
  {
    title: 'a proportion in words',
    text: '全镇80周岁以上老人2,184人，相当于每6名老年人中就有1名，占老年人口的16.46%。',
    findings: [],
  },
  {
    title: 'shares of a whole that their words do not tell from another',
    text: '航道管护预算862.40万元，实支815.30万元，执行率94.54%，其中清淤498.16万元、标志317.14万元，依次占航道管护61.10%、38.90%。',
    findings: [],
  },
  {
    title: 'shares of the part that the paragraph is about',
    text: '两类资金支出合计2,315.60万元，其中航道养护支出1,482.75万元。\n从航道养护支出的投向看，疏浚最多，为836.20万元，占全部支出的56.40%；护岸412.75万元，占27.84%。',
    findings: [],
  },
  {
    title: 'two parts that make a figure told before them are parts of that',
    text: '全年实际支出1680.40万元，其中基本支出672.16万元、项目支出1008.24万元，分别占实际支出的40.00%和66.00%。\n行政运行预算968.40万元，实支940.00万元，执行率97.07%，其中人员752.00万元、公用188.00万元，依次占行政运行80.00%、20.00%。',
    findings: [{ messageId: 'mismatch', quote: '66.00%' }],
  },
  {
    title: 'the figure before that a whole list adds up to',
    text: '全县登记养老护理员1,486人。分等级看，初级812人，中级436人，高级172人，技师66人，初级占比最高，为56.44%。',
    findings: [{ messageId: 'mismatch', quote: '56.44%' }],
  },
  {
    title: 'two counts right before it, and a rate of others before them',
    text: '现场核查养殖场34处，其中规模场20处、散养户14处，覆盖面为全镇场户的28.8%；抽阅免疫档案612份，发现漏填的19份，占0.3%。',
    findings: [{ messageId: 'mismatch', quote: '0.3%' }],
  },
  {
    title: 'all that there is to spend, with what was carried over',
    text: '年初部门预算986.00万元，年中追加24.25万元，计入年初结转后全年预算数1,042.37万元；本年支出占全年预算数的97.77%。\n本年支出1,019.13万元。',
    findings: [],
  },
  {
    title: 'of several amounts together, and of what a row makes together',
    text: '船检补助未用31.20万元，疏浚补助未用42.00万元，合并占年末结转的56.07%，年末结转130.55万元。\n当年新增安排860.00万元。支出中护岸348.49万元、疏浚212.74万元、航标80.86万元，占比依次为54.27%、33.13%、12.59%。',
    findings: [],
  },
  {
    title: 'over the whole of its own year; of the amount, and not of its change',
    text: '2022、2023、2024三年，全县港口吞吐量分别为428.60万吨、571.34万吨、648.40万吨。旅游码头吞吐312.85万吨，占全县吞吐量48.2%。\n全县货运收入51.93亿元。水运收入12.74亿元，上年10.18亿元，增加2.56亿元，增幅25.15%，占全县货运收入24.5%。',
    findings: [],
  },
  {
    title: 'a total that is not the figure of one group',
    text: '重点企业115,237家，已签约98,412家，签约率85.4%。选择付费服务包的12,640家，占签约总数7.2%。',
    findings: [],
  },
  {
    title: 'a base told elsewhere that another one of its name stands in for',
    text: '评价组实地走访渡口15处，占全部整治渡口的33.33%。\n从分布看，东江、西江两区合计整治渡口33处。\n本年实际整治渡口45处。',
    findings: [],
  },
  {
    title: 'the whole stands elsewhere, and a slip parts the share from it',
    text: '年内治理山洪沟27条，工程结算18,462.70万元。\n按用途看，护岸砌筑11,205.40万元，占60.96%；清淤1,873.25万元，占10.15%。',
    findings: [{ messageId: 'mismatch', quote: '60.96%' }],
  },
  {
    title: 'the whole is printed nowhere',
    text: '年内治理山洪沟27条，工程结算18,462.70万元。\n护岸砌筑11,205.40万元，占全省同类支出的3.27%；结算资料齐全的占84.16%。',
    findings: [],
  },
  {
    title: 'two shares beside it are of the same whole',
    text: '夏令营营员8,260人，比去年少340人。营员中，住校生3,164人，占38.31%；随迁子女2,398人，占43.70%；独生子女1,363人，占16.50%。',
    findings: [{ messageId: 'mismatch', quote: '43.70%' }],
  },
  {
    title: 'a share of what came of a budget, told right behind it',
    text: '航标经费全年预算1,128.40万元，实际支出1,102.85万元。其中灯浮918.37万元，占航标经费的83.27%；岸标184.48万元，占航标经费的61.73%。',
    findings: [{ messageId: 'mismatch', quote: '61.73%' }],
  },
  {
    title: 'shares of several kinds that are counted, over a whole told in another passage',
    text: '全年支出1,836.42万元。\n按环节看，收集612.35万元，运输548.91万元，处置497.76万元，其他177.40万元，四类占比分别为33.34%、29.89%、31.46%、9.66%。',
    findings: [{ messageId: 'mismatch', quote: '31.46%' }],
  },
  {
    title: 'a base that is printed right elsewhere under its name',
    text: '航道整治项目概算总投资8,620.40万元，到位资金7,280.00万元，累计支出5,912.46万元，占概算总投资的86.69%。\n概算总投资6,820.40万元由中央预算内资金、省级补助和县级配套组成。',
    findings: [{ messageId: 'mismatch', quote: '86.69%' }],
  },
  {
    title: 'the latter of two, over both together',
    text: '夜校学员中，本街道居民118人，外街道居民74人，后者占38.54%。',
    findings: [],
  },
  {
    title: 'the latter of two, with two digits swapped',
    text: '夜校学员中，本街道居民118人，外街道居民74人，后者占35.84%。',
    findings: [{ messageId: 'mismatch', quote: '35.84%' }],
  },
  {
    title: 'the subject of a share is another figure than the one before it',
    text: '救助站改造，省级补助1,284万元，县级自筹642万元。可用资金共2,126万元，其中当年安排1,926万元，省级补助占可用资金的60.40%。',
    findings: [],
  },
  {
    title: 'a share that names both figures, told one behind the other elsewhere',
    text: '全年收入8,420.00万元，过闸收入3,180.00万元，年末结余812.00万元。\n过闸收入占全年收入的37.17%。',
    findings: [{ messageId: 'mismatch', quote: '37.17%' }],
  },
  {
    title: 'both figures are told by just the names that the share gives',
    text: '概算总投资5,480.00万元，到位资金4,960.00万元，累计支出4,682.24万元。\n三、执行分析\n累计支出占到位资金的94.80%，占概算总投资的85.44%。',
    findings: [{ messageId: 'mismatch', quote: '94.80%' }],
  },
  {
    title: 'more than all of a base that is named',
    text: '累计支出5,118.38万元。\n抽查支付凭证212份，涉及金额5,270.75万元，占累计支出的68.00%。',
    findings: [{ messageId: 'mismatch', quote: '68.00%' }],
  },
  {
    title: 'what was reached by the end of another year, as a share',
    text: '渠道改造规模定为186.40公里，2023年建成48.20公里。到2022年底累计改造112.60公里，已占改造规模的64.01%。',
    findings: [{ messageId: 'mismatch', quote: '64.01%' }],
  },
  {
    title: 'one of the shares in a row is over another figure than its fellows',
    text: '全年支出486.20万元，比上年的452.60万元增加33.60万元。从用途看，养护管理246.80万元、病虫害防治158.30万元、苗木补植52.40万元、设备购置28.70万元，依次占支出总额的54.53%、32.56%、10.78%、5.90%。',
    findings: [{ messageId: 'mismatch', quote: '54.53%' }],
  },
  {
    title: 'two of a row are equal, and so are their shares',
    text: '概算总投资6,820.00万元，由中央、省级、县级和专项债券共同承担，分别为3,000.00万元、820.00万元、1,500.00万元和1,500.00万元，占比依次为43.99%、12.02%、20.99%、21.99%。',
    findings: [{ messageId: 'mismatch', quote: '20.99%' }],
  },
  {
    title: 'a share of the last of a row, where a table prints it again',
    text: '全年支出4,125.25万元。\n第二、三、四季度疏浚支出1,123.60万元、1,125.57万元、1,263.78万元，四季度占全年30.64%，年底偏集中。\n四季度疏浚支出1,263.78万元。',
    findings: [],
  },
  {
    title: 'what came in and what came later make the whole, which stands elsewhere',
    text: '灯塔维护资金5,214.00万元由省里下达。\n3月到账4,000.00万元，占灯塔维护资金的67.72%；余下1,214.00万元于9月到账。',
    findings: [{ messageId: 'mismatch', quote: '67.72%' }],
  },
  {
    title: 'exports are no imports and exports',
    text: '全区进出口总额182.40亿元，其中出口118.60亿元。投保企业承保出口额36.77亿元，占全区出口的31.00%。',
    findings: [],
  },
  {
    title: 'of what the items of a breakdown make, which is told elsewhere',
    text: '竹溪路累计支出42,269.10万元。\n\n支出率有两种算法。\n\n各年见表。\n\n按支出性质，建安费37,864.82万元、勘察费1,312.40万元、监理费986.75万元、征迁费1,508.30万元、其他费596.83万元，建安费占82.58%。',
    findings: [{ messageId: 'mismatch', quote: '82.58%' }],
  },
  {
    title: 'a share of the funds is none of what was spent of them',
    text: '省级资金分两批下达，合计8,642.50万元。生态修复类共5,950.50万元，占省级资金68.9%。省级资金支出8,013.60万元。',
    findings: [],
  },
  {
    title: 'what a set share of an amount comes to',
    text: '2022年12月，省级提前下达专项资金1000万元的70%，即720万元。\n监理费按工程造价1200万元的2%计取，为26万元。',
    findings: [
      { messageId: 'mismatch', quote: '720万元' },
      { messageId: 'mismatch', quote: '26万元' },
    ],
  },
  {
    title: 'what is paid of a contract by shares',
    text: '合同总价200万元，签订后支付合同价款的30%，即60万元；验收合格后支付65%，即135万元；预留5%作为质保金，计10万元。',
    findings: [{ messageId: 'mismatch', quote: '135万元' }],
  },
  {
    title: 'shares that come to their amounts, one of them a rounding',
    text: '合同总价198.66万元，签订后支付合同价款的30%，即59.60万元；项目结算价80万元，预留3%质量保证金2.4万元。\n年初预算500万元，按10%压减50万元。\n补助标准为造价的30%，每户补助2万元。',
    findings: [],
  },
  {
    title: 'the share of several together',
    text: '全年支出1000万元，其中工资福利支出400万元、商品和服务支出300万元，两项合计占总支出的75%。\n收入3000万元，其中财政拨款2000万元、事业收入600万元、其他收入400万元，财政拨款和事业收入两项合计占收入总额的88.67%。',
    findings: [
      { messageId: 'mismatch', quote: '75%' },
      { messageId: 'mismatch', quote: '88.67%' },
    ],
  },
  {
    title: 'the shares of several together, which hold',
    text: '全年支出1000万元，其中工资福利支出400万元、商品和服务支出300万元，两项合计占总支出的70%。\n收入5000万元，其中财政拨款2500万元、事业收入500万元、其他收入2000万元，前两项合计占60%。\n教育占40%，卫生占25%，两项合计占65%。',
    findings: [],
  },
  {
    title: 'a share of what it names, with what is shared in brackets',
    text: '应于2023年到期的项目236项，按期结题203项，经批准延期25项，终止8项。延期与终止合计占到期项目的14.0%（30项）。',
    findings: [{ messageId: 'mismatch', quote: '14.0%' }],
  },
  {
    title: 'shares of what they name, with what is shared in brackets',
    text: '应于2023年到期的项目236项，按期结题203项，经批准延期25项，终止8项。延期与终止合计占到期项目的14.0%（33项）。全年发放问卷340份，收回327份。不满意的占收回问卷的8.6%（28份）。',
    findings: [],
  },
  {
    title: 'the base by all of its name, and none that is less than its part',
    text: '林地17.94万亩，有林地面积16.72万亩；成灾3,950亩，以有林地为底数成灾率2.36%。农产品网络零售额6.93亿元，农产品里茶叶3.18亿元、菌菇2.04亿元，前两样合计5.22亿元，占农产品的75.3%。',
    findings: [],
  },
  {
    title: 'of a plan of its own',
    text: '柳岔市全部项目年度计划410.1亿元，6月底完成206.7亿元，占年度计划50.4%。其中工业项目完成151.2亿元，占其年度计划的70.1%。',
    findings: [],
  },
  {
    title: 'a share of a fund that the paragraph before tells, and what it comes to',
    text: '全年补助按里程分配9,640.00万元，按考核奖励1,360.00万元。\n\n2022年12月提前下达里程资金的60%，计5,874.00万元。',
    findings: [{ messageId: 'mismatch', quote: '5,874.00万元' }],
  },
  {
    title: 'the same, as it is',
    text: '全年补助按里程分配9,640.00万元，按考核奖励1,360.00万元。\n\n2022年12月提前下达里程资金的60%，计5,784.00万元，2023年5月下达其余的3,856.00万元。',
    findings: [],
  },
  {
    title: 'a share in whole percents that was spent comes to an amount near it',
    text: '全年安排管护经费2,400.00万元。上半年支出管护经费的40%，计968.40万元。',
    findings: [],
  },
  {
    title: 'interest with the average balance and the rate in brackets',
    text: '支付收储贷款利息1,462.80万元（全年平均贷款余额3.15亿元，年利率4.20%）。',
    findings: [{ messageId: 'mismatch', quote: '年利率4.20%' }],
  },
  {
    title: 'the same, as it is',
    text: '支付收储贷款利息1,324.80万元（全年平均贷款余额3.15亿元，年利率4.20%）。',
    findings: [],
  },
  {
    title: 'a loan that was not drawn all year',
    text: '支付收储贷款利息462.80万元（贷款余额3.15亿元，年利率4.20%）。',
    findings: [],
  },
  {
    title: 'a share that was laid down, with its base, in the brackets behind what it comes to',
    text: '上缴工会经费13.88万元（工资总额694.00万元，计提比例2%）。',
    findings: [],
  },
  {
    title: 'two digits swapped in it',
    text: '上缴工会经费18.38万元（工资总额694.00万元，计提比例2%）。',
    findings: [{ messageId: 'mismatch', quote: '18.38万元' }],
  },
  {
    title: 'of two that are told, each under another name: of both together',
    text: '网上办理3.6万人次，窗口1.2万人次，线上占75.0%。',
    findings: [],
  },
  {
    title: 'portions of money that is told a paragraph before',
    text: '转移支付到县5000.00万元。\n\n本体修缮2600.00万元，安防消防1050.00万元，展示利用750.00万元，数字化600.00万元，在到县资金中的份额依次为52.00%、26.00%、15.00%和12.00%。',
    findings: [{ messageId: 'mismatch', quote: '26.00%' }],
  },
  {
    title: 'the same, as they are',
    text: '转移支付到县5000.00万元。\n\n本体修缮2600.00万元，安防消防1050.00万元，展示利用750.00万元，数字化600.00万元，在到县资金中的份额依次为52.00%、21.00%、15.00%和12.00%。',
    findings: [],
  },
  {
    title: 'members of a list that are named together, over all that the list is of',
    text: '有效问卷1,500份，五级量表结果为：非常满意604份、满意608份、一般196份、不满意58份、非常不满意34份。不满意和非常不满意合计占9.2%，主要是排队时间长。',
    findings: [{ messageId: 'mismatch', quote: '9.2%' }],
  },
  {
    title: 'the same, as it is',
    text: '有效问卷1,500份，五级量表结果为：非常满意604份、满意608份、一般196份、不满意58份、非常不满意34份。不满意和非常不满意合计占6.1%，主要是排队时间长。',
    findings: [],
  },
  {
    title: 'a part and what is left make the whole that was told sentences before',
    text: '全年动工104户，完工102户。完工的102户里甲类64户、乙类38户。重点对象共83户，占完工户数的87.3%，余下19户为一般户。',
    findings: [{ messageId: 'mismatch', quote: '87.3%' }],
  },
  {
    title: 'the same, as it is',
    text: '全年动工104户，完工102户。完工的102户里甲类64户、乙类38户。重点对象共83户，占完工户数的81.4%，余下19户为一般户。',
    findings: [],
  },
  {
    title: 'a part of a total, told again by its name alone',
    text: '支出合计9,214.60万元，基本支出6,120.40万元，项目支出3,094.20万元。基本支出占64.24%，项目支出占33.58%。',
    findings: [{ messageId: 'mismatch', quote: '64.24%' }],
  },
  {
    title: 'the same, as it is',
    text: '支出合计9,214.60万元，基本支出6,120.40万元，项目支出3,094.20万元。基本支出占66.42%，项目支出占33.58%。',
    findings: [],
  },
  {
    title: 'of what was received of the same money, told a paragraph before',
    text: '市财政到位6,540.00万元，为计划的90.00%；居民到位3,850.00万元，为计划的77.00%。\n\n市财政支出6,018.25万元，占其到位数的92.08%；居民出资形成支出3,402.60万元。',
    findings: [{ messageId: 'mismatch', quote: '92.08%' }],
  },
  {
    title: 'a part told again by its name, of a greater whole that was told since',
    text: '3月发行债券164.60亿元，新增债券92.45亿元、再融资债券72.15亿元。1—3月累计发行528.30亿元，新增债券占61.8%。',
    findings: [],
  },
  {
    title: 'of those who were asked in the year, and not in a quarter',
    text: '我们每季度抽40人打电话问，全年160人次里说拖过报酬的有6人，占3.75%。',
    findings: [],
  },
  {
    title: 'of the item that is picked out of a list, and not of the last',
    text: '（二）到位。实际到账1552.30万元。\n运送的钱：油料168.40万元，司机工资196.50万元，保险31.28万元，电费66.00万元，工资是大头，占42.52%。',
    findings: [],
  },
  {
    title: 'the point is misplaced where it is told, and not where it is told again',
    text: '全年支出1380.96万元，占调整后预算1436.50万元的961.30%，本报告执行率一律用96.13%。',
    findings: [{ messageId: 'mismatch', quote: '961.30%' }],
  },
  {
    title: 'of what was signed in money, and not of how many signed',
    text: '10亿元以上项目7个，占签约额的六成多。2022年签约的项目中今年另有9个开工。',
    findings: [],
  },
];
