import { dimensionOf, type Mention } from './mention.js';

/**
 * Figures that are listed one after another without words between them: 分别为95.39%、98.63%、100%和93.33%.
 * Each belongs to the item of the same rank in a list of names, or in a series before it.
 */
export interface Series {
  readonly members: readonly Mention[];
  readonly dimension: string;
}

const ONLY_JOINTS = /^[、，,和及与以\s]*$/;

/** Runs of two or more figures of one dimension with nothing but 、 and 和 between them. */
export function seriesOf(mentions: readonly Mention[]): Series[] {
  const found: Series[] = [];
  let run: Mention[] = [];
  const close = (): void => {
    const dimension = run.length >= 2 ? dimensionOf(run[0]!.quantity) : null;
    if (dimension !== null) found.push({ members: run, dimension });
    run = [];
  };
  for (const mention of mentions) {
    const last = run.at(-1);
    const joins =
      last &&
      ONLY_JOINTS.test(mention.between) &&
      /[、和及与]/.test(mention.between) &&
      dimensionOf(last.quantity) === dimensionOf(mention.quantity);
    if (!joins) close();
    run.push(mention);
  }
  close();
  return found;
}

const RESPECTIVELY = /分别|依次|各自/;

/**
 * Gives the members of a series the names that they answer to: 中央、省级、县级资金分别支出 a、b和c names them 中央, 省级, 县级资金.
 * Returns the mentions with their leads completed; figures outside such constructions are left as they are.
 */
export function nameSeries(mentions: readonly Mention[]): Mention[] {
  const text = mentions[0]?.text ?? '';
  const named = new Map<Mention, Mention>();
  const all = seriesOf(mentions);
  for (const [index, { members }] of all.entries()) {
    const first = members[0]!;
    const sentenceStart = startOfSentence(text, first.start);
    const blotted = withoutFigures(text, sentenceStart, first.start, mentions);
    const before = first.depth > 0 ? blotted : blotted.replace(DETAILS, '');
    const cue = RESPECTIVELY.exec(before.slice(-30));
    if (!cue) {
      // 三类支出分别为a、b和c，占x、y、z: the second series answers to the first
      const earlier = nearestRow(all[index - 1]?.members, members, mentions);
      members.forEach((member, i) => {
        if (earlier)
          named.set(member, { ...member, lead: `${(named.get(earlier[i]!) ?? earlier[i]!).lead}${first.lead}` });
        else if (member.quantity.kind === 'percent') named.set(member, { ...member, unnamed: true });
      });
      continue;
    }
    const cueAt = before.length - Math.min(30, before.length) + cue.index;
    const after = before.slice(cueAt + cue[0].length).replace(/^(?:为|是|达到?|完成|有)/, '');
    const names = namesBefore(before.slice(0, cueAt), members.length, mentions, first, sentenceStart, named);
    if (names === null) {
      for (const member of members) named.set(member, { ...member, unnamed: true });
      continue;
    }
    members.forEach((member, i) => {
      named.set(member, { ...member, lead: `${names.items[i]!}${names.what}${after}` });
    });
    const total = mentions[mentions.indexOf(members.at(-1)!) + 1];
    if (total && total.sentence === first.sentence && /^(?:合计|共计|共)$/.test(total.lead))
      named.set(total, { ...total, lead: `${names.what}${after}${total.lead}` });
  }
  return mentions.map((mention) => named.get(mention) ?? mention);
}

/** As many figures in a row, or in a list with words of their own, that end shortly before a series. */
function nearestRow(
  earlier: readonly Mention[] | undefined,
  members: readonly Mention[],
  mentions: readonly Mention[],
): readonly Mention[] | null {
  const first = members[0]!;
  const before = mentions.filter((m) => m.end <= first.start && m.sentence === first.sentence);
  const rows = [...(earlier?.length === members.length ? [earlier] : []), ...groupsOf(before, members.length)];
  const ends = (row: readonly Mention[]): boolean => {
    const gap = first.text.slice(row.at(-1)!.end, first.start);
    return row[0]!.sentence === first.sentence && gap.length <= 30 && !/[。；]/.test(gap);
  };
  return rows.find(ends) ?? null;
}

