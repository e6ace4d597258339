import type { FindingEntry } from './schema.js';

/** The further ties that a finding breaks, for a person: the same words need not be read twice. */
export interface FurtherTies {
  /** How often the same is found at other mentions of the figures. */
  readonly repeats: number;
  readonly messages: readonly string[];
}

export function furtherTies({ message, alsoBreaks }: FindingEntry): FurtherTies {
  const others = alsoBreaks.map((trial) => trial.message).filter((other) => other !== message);
  return { repeats: alsoBreaks.length - others.length, messages: [...new Set(others)] };
}
