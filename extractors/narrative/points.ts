import type { Relation } from '../../model/relation.js';
import type { Mention } from './mention.js';

/** Points with their full marks in brackets: 得9.60分（满分10分）. */
export function pointsRelations(mentions: readonly Mention[]): Relation[] {
  const relations: Relation[] = [];
  mentions.forEach((points, index) => {
    const full = mentions[index + 1];
    if (points.quantity.kind !== 'score' || full?.quantity.kind !== 'score') return;
    if (full.sentence !== points.sentence || full.depth <= points.depth || !/满分|分值/.test(full.lead)) return;
    if (points.quantity.value === null || full.quantity.value === null) return;
    relations.push({
      form: 'points-limit',
      claimed: points.fact,
      readings: [{ kind: 'order', bound: full.fact, comparator: '<=' }],
      basis: 'stated',
      direction: 0,
      namedBase: true,
      cue: null,
    });
  });
  return relations;
}
