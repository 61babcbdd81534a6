import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../../domain/refusal.ts';
import { acceptNomination } from '../../../store/commands/accept-nomination.ts';
import { appointMember } from '../../../store/commands/appoint-member.ts';
import { proposeMember } from '../../../store/commands/propose-member.ts';
import { recordAnswer } from '../../../store/commands/record-answer.ts';
import { remindHolder } from '../../../store/commands/remind-holder.ts';
import { resendNomination } from '../../../store/commands/resend-nomination.ts';
import type { PersonReference } from '../../../store/person.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { idsOf, nominationAt, picked, proposal } from '../../support/nomination-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

const written = (name: string, email: string): PersonReference => ({ kind: 'written', name, email });

async function peopleNamed(name: string) {
  return await fixture.store.db.selectFrom('person').select('id').where('name', '=', name).execute();
}

describe('Nobody answers what they were not shown', () => {
  it('a yes on a card from before the effort changed is refused, and the new one taken', async () => {
    const nominationId = await nominationAt(fixture, 'returned');
    const resent = { nominationId, competence: 'Mer', effortPercent: 80, comment: '' };
    idsOf(await resendNomination(await fixture.as('serviceLeader'), resent));
    const lineLeader = picked(fixture, 'lineLeader');
    const { version } = await fixture.store.db
      .selectFrom('nomination')
      .select('version')
      .where('id', '=', nominationId)
      .executeTakeFirstOrThrow();
    const yes = async (shown: number) =>
      await acceptNomination(await fixture.as('candidate'), { nominationId, lineLeader, version: shown });
    expect(await yes(1)).toMatchObject({ code: 'card-outdated' });
    expect(await yes(version)).toMatchObject({ kind: 'done' });
  });

  it('what was shown is kept with the answer', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    const answer = { nominationId, lineLeader: picked(fixture, 'lineLeader'), version: 1 };
    idsOf(await acceptNomination(await fixture.as('candidate'), answer));
    const { codes } = await fixture.store.db
      .selectFrom('event')
      .select('codes')
      .where('verb', '=', 'accept-nomination')
      .executeTakeFirstOrThrow();
    expect(codes).toMatchObject({ shown: 1, from: 'consent', to: 'clearance' });
  });
});

describe('Whoever is appointed fits the seat on that day', () => {
  const toHost = (f: GroupFixture) =>
    sql`select trust_id from site where service_id = ${f.serviceId} limit 1`;
  it.each([
    [
      'R4: the employer is where the service is by now',
      (f: GroupFixture) => sql`update person set trust_id = (${toHost(f)}) where id = ${f.people.candidate}`,
    ],
    [
      'R4: the service has come to the employer',
      (f: GroupFixture) => sql`
        insert into site (id, service_id, trust_id, is_responsible)
        select gen_random_uuid(), ${f.serviceId}, candidate_trust_id, false from nomination`,
    ],
    [
      'R3: the employer has come to another region',
      () => sql`update trust set region = 'vest' where id = (select candidate_trust_id from nomination)`,
    ],
  ])('%s', async (_, change) => {
    const nominationId = await nominationAt(fixture, 'appointment');
    await change(fixture).execute(fixture.store.db);
    const outcome = await appointMember(await fixture.as('appointingContact'), { nominationId });
    expect(outcome).toMatchObject({ code: 'candidate-fits-no-more', details: { person: 'Anne Eksempel' } });
    const [row] = await fixture.store.db.selectFrom('nomination').select('step').execute();
    expect(row?.step).toBe('appointment');
  });
});

describe('Nobody holds two seats in a group', () => {
  it('whoever is on the way to one is not proposed for another', async () => {
    await nominationAt(fixture, 'consent');
    const second = proposal(fixture, { seatId: fixture.seats.user, trustId: null });
    expect(await proposeMember(await fixture.as('serviceLeader'), second)).toMatchObject({
      code: 'candidate-already-member',
    });
  });

  it('of two proposals at once for two seats, one is taken', async () => {
    const context = await fixture.as('serviceLeader', randomUUID());
    const outcomes = await Promise.all([
      proposeMember(context, proposal(fixture)),
      proposeMember(
        { ...context, submissionKey: randomUUID() },
        proposal(fixture, { seatId: fixture.seats.user, trustId: null }),
      ),
    ]);
    expect(outcomes.filter(isRefusal)).toMatchObject([{ code: 'candidate-already-member' }]);
  });

  it('whoever became a member meanwhile is not appointed to a second', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    await fixture.store.db
      .insertInto('membership')
      .values({
        id: randomUUID(),
        seat_id: fixture.seats.user,
        person_id: fixture.people.candidate,
        starts_on: '2024-01-01',
      })
      .execute();
    expect(await appointMember(await fixture.as('appointingContact'), { nominationId })).toMatchObject({
      code: 'candidate-already-member',
    });
  });
});

