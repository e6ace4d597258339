import type { Check, Evidence, Rule } from '../model/check.js';
import { holds } from '../model/evaluate.js';
import type { Fact } from '../model/fact.js';
import { groupBy } from '../model/grouping.js';
import type { Reading, SectionKind, Statement } from '../model/reading.js';

export const hedgedResult: Rule = {
  meta: {
    id: 'hedged-result',
    severity: 'info',
    title: { zh: '完成数依据不足', en: 'A result by hearsay' },
    docs: {
      why: {
        zh: '“据了解”“预计”得出的完成数没有统计或凭证支持，不能作为完成目标的依据。',
        en: 'A result that someone has heard or expects rests on no record, and cannot show that a target was met.',
      },
      source: 'C25',
      limits: {
        zh: '只看完成情况各节和实际栏；“预计”只在该数对应一个目标时提示，用于下一年的不提示。',
        en: 'Looked for where results are told; 预计 counts only beside a figure that has a target, and never for what is yet to come.',
      },
    },
    messages: {
      hedged: {
        zh: '完成数{claimed}是“{words}”得来的，没有写明数据来源',
        en: 'the result {claimed} is what is “{words}”, with no source given',
      },
    },
  },
  *check(reading: Reading) {
    const aimed = new Set(reading.relations.filter(isMet).map(({ claimed }) => claimed));
    const facts = groupBy(reading.facts, ({ span }) => span.passage);
    const told = new Set<string>();
    for (const statement of reading.statements) {
      const result = resultOf(statement, facts, reading, aimed);
      if (result === null || told.has(statement.text)) continue;
      told.add(statement.text);
      yield hedgedCheck(statement, result, reading);
    }
  },
};

function isMet(relation: Reading['relations'][number]): boolean {
  return relation.form === 'target' && holds(relation);
}

const RESULT_SECTIONS: readonly (SectionKind | undefined)[] = ['results', 'execution', 'analysis'];
/** What was only heard of; 预计 may be said of what is to come. */
const HEARD = /了解|反映|估/;
/** How far behind the words the figure stands. */
const REACH = 40;

/** The figure that the words are about: the first of its sentence that follows them. */
function resultOf(
  { kind, span, text }: Statement,
  facts: ReadonlyMap<string, readonly Fact[]>,
  { places, year }: Reading,
  aimed: ReadonlySet<Fact>,
): Fact | null {
  const { section, passage } = places.get(span.passage)!;
  if (kind !== 'hearsay' || !RESULT_SECTIONS.includes(section?.kind) || isToCome(text, year)) return null;
  const result = facts.get(passage.id)?.find(({ span: { start } }) => {
    return start >= span.end && start - span.end <= REACH && !/[。；;]/.test(passage.text.slice(span.end, start));
  });
  if (result === undefined) return null;
  const heard = HEARD.test(passage.text.slice(span.start, span.end)) && result.aspect.value !== 'target';
  return heard || aimed.has(result) ? result : null;
}

const isToCome = (sentence: string, year: number | null): boolean =>
  /明年|下一?年|下一步|将于|届时/.test(sentence) || (year !== null && sentence.includes(`${year + 1}年`));

function hedgedCheck({ span, text }: Statement, result: Fact, { statements, places }: Reading): Omit<Check, 'rule'> {
  const claimed = result.quantity.text;
  const repeated = statements.filter((other) => other.kind === 'hearsay' && other.text === text && other.span !== span);
  return {
    verdict: 'inconsistent',
    messageId: 'hedged',
    data: { claimed, words: places.get(span.passage)!.passage.text.slice(span.start, span.end) },
    formula: null,
    claimed,
    computed: null,
    interval: null,
    evidence: [
      { span: result.span, role: 'claimed', fact: result },
      { span, role: 'context', fact: null },
      ...repeated.map((other): Evidence => ({ span: other.span, role: 'mention', fact: null })),
    ],
  };
}
