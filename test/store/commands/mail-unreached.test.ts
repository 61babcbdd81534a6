import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mailUnreached } from '../../../store/commands/mail-unreached.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { nominationAt } from '../../support/nomination-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(() => fixture.drop());

/** A message to the candidate that reached nobody, so many days ago. */
async function unreached(subjectId: string, days: number, lane = 'notice'): Promise<string> {
  const id = randomUUID();
  await sql`insert into outgoing_message
      (id, lane, person_id, card, subject_id, version, cause, correlation_id, state, created_at)
    values (${id}, ${lane}, ${fixture.people.candidate}, 'nomination', ${subjectId}, 1, 'nomination-received', 'test',
      'unreachable', now() - make_interval(days => ${days}::int))`.execute(fixture.store.db);
  return id;
}

it('puts up what is new or still owed, and leaves what is neither', async () => {
  const nominationId = await nominationAt(fixture, 'consent');
  const { db } = fixture.store;
  await sql`delete from outgoing_message`.execute(db);
  await sql`update person set email = 'anne@annet.example' where id = ${fixture.people.candidate}`.execute(
    db,
  );
  const owed = await unreached(nominationId, 90);
  const fresh = await unreached(randomUUID(), 13);
  const old = await unreached(randomUUID(), 15);
  const yesterdays = await unreached(randomUUID(), 2, 'reminder');
  expect(await mailUnreached(fixture.store, ['nomination'])).toBe(2);
  const { rows } = await sql<{ id: string; state: string }>`select id, state from outgoing_message`.execute(
    db,
  );
  const stateOf = Object.fromEntries(rows.map(({ id, state }) => [id, state]));
  expect([owed, fresh, old, yesterdays].map((id) => stateOf[id])).toEqual([
    ...['waiting', 'waiting', 'unreachable', 'unreachable'],
  ]);
});