/** The words before a series; the figures among them are blotted out, so that their commas part nothing. */
function withoutFigures(text: string, start: number, end: number, mentions: readonly Mention[]): string {
  let result = text.slice(start, end);
  for (const mention of mentions) {
    if (mention.start < start || mention.end > end) continue;
    const [from, to] = [mention.start - start, mention.end - start];
    result = result.slice(0, from) + BLOT.repeat(to - from) + result.slice(to);
  }
  return result;
}

const CLAUSE_MARKS = ['，', ',', '；', ';', '：', ':'];
const BLOT = '\uFFFC';
/** Brackets with figures give details of the figure before them. */
const DETAILS = /[（(][^（）()\uFFFC]*\uFFFC[^（）()]*[）)]/g;
const unblotted = (text: string): string => text.replaceAll(BLOT, '').trim();

interface Names {
  readonly items: readonly string[];
  /** What is said of each: 预算, 支出. */
  readonly what: string;
}

function namesBefore(
  before: string,
  count: number,
  mentions: readonly Mention[],
  first: Mention,
  sentenceStart: number,
  named: ReadonlyMap<Mention, Mention>,
): Names | null {
  const clause = before.slice(Math.max(...CLAUSE_MARKS.map((mark) => before.lastIndexOf(mark))) + 1);
  // 甲、乙、丙3个项目预算分别为…: the count parts the names from what is said of them
  const [list = '', ...said] = clause.split(BLOT);
  const direct = splitNames(said.length > 0 ? list : clause, count);
  if (direct)
    return {
      items: direct.items,
      what: unblotted(said.join('')).replace(/^[个项类地]?(?:项目|县|单位|部门|片区)?/, ''),
    };
  const what = unblotted(clause);
  // the names stand in an earlier clause of the sentence: 甲、乙、丙3个项目，预算分别为…
  for (const earlier of before.split(/[，,；：:]/).reverse()) {
    const list = earlier
      .split(BLOT)
      .map((piece) => splitNames(piece.replace(/^由/, ''), count))
      .find((names) => names !== null);
    if (list) return { items: list.items, what };
  }
  // or the figures answer to as many figures listed before
  // (those in brackets are parts of them)
  const earlier = mentions.filter(
    (mention) => mention.end <= first.start && mention.start >= sentenceStart - 200 && mention.depth <= first.depth,
  );
  for (const group of groupsOf(earlier, count)) {
    return {
      items: group.map((mention) => (named.get(mention) ?? mention).lead),
      what: /[项者种类]/.test(what) ? '' : what,
    };
  }
  return null;
}

function splitNames(text: string, count: number): Names | null {
  const items = text
    .replace(/^其中|资金(?=[、和及与])/g, '')
    .split(/、|(?<=.)[和及与](?=.)|以及/)
    .map(unblotted);
  if (items.length !== count || items.some((item) => item.length === 0 || item.length > 24)) return null;
  return { items, what: '' };
}

/** Lists of exactly `count` figures of one dimension in one sentence, the nearest first. */
function groupsOf(mentions: readonly Mention[], count: number): Mention[][] {
  const groups: Mention[][] = [];
  let run: Mention[] = [];
  const close = (): void => {
    const last = run.slice(-count);
    if (run.length === count || (run.length > count && last.slice(1).every((m) => /^[、和及与]/.test(m.between))))
      groups.push(last);
    run = [];
  };
  for (const mention of mentions) {
    const dimension = dimensionOf(mention.quantity);
    if (dimension === null || dimension === '%' || /(?:合计|共计?|总计)$/.test(mention.between)) continue;
    const last = run.at(-1);
    if (last && (dimensionOf(last.quantity) !== dimension || last.sentence !== mention.sentence)) close();
    run.push(mention);
  }
  close();
  return groups.reverse();
}

function startOfSentence(text: string, at: number): number {
  for (let i = at - 1; i >= 0; i--) if (/[。！？\n]/.test(text[i]!)) return i + 1;
  return 0;
}
