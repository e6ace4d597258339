import { createHash, randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { record } from './audit.js';
import type { PersonRole, Tables } from './tables.js';

/** Who comes with a session or a token. */
export interface Holder {
  readonly id: number;
  readonly name: string;
  readonly role: PersonRole;
}

export interface NewSession {
  /** Kept by the browser alone: the store has its hash. */
  readonly token: string;
  readonly csrf: string;
  readonly expires: Date;
}

/** A working day. */
const SESSION_HOURS = 12;

/** Who is signed in at the page. */
export class Sessions {
  constructor(private readonly db: Kysely<Tables>) {}

  async open(person: number): Promise<NewSession> {
    const session = {
      token: secret(),
      csrf: secret(),
      expires: new Date(Date.now() + SESSION_HOURS * 3_600_000),
    };
    await this.db.transaction().execute(async (tx) => {
      await tx
        .deleteFrom('session')
        .where('expires_at', '<', sql<Date>`now()`)
        .execute();
      await tx
        .insertInto('session')
        .values({
          token_hash: hashOf(session.token),
          person_id: person,
          csrf: session.csrf,
          expires_at: session.expires,
        })
        .execute();
      await record(tx, person, 'signed-in', `person ${person}`);
    });
    return session;
  }

  async holder(token: string): Promise<{ person: Holder; csrf: string } | null> {
    const row = await this.db
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.person_id')
      .select(['person.id', 'person.name', 'person.role', 'csrf'])
      .where('token_hash', '=', hashOf(token))
      .where('expires_at', '>', sql<Date>`now()`)
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    if (!row) return null;
    const { csrf, ...person } = row;
    return { person, csrf };
  }

  async close(token: string): Promise<void> {
    await this.db.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute();
  }
}

/** 256 bits: not to be guessed, so that a plain hash of it is enough. */
export const secret = (): string => randomBytes(32).toString('base64url');

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
