import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPresenter } from '../../../bot/present.ts';
import { daysFrom } from '../../../domain/calendar.ts';
import { appointMember } from '../../../store/commands/appoint-member.ts';
import { chooseReminders } from '../../../store/commands/choose-reminders.ts';
import { claimReminders } from '../../../store/commands/claim-reminders.ts';
import { putOffReminders } from '../../../store/commands/put-off-reminders.ts';
import { sendDigests } from '../../../store/commands/send-digests.ts';
import { undoAnswer } from '../../../store/commands/undo-answer.ts';
import { digestView } from '../../../store/queries/digest-view.ts';
import { openStore } from '../../../store/store.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { idsOf, nominationAt } from '../../support/nomination-steps.ts';
import {
  asReminders,
  digestFor,
  dutyDue,
  oneRound,
  remindedOn,
  roundAt,
} from '../../support/reminder-steps.ts';
import { addReport } from '../../support/report-fixture.ts';
import { itIs } from '../../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await roundAt(fixture, '2027-02-01T12:00:00Z');
});
afterEach(async () => {
  await fixture.drop();
});

async function namesOn(day: string): Promise<string[]> {
  return (await remindedOn(fixture, day)).map(({ name, why }) => `${name}: ${why}`);
}

async function messages(): Promise<number> {
  const rows = await fixture.store.db
    .selectFrom('outgoing_message')
    .select('id')
    .where('card', '=', 'reminders')
    .where('lane', '=', 'reminder')
    .execute();
  return rows.length;
}

async function finish(dutyId: string, at = '2027-02-03T09:00:00Z'): Promise<void> {
  await fixture.store.db
    .updateTable('duty')
    .set({ done_at: new Date(at) })
    .where('id', '=', dutyId)
    .execute();
}

async function look(who: PersonName, digestId: string) {
  return await digestView(fixture.store, await fixture.actor(who), digestId);
}

