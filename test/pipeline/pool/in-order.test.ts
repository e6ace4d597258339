import { expect, test } from 'vitest';
import { inOrder } from '../../../pipeline/pool/in-order.js';

/** Work that ends when it is told to, and a record of what was begun. */
function work() {
  const ends: (() => void)[] = [];
  const begun: string[] = [];
  const begin = (item: string, index: number) =>
    new Promise<string>((resolve) => {
      begun.push(item);
      ends[index] = () => resolve(item.toUpperCase());
    });
  return { begin, begun, end: (index: number) => ends[index]!() };
}

test('results come in the order of the items, whichever is done first', async () => {
  const { begin, end } = work();
  const results = inOrder(['a', 'b', 'c'], begin, 3);
  const first = results.next();
  end(2);
  end(1);
  end(0);
  expect((await first).value).toBe('A');
  expect((await results.next()).value).toBe('B');
  expect((await results.next()).value).toBe('C');
  expect((await results.next()).done).toBe(true);
});

test('no more is begun than may wait behind a slow one', async () => {
  const { begin, begun, end } = work();
  const results = inOrder(['a', 'b', 'c', 'd'], begin, 2);
  const first = results.next();
  end(1);
  await Promise.resolve();
  expect(begun).toEqual(['a', 'b']);
  end(0);
  await first;
  void results.next();
  expect(begun).toEqual(['a', 'b', 'c']);
});
