import type { Check, Localized, Rule } from '../model/check.js';
import { fill, type Language } from './language.js';
import { verdictNames } from './wording.js';

/** Words a check by the messages of its rule. */
export class Messages {
  private readonly messages: ReadonlyMap<string, Readonly<Record<string, Localized>>>;

  constructor(
    rules: readonly Rule[],
    private readonly language: Language,
  ) {
    this.messages = new Map(rules.map(({ meta }) => [meta.id, meta.messages]));
  }

  /** Throws RangeError where the rule has no such message, or a value is missing: bugs of the rule. */
  of({ rule, verdict, messageId, data }: Pick<Check, 'rule' | 'verdict' | 'messageId' | 'data'>): string {
    if (verdict === 'consistent') return verdictNames.consistent[this.language];
    const message = this.messages.get(rule)?.[messageId];
    if (!message) throw new RangeError(`rule ${rule} has no message "${messageId}"`);
    return fill(message, this.language, data);
  }

  /** Whether there is a message at all: a report that is kept may be older than the rules. */
  has({ rule, messageId }: Pick<Check, 'rule' | 'messageId'>): boolean {
    return this.messages.get(rule)?.[messageId] !== undefined;
  }
}
