/** What tells a finding of one check from those of another. */
export interface Recognisable {
  readonly fingerprint: string;
  readonly topic: string;
  readonly values: string;
}

export interface Match<Before, After> {
  readonly before: Before;
  readonly after: After;
  /** Whether the figures are the same. */
  readonly same: boolean;
}

export interface Matched<Before, After> {
  readonly pairs: readonly Match<Before, After>[];
  /** Of the earlier check alone: mended. */
  readonly gone: readonly Before[];
  /** Of the later check alone. */
  readonly fresh: readonly After[];
}

/**
 * Which findings of two checks are one. By fingerprint and figures first; then by topic and figures, since the
 * occurrence in a fingerprint shifts when an earlier neighbour is mended; then by fingerprint alone: its figures
 * changed. Each finding is used once; the order of `after` is kept.
 */
export function matchFindings<Before extends Recognisable, After extends Recognisable>(
  before: readonly Before[],
  after: readonly After[],
): Matched<Before, After> {
  const left = new Set(before);
  const found = new Map<After, Match<Before, After>>();
  const keys: readonly (readonly [key: (one: Recognisable) => string, same: boolean])[] = [
    [({ fingerprint, values }) => `${fingerprint} ${values}`, true],
    [({ topic, values }) => `${topic} ${values}`, true],
    [({ fingerprint }) => fingerprint, false],
  ];
  for (const [key, same] of keys) {
    const byKey = grouped(left, key);
    for (const one of after) {
      const earlier = found.has(one) ? undefined : byKey.get(key(one))?.shift();
      if (!earlier) continue;
      left.delete(earlier);
      found.set(one, { before: earlier, after: one, same });
    }
  }
  return {
    pairs: after.flatMap((one) => found.get(one) ?? []),
    gone: before.filter((one) => left.has(one)),
    fresh: after.filter((one) => !found.has(one)),
  };
}

function grouped<One>(all: Iterable<One>, key: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