describe('The rules look at what is known, not only at what is said', () => {
  it('R4: somebody known to work where the service is cannot be proposed as from elsewhere', async () => {
    await fixture.store.db
      .updateTable('person')
      .set({ trust_id: fixture.trusts.bergen })
      .where('id', '=', fixture.people.candidate)
      .execute();
    const said = proposal(fixture, { seatId: fixture.seats.vest, trustId: fixture.trusts.stavanger });
    expect(await proposeMember(await fixture.as('serviceLeader'), said)).toMatchObject({
      code: 'candidate-from-host-trust',
    });
  });

  it('R6: a site’s seat is for somebody from that site', async () => {
    const { db } = fixture.store;
    const siteId = randomUUID();
    await db
      .insertInto('site')
      .values({
        id: siteId,
        service_id: fixture.serviceId,
        trust_id: fixture.trusts.tromso,
        is_responsible: false,
      })
      .execute();
    await db.updateTable('seat').set({ site_id: siteId }).where('id', '=', fixture.seats.service).execute();
    const from = (trustId: string) => proposal(fixture, { seatId: fixture.seats.service, trustId });
    const leader = await fixture.as('serviceLeader');
    expect(await proposeMember(leader, from(fixture.trusts.bergen))).toMatchObject({
      code: 'candidate-not-from-service',
    });
    expect(await proposeMember(leader, from(fixture.trusts.tromso))).toMatchObject({ kind: 'done' });
  });

  it('R18: a leader forged into a user representative’s yes takes no part', async () => {
    const user = proposal(fixture, { seatId: fixture.seats.user, trustId: null });
    const { nominationId = '' } = idsOf(await proposeMember(await fixture.as('serviceLeader'), user));
    const yes = { nominationId, lineLeader: picked(fixture, 'stranger') };
    idsOf(await acceptNomination(await fixture.as('candidate'), yes));
    const row = await fixture.store.db
      .selectFrom('nomination')
      .select(['line_leader_id', 'step'])
      .where('id', '=', nominationId)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ line_leader_id: null, step: 'appointment' });
  });
});

describe('One person is one person', () => {
  it('two forms that name somebody new at once add one', async () => {
    const context = await fixture.as('serviceLeader', randomUUID());
    await Promise.all(
      ['Ida@bruker.example', 'ida@bruker.example'].map(async (email, index) =>
        proposeMember(
          { ...context, submissionKey: randomUUID() },
          proposal(fixture, {
            seatId: index === 0 ? fixture.seats.user : fixture.seats.nord,
            person: written('Ida Forsøk', email),
          }),
        ),
      ),
    );
    expect(await peopleNamed('Ida Forsøk')).toHaveLength(1);
  });

  it('an address that two have means the same one each time', async () => {
    const twins = [randomUUID(), randomUUID()];
    await fixture.store.db
      .insertInto('person')
      .values(twins.map((id) => ({ id, name: 'Ida Forsøk', email: 'ida@bruker.example' })))
      .execute();
    const person = written('Ida Forsøk', 'ida@bruker.example');
    await proposeMember(await fixture.as('serviceLeader'), proposal(fixture, { person }));
    expect(await peopleNamed('Ida Forsøk')).toHaveLength(2);
  });
});

describe('Those who are not there', () => {
  it('are told when somebody writes down an answer in their name', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    const answer = { nominationId, answer: 'yes', how: 'phone', lineLeader: null, comment: '' } as const;
    idsOf(await recordAnswer(await fixture.as('receivingContact'), answer));
    const told = await fixture.store.db
      .selectFrom('outgoing_message')
      .select('person_id')
      .where('cause', '=', 'answer-recorded')
      .execute();
    expect(told).toEqual([{ person_id: fixture.people.lineLeader }]);
  });

  it('are not reminded while they cannot be reached, and nobody is told that they were', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    await fixture.store.db
      .updateTable('outgoing_message')
      .set({ state: 'unreachable', problem: 'outside-tenant' })
      .where('subject_id', '=', nominationId)
      .execute();
    expect(await remindHolder(await fixture.as('serviceLeader'), { nominationId })).toMatchObject({
      code: 'holder-unreachable',
    });
  });
});
