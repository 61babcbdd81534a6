import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { homeView } from '../../../store/queries/home-view.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { nominationAt } from '../../support/nomination-steps.ts';
import { recorded } from '../../support/recorded-statements.ts';
import { rowsTouched } from '../../support/rows-touched.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

/** Open duties of others: so many in every role, spread over services and people as those of a country are. */
async function openDutiesOfOthers(count: number): Promise<void> {
  const owner = new pg.Client({ connectionString: fixture.ownerUrl });
  await owner.connect();
  await owner.query(`
    create temporary table other as
      select gen_random_uuid() as service_id, gen_random_uuid() as person_id, n from generate_series(1, ${count}) n;
    insert into service (id, type, name_nb, name_nn) select service_id, 'centre', 'X', 'X' from other;
    insert into person (id, name) select person_id, 'Per Prøve' from other;
    insert into duty (id, kind, subject_type, subject_id, service_id, role, region, person_id)
      select gen_random_uuid(),
        case role when 'site-leader' then 'write-site-part' when 'regional-member' then 'write-regional-part'
          else 'fill-seat' end,
        'seat', gen_random_uuid(), service_id, role,
        case when role = 'regional-contact' then 'sor-ost' end, case when role is null then person_id end
      from other cross join unnest(array['service-leader', 'site-leader', 'group-leader', 'regional-member',
        'regional-contact', 'national-coordinator', null]) role;
    analyze`);
  await owner.end();
}

describe('The home card', () => {
  it.each<PersonName>(['serviceLeader', 'appointingContact', 'member', 'candidate'])(
    'of %s looks at none of the duties that others have',
    async (name) => {
      await nominationAt(fixture, 'appointment');
      await openDutiesOfOthers(300);
      const actor = await fixture.actor(name);
      const { result, statements } = await recorded(() => homeView(fixture.store, actor));
      expect(result?.dutyCount).toBeLessThan(10);
      for (const statement of statements) {
        expect(await rowsTouched(fixture.appUrl, 'duty', statement)).toBeLessThan(10);
      }
      expect(statements.length).toBeGreaterThan(1);
    },
  );

  it('counts all that waits, and brings a page of it, the most urgent first', async () => {
    const { db } = fixture.store;
    const actor = await fixture.actor('serviceLeader');
    const seats = Object.values(fixture.seats);
    for (const [index, subjectId] of seats.entries()) {
      await db
        .insertInto('duty')
        .values({
          id: randomUUID(),
          kind: 'fill-seat',
          subject_type: 'seat',
          subject_id: subjectId,
          service_id: fixture.serviceId,
          role: 'service-leader',
          due_at: new Date(Date.UTC(2027, 0, seats.length - index)),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    const all = await homeView(fixture.store, actor);
    const later = await homeView(fixture.store, actor, { from: 2 });
    expect(all?.dutyCount).toBe(all?.duties.length);
    expect(later?.duties).toEqual(all?.duties.slice(2));
    const due = all?.duties.map(({ dueAt }) => dueAt?.getTime() ?? 0);
    expect(due).toEqual(due?.toSorted((one, other) => one - other));
  });

  it('shows nothing of what was erased or what a newer program knows of', async () => {
    const actor = await fixture.actor('serviceLeader');
    const before = await homeView(fixture.store, actor);
    for (const subjectType of ['nomination', 'seat', 'part', 'webinar']) {
      await fixture.store.db
        .insertInto('duty')
        .values({
          id: randomUUID(),
          kind: 'fill-seat',
          subject_type: subjectType,
          subject_id: randomUUID(),
          person_id: actor.personId,
          service_id: fixture.serviceId,
        })
        .execute();
    }
    expect(await homeView(fixture.store, actor)).toEqual(before);
  });
});
