/**
 * The results of some work in the order of the items, however long each takes. Work runs ahead of the reader by so many
 * items at the most, which bounds the results that wait behind a slow one.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const [index, item] of items.entries()) {
    begun.push(work(item, index));
    if (begun.length >= ahead) yield begun.shift()!;
  }
  yield* begun;
}
