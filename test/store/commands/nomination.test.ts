import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptNomination } from '../../../store/commands/accept-nomination.ts';
import { appointMember } from '../../../store/commands/appoint-member.ts';
import { clearCandidate } from '../../../store/commands/clear-candidate.ts';
import { declineInvitation } from '../../../store/commands/decline-invitation.ts';
import { declineNomination } from '../../../store/commands/decline-nomination.ts';
import { type ProposeMember, proposeMember } from '../../../store/commands/propose-member.ts';
import { recordAnswer } from '../../../store/commands/record-answer.ts';
import { remindHolder } from '../../../store/commands/remind-holder.ts';
import { resendNomination } from '../../../store/commands/resend-nomination.ts';
import { returnNomination } from '../../../store/commands/return-nomination.ts';
import { nominationView } from '../../../store/queries/nomination-view.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { idsOf, nominationAt, picked, proposal } from '../../support/nomination-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

async function rowsOf(
  table: 'digest_notice' | 'event' | 'duty' | 'outgoing_message' | 'membership' | 'nomination' | 'submission',
) {
  return await fixture.store.db.selectFrom(table).selectAll().execute();
}

async function waitingMessages(): Promise<string[]> {
  const rows = await fixture.store.db
    .selectFrom('outgoing_message')
    .innerJoin('person', 'person.id', 'outgoing_message.person_id')
    .select(['person.name', 'outgoing_message.card', 'outgoing_message.cause'])
    .orderBy('person.name')
    .execute();
  return rows.map(({ name, card, cause }) => `${name}: ${card} (${cause})`);
}

describe('A proposal', () => {
  it.each<readonly [string, (f: GroupFixture) => Partial<ProposeMember>, string]>([
    ['R3: from another region', (f) => ({ trustId: f.trusts.stavanger }), 'candidate-outside-region'],
    [
      'R4: from the service’s own trust',
      (f) => ({ seatId: f.seats.vest, trustId: f.trusts.bergen }),
      'candidate-from-host-trust',
    ],
    ['R2: for a seat that is taken', (f) => ({ seatId: f.seats.midt }), 'seat-taken'],
    ['without an employer', () => ({ trustId: null }), 'candidate-needs-trust'],
    ['with an employer that does not exist', () => ({ trustId: randomUUID() }), 'input-invalid'],
    [
      'R22: of a user representative whom nobody suggested',
      (f) => ({ seatId: f.seats.user, trustId: null, suggestedBy: '' }),
      'suggested-by-missing',
    ],
    ['R13: with too much effort', () => ({ effortPercent: 150 }), 'effort-out-of-range'],
    ['of somebody who is a member', (f) => ({ person: picked(f, 'member') }), 'candidate-already-member'],
    [
      'of somebody whom neither directory nor store knows',
      (f) => ({ person: { kind: 'directory', tenantId: f.tenantId, objectId: randomUUID(), found: null } }),
      'person-needs-name-and-email',
    ],
  ])('%s is refused, and nothing changes', async (_what, changes, code) => {
    const before = await rowsOf('event');
    const outcome = await proposeMember(
      await fixture.as('serviceLeader'),
      proposal(fixture, changes(fixture)),
    );
    expect(outcome).toMatchObject({ kind: 'refused', code });
    expect(await rowsOf('nomination')).toEqual([]);
    expect(await rowsOf('event')).toEqual(before);
    expect(await rowsOf('outgoing_message')).toEqual([]);
    expect(await rowsOf('submission')).toEqual([]);
  });

  it('R17: asks the candidate, and puts the duty on the ledger', async () => {
    await nominationAt(fixture, 'consent');
    expect(await waitingMessages()).toEqual(['Anne Eksempel: consent (nomination-received)']);
    expect(await rowsOf('duty')).toMatchObject([
      { kind: 'answer-consent', person_id: fixture.people.candidate, done_at: null },
    ]);
  });

  it('adds somebody outside the tenant by name and address, and knows them the next time', async () => {
    const person = { kind: 'written', name: 'Ida Forsøk', email: 'Ida@bruker.example' } as const;
    await proposeMember(
      await fixture.as('serviceLeader'),
      proposal(fixture, { seatId: fixture.seats.user, person, trustId: null, suggestedBy: 'Demoforeningen' }),
    );
    await proposeMember(
      await fixture.as('serviceLeader'),
      proposal(fixture, { person: { ...person, email: 'ida@bruker.example' } }),
    );
    const people = await fixture.store.db
      .selectFrom('person')
      .select('id')
      .where('name', '=', 'Ida Forsøk')
      .execute();
    expect(people).toHaveLength(1);
    const nominations = await rowsOf('nomination');
    expect(new Set(nominations.map((row) => 'candidate_id' in row && row.candidate_id)).size).toBe(1);
  });

  it('for one seat by two leaders at once is one nomination', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async () =>
        proposeMember(await fixture.as('serviceLeader'), proposal(fixture)),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(
      outcomes
        .filter((outcome) => outcome.kind === 'refused')
        .every(({ code }) => code === 'seat-has-open-nomination'),
    ).toBe(true);
  });
});

