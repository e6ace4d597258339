import type { Config, Place } from './schema.js';

/** The model forms of the Ministry of Finance (财预〔2020〕10号). */
const national: Config = {
  thresholds: { overshot: { info: 130, warning: null }, lowExecution: { info: 80, warning: null } },
  grades: { 优: 90, 良: 80, 中: 60 },
};

/**
 * What is known of the practice of a place beyond the national forms. The forms of all places are read whatever is set: what a
 * report prints itself (weights, bands, rules of points) goes before a preset.
 */
export const presets: Readonly<Record<Place, Config>> = {
  全国: { ...national, weights: { 执行: 10, 产出: 50, 效益: 30, 满意度: 10 } },
  // 部门整体支出绩效评价基本情况表 has no points
  浙江: national,
  // 执行率 counts 20 points there, 产出 40
  湖北: { ...national, weights: { 执行: 20, 产出: 40 } },
  // below 90 % the form asks for a reason
  四川: {
    ...national,
    thresholds: { ...national.thresholds, lowExecution: { info: 90, warning: 80 } },
    weights: { 执行: 10 },
  },
  // 预算控制率 of its 评价指标表
  湖南: {
    ...national,
    aliases: {
      预算控制率: ['预算追加率'],
      本年追加预算: ['本年追加', '年中追加预算', '追加预算', '年中追加'],
    },
    tieOuts: [{ formula: '预算控制率 = 本年追加预算 / 年初预算', severity: 'warning' }],
  },
};
