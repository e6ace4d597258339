import { groupBy } from '../../model/grouping.js';
import type { Fact } from '../../model/fact.js';
import { significantDigits } from '../../model/misprint.js';
import type { Relation } from '../../model/relation.js';
import { isTotalLabel } from '../../model/concepts.js';
import type { Signature } from './signature.js';

/** A rate that a text gives for a row of a table, where the row has another. */
export interface RowRate {
  readonly odd: Signature;
  readonly other: Signature;
}

const KIND = /(?:执行|支出|支付|到位|完成|拨付|使用|合格|达标)率/;
/** 师资与课程一项执行率: the name of the row before the kind of rate. */
const NAMED =
  /(?:^|[，,。；;、：:])(?:其中|而|但|只有|唯有)?(?<row>[^，,。；;、：:（）()\d]{2,14}?)(?:一项|一块|这项|这块|项目|方面|部分|资金|经费|专项)?的?(?<kind>(?:预算)?(?:执行|支出|支付|到位|完成|拨付|使用|合格|达标)率)(?:最低|最高|仅|只有|才|为|是|达|达到)*$/;
/** What is reckoned in another way, at another time, or of more than a row. */
const OTHERWISE =
  /按|以|若|如|口径|比|较|年初|上年|去年|月|季度|半年|调整前|总体|整体|平均|合计|全部|各|分别|目标|计划/;

/**
 * 师资与课程一项执行率88.42% beside a row 师资培训与课程资源 81.11 %: the rate of a row that is named, under the name of its column. That of
 * the table is borne out by its own figures, and that of the text by none.
 */
export function rowRates(
  signatures: readonly Signature[],
  confirmations: ReadonlyMap<Fact, readonly Relation[]>,
): RowRate[] {
  const rows = groupBy(
    signatures.filter(({ table, fact }) => table !== null && fact.quantity.unit === '%'),
    ({ fact }) => KIND.exec(fact.cell!.columnHeaders.at(-1) ?? '')?.[0] ?? null,
  );
  return signatures.flatMap((odd) => {
    const { fact, table, lead } = odd;
    if (table !== null || fact.cell !== null || fact.quantity.unit !== '%' || fact.quantity.comparator !== '=')
      return [];
    if (significantDigits(fact.quantity) < FEWEST_DIGITS || confirmations.has(fact) || odd.period !== null) return [];
    const named = NAMED.exec(lead)?.groups;
    if (!named || OTHERWISE.test(lead.slice(-LONGEST))) return [];
    const kind = KIND.exec(named['kind']!)![0];
    const [row, another] = (rows.get(kind) ?? []).filter((each) => isCalled(labelOf(each), named['row']!));
    if (!row || another || row.fact.quantity.value!.equals(fact.quantity.value!)) return [];
    return confirmations.has(row.fact) ? [{ odd, other: row }] : [];
  });
}

const FEWEST_DIGITS = 4;
const LONGEST = 24;

const labelOf = ({ fact }: Signature): string => fact.cell!.rowLabels.at(-1) ?? '';

/** 师资培训与课程资源 has all characters of 师资与课程, in their order, and begins as it does. */
function isCalled(label: string, name: string): boolean {
  if (isTotalLabel(label) || !label.startsWith(name.slice(0, 2))) return false;
  let at = 0;
  for (const character of name) {
    at = label.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
