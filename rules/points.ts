import { tieOutRule } from './tie-out.js';

export const points = tieOutRule(
  {
    id: 'points',
    severity: 'error',
    title: { zh: '得分与完成情况不符', en: 'Points do not follow from the result' },
    docs: {
      why: {
        zh: '执行率得分由执行率乘以分值得到，未达标的定量指标按完成比例得分；得分算错会改变总分和等级。',
        en: 'Execution points are the rate times full marks, and a missed quantitative indicator scores pro rata; a slip changes total and grade.',
      },
      source: 'T43, T44; C07; 财预〔2020〕10号',
      limits: {
        zh: '印有分档扣分标准的指标不按比例核对；按取整后的执行率计分也认可。',
        en: 'Indicators with a printed step rule are not checked pro rata; points from the rounded rate are accepted.',
      },
    },
    messages: {
      mismatch: {
        zh: '{measure}得{claimed}，按{formula}应为{computed}',
        en: '{measure} is given {claimed}, but {formula} makes {computed}',
      },
      truncated: {
        zh: '{measure}得{claimed}，是截尾而不是四舍五入，{formula}为{computed}',
        en: '{measure} is given {claimed}, cut off instead of rounded: {formula} makes {computed}',
      },
      undetermined: {
        zh: '{measure}得{claimed}，没有可以核对的完成值',
        en: 'there is no result that the {claimed} of {measure} must follow from',
      },
    },
  },
  ['points'],
);
