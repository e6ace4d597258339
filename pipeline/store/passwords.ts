import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What a hash takes: 128 × N × r bytes of memory, p times over. */
export interface PasswordCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** scrypt as OWASP advises: 2^15 × 8 × 1 KiB = 32 MiB, three times over; about half a second of one processor. */
export const USUAL_COST: PasswordCost = { N: 2 ** 15, r: 8, p: 3 };
const MEMORY = 64 * 1024 ** 2;
const KEY_BYTES = 32;

export class Passwords {
  private unused: Promise<string> | null = null;

  constructor(private readonly cost: PasswordCost) {}

  /** `scrypt$N$r$p$salt$key`: what is kept in place of a password. */
  async hash(password: string): Promise<string> {
    const { N, r, p } = this.cost;
    const salt = randomBytes(16);
    const key = await derive(password, salt, this.cost);
    return ['scrypt', N, r, p, salt.toString('base64'), key.toString('base64')].join('$');
  }

  /** Whether a hash is of this password, whatever it cost. */
  async matches(password: string, hash: string): Promise<boolean> {
    const [, N, r, p, salt = '', key = ''] = hash.split('$');
    const expected = Buffer.from(key, 'base64');
    const given = await derive(password, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p) });
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** Takes as long as a true comparison: how long an answer takes must not tell which names there are. */
  async compareInVain(password: string): Promise<false> {
    this.unused ??= this.hash(randomBytes(16).toString('base64'));
    await this.matches(password, await this.unused);
    return false;
  }
}

function derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem: MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );
}
