import type { Rule } from '../model/check.js';
import type { Reading } from '../model/reading.js';
import { aimCheck, aimsOf, isMissed, isOwnedUp } from './misses.js';

export const missedTarget: Rule = {
  meta: {
    id: 'missed-target',
    severity: 'warning',
    title: { zh: '目标未完成', en: 'Target missed' },
    docs: {
      why: {
        zh: '实际数低于目标（或超过控制数）而通篇没有说明，评价结论就失去依据。',
        en: 'A result short of its target that nothing owns up to leaves the conclusion without ground.',
      },
      source: 'T54, T61, T63; C05',
      limits: {
        zh: '按最有利的读法仍未达到才提示；报告已说明未完成或已扣分的，只作提示。没有上下限用词时，除成本、投诉一类外以多为好。',
        en: 'Only where the most favourable reading still misses; owned up to or with points deducted, it is a note. Without words of bound more is better, except for costs, complaints and the like.',
      },
    },
    messages: {
      silent: {
        zh: '{measure}目标{target}，实际{actual}，未达标，报告没有说明',
        en: '{measure}: target {target}, result {actual}; missed, and nothing owns up to it',
      },
      owned: {
        zh: '{measure}目标{target}，实际{actual}，未达标，报告已说明',
        en: '{measure}: target {target}, result {actual}; missed, as the report says',
      },
      consistent: { zh: '{measure}目标{target}，实际{actual}', en: '{measure}: target {target}, result {actual}' },
      undetermined: {
        zh: '{measure}目标{target}，实际{actual}，无法判断是否完成',
        en: '{measure}: target {target}, result {actual}; cannot tell whether it was met',
      },
    },
  },
  *check(reading: Reading) {
    for (const aim of aimsOf(reading)) {
      const { verdict } = aim.trial;
      if (!isMissed(aim)) yield aimCheck(aim, { verdict, messageId: verdict });
      else if (isOwnedUp(aim))
        yield aimCheck(aim, { verdict, messageId: 'owned', severity: 'info' }, aim.shortfall?.span);
      else yield aimCheck(aim, { verdict, messageId: 'silent' });
    }
  },
};
