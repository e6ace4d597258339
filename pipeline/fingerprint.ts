import { createHash } from 'node:crypto';
import type { Finding } from '../model/check.js';
import type { Whereabouts } from './whereabouts.js';

export interface Fingerprint {
  /** Stays when the figures are mended: rule, concept, subject, scope, period and occurrence. */
  readonly id: string;
  /** The id without the occurrence: findings about the same that are told apart by their order only. */
  readonly topic: string;
  /** Changes with the figures. */
  readonly values: string;
}

/** Fingerprints of the findings of one document, in their order. */
export function fingerprints(findings: readonly Finding[], whereabouts: Whereabouts): Fingerprint[] {
  const occurrences = new Map<string, number>();
  return findings.map((finding) => {
    const topic = JSON.stringify(topicOf(finding, whereabouts));
    const occurrence = occurrences.get(topic) ?? 0;
    occurrences.set(topic, occurrence + 1);
    return {
      id: hash(`${topic}#${occurrence}`),
      topic: hash(topic),
      values: hash(JSON.stringify(figuresOf(finding, whereabouts))),
    };
  });
}

function topicOf({ rule, evidence }: Finding, whereabouts: Whereabouts): unknown[] {
  const first = evidence[0];
  if (!first) return [rule];
  if (!first.fact) return [rule, whereabouts.pathOf(first.span, null)];
  const { concept, measure, statistic, subject, scope, period } = first.fact;
  return [rule, concept ?? measure, statistic, subject.value, scope, period.value];
}

function figuresOf({ evidence }: Finding, whereabouts: Whereabouts): string[] {
  return evidence.map(({ span, fact }) => {
    if (!fact) return whereabouts.textOf(span);
    const { value, lo, hi, unit } = fact.quantity;
    return value === null ? `${lo}–${hi} ${unit}` : `${value} ${unit}`;
  });
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