describe('A press', () => {
  it('that arrives twice counts once, and is told the same', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    const first = await clearCandidate(await fixture.as('lineLeader', 'one press'), { nominationId });
    const events = await rowsOf('event');
    const second = await clearCandidate(await fixture.as('lineLeader', 'one press'), { nominationId });
    expect(first).toMatchObject({ kind: 'done', repeated: false });
    expect(second).toEqual({ ...first, repeated: true });
    expect(await rowsOf('event')).toEqual(events);
  });

  it('that arrives ten times at once counts once', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    const context = await fixture.as('lineLeader', 'one press');
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => clearCandidate(context, { nominationId })),
    );
    expect(outcomes.filter((outcome) => outcome.kind === 'done' && !outcome.repeated)).toHaveLength(1);
    expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
  });

  it('that was refused is not used up: mended, it is taken', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    const context = await fixture.as('candidate', 'one card');
    const without = await acceptNomination(context, { nominationId, lineLeader: null });
    expect(without).toMatchObject({ code: 'line-leader-missing' });
    const mended = await acceptNomination(context, {
      nominationId,
      lineLeader: picked(fixture, 'lineLeader'),
    });
    expect(mended).toMatchObject({ kind: 'done', repeated: false });
  });

  it('by the second of two contacts hears that the first was faster', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    await fixture.store.db
      .insertInto('role_grant')
      .values({
        id: randomUUID(),
        person_id: fixture.people.otherContact,
        role: 'regional-contact',
        region: 'nord',
      })
      .execute();
    const outcomes = await Promise.all([
      appointMember(await fixture.as('appointingContact'), { nominationId }),
      declineNomination(await fixture.as('otherContact'), { nominationId, reason: 'Nei' }),
    ]);
    expect(outcomes.map((outcome) => (outcome.kind === 'done' ? 'done' : outcome.code)).sort()).toEqual([
      'done',
      'step-is-over',
    ]);
  });
});