describe('The reminders of a day', () => {
  it('come at eight on the day, once, and not when there is nothing', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await roundAt(fixture, '2027-02-02T12:00:00Z');
    await roundAt(fixture, '2027-02-03T06:59:00Z');
    expect(await messages()).toBe(0);
    await roundAt(fixture, '2027-02-03T07:00:10Z');
    await oneRound(fixture);
    await roundAt(fixture, '2027-02-03T14:59:00Z');
    expect(await namesOn('2027-02-03')).toEqual(['Kari Demo: owner']);
    expect(await messages()).toBe(1);
  });

  it('are one message for one person, of whatever is due', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await dutyDue(fixture, 'serviceLeader', '2027-02-10', 'fill-seat', fixture.seats.vest);
    await dutyDue(fixture, 'candidate', '2027-02-10', 'fill-seat', fixture.seats.midt);
    await roundAt(fixture, '2027-02-03T07:30:00Z');
    expect(await namesOn('2027-02-03')).toEqual([
      'Anne Eksempel: owner',
      'Kari Demo: owner',
      'Kari Demo: owner',
    ]);
    expect(await messages()).toBe(2);
  });

  it('are claimed once by instances that come at the same moment', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await itIs(fixture, '2027-02-03T07:30:00Z');
    const other = await openStore({ url: fixture.appUrl });
    try {
      const stores = [fixture.store, other, fixture.store, other];
      const claims = await Promise.all(stores.map((store) => claimReminders(asReminders({ store }))));
      expect(claims.filter((outcome) => idsOf(outcome).day)).toHaveLength(1);
      await Promise.all(stores.map((store) => sendDigests(asReminders({ store }))));
      idsOf(await sendDigests(asReminders(fixture)));
    } finally {
      await other.close();
    }
    expect(await messages()).toBe(1);
  });

  it('after days without any are folded into one', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await dutyDue(fixture, 'serviceLeader', '2027-02-12', 'fill-seat', fixture.seats.vest);
    // Down from the third, back in the evening of the eleventh: the morning after has all of it.
    await roundAt(fixture, '2027-02-11T20:00:00Z');
    expect(await messages()).toBe(0);
    await roundAt(fixture, '2027-02-12T07:30:00Z');
    expect(await namesOn('2027-02-12')).toEqual(['Kari Demo: owner', 'Kari Demo: owner']);
    expect(await messages()).toBe(1);
  });

  it.each([
    ['forward, over a Friday', '2028-03-24T06:45:00Z', '2028-03-26T06:45:00Z', '2028-03-24', '2028-03-27'],
    ['forward, into a Monday', '2028-03-25T10:00:00Z', '2028-03-27T10:00:00Z', '2028-03-27', '2028-03-27'],
    ['back, over a Friday', '2027-10-29T05:45:00Z', '2027-10-31T05:45:00Z', '2027-10-29', '2027-11-01'],
    ['back, into a Monday', '2027-10-30T10:00:00Z', '2027-11-01T10:00:00Z', '2027-11-01', '2027-11-01'],
  ])(
    'are one message each after 48 hours of downtime over a night in which clocks go %s',
    async (_, down, up, due, told) => {
      await roundAt(fixture, `${daysFrom(due, -40)}T12:00:00Z`);
      await dutyDue(fixture, 'serviceLeader', due);
      await dutyDue(fixture, 'serviceLeader', daysFrom(due, 7), 'fill-seat', fixture.seats.vest);
      await dutyDue(fixture, 'candidate', due, 'fill-seat', fixture.seats.midt);
      await finish(await dutyDue(fixture, 'lineLeader', due, 'fill-seat', fixture.seats.user), down);
      await roundAt(fixture, down);
      const before = await messages();
      // Nothing runs from here to there; then it wakes, and again as the week begins, several times.
      for (const moment of [up, up, `${told}T10:00:01Z`, `${told}T13:00:00Z`]) await roundAt(fixture, moment);
      expect(await namesOn(told)).toEqual(['Anne Eksempel: owner', 'Kari Demo: owner', 'Kari Demo: owner']);
      expect((await messages()) - before).toBe(2);
    },
  );

  it('say nothing of what was done a second before, at the hour itself', async () => {
    await finish(await dutyDue(fixture, 'serviceLeader', '2027-02-10'), '2027-02-03T06:59:59Z');
    await roundAt(fixture, '2027-02-03T07:00:01Z');
    expect(await remindedOn(fixture, '2027-02-03')).toEqual([]);
    expect(await messages()).toBe(0);
  });

  it('say nothing of what was done after they were put up, a second before they leave', async () => {
    const digestId = await digestFor(fixture, 'serviceLeader');
    const view = await look('serviceLeader', digestId);
    await finish(view?.lines[0]?.duty.id ?? '', '2027-02-03T07:30:01Z');
    const presented = await createPresenter(
      fixture.store,
      'app',
    )({
      ...{ card: 'reminders', subjectId: digestId, cause: 'reminders-due', activityId: null, locale: null },
      reader: { personId: fixture.people.serviceLeader },
    });
    expect(presented).toEqual({ kind: 'obsolete' });
  });

  it('say nothing of what began on the day', async () => {
    const id = await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await fixture.store.db
      .updateTable('duty')
      .set({ since: new Date('2027-02-03T06:00:00Z') })
      .where('id', '=', id)
      .execute();
    await roundAt(fixture, '2027-02-03T07:30:00Z');
    expect(await messages()).toBe(0);
  });

  it('follow what is done, and are drawn from what is left', async () => {
    const digestId = await digestFor(fixture, 'serviceLeader');
    const before = await look('serviceLeader', digestId);
    expect(before?.lines).toHaveLength(1);
    await finish(before?.lines[0]?.duty.id ?? '');
    await oneRound(fixture);
    expect(await look('serviceLeader', digestId)).toMatchObject({ version: 2, lines: [] });
    await oneRound(fixture);
    expect(await look('serviceLeader', digestId)).toMatchObject({ version: 2 });
  });

  it('that never arrived are told in the next one', async () => {
    const older = await digestFor(fixture, 'serviceLeader');
    await dutyDue(fixture, 'serviceLeader', '2027-02-11', 'fill-seat', fixture.seats.vest);
    await roundAt(fixture, '2027-02-04T07:30:00Z');
    const [newer] = await remindedOn(fixture, '2027-02-04');
    expect(await look('serviceLeader', newer?.digestId ?? '')).toMatchObject({ lines: [{}, {}] });
    expect(await look('serviceLeader', older)).toMatchObject({ lines: [] });
  });

  it('after the day also go to whoever can help', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await roundAt(fixture, '2027-02-17T07:30:00Z');
    await roundAt(fixture, '2027-02-24T07:30:00Z');
    expect(await namesOn('2027-02-24')).toEqual([
      'Kari Demo: owner',
      'Randi Kladd: contact',
      'Rune Kladd: contact',
    ]);
    const told = (await remindedOn(fixture, '2027-02-24')).find(({ name }) => name === 'Rune Kladd');
    const view = await look('receivingContact', told?.digestId ?? '');
    expect(view?.lines).toMatchObject([{ why: 'contact', owners: ['Kari Demo'] }]);
  });
});

