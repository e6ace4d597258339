import { sql, type Kysely } from 'kysely';
import { record } from './audit.js';
import { storable } from './json.js';
import type { Passwords } from './passwords.js';
import type { PersonRole, Tables } from './tables.js';

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly role: PersonRole;
  readonly disabled: boolean;
  readonly createdAt: Date;
}

export interface PersonChange {
  readonly role?: PersonRole | undefined;
  readonly disabled?: boolean | undefined;
  readonly password?: string | undefined;
}

/** Who may sign in. People are disabled, never deleted: their decisions name them. */
export class People {
  constructor(
    private readonly db: Kysely<Tables>,
    private readonly passwords: Passwords,
  ) {}

  /** Whether there is any, disabled ones too. */
  async any(): Promise<boolean> {
    return (await this.db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;
  }

  /** By name. */
  async list(): Promise<Person[]> {
    const rows = await this.db.selectFrom('person').selectAll().orderBy('name').execute();
    return rows.map(({ id, name, role, created_at: createdAt, disabled_at: disabledAt }) => ({
      id,
      name,
      role,
      disabled: disabledAt !== null,
      createdAt,
    }));
  }

  /** By id. */
  async names(): Promise<Map<number, string>> {
    const rows = await this.db.selectFrom('person').select(['id', 'name']).execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async find(id: number): Promise<Person | null> {
    return (await this.list()).find((person) => person.id === id) ?? null;
  }

  async named(name: string): Promise<Person | null> {
    return (await this.list()).find((person) => person.name === storable(name)) ?? null;
  }

  /** Null where there is one of that name. */
  async add(person: { name: string; password: string; role: PersonRole }, by: number | null): Promise<Person | null> {
    const password = await this.passwords.hash(person.password);
    const id = await this.db.transaction().execute(async (tx) => {
      const row = await tx
        .insertInto('person')
        .values({ name: storable(person.name), password, role: person.role })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (row) await record(tx, by, 'person-added', subjectOf(row.id), { name: person.name, role: person.role });
      return row?.id;
    });
    return id === undefined ? null : this.find(id);
  }

  /**
   * Changes a person; who is disabled or gets another password is signed out everywhere, and tokens of the disabled open nothing.
   * `last-administrator`: refused, since nobody could undo it.
   */
  async change(
    id: number,
    { role, disabled, password }: PersonChange,
    by: number | null,
  ): Promise<'changed' | 'unknown' | 'last-administrator'> {
    const hash = password === undefined ? undefined : await this.passwords.hash(password);
    return this.db.transaction().execute(async (tx) => {
      // Two that disable each other at once would leave nobody.
      const administrators = await tx
        .selectFrom('person')
        .select('id')
        .where('role', '=', 'administrator')
        .where('disabled_at', 'is', null)
        .orderBy('id')
        .forUpdate()
        .execute();
      const resigns = role === 'reviewer' || disabled === true;
      if (resigns && administrators.length === 1 && administrators[0]!.id === id) return 'last-administrator';
      const row = await tx
        .updateTable('person')
        .set({
          // Set to itself where nothing else is: an update without a column is no SQL.
          role: role ?? sql`role`,
          ...(disabled !== undefined && { disabled_at: disabled ? sql`coalesce(disabled_at, now())` : null }),
          ...(hash !== undefined && { password: hash }),
        })
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      if (!row) return 'unknown';
      if (disabled || hash !== undefined) await tx.deleteFrom('session').where('person_id', '=', id).execute();
      const changes = {
        ...(role && { role }),
        ...(disabled !== undefined && { disabled }),
        ...(hash && { password: true }),
      };
      await record(tx, by, 'person-changed', subjectOf(id), changes);
      return 'changed';
    });
  }

  /** Who has this name and password, and may sign in; null where nobody has. */
  async withPassword(name: string, password: string): Promise<Person | null> {
    const row = await this.db
      .selectFrom('person')
      .select(['id', 'password'])
      .where('name', '=', storable(name))
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    const right = await (row ? this.passwords.matches(password, row.password) : this.passwords.compareInVain(password));
    return row && right ? this.find(row.id) : null;
  }
}

const subjectOf = (id: number): string => `person ${id}`;
