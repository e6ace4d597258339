import { holds } from '../../model/evaluate.js';
import { groupBy } from '../../model/grouping.js';
import { relationOf, type Operands, type Relation } from '../../model/relation.js';
import { CLOSER } from './list-words.js';
import { dimensionOf, type Mention } from './mention.js';
import { roleInAccount, type AccountRole } from './stock-changes.js';

/** A figure of an account with the group that it is of. */
interface Entry {
  readonly mention: Mention;
  readonly role: AccountRole;
  readonly group: string;
}

/**
 * Accounts of several groups in one sentence: 年初城市765户、农村5515户，城市新纳入61户、退出92户，农村新纳入486户、退出623户，年末城市734户、农村5378户，城市净减31户、农村净减137户.
 * That they are such is proven by one that ties.
 */
export function groupedAccounts(mentions: readonly Mention[]): Relation[] {
  return [...groupBy(mentions, ({ sentence }) => sentence).values()].flatMap((sentence) => {
    if (sentence.length < FEWEST) return [];
    return [...groupBy(sentence.filter(isCounted), ({ quantity }) => dimensionOf(quantity)).values()].flatMap(
      accountsIn,
    );
  });
}

/** Two groups with what came, what went and one stock or net change each. */
const FEWEST = 6;

const isCounted = ({ quantity, depth }: Mention): boolean =>
  depth === 0 &&
  quantity.comparator === '=' &&
  !quantity.approximate &&
  !['%', '分', null].includes(dimensionOf(quantity));

function accountsIn(told: readonly Mention[]): Relation[] {
  if (told.length < FEWEST) return [];
  const roles = rolesOf(told);
  if (!['gain', 'loss'].every((role) => roles.filter((one) => one === role).length >= 2)) return [];
  const names = groupNames(told, roles);
  if (names === null) return [];
  const entries = entriesOf(told, roles, names);
  const relations = [...groupBy(entries, ({ group }) => group).values()].flatMap(accountOf);
  return relations.some(holds) ? relations : [];
}

/** What each figure is in an account; the second of a row of stocks is one as the first: 年末城市734户，农村5378户. */
function rolesOf(told: readonly Mention[]): (AccountRole | null)[] {
  const roles: (AccountRole | null)[] = [];
  for (const mention of told) {
    const before = roles.at(-1);
    const isStock = (before === 'opening' || before === 'closing') && !CLOSER.test(mention.between);
    roles.push(roleInAccount(mention) ?? (isStock ? before : null));
  }
  return roles;
}

/** The names of the groups: what tells the figures of a row of stocks or net changes apart, and is told of others too. */
function groupNames(told: readonly Mention[], roles: readonly (AccountRole | null)[]): readonly string[] | null {
  for (const kinds of ROWS) {
    const row = told.filter((_, i) => kinds.some((kind) => kind === roles[i]));
    if (row.length < 2) continue;
    const others = told.filter((m) => !row.includes(m)).map(({ lead }) => lead);
    const names = row.map((m) => nameIn(m, row, others));
    if (names.every((name) => name !== null) && new Set(names).size === names.length) return names;
  }
  return null;
}

const ROWS: readonly (readonly AccountRole[])[] = [['opening'], ['closing'], ['increase', 'decrease']];

/** The longest name of two characters or more that ends what is told of a figure, that no other of its row has, and that one outside of it has. */
function nameIn(mention: Mention, row: readonly Mention[], others: readonly string[]): string | null {
  const words = [...mention.lead.split('净')[0]!.matchAll(/\p{Script=Han}+/gu)].at(-1)?.[0] ?? '';
  const siblings = row.filter((m) => m !== mention).map(({ lead }) => lead);
  for (let end = words.length; end >= 2; end--)
    for (let start = 0; start <= end - 2; start++) {
      const name = words.slice(start, end);
      const isOwn = siblings.every((lead) => !lead.includes(name));
      if (isOwn && others.some((lead) => lead.includes(name))) return name;
    }
  return null;
}

/** Each figure with its group: by name, or what came or went behind a figure of the group. */
function entriesOf(
  told: readonly Mention[],
  roles: readonly (AccountRole | null)[],
  names: readonly string[],
): readonly Entry[] {
  let group: string | null = null;
  return told.flatMap((mention, i) => {
    const role = roles[i];
    const named = names.filter((name) => mention.lead.includes(name));
    const isFlow = role === 'gain' || role === 'loss';
    group = named.length === 1 ? named[0]! : isFlow && named.length === 0 ? group : null;
    return role && group !== null ? [{ mention, role, group }] : [];
  });
}

/** What came less what went is the net change; with the stock at the beginning, or the net change, it is that at the end. */
function accountOf(entries: readonly Entry[]): Relation[] {
  const of = (role: AccountRole): Mention[] =>
    entries.filter((entry) => entry.role === role).map(({ mention }) => mention);
  const [openings, closings, gains, losses] = [of('opening'), of('closing'), of('gain'), of('loss')];
  const nets = [...of('increase'), ...of('decrease')];
  if ([openings, closings, nets].some(({ length }) => length > 1) || gains.length === 0 || losses.length === 0)
    return [];
  const [opening, closing, net] = [openings[0], closings[0], nets[0]];
  const relations: Relation[] = [];
  if (opening && closing) relations.push(balance(closing, [opening, ...gains], losses));
  if (net) {
    const isIncrease = of('increase').includes(net);
    relations.push(isIncrease ? balance(net, gains, losses) : balance(net, losses, gains));
    if (opening && closing)
      relations.push(isIncrease ? balance(closing, [opening, net], []) : balance(closing, [opening], [net]));
  }
  return relations;
}

function balance(claim: Mention, came: readonly Mention[], went: readonly Mention[]): Relation {
  const [inflows, outflows] = [came, went].map((some) => some.map(({ fact }) => fact));
  const isPlain = inflows!.length === 1 && outflows!.length === 1;
  const operands: Operands = isPlain
    ? { kind: 'difference', minuend: inflows![0]!, subtrahend: outflows![0]! }
    : outflows!.length === 0
      ? { kind: 'sum', parts: inflows! }
      : { kind: 'balance', inflows: inflows!, outflows: outflows! };
  return relationOf(operands.kind === 'sum' ? 'sum' : 'difference', claim.fact, [operands], 'stated', {
    direction: isPlain ? 1 : 0,
  });
}
