import type { Rule } from '../model/check.js';
import type { Reading } from '../model/reading.js';
import { overallVerdicts } from './overall-verdicts.js';
import { aimCheck, aimsOf, hasFullMarks, isMissed, isOwnedUp } from './misses.js';

export const conclusionContradicted: Rule = {
  meta: {
    id: 'conclusion-contradicted',
    severity: 'warning',
    title: { zh: '结论与数据不符', en: 'Conclusion contradicted by the figures' },
    docs: {
      why: {
        zh: '实际数没有达到目标，却写“全部完成”“超额完成”或给满分，是绩效评价抽查的重点问题。',
        en: 'A target that the figures miss is called met, or given full marks: what spot checks look for first.',
      },
      source: 'T45, T54; C06',
      limits: {
        zh: '只看与数据同一句或同一行的结论，以及紧随其后一段内点名各项或点名该任务的总括结论。',
        en: 'Only conclusions in the same part of a sentence or the same row as the figures, and those up to a paragraph behind them that name the task or say so of all.',
      },
    },
    messages: {
      success: {
        zh: '{measure}目标{target}，实际{actual}，未达标，却写“{words}”',
        en: '{measure}: target {target}, result {actual}; missed, yet the text says “{words}”',
      },
      asserted: {
        zh: '{measure}实际{actual}，不符合{target}的要求，文中却写达到或控制在内',
        en: '{measure} is {actual}, which misses {target}, yet the text says that it was met',
      },
      'full-marks': {
        zh: '{measure}目标{target}，实际{actual}，未达标，却得满分',
        en: '{measure}: target {target}, result {actual}; missed, yet it has full marks',
      },
    },
  },
  *check(reading: Reading) {
    const aims = aimsOf(reading);
    const verdicts = overallVerdicts(reading, aims);
    for (const aim of aims) {
      if (!isMissed(aim)) continue;
      const overall = verdicts.get(aim);
      if (overall) yield aimCheck(aim, { verdict: 'inconsistent', messageId: 'success' }, overall.span, overall.text);
      else if (aim.relation.cue)
        yield aimCheck(aim, { verdict: 'inconsistent', messageId: 'asserted' }, aim.relation.cue);
      else if (aim.shortfall) continue;
      else if (aim.success)
        yield aimCheck(aim, { verdict: 'inconsistent', messageId: 'success' }, aim.success.span, aim.success.text);
      else if (hasFullMarks(aim.score) && !isOwnedUp(aim)) {
        yield aimCheck(aim, { verdict: 'inconsistent', messageId: 'full-marks' });
      }
    }
  },
};