describe('Appointments by other regions (R20)', () => {
  const appointedAt = async (moment: string) => {
    const nominationId = await nominationAt(fixture, 'appointment');
    await itIs(fixture, moment);
    idsOf(await appointMember(await fixture.as('appointingContact'), { nominationId }));
    return nominationId;
  };
  const digestsOf = async (who: PersonName) =>
    await fixture.store.db
      .selectFrom('reminder_digest')
      .select(['id', 'day', 'open_count'])
      .where('person_id', '=', fixture.people[who])
      .orderBy('day')
      .execute();

  it('are in the message of the next day, beside what is owed, and only once', async () => {
    const nominationId = await appointedAt('2027-02-02T12:00:00Z');
    await dutyDue(fixture, 'otherContact', '2027-02-10');
    await oneRound(fixture);
    expect(await digestsOf('otherContact')).toEqual([]);
    await roundAt(fixture, '2027-02-03T07:30:00Z');
    const [digest] = await digestsOf('otherContact');
    expect(digest).toMatchObject({ day: '2027-02-03', open_count: 2 });
    expect(await look('otherContact', digest?.id ?? '')).toMatchObject({
      lines: [{ why: 'owner' }],
      news: [{ nominationId, candidateName: 'Anne Eksempel', seat: { region: 'nord' } }],
    });
    // The regions that had it were told at once.
    expect(await digestsOf('receivingContact')).toEqual([]);
    await finish((await look('otherContact', digest?.id ?? ''))?.lines[0]?.duty.id ?? '');
    await oneRound(fixture);
    expect(await look('otherContact', digest?.id ?? '')).toMatchObject({ version: 2, lines: [], news: [{}] });
    await roundAt(fixture, '2027-02-04T07:30:00Z');
    expect(await digestsOf('otherContact')).toHaveLength(1);
  });

  it('that are undone are news no more', async () => {
    const nominationId = await appointedAt('2027-02-02T22:30:00Z');
    await itIs(fixture, '2027-02-02T23:10:00Z');
    idsOf(await undoAnswer(await fixture.as('appointingContact'), { nominationId }));
    await roundAt(fixture, '2027-02-03T07:30:00Z');
    expect(await digestsOf('otherContact')).toEqual([]);
  });

  it('wait for whoever is away, and for the week of whoever hears once a week', async () => {
    const chosen = { frequency: 'weekly', awayUntil: '2027-02-03', reader: null } as const;
    await appointedAt('2027-02-02T12:00:00Z');
    idsOf(await chooseReminders(await fixture.as('otherContact'), chosen));
    await roundAt(fixture, '2027-02-03T07:30:00Z');
    await roundAt(fixture, '2027-02-04T07:30:00Z');
    expect(await digestsOf('otherContact')).toEqual([]);
    await roundAt(fixture, '2027-02-08T07:30:00Z');
    const [digest, ...more] = await digestsOf('otherContact');
    expect(digest).toMatchObject({ day: '2027-02-08', open_count: 1 });
    expect(more).toEqual([]);
    // Whoever answers for a region no more has no news of others.
    await fixture.store.db
      .deleteFrom('role_grant')
      .where('person_id', '=', fixture.people.otherContact)
      .execute();
    expect(await look('otherContact', digest?.id ?? '')).toMatchObject({ news: [] });
  });
});

