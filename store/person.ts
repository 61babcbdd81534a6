import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from './store.ts';

/** Somebody who is named in a form: picked from the directory, or written down with name and e-mail. */
export type PersonReference =
  | {
      readonly kind: 'directory';
      readonly tenantId: string;
      readonly objectId: string;
      /** What the directory answered; null when it could not be asked. */
      readonly found: { readonly name: string; readonly mail: string | null } | null;
    }
  | { readonly kind: 'written'; readonly name: string; readonly email: string };

/**
 * The person that the reference means, added when the store does not know anybody of the kind. A written address
 * that is known means whoever has it; an identity is never joined to a person by it. Returns null for somebody from the
 * directory whom neither it nor the store could name.
 */
export async function findOrAddPerson(tx: Tx, reference: PersonReference): Promise<string | null> {
  return reference.kind === 'directory'
    ? await fromDirectory(tx, reference)
    : await fromWriting(tx, reference);
}

/** The same without adding anybody: null for somebody whom the store does not know. */
export async function knownPerson(tx: Tx, reference: PersonReference): Promise<string | null> {
  return reference.kind === 'directory'
    ? await identified(tx, reference.tenantId, reference.objectId)
    : await addressed(tx, reference.email);
}

async function fromDirectory(
  tx: Tx,
  { tenantId, objectId, found }: Extract<PersonReference, { kind: 'directory' }>,
): Promise<string | null> {
  const known = await identified(tx, tenantId, objectId);
  if (known) return known;
  if (!found) return null;
  const personId = await addPerson(tx, found.name, found.mail);
  await tx
    .insertInto('identity')
    .values({ tenant_id: tenantId, object_id: objectId, person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Somebody may have been named by two forms at once: the identity that won says who it is.
  const winner = await identified(tx, tenantId, objectId);
  if (winner && winner !== personId) await tx.deleteFrom('person').where('id', '=', personId).execute();
  return winner;
}

/** Who has the account; of an entry that was joined into another, that one. */
async function identified(tx: Tx, tenantId: string, objectId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('identity')
    .innerJoin('person', 'person.id', 'identity.person_id')
    .select((eb) => eb.fn.coalesce('person.joined_into', 'person.id').as('id'))
    .where('tenant_id', '=', tenantId)
    .where('object_id', '=', objectId)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function fromWriting(
  tx: Tx,
  { name, email }: Extract<PersonReference, { kind: 'written' }>,
): Promise<string> {
  // Two forms may name somebody new at once: the second finds whom the first added.
  await sql`select pg_advisory_xact_lock(hashtext(${email.toLowerCase()}))`.execute(tx);
  return (await addressed(tx, email)) ?? (await addPerson(tx, name, email));
}

/** Whose address it is. The address of an entry that was joined into another means that one still. */
async function addressed(tx: Tx, email: string): Promise<string | null> {
  const known = await tx
    .selectFrom('person')
    .select((eb) => eb.fn.coalesce('joined_into', 'id').as('id'))
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    // Whoever has it now before whoever had it once; somebody who can be reached before somebody who cannot; else
    // whoever came first: always the same one.
    .orderBy((eb) => eb('joined_into', 'is', null), 'desc')
    .orderBy(
      (eb) =>
        eb.exists(
          eb.selectFrom('identity').select('person_id').whereRef('identity.person_id', '=', 'person.id'),
        ),
      'desc',
    )
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  return known?.id ?? null;
}

async function addPerson(tx: Tx, name: string, email: string | null): Promise<string> {
  const id = randomUUID();
  await tx.insertInto('person').values({ id, name, email }).execute();
  return id;
}
