import { holds } from '../../model/evaluate.js';
import { relationOf, type Basis, type Operands, type Relation } from '../../model/relation.js';
import type { Lookup } from './lookup.js';
import type { Mention } from './mention.js';
import type { Base } from './rate-bases.js';
import type { RateName } from './rate-names.js';
import type { Wholes } from './wholes.js';

/**
 * How a figure was recognised as what a rate is made of. In the sentence of the rate: it is `named` by the words of the
 * rate or of its base; it is `placed` where such a figure stands (the subject before 占, the whole before 其中); it is
 * `sided`, its words put it on the side of plan or of result; or the rate is told right behind the two figures, with no
 * others about them (`adjoining`). Beyond it: `carried` over from a sentence before, or told
 * `elsewhere` of the same subject. What merely stands near is no evidence.
 */
export type Ground = 'named' | 'placed' | 'sided' | 'adjoining' | 'carried' | 'elsewhere' | 'near';

/** What grounds weigh against nearness. */
const WEIGHT: Readonly<Record<Ground, number>> = {
  named: 6,
  placed: 6,
  sided: 5,
  adjoining: 4,
  carried: 3,
  elsewhere: 2.5,
  near: 0,
};

/** The grounds that the sentence of the rate gives itself. */
export const IN_SENTENCE: ReadonlySet<Ground> = new Set(['named', 'placed', 'sided', 'adjoining']);

/** A figure that a rate may be of, and how likely. */
export interface Operand {
  readonly mention: Mention;
  readonly ground: Ground;
  readonly score: number;
}

/** A figure on a ground; `score` is what speaks for it beside that. */
export const operand = (mention: Mention, ground: Ground, score: number): Operand => ({
  mention,
  ground,
  // what is told elsewhere is no less likely for being far
  score: WEIGHT[ground] + (ground === 'elsewhere' ? Math.max(score, -2) : score),
});

/** Two figures that may make a rate. */
export interface Pair {
  readonly numerator: Operand;
  readonly denominator: Operand;
  readonly score: number;
}

/** A percentage and all that its operands are sought with. */
export interface Claim {
  readonly mention: Mention;
  readonly name: RateName;
  readonly base: Base | null;
  /** The figures of its surroundings. */
  readonly local: readonly Mention[];
  /** Those and the ones that words lead to. */
  readonly window: readonly Mention[];
  /** The numerator of the percentage before, where this one goes on with it. */
  readonly subject: Mention | null;
  /** The percentage before it in its sentence. */
  readonly before: Proposal | null;
  /** Figures stand before it in its own part of the sentence. */
  readonly parted: boolean;
  /** A figure of its own sentence, or of its passage where the sentence has none, answers to its name. */
  readonly answered: boolean;
  /** One of its own sentence does. */
  readonly own: boolean;
  /** One of them answers to the last words of its name. */
  readonly ended: boolean;
  /** One of its own part of the sentence stands on the side of the result by its words. */
  readonly sided: boolean;
}

/** What a percentage may be made of. */
export interface Proposal {
  readonly claim: Claim;
  /** The likeliest first. */
  readonly pairs: readonly Pair[];
}

/** All figures, and what they are looked up by. */
export interface Figures {
  readonly mentions: readonly Mention[];
  readonly lookup: Lookup;
  readonly wholes: Wholes;
}

/** How far back the figures of a rate are looked for within its passage. */
export const REACH = 20;

/** What was found before a rate. */
export interface Told extends Figures {
  /** The rates before. */
  readonly proposals: readonly Proposal[];
}

/** Whether a pair gives the rate that is printed, and more than nearness speaks for it. */
export const isSound = (claim: Claim, pair: Pair): boolean =>
  pair.numerator.ground !== 'near' && holds(relationFor(claim, [quotient(pair)], 'likely'));

/** The relation of a percentage to what it may be read to come from. */
export const relationFor = (claim: Claim, readings: Relation['readings'], basis: Basis, isNamed = false): Relation =>
  relationOf(claim.name.kind.form, claim.mention.fact, readings, basis, {
    namedBase: isNamed || (claim.base?.single ?? false),
  });

/** What a pair makes. */
export const quotient = ({ numerator, denominator }: Pair): Operands => ({
  kind: 'quotient',
  numerator: numerator.mention.fact,
  denominator: denominator.mention.fact,
});

/** Whether both figures stand in the sentence of the rate. */
export const isTogether = ({ numerator, denominator }: Pair): boolean =>
  IN_SENTENCE.has(numerator.ground) && IN_SENTENCE.has(denominator.ground);