describe('Reports', () => {
  it('a region’s part reaches its member, then the leader, then the contact; a vacant seat its contact', async () => {
    await fixture.drop();
    fixture = await createGroupFixture();
    await itIs(fixture, '2027-01-04T12:00:00Z');
    await addReport(fixture);
    await oneRound(fixture);
    // Told in January: the member, the leader of the group, and the contacts of regions without a member.
    await roundAt(fixture, '2027-01-11T07:30:00Z');
    expect(new Set(await namesOn('2027-01-11'))).toEqual(
      new Set([
        'Kari Demo: owner',
        // The other service: its leader, and nobody in its seats.
        'Berit Utkast: owner',
        'Mona Mal: vacant',
        'Ola Øving: owner',
        'Per Prøve: owner',
        'Siv Demo: vacant',
        'Rune Kladd: vacant',
        'Randi Kladd: vacant',
      ]),
    );
    await roundAt(fixture, '2027-02-08T07:30:00Z');
    // Due on a Friday: a day after and three days after are both this Monday.
    const late = new Set(await namesOn('2027-02-08'));
    expect(late.has('Per Prøve: group-leader')).toBe(true);
    expect(late.has('Mona Mal: contact')).toBe(true);
  });
});

describe('What somebody chooses', () => {
  const choose = async (who: PersonName, input: Partial<Parameters<typeof chooseReminders>[1]>) =>
    idsOf(
      await chooseReminders(await fixture.as(who), {
        frequency: 'daily',
        awayUntil: null,
        reader: null,
        ...input,
      }),
    );
  const reader = (who: PersonName) => ({
    kind: 'directory' as const,
    tenantId: fixture.tenantId,
    objectId: fixture.people[who],
    found: null,
  });

  it('put off, it comes again on the next working day', async () => {
    const digestId = await digestFor(fixture, 'serviceLeader');
    idsOf(await putOffReminders(await fixture.as('serviceLeader'), { digestId }));
    expect(await look('serviceLeader', digestId)).toMatchObject({ putOffTo: '2027-02-04', version: 2 });
    await roundAt(fixture, '2027-02-04T07:30:00Z');
    expect(await namesOn('2027-02-04')).toEqual(['Kari Demo: owner']);
    // And its own days come too.
    await roundAt(fixture, '2027-02-10T07:30:00Z');
    expect(await namesOn('2027-02-10')).toEqual(['Kari Demo: owner']);
  });

  it('put off until a day on which it is reminded of anyway, it comes once', async () => {
    const dutyId = await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    const other = await dutyDue(fixture, 'serviceLeader', '2027-02-10', 'fill-seat', fixture.seats.vest);
    await fixture.store.db
      .insertInto('reminder')
      .values({
        duty_id: dutyId,
        person_id: fixture.people.serviceLeader,
        day: '2027-02-03',
        why: 'owner',
        step: -30,
        is_put_off: true,
      })
      .execute();
    await roundAt(fixture, '2027-02-03T07:30:00Z');
    const told = await fixture.store.db
      .selectFrom('reminder')
      .select(['duty_id', 'is_put_off'])
      .where('day', '=', '2027-02-03')
      .execute();
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        { duty_id: dutyId, is_put_off: true },
        { duty_id: other, is_put_off: false },
      ]),
    );
  });

  it('once a week it waits for the week to begin, unless it is urgent', async () => {
    await choose('serviceLeader', { frequency: 'weekly' });
    const urgent = await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await dutyDue(fixture, 'serviceLeader', '2027-02-25', 'fill-seat', fixture.seats.vest);
    await roundAt(fixture, '2027-02-03T07:30:00Z');
    expect(await messages()).toBe(0);
    await roundAt(fixture, '2027-02-08T07:30:00Z');
    expect(await namesOn('2027-02-08')).toHaveLength(1);
    await roundAt(fixture, '2027-02-10T07:30:00Z');
    expect(await namesOn('2027-02-10')).toHaveLength(1);
    await finish(urgent);
    await roundAt(fixture, '2027-02-18T07:30:00Z');
    expect(await namesOn('2027-02-18')).toEqual([]);
  });

  it('while somebody is away another reads, sees no case, and does not get the seat (R10)', async () => {
    await choose('serviceLeader', { awayUntil: '2027-02-05', reader: reader('stranger') });
    const digestId = await digestFor(fixture, 'serviceLeader');
    expect(await namesOn('2027-02-03')).toEqual(['Tor Test: owner']);
    expect(await look('serviceLeader', digestId)).toBeNull();
    expect((await look('stranger', digestId))?.lines).toMatchObject([{ awayName: 'Kari Demo' }]);
    // Back on Monday: what is still open is told once more.
    await roundAt(fixture, '2027-02-08T07:30:00Z');
    expect(await namesOn('2027-02-08')).toEqual(['Kari Demo: owner']);
  });

  it('what the reader owes as well stands once, as their own', async () => {
    await choose('secondReceiving', { awayUntil: '2027-02-05', reader: reader('receivingContact') });
    const both = await dutyDue(fixture, 'receivingContact', '2027-02-10');
    await fixture.store.db
      .updateTable('duty')
      .set({ person_id: null, role: 'regional-contact', region: 'vest' })
      .where('id', '=', both)
      .execute();
    const other = await dutyDue(fixture, 'secondReceiving', '2027-02-10', 'fill-seat', fixture.seats.vest);
    await roundAt(fixture, '2027-02-03T07:30:00Z');
    const digest = await fixture.store.db
      .selectFrom('reminder_digest')
      .select(['id', 'open_count'])
      .where('person_id', '=', fixture.people.receivingContact)
      .executeTakeFirstOrThrow();
    const claimed = await fixture.store.db
      .selectFrom('reminder')
      .select(['duty_id'])
      .where('digest_id', '=', digest.id)
      .execute();
    expect(claimed).toHaveLength(3);
    const lines = (await look('receivingContact', digest.id))?.lines ?? [];
    expect(
      lines.map(({ duty, awayName }) => [duty.id, awayName]).toSorted(([, a], [, b]) => (a ? 1 : b ? -1 : 0)),
    ).toEqual([
      [both, null],
      [other, 'Randi Kladd'],
    ]);
    expect(digest.open_count).toBe(2);
  });

  it('away without a reader, it waits', async () => {
    await choose('serviceLeader', { awayUntil: '2027-02-05' });
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await roundAt(fixture, '2027-02-03T07:30:00Z');
    expect(await messages()).toBe(0);
    await roundAt(fixture, '2027-02-08T07:30:00Z');
    expect(await namesOn('2027-02-08')).toEqual(['Kari Demo: owner']);
  });

  it('back early, what was read meanwhile comes the day after', async () => {
    await choose('serviceLeader', { awayUntil: '2027-02-19', reader: reader('stranger') });
    await digestFor(fixture, 'serviceLeader');
    await choose('serviceLeader', {});
    await roundAt(fixture, '2027-02-04T07:30:00Z');
    expect(await namesOn('2027-02-04')).toEqual(['Kari Demo: owner']);
  });

  it.each([
    ['reader-is-yourself', { awayUntil: '2027-02-05', self: true }],
    ['away-day-missing', { awayUntil: null, self: true }],
    ['away-day-out-of-range', { awayUntil: '2027-01-31', self: false }],
    ['away-day-out-of-range', { awayUntil: '2027-12-31', self: false }],
  ])('%s is refused', async (code, { awayUntil, self }) => {
    const outcome = await chooseReminders(await fixture.as('serviceLeader'), {
      frequency: 'daily',
      awayUntil,
      reader: self ? reader('serviceLeader') : null,
    });
    expect(outcome).toMatchObject({ kind: 'refused', code });
  });
});
