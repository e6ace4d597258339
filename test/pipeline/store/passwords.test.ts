import { expect, test } from 'vitest';
import { Passwords, USUAL_COST } from '../../../pipeline/store/passwords.js';
import { CHEAP } from './stores.js';

test('a password costs what it should, and is known by its hash whatever that cost', async () => {
  const usual = new Passwords(USUAL_COST);
  const cheap = new Passwords(CHEAP);
  const hash = await usual.hash('一二三四');
  expect(hash).toMatch(/^scrypt\$32768\$8\$3\$/);
  expect(hash).not.toBe(await usual.hash('一二三四'));
  expect(await cheap.matches('一二三四', hash)).toBe(true);
  expect(await cheap.matches('一二三', hash)).toBe(false);
  expect(await usual.matches('一二三四', await cheap.hash('一二三四'))).toBe(true);
});
