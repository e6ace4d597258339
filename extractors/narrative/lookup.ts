import type { Fact } from '../../model/fact.js';
import { addTo } from '../../model/grouping.js';
import type { Omissions } from '../omissions.js';
import { dimensionOf, labelOf, namedBy, ofOneValue, overlap, SIDE, type Mention } from './mention.js';
import { NameIndex, type Named } from './name-index.js';
import { repeats, RowMates, type ColumnRole } from './row-mates.js';

const MAIN_CONCEPTS = new Set<string>(['revenue-total', 'expenditure-total', 'budget-adjusted', 'budget-opening']);

const MOST_NAMED = 6;
const MOST_MAIN = 12;
/** No report tells the whole of so many; what lists more of them has those of each item beside its figures. */
const MOST_MAIN_AMOUNTS = 120;
/** A figure that is printed so often is looked for no further: 100% stands everywhere. */
const MOST_TWINS = 400;
const MOST_ECHOES = 60;
/** Characters of distance that weigh as much as half of a perfect fit. */
const FADING = 4000;
/** A perfect fit both ways, at no distance. */
const BEST_SCORE = 3;
/** Names are looked up near a figure first. */
const DISTANCES = [1000, 12_000, Infinity];

/** Finds figures anywhere in a document by the words that label them. */
export class Lookup {
  private readonly byDimension = new Map<string, Mention[]>();
  private names: NameIndex | null = null;
  private readonly byValue = new Map<string, Mention[]>();

  private readonly rows: RowMates;

  private main: readonly Mention[] | null = null;
  private mainSet: ReadonlySet<Mention> | null = null;
  private readonly bySentence = new Map<number, Mention[]>();

  constructor(
    mentions: readonly Mention[],
    private readonly omissions: Omissions,
  ) {
    this.rows = new RowMates(mentions.filter(({ text }) => text === ''));
    for (const mention of mentions) {
      if (mention.text !== '') addTo(this.bySentence, mention.sentence, mention);
      const dimension = dimensionOf(mention.quantity);
      if (dimension === null) continue;
      addTo(this.byDimension, dimension, mention);
      addTo(this.byValue, `${mention.quantity.value!.toString()} ${dimension}`, mention);
    }
  }

  /** Figures whose label holds the words of the phrase, the best fit first, then the nearest. */
  named(phrase: string, near: Mention, dimension: string | null = null, threshold = 0.7): Mention[] {
    this.names ??= new NameIndex([...this.byDimension.values()].flat());
    for (const distance of DISTANCES) {
      const holding = this.names.holding(phrase, threshold, near.at, distance);
      const best = this.best(holding, phrase, near, dimension, threshold);
      // what stands farther off scores less than this
      const beyond = BEST_SCORE - distance / FADING;
      if (distance === Infinity || (best.length === MOST_NAMED && best.at(-1)!.score > beyond)) {
        return best.map(({ mention }) => mention);
      }
    }
    return [];
  }

  private best(
    holding: readonly Named[],
    phrase: string,
    near: Mention,
    dimension: string | null,
    threshold: number,
  ): { readonly mention: Mention; readonly score: number }[] {
    return holding
      .filter(({ mention }) => mention !== near && (dimension === null || dimensionOf(mention.quantity) === dimension))
      .map(({ mention }) => ({ mention, fit: namedBy(phrase, mention) }))
      .filter(({ fit }) => fit >= threshold)
      .map(({ mention, fit }) => ({
        mention,
        score: fit * 2 + overlap(labelOf(mention), phrase) - Math.abs(mention.at - near.at) / FADING,
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_NAMED);
  }

  /** The counts in a unit that share words with the sentence of a figure, the best fit first. */
  counted(unit: string, near: Mention): Mention[] {
    return (this.byDimension.get(unit) ?? [])
      .map((mention) => ({ mention, fit: overlap(labelOf(mention), near.topic + near.clauseLead) }))
      .filter(({ fit }) => fit >= 0.4)
      .sort((a, b) => b.fit - a.fit)
      .slice(0, 4)
      .map(({ mention }) => mention);
  }

  /** All figures that can be divided by one another, in the order of the document. */
  ofDimension(dimension: string): readonly Mention[] {
    return this.byDimension.get(dimension) ?? [];
  }

  /** Other places where the same figure is printed with words in common: the same fact, told elsewhere. */
  echoes(mention: Mention): Mention[] {
    const dimension = dimensionOf(mention.quantity);
    if (dimension === null) return [];
    const twins = this.byValue.get(`${mention.quantity.value!.toString()} ${dimension}`) ?? [];
    return this.omissions
      .first(twins, MOST_TWINS, 'many-figures')
      .filter((twin) => twin !== mention && overlap(labelOf(mention), labelOf(twin)) >= 0.5);
  }

  /** The figures of one role beside the cells that repeat a figure, where all those cells agree on one. */
  beside(mention: Mention, role: ColumnRole): Mention | null {
    const dimension = dimensionOf(mention.quantity);
    if (dimension === null) return null;
    const twins = this.byValue.get(`${mention.quantity.value!.toString()} ${dimension}`) ?? [];
    const mates = twins
      .slice(0, MOST_TWINS)
      .filter((twin) => twin.text === '' && repeats(twin, mention))
      .flatMap((twin) => this.rows.of(twin, role));
    return ofOneValue(mates);
  }

  /** Amounts of the whole: income, budget and spending in total, or labelled with no subject of their own. */
  mainAmounts(): readonly Mention[] {
    if (this.main === null) {
      const amounts = this.ofDimension('元').filter(isMainAmount);
      this.main = this.omissions.first(amounts, MOST_MAIN_AMOUNTS, 'many-figures');
    }
    return this.main;
  }

  /** Those nearest to a figure, each amount once. */
  nearestMainAmounts(near: Mention): Mention[] {
    const figures = new Map<string, Mention>();
    const distance = ({ at }: Mention): number => Math.abs(at - near.at);
    for (const mention of [...this.mainAmounts()].sort((a, b) => distance(a) - distance(b))) {
      const figure = mention.quantity.value!.toString();
      if (!figures.has(figure)) figures.set(figure, mention);
      if (figures.size === MOST_MAIN) break;
    }
    return [...figures.values()];
  }

  isMain(mention: Mention): boolean {
    this.mainSet ??= new Set(this.mainAmounts());
    return this.mainSet.has(mention);
  }

  /** The figures that stand in one sentence with the echoes of a figure. */
  besideEchoes(mention: Mention): Mention[] {
    const echoes = this.omissions.first(this.echoes(mention), MOST_ECHOES, 'many-figures');
    return echoes.flatMap((echo) =>
      (this.bySentence.get(echo.sentence) ?? []).filter(
        (other) => other !== echo && other.sentence !== mention.sentence,
      ),
    );
  }
}

const isMainConcept = ({ concept }: Fact): boolean => concept !== null && MAIN_CONCEPTS.has(concept);

function isMainAmount({ fact, lead, text }: Mention): boolean {
  if (fact.statistic !== 'amount') return false;
  const subject = lead
    .replace(/^[截至到]{1,2}止?.{0,9}?(?:12\s?月\s?(?:31\s?日|[底末])|年[底末])/, '')
    .replace(SIDE, '')
    .replace(/年初|当年|调整后|到位|收入|项目|批复|核定/g, '');
  // the row of a table may be that of a part
  if (text === '') return isMainConcept(fact) && /^(?:年度|单位|部门|整体|总额|总计|[（(].*[）)])*$/.test(subject);
  if (isMainConcept(fact)) return true;
  return subject === '' && /预算|支出|收入|到位/.test(lead);
}
