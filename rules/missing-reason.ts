import type { Rule } from '../model/check.js';
import type { Reading } from '../model/reading.js';
import { aimCheck, aimsOf, isMissed, isOwnedUp } from './misses.js';

export const missingReason: Rule = {
  meta: {
    id: 'missing-reason',
    severity: 'info',
    title: { zh: '目标未完成但未说明原因', en: 'Missed target without a reason' },
    docs: {
      why: {
        zh: '自评办法要求对未完成的指标分析偏差原因并提出改进措施。',
        en: 'The rules of self-assessment ask for the reason of every deviation.',
      },
      source: 'C05; 财预〔2020〕10号',
      limits: {
        zh: '只看与数据相邻的文字、同一行和写明该指标的句子。',
        en: 'Only the words beside the figures, their row, and sentences that name the measure.',
      },
    },
    messages: {
      reason: {
        zh: '{measure}目标{target}，实际{actual}，未完成，没有说明原因',
        en: '{measure}: target {target}, result {actual}; missed, and no reason is given',
      },
    },
  },
  *check(reading: Reading) {
    for (const aim of aimsOf(reading)) {
      if (!isMissed(aim) || !isOwnedUp(aim) || aim.reason !== null) continue;
      yield aimCheck(aim, { verdict: 'inconsistent', messageId: 'reason' }, aim.shortfall?.span);
    }
  },
};