describe('The answers', () => {
  it('R18: the candidate names somebody else as leader', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    const outcome = await acceptNomination(await fixture.as('candidate'), {
      nominationId,
      lineLeader: picked(fixture, 'candidate'),
    });
    expect(outcome).toMatchObject({ code: 'line-leader-is-candidate' });
  });

  it('nobody appoints themselves, though a contact of the region', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    await fixture.store.db
      .insertInto('role_grant')
      .values({
        id: randomUUID(),
        person_id: fixture.people.candidate,
        role: 'regional-contact',
        region: 'nord',
      })
      .execute();
    expect(await appointMember(await fixture.as('candidate'), { nominationId })).toMatchObject({
      code: 'nobody-decides-on-themselves',
    });
  });

  it('R20: an appointment fills the seat and tells the service, the group, the leader and the regions that had it', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    await fixture.store.db.deleteFrom('outgoing_message').execute();
    idsOf(await appointMember(await fixture.as('appointingContact'), { nominationId }));
    expect(await rowsOf('membership')).toContainEqual(
      expect.objectContaining({
        person_id: fixture.people.candidate,
        seat_id: fixture.seats.nord,
        appointed_by: fixture.people.appointingContact,
        ends_on: null,
      }),
    );
    expect(await waitingMessages()).toEqual(
      ['Anne Eksempel', 'Kari Demo', 'Ola Øving', 'Per Prøve', 'Randi Kladd', 'Rune Kladd'].map(
        (name) => `${name}: nomination (member-appointed)`,
      ),
    );
    expect((await rowsOf('duty')).filter((row) => 'done_at' in row && row.done_at === null)).toEqual([]);
    // Mona Mal's region had no part in it: she reads of it in the message of the next day.
    expect(await rowsOf('digest_notice')).toMatchObject([
      { nomination_id: nominationId, person_id: fixture.people.otherContact, digest_id: null },
    ]);
  });

  it('a no gives the seat back to the service leader', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    idsOf(await declineInvitation(await fixture.as('candidate'), { nominationId, reason: '' }));
    const open = (await rowsOf('duty')).filter((row) => 'done_at' in row && row.done_at === null);
    expect(open).toMatchObject([
      { kind: 'fill-seat', subject_id: fixture.seats.nord, role: 'service-leader' },
    ]);
  });

  it('R19: a return needs a comment, and goes to the service leader', async () => {
    const nominationId = await nominationAt(fixture, 'forward');
    const context = await fixture.as('receivingContact');
    expect(await returnNomination(context, { nominationId, comment: ' ' })).toMatchObject({
      code: 'comment-missing',
    });
    expect(await returnNomination(context, { nominationId, comment: 'Mer, takk' })).toMatchObject({
      kind: 'done',
    });
    expect(await waitingMessages()).toContain('Kari Demo: returned (nomination-returned)');
  });

  it.each([
    ['the same effort: consent and clearance stand', 5, 'forward'],
    ['another effort: the candidate is asked anew', 20, 'consent'],
  ] as const)('sent again with %s', async (_what, effortPercent, step) => {
    const nominationId = await nominationAt(fixture, 'returned');
    idsOf(
      await resendNomination(await fixture.as('serviceLeader'), {
        nominationId,
        competence: 'Mer',
        effortPercent,
        comment: '',
      }),
    );
    const view = await nominationView(fixture.store, await fixture.actor('serviceLeader'), nominationId);
    expect(view).toMatchObject({ step, competence: 'Mer', effortPercent });
  });

  it('an answer that was given otherwise says who gave it, who wrote it down and how', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    idsOf(
      await recordAnswer(await fixture.as('receivingContact'), {
        nominationId,
        answer: 'yes',
        how: 'phone',
        lineLeader: { kind: 'written', name: 'Per Prøve', email: 'per@sykehus.example' },
        comment: 'Snakket med henne i dag',
      }),
    );
    const view = await nominationView(fixture.store, await fixture.actor('serviceLeader'), nominationId);
    expect(view?.step).toBe('clearance');
    expect(view?.timeline.at(-1)).toMatchObject({
      kind: 'accepted',
      by: 'Rune Kladd',
      onBehalfOf: 'Anne Eksempel',
      how: 'phone',
      remark: 'Snakket med henne i dag',
    });
  });

  it('R19: the older route goes straight to the member’s region', async () => {
    await fixture.store.db
      .insertInto('setting')
      .values({ key: 'proposal-route', value: JSON.stringify('member-region') })
      .execute();
    const nominationId = await nominationAt(fixture, 'forward');
    const view = await nominationView(fixture.store, await fixture.actor('appointingContact'), nominationId);
    expect(view).toMatchObject({
      step: 'appointment',
      ball: { kind: 'contacts', region: 'nord', names: ['Siv Demo'] },
    });
  });

  it('a reminder is sent once a day, whoever asks', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    expect(await remindHolder(await fixture.as('serviceLeader'), { nominationId })).toMatchObject({
      kind: 'done',
    });
    expect(await remindHolder(await fixture.as('candidate'), { nominationId })).toMatchObject({
      code: 'reminded-recently',
    });
    expect((await waitingMessages()).filter((line) => line.includes('reminder'))).toEqual([
      'Per Prøve: clearance (reminder)',
    ]);
  });
});

describe('What happened', () => {
  it('is written with codes and ids only, and never changed by the program', async () => {
    await nominationAt(fixture, 'returned');
    const text = JSON.stringify(await rowsOf('event'));
    for (const word of ['Anne', 'Kari', 'Skriv mer', 'Ortopedi']) expect(text).not.toContain(word);
    const { db } = fixture.store;
    await expect(sql`update event set verb = 'x'`.execute(db)).rejects.toThrow(/permission denied/);
    await expect(sql`delete from event`.execute(db)).rejects.toThrow(/permission denied/);
    await expect(sql`insert into business_clock (offset_seconds) values (1)`.execute(db)).rejects.toThrow(
      /permission denied/,
    );
    await expect(sql`create table own (id int)`.execute(db)).rejects.toThrow(/permission denied/);
  });

  it('follows the one clock of dates', async () => {
    const owner = new pg.Client({ connectionString: fixture.ownerUrl });
    await owner.connect();
    try {
      await owner.query('insert into business_clock (offset_seconds) values ($1)', [40 * 86_400]);
    } finally {
      await owner.end();
    }
    const nominationId = await nominationAt(fixture, 'consent');
    const view = await nominationView(fixture.store, await fixture.actor('candidate'), nominationId);
    const daysAhead = ((view?.dueAt?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(Math.round(daysAhead)).toBe(54);
  });
});
