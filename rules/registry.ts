import type { Rule } from '../model/check.js';
import { executionRate } from './execution-rate.js';
import { sumOfParts } from './sum-of-parts.js';
import { difference } from './difference.js';
import { growth } from './growth.js';
import { share } from './share.js';
import { ratio } from './ratio.js';
import { average } from './average.js';
import { points } from './points.js';
import { pointsOverMaximum } from './points-over-maximum.js';
import { unitMagnitude } from './unit-magnitude.js';
import { hedgedResult } from './hedged-result.js';
import { impossibleShare } from './impossible-share.js';
import { limitExceeded } from './limit-exceeded.js';
import { planCopied } from './plan-copied.js';
import { plannedResult } from './planned-result.js';
import { satisfactionWithoutData } from './satisfaction-without-data.js';
import { unexplainedRemainder } from './unexplained-remainder.js';
import { repeatedFact } from './repeated-fact.js';
import { missedTarget } from './missed-target.js';
import { conclusionContradicted } from './conclusion-contradicted.js';
import { gradeContradicted } from './grade-contradicted.js';
import { missingReason } from './missing-reason.js';
import { overshotTarget } from './overshot-target.js';

/** All rules, in the order in which the catalogue lists them. */
export const rules: readonly Rule[] = [
  executionRate,
  sumOfParts,
  difference,
  growth,
  share,
  ratio,
  average,
  points,
  pointsOverMaximum,
  unitMagnitude,
  repeatedFact,
  missedTarget,
  conclusionContradicted,
  gradeContradicted,
  missingReason,
  overshotTarget,
  impossibleShare,
  limitExceeded,
  planCopied,
  plannedResult,
  satisfactionWithoutData,
  unexplainedRemainder,
  hedgedResult,
];
