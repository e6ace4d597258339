import type { Rule } from '../model/check.js';
import { executionRate } from './execution-rate.js';
import { sumOfParts } from './sum-of-parts.js';
import { difference } from './difference.js';
import { growth } from './growth.js';
import { share } from './share.js';
import { ratio } from './ratio.js';
import { average } from './average.js';
import { points } from './points.js';
import { orderContradicted } from './order-contradicted.js';
import { deadlineContradicted } from './deadline-contradicted.js';
import { daysBetween } from './days-between.js';
import { pointsOverMaximum } from './points-over-maximum.js';
import { unitMagnitude } from './unit-magnitude.js';
import { declaredTieOut } from './declared-tie-out.js';
import { lowExecutionRate } from './low-execution-rate.js';
import { weightsDiffer } from './weights-differ.js';
import { hedgedResult } from './hedged-result.js';
import { impossibleShare } from './impossible-share.js';
import { limitExceeded } from './limit-exceeded.js';
import { rateAboveHundred } from './rate-above-hundred.js';
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
import { yearMismatch } from './year-mismatch.js';
import { nameVariant } from './name-variant.js';
import { blankField } from './blank-field.js';
import { missingAttachment } from './missing-attachment.js';
import { duplicateIndicator } from './duplicate-indicator.js';
import { benefitCopied } from './benefit-copied.js';
import { previousFigure } from './previous-figure.js';
import { leftOverText } from './left-over-text.js';
import { vagueReason } from './vague-reason.js';

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
  // speaks first of a miss that the text denies
  conclusionContradicted,
  missedTarget,
  orderContradicted,
  deadlineContradicted,
  daysBetween,
  gradeContradicted,
  missingReason,
  overshotTarget,
  lowExecutionRate,
  weightsDiffer,
  impossibleShare,
  rateAboveHundred,
  limitExceeded,
  planCopied,
  plannedResult,
  satisfactionWithoutData,
  unexplainedRemainder,
  hedgedResult,
  yearMismatch,
  nameVariant,
  blankField,
  missingAttachment,
  duplicateIndicator,
  benefitCopied,
  vagueReason,
  leftOverText,
  previousFigure,
  declaredTieOut,
];
