import { labelOf, overlap, SIDE, type Mention } from './mention.js';
import { thingOf } from './rate-bases.js';
import type { RateKind, RateName } from './rate-names.js';

/** What a report as a whole is of. */
export const WHOLE = /^(?:本?(?:项目|部门|单位)|整体)*$/;

/** The words of a name that tell it from others, where there are such. */
export const core = (stem: string): string => {
  const bare = stem.replace(SIDE, '');
  return bare.length >= 2 ? bare : stem;
};

/** 应到位, 计划支付: no result yet. */
export const OUGHT = /(?:应|计划|拟)(?:到位|支付|拨付|投入|配套|完成|下达)/;

/** 调整率, 追加率: of what a budget was changed by. */
export const isOfChange = ({ over }: RateKind): boolean => over.source.includes('调');

/** What is counted stands last in the name: 集中供养 of 特困人员集中供养率. */
export const endsName = (mention: Mention, { stem }: RateName): boolean =>
  stem.length > 2 && labelOf(mention).includes(stem.slice(-2));

/** How well a figure answers to the name of a rate; a name that says only the side (全年支出) is that of the whole. */
export function fitOf(mention: Mention, { stem, kind }: RateName): number {
  if (stem.length < 2) return 0;
  if (!kind.planned && /应/.test(mention.lead) && !stem.includes('应')) return 0;
  if (stem.replace(SIDE, '') === '' && thingOf(mention) !== '') return 0;
  // 县区场次 of 县区880场: the unit is part of the name
  const label = labelOf(mention);
  const isNamedByUnit = kind.form === 'share' && label.length >= 2 && stem.includes(mention.quantity.unit);
  return overlap(core(stem), isNamedByUnit ? `${label}${mention.quantity.unit}` : label);
}

/** The words before a figure put it on the side of what came of the plan: 到位 for 到位率. */
export const isResultOf = ({ over }: RateKind, { lead }: Mention): boolean => over.source !== '.' && over.test(lead);
