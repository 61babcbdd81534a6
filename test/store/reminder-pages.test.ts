import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPresenter } from '../../bot/present.ts';
import { daysFrom } from '../../domain/calendar.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { type ReminderStep, usualPolicies } from '../../domain/reminder-policy.ts';
import { addQuietDays } from '../../store/commands/add-quiet-days.ts';
import { aboutDeliveries, alertMissedReminders } from '../../store/commands/alert-missed-reminders.ts';
import { chooseReminderPolicy } from '../../store/commands/choose-reminder-policy.ts';
import { chooseReminders } from '../../store/commands/choose-reminders.ts';
import { claimReminders } from '../../store/commands/claim-reminders.ts';
import { followRounds } from '../../store/commands/follow-rounds.ts';
import { noteTick } from '../../store/commands/note-tick.ts';
import { putOffReminders } from '../../store/commands/put-off-reminders.ts';
import { removeQuietDays } from '../../store/commands/remove-quiet-days.ts';
import { digestView } from '../../store/queries/digest-view.ts';
import { remindersAreQuiet } from '../../store/queries/quiet-hours.ts';
import { reminderChange } from '../../store/queries/reminder-change.ts';
import { reminderHealth } from '../../store/queries/reminder-health.ts';
import { reminderMatters } from '../../store/queries/reminder-matters.ts';
import { reminderPreview } from '../../store/queries/reminder-preview.ts';
import { reminderReach } from '../../store/queries/reminder-reach.ts';
import { reminderSettingsView } from '../../store/queries/reminder-settings-view.ts';
import { textIn } from '../../text/text-in.ts';
import { boundChannel } from '../support/channel-steps.ts';
import { createGroupFixture, type GroupFixture } from '../support/group-fixture.ts';
import { idsOf } from '../support/nomination-steps.ts';
import { asReminders, dutyDue, oneRound, remindedOn, roundAt } from '../support/reminder-steps.ts';
import { addReport } from '../support/report-fixture.ts';
import { itIs } from '../support/weekly-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
  await roundAt(fixture, '2027-02-01T12:00:00Z');
});
afterEach(async () => {
  await fixture.drop();
});

const coordinator = async () => await fixture.actor('coordinator');

async function preview(from: string, until: string) {
  const found = await reminderPreview(fixture.store, await coordinator(), { from, until });
  if (!found) throw new Error('There is no preview');
  return found;
}

describe('What a coordinator sees before', () => {
  it('is what then comes: who, when, and why', async () => {
    const dutyId = await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    const { days, rows, total } = await preview('2027-02-02', '2027-03-31');
    expect(total).toBe(9);
    expect(days[0]).toEqual({ day: '2027-02-03', reminders: 1, people: 1 });
    expect(rows.map(({ day, personName, why, step }) => `${day} ${personName} ${why} ${step}`)).toEqual([
      '2027-02-03 Kari Demo owner -7',
      '2027-02-10 Kari Demo owner 0',
      '2027-02-17 Kari Demo owner 7',
      '2027-02-24 Kari Demo owner 14',
      '2027-02-24 Randi Kladd contact 14',
      '2027-02-24 Rune Kladd contact 14',
      '2027-03-12 Kari Demo owner 30',
      '2027-03-12 Randi Kladd contact 30',
      '2027-03-12 Rune Kladd contact 30',
    ]);
    for (const { day } of days) await roundAt(fixture, `${day}T09:00:00Z`);
    const claimed = await fixture.store.db
      .selectFrom('reminder')
      .innerJoin('person', 'person.id', 'reminder.person_id')
      .select(['reminder.day', 'person.name', 'why', 'step'])
      .where('duty_id', '=', dutyId)
      .orderBy('reminder.day')
      .orderBy('person.name')
      .execute();
    expect(claimed.map(({ day, name, why, step }) => `${day} ${name} ${why} ${step}`)).toEqual(
      rows.map(({ day, personName, why, step }) => `${day} ${personName} ${why} ${step}`),
    );
  });

  it('has no end before its beginning, and no more than a year', async () => {
    const actor = await coordinator();
    expect(
      await reminderPreview(fixture.store, actor, { from: '2027-02-02', until: '2027-02-01' }),
    ).toBeNull();
    expect(
      await reminderPreview(fixture.store, actor, { from: '2027-02-02', until: '2029-02-01' }),
    ).toBeNull();
  });

  it('follows the policies, which go back to what is usual', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    const as = await fixture.as('coordinator');
    idsOf(await chooseReminderPolicy(as, { policy: 'vacancy', steps: [{ day: -1, to: ['owner'] }] }));
    expect((await preview('2027-02-02', '2027-03-31')).days).toEqual([
      { day: '2027-02-09', reminders: 1, people: 1 },
    ]);
    const tooFar = await chooseReminderPolicy(await fixture.as('coordinator'), {
      policy: 'vacancy',
      steps: [{ day: -400, to: ['owner'] }],
    });
    expect(tooFar).toMatchObject({ kind: 'refused', code: 'policy-out-of-bounds' });
    idsOf(await chooseReminderPolicy(await fixture.as('coordinator'), { policy: 'vacancy', steps: null }));
    expect((await preview('2027-02-02', '2027-03-31')).total).toBe(9);
  });

  it('shows what another policy would come to, and keeps nothing of it', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    const filter = { from: '2027-02-02', until: '2027-03-31' };
    const instead = { policy: 'vacancy', steps: [{ day: -2, to: ['owner'] }] } as const;
    const found = await reminderPreview(fixture.store, await coordinator(), { ...filter, instead });
    expect(found?.days).toEqual([{ day: '2027-02-08', reminders: 1, people: 1 }]);
    expect((await preview(filter.from, filter.until)).total).toBe(9);
  });

  it('says what a change adds, leaves out and moves, for whom, and keeps nothing of it', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    const change = async (steps: readonly ReminderStep[]) =>
      await reminderChange(fixture.store, await coordinator(), { policy: 'vacancy', steps });
    const vacancy = usualPolicies.vacancy.steps;
    const until = '2027-04-02';
    expect(await change(vacancy)).toEqual({
      ...{ from: '2027-02-02', until, added: 0, dropped: 0, moved: 0, count: 0 },
      ...{ days: [], people: [], channelDays: null },
    });
    const owner = vacancy.map((step) => (step.day === -7 ? { ...step, day: -2 } : step));
    expect(await change(owner)).toMatchObject({
      ...{ added: 0, dropped: 0, moved: 1, count: 1 },
      days: [
        { day: '2027-02-03', before: 1, after: 0 },
        { day: '2027-02-08', before: 0, after: 1 },
      ],
      people: [{ name: 'Kari Demo', added: 0, dropped: 0, moved: 1 }],
    });
    expect(await change(vacancy.filter(({ day }) => day !== 14))).toMatchObject({
      ...{ added: 0, dropped: 3, moved: 0, count: 3 },
      days: [{ day: '2027-02-24', before: 3, after: 0 }],
    });
    expect(await change([...vacancy, { day: 1, to: ['owner'] }])).toMatchObject({
      ...{ added: 1, dropped: 0, moved: 0, count: 1 },
      days: [{ day: '2027-02-11', before: 0, after: 1 }],
    });
    // As many as before on the same day, and another of them.
    const toContacts = vacancy.map((step) => (step.day === 0 ? { ...step, to: ['contact'] as const } : step));
    expect(await change(toContacts)).toMatchObject({
      ...{ added: 2, dropped: 1, moved: 0, count: 3 },
      days: [{ day: '2027-02-10', before: 1, after: 2 }],
    });
    expect((await preview('2027-02-02', '2027-03-31')).total).toBe(9);
  });

  it('says from which day on what is saved now holds', async () => {
    const nextOn = async () => (await reminderSettingsView(fixture.store, await coordinator()))?.nextOn;
    expect(await nextOn()).toBe('2027-02-02');
    await itIs(fixture, '2027-02-02T06:30:00Z');
    expect(await nextOn()).toBe('2027-02-02');
    await roundAt(fixture, '2027-02-02T09:00:00Z');
    expect(await nextOn()).toBe('2027-02-03');
    await roundAt(fixture, '2027-02-05T09:00:00Z');
    expect(await nextOn()).toBe('2027-02-08');
  });

  it('says where each is reached, and on which days channels are told', async () => {
    const dutyId = await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    const ways = async (sendsMail: boolean) =>
      (
        await reminderPreview(
          fixture.store,
          await coordinator(),
          { from: '2027-02-03', until: '2027-02-03' },
          sendsMail,
        )
      )?.rows.map(({ duty, way }) => [duty.id === dutyId, way]);
    expect(await ways(true)).toEqual([[true, 'first-time']]);
    const has = async (email: string | null) =>
      await fixture.store.db
        .updateTable('person')
        .set({ email })
        .where('id', '=', fixture.people.serviceLeader)
        .execute();
    await fixture.store.db
      .deleteFrom('identity')
      .where('person_id', '=', fixture.people.serviceLeader)
      .execute();
    expect(await ways(true)).toEqual([[true, 'none']]);
    await has('kari.demo@example.test');
    expect(await ways(true)).toEqual([[true, 'mail']]);
    expect(await ways(false)).toEqual([[true, 'none']]);
    expect((await preview('2027-02-02', '2027-03-31')).channelDays).toEqual([]);
  });

  it('says in the message what the coordinators wrote, and in no event', async () => {
    const dutyId = await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    const text = { nb: 'Ring *oss*.', nn: '', en: '' };
    const choose = async (given: unknown) =>
      await chooseReminderPolicy(await fixture.as('coordinator'), { policy: 'vacancy', text: given });
    idsOf(await choose(text));
    expect(await reminderSettingsView(fixture.store, await coordinator())).toMatchObject({
      policies: { vacancy: { text }, nomination: { text: null } },
      examples: { vacancy: { id: dutyId } },
    });
    await roundAt(fixture, '2027-02-03T07:30:00Z');
    const { id } = await fixture.store.db
      .selectFrom('reminder_digest')
      .select('id')
      .executeTakeFirstOrThrow();
    const look = async () => await digestView(fixture.store, await fixture.actor('serviceLeader'), id);
    expect(await look()).toMatchObject({ lines: [{ words: text }] });
    const events = await fixture.store.db.selectFrom('event').select('codes').execute();
    expect(JSON.stringify(events)).not.toContain('oss');
    expect(await choose({ nb: 'x'.repeat(301) })).toMatchObject({ code: 'policy-out-of-bounds' });
    idsOf(await choose({ nb: '', nn: '', en: '' }));
    expect(await look()).toMatchObject({ lines: [{ words: null }] });
  });

  it('keeps hours and who may hear once a week, within reason', async () => {
    const rules = { fromHour: 9, untilHour: 15, allowsWeekly: false, urgentDays: 5 };
    idsOf(await chooseReminderPolicy(await fixture.as('coordinator'), { rules }));
    expect(await reminderSettingsView(fixture.store, await coordinator())).toMatchObject({ rules });
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await roundAt(fixture, '2027-02-03T07:30:00Z');
    expect((await reminderHealth(fixture.store)).waiting).toBe(0);
    await roundAt(fixture, '2027-02-03T08:30:00Z');
    expect((await reminderHealth(fixture.store)).waiting).toBe(1);
  });
});

describe('Days without reminders', () => {
  const [from, until] = ['2027-02-03', '2027-02-05'];
  const entry = { from, until, name: 'Kurs' };
  const changeOf = async (draft: Parameters<typeof reminderChange>[2]) =>
    await reminderChange(fixture.store, await coordinator(), draft);
  const quietDays = async () =>
    (await reminderSettingsView(fixture.store, await coordinator()))?.rules.quietDays;

  it('are shown with what they change before they are saved, and then come to just that', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await dutyDue(fixture, 'serviceLeader', '2027-01-28', 'fill-seat', fixture.seats.vest);
    const before = await preview('2027-02-02', '2027-03-31');
    expect(before.quietDays).toEqual([]);
    // What is late comes afterwards, what is due later before.
    expect(await changeOf({ add: entry })).toMatchObject({
      ...{ from: '2027-02-02', added: 0, dropped: 0, moved: 2, count: 1, channelDays: null },
      days: [
        { day: '2027-02-02', before: 0, after: 1 },
        { day: '2027-02-03', before: 1, after: 0 },
        { day: '2027-02-04', before: 1, after: 0 },
        { day: '2027-02-08', before: 0, after: 1 },
      ],
      people: [{ name: 'Kari Demo', added: 0, dropped: 0, moved: 2 }],
    });
    const filter = { from: '2027-02-02', until: '2027-03-31' };
    const drafted = await reminderPreview(fixture.store, await coordinator(), {
      ...filter,
      instead: { add: entry },
    });
    expect((await preview('2027-02-02', '2027-03-31')).days).toEqual(before.days);
    idsOf(await addQuietDays(await fixture.as('coordinator'), { entry }));
    const after = await preview('2027-02-02', '2027-03-31');
    expect(after).toEqual(drafted);
    expect(after.quietDays).toEqual(
      ['2027-02-03', '2027-02-04', '2027-02-05'].map((day) => ({ day, name: 'Kurs' })),
    );
    expect(after.days.slice(0, 2).map(({ day }) => day)).toEqual(['2027-02-02', '2027-02-08']);
    expect(await changeOf({ remove: entry })).toMatchObject({ added: 0, dropped: 0, moved: 2 });
  });

  it('bring no reminder, are no reason to worry, and are claimed on the next day', async () => {
    const dutyId = await dutyDue(fixture, 'serviceLeader', '2027-01-28');
    idsOf(await addQuietDays(await fixture.as('coordinator'), { entry }));
    for (const day of ['2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05'])
      await roundAt(fixture, `${day}T09:00:00Z`);
    expect(await remindersAreQuiet(fixture.store)).toBe(true);
    expect(await reminderMatters(fixture.store)).toEqual([]);
    idsOf(await alertMissedReminders(asReminders(fixture)));
    const alerts = await fixture.store.db.selectFrom('reminder_alert').select('day').execute();
    expect(alerts).toEqual([]);
    expect(await reminderHealth(fixture.store)).toMatchObject({ lastDay: '2027-02-02', waiting: 0 });
    const next = await reminderSettingsView(fixture.store, await coordinator());
    expect(next?.nextOn).toBe('2027-02-08');
    await roundAt(fixture, '2027-02-08T09:00:00Z');
    expect(await remindedOn(fixture, '2027-02-08')).toMatchObject([{ dutyId, why: 'owner' }]);
  });

  it('let those hear later who hear because it is late', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-01-20');
    // Fourteen days after, the contacts hear too.
    idsOf(await addQuietDays(await fixture.as('coordinator'), { entry }));
    for (const day of ['2027-02-03', '2027-02-08']) await roundAt(fixture, `${day}T09:00:00Z`);
    const told = await remindedOn(fixture, '2027-02-08');
    expect(told.map(({ name, why }) => `${name} ${why}`)).toEqual([
      'Kari Demo owner',
      'Randi Kladd contact',
      'Rune Kladd contact',
    ]);
  });

  it('move no due day, and what is put off comes after them', async () => {
    const due = async () =>
      (await fixture.store.db.selectFrom('duty').select(['id', 'due_at']).orderBy('id').execute()).map(
        ({ id, due_at }) => `${id} ${due_at?.toISOString()}`,
      );
    await dutyDue(fixture, 'serviceLeader', '2027-02-09');
    const before = await due();
    await roundAt(fixture, '2027-02-02T09:00:00Z');
    const [told] = await remindedOn(fixture, '2027-02-02');
    idsOf(await addQuietDays(await fixture.as('coordinator'), { entry }));
    idsOf(await putOffReminders(await fixture.as('serviceLeader'), { digestId: told?.digestId ?? '' }));
    expect(await due()).toEqual(before);
    const putOff = await fixture.store.db
      .selectFrom('reminder_digest')
      .select('put_off_to')
      .executeTakeFirstOrThrow();
    expect(putOff.put_off_to).toBe('2027-02-08');
  });

  it('what would come on a day that is over does not come, and is said before', async () => {
    await roundAt(fixture, '2027-02-02T09:00:00Z');
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    expect(await changeOf({ add: entry })).toMatchObject({ added: 0, dropped: 1, moved: 0 });
  });

  it('that are taken away again bring nothing twice that came before them', async () => {
    const dutyId = await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    idsOf(await addQuietDays(await fixture.as('coordinator'), { entry }));
    await roundAt(fixture, '2027-02-02T09:00:00Z');
    expect(await remindedOn(fixture, '2027-02-02')).toMatchObject([{ dutyId, why: 'owner' }]);
    // What is owed since then came not yet.
    const newer = await dutyDue(fixture, 'serviceLeader', '2027-02-10', 'fill-seat', fixture.seats.vest);
    idsOf(await removeQuietDays(await fixture.as('coordinator'), { entry }));
    await roundAt(fixture, '2027-02-03T09:00:00Z');
    const claimed = fixture.store.db.selectFrom('reminder').select('duty_id').where('day', '=', '2027-02-03');
    expect(await claimed.execute()).toEqual([{ duty_id: newer }]);
  });

  it('that are taken away during the day leave its round time to come, before anybody is worried', async () => {
    idsOf(await addQuietDays(await fixture.as('coordinator'), { entry }));
    await itIs(fixture, '2027-02-03T10:00:00Z');
    idsOf(await removeQuietDays(await fixture.as('coordinator'), { entry }));
    expect(await reminderMatters(fixture.store)).toEqual([]);
    await itIs(fixture, '2027-02-03T10:31:00Z');
    expect(await reminderMatters(fixture.store)).toEqual(['reminders-missed']);
  });

  it('let whoever hears once a week hear in time of what is due in them', async () => {
    const weekly = { frequency: 'weekly', awayUntil: null, reader: null } as const;
    idsOf(await chooseReminders(await fixture.as('serviceLeader'), weekly));
    const dutyId = await dutyDue(fixture, 'serviceLeader', '2027-02-18');
    const week = { from: '2027-02-15', until: '2027-02-19', name: '' };
    idsOf(await addQuietDays(await fixture.as('coordinator'), { entry: week }));
    for (const day of ['2027-02-08', '2027-02-11', '2027-02-12']) await roundAt(fixture, `${day}T09:00:00Z`);
    expect(await remindedOn(fixture, '2027-02-11')).toEqual([]);
    expect(await remindedOn(fixture, '2027-02-12')).toMatchObject([{ dutyId }]);
  });

  it('that are taken away again let no channel be told twice how the round stands', async () => {
    await fixture.store.db.deleteFrom('reminder_round').execute();
    await itIs(fixture, '2027-01-04T12:00:00Z');
    await addReport(fixture);
    await boundChannel(fixture, { kind: 'region', region: 'vest' });
    const days = { from: '2027-01-21', until: '2027-01-22', name: '' };
    idsOf(await addQuietDays(await fixture.as('coordinator'), { entry: days }));
    const told = async (day: string) => {
      await itIs(fixture, `${day}T09:00:00Z`);
      await fixture.store.db.insertInto('reminder_round').values({ day, after_day: day }).execute();
      idsOf(await followRounds(asReminders(fixture)));
      const status = fixture.store.db.selectFrom('round_status').select(['begun_on', 'told_on']);
      return await status.executeTakeFirst();
    };
    const once = { begun_on: '2027-01-20', told_on: null };
    // Two weeks before the parts of groups are due would be the twenty-second.
    expect(await told('2027-01-20')).toEqual(once);
    idsOf(await removeQuietDays(await fixture.as('coordinator'), { entry: days }));
    expect(await told('2027-01-22')).toEqual(once);
  });

  it('that are added when today was told of already bring nothing twice after them', async () => {
    const dutyId = await dutyDue(fixture, 'serviceLeader', '2027-01-27');
    await roundAt(fixture, '2027-02-03T09:00:00Z');
    expect(await remindedOn(fixture, '2027-02-03')).toMatchObject([{ dutyId, why: 'owner' }]);
    idsOf(await addQuietDays(await fixture.as('coordinator'), { entry }));
    await roundAt(fixture, '2027-02-08T09:00:00Z');
    expect(await remindedOn(fixture, '2027-02-08')).toEqual([]);
  });

  it('of each year are looked at for a year, and the usual ones go and come back', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-12-31');
    expect(await quietDays()).toEqual({ yearly: ['12-24', '12-31'], spans: [] });
    expect(await changeOf({ remove: { yearly: '12-24' } })).toMatchObject({
      days: [
        { day: '2027-12-23', before: 1, after: 0 },
        { day: '2027-12-24', before: 0, after: 1 },
      ],
    });
    idsOf(await removeQuietDays(await fixture.as('coordinator'), { entry: { yearly: '12-24' } }));
    expect(await quietDays()).toEqual({ yearly: ['12-31'], spans: [] });
    const gone = await removeQuietDays(await fixture.as('coordinator'), { entry: { yearly: '12-24' } });
    expect(gone).toMatchObject({ kind: 'refused', code: 'quiet-days-gone' });
    idsOf(await addQuietDays(await fixture.as('coordinator'), { entry: { yearly: '12-24' } }));
    expect(await quietDays()).toEqual({ yearly: ['12-24', '12-31'], spans: [] });
  });

  it.each([
    ['no days', { from: '2027-02-05', until: '2027-02-03', name: '' }, 'quiet-days-unclear'],
    ['a patient', { ...entry, name: '01010750160' }, 'quiet-days-unclear'],
    ['days that are over', { from: '2027-01-03', until: '2027-01-31', name: '' }, 'quiet-days-not-ahead'],
    ['days of another decade', { from: '2037-01-03', until: '2037-01-03', name: '' }, 'quiet-days-not-ahead'],
    ['what is there', { yearly: '12-24' }, 'quiet-days-known'],
  ])('refuses %s', async (_what, given, code) => {
    const refused = await addQuietDays(await fixture.as('coordinator'), { entry: given });
    expect(refused).toMatchObject({ kind: 'refused', code });
    expect(await quietDays()).toEqual({ yearly: ['12-24', '12-31'], spans: [] });
  });

  it('that colleagues add at once are all there, are no more than the list takes, and are audited without their names', async () => {
    const days = Array.from({ length: 25 }, (_, index) => daysFrom('2027-06-01', index));
    const outcomes = await Promise.all(
      days.map(async (day) =>
        addQuietDays(await fixture.as('coordinator'), { entry: { from: day, until: day, name: 'Sommer' } }),
      ),
    );
    expect(outcomes.filter(isRefusal).map(({ code }) => code)).toEqual(Array(5).fill('quiet-days-full'));
    expect((await quietDays())?.spans).toHaveLength(20);
    const events = await fixture.store.db
      .selectFrom('event')
      .select(['codes'])
      .where('verb', '=', 'add-quiet-days')
      .execute();
    expect(events).toHaveLength(20);
    expect(JSON.stringify(events)).toMatch(/2027-06-\d\d\/2027-06-\d\d/);
    expect(JSON.stringify(events)).not.toContain('Sommer');
  });
});

describe('Whom reminders reach', () => {
  it('names those who cannot be reached, why, and the other way', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await fixture.store.db
      .updateTable('person')
      .set({ email: 'kari.demo@example.test' })
      .where('id', '=', fixture.people.serviceLeader)
      .execute();
    const reach = async () => await reminderReach(fixture.store, await coordinator());
    expect(await reach()).toMatchObject({
      unreached: [{ name: 'Kari Demo', email: 'kari.demo@example.test', problem: null, duties: 1 }],
      rounds: [],
    });
    await roundAt(fixture, '2027-02-03T07:30:00Z');
    expect((await reach())?.rounds).toMatchObject([
      { day: '2027-02-03', reminders: 1, messages: 1, sent: 0, waiting: 1, retried: 0, reasons: [] },
    ]);
    const fared = async (how: object) => {
      await fixture.store.db
        .updateTable('outgoing_message')
        .set(how)
        .where('card', '=', 'reminders')
        .execute();
      return (await reach())?.rounds[0];
    };
    expect(await fared({ attempts: 2, problem: 'status-503' })).toMatchObject({
      ...{ waiting: 1, retried: 1 },
      reasons: [{ outcome: 'waiting', why: 'busy', messages: 1 }],
    });
    expect(await fared({ state: 'sent' })).toMatchObject({
      ...{ sent: 1, retried: 1 },
      reasons: [{ outcome: 'retried', why: 'busy', messages: 1 }],
    });
    expect(await fared({ state: 'unreachable', problem: 'blocked-by-user' })).toMatchObject({
      reasons: [{ outcome: 'unreachable', why: 'blocked-by-user', messages: 1 }],
    });
    expect(await fared({ state: 'dead', problem: 'of another version' })).toMatchObject({
      reasons: [{ outcome: 'dead', why: 'unknown', messages: 1 }],
    });
  });
});

describe('That reminders run', () => {
  it('is told in numbers', async () => {
    await noteTick(fixture.store, 'reminders', 12);
    // The day on which an installation begins is none on which anything was sent.
    expect(await reminderHealth(fixture.store)).toMatchObject({ lastDay: null, waiting: 0 });
    await roundAt(fixture, '2027-02-02T09:00:00Z');
    expect(await reminderHealth(fixture.store)).toMatchObject({ lastDay: '2027-02-02' });
    expect((await reminderHealth(fixture.store)).secondsSinceTick).toBeLessThan(60);
  });

  it('is told to the coordinators when they do not, once a day', async () => {
    const told = async () => {
      const rows = await fixture.store.db
        .selectFrom('outgoing_message')
        .select('person_id')
        .where('cause', '=', 'reminders-missed')
        .execute();
      return rows.map(({ person_id }) => person_id);
    };
    await itIs(fixture, '2027-02-02T07:20:00Z');
    idsOf(await alertMissedReminders(asReminders(fixture)));
    expect(await told()).toEqual([]);
    await itIs(fixture, '2027-02-02T07:40:00Z');
    await Promise.all([
      alertMissedReminders(asReminders(fixture)),
      alertMissedReminders(asReminders(fixture)),
    ]);
    expect(await told()).toEqual([fixture.people.coordinator]);
    await oneRound(fixture);
    await itIs(fixture, '2027-02-03T17:40:00Z');
    idsOf(await alertMissedReminders(asReminders(fixture)));
    expect(await told()).toHaveLength(1);
  });

  const alerted = async () => idsOf(await alertMissedReminders(asReminders(fixture)));

  it('is told when reminders are claimed and in no message', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await itIs(fixture, '2027-02-03T07:40:00Z');
    idsOf(await claimReminders(asReminders(fixture)));
    expect(await alerted()).toEqual({});
    await ago('reminder_round', 'begun_at');
    expect((await reminderHealth(fixture.store)).waiting).toBe(1);
    expect(await alerted()).toEqual({ day: '2027-02-03', matter: 'reminders-unsent' });
    expect(await alerted()).toEqual({});
  });

  it('is told when messages with reminders do not leave', async () => {
    await dutyDue(fixture, 'serviceLeader', '2027-02-10');
    await roundAt(fixture, '2027-02-03T07:05:00Z');
    await ago('reminder_round', 'begun_at');
    await itIs(fixture, '2027-02-03T08:10:00Z');
    expect(await alerted()).toEqual({});
    await ago('outgoing_message', 'created_at');
    await itIs(fixture, '2027-02-03T07:40:00Z');
    expect(await alerted()).toEqual({});
    await itIs(fixture, '2027-02-03T08:10:00Z');
    expect(await alerted()).toEqual({ day: '2027-02-03', matter: 'reminders-undelivered' });
    // By the time at which it is read something else is the matter too: the card names all of it.
    await fixture.store.db.updateTable('reminder').set({ digest_id: null }).execute();
    await fixture.store.db.updateTable('reminder_digest').set({ day: '2027-02-02' }).execute();
    const presented = await createPresenter(
      fixture.store,
      'app',
    )({
      ...{ card: 'deliveries', subjectId: aboutDeliveries, cause: 'reminders-undelivered' },
      ...{ activityId: null, locale: null, reader: { personId: fixture.people.coordinator } },
    });
    const said = JSON.stringify(presented);
    const { alerts } = textIn('nb').reach.deliveries;
    expect(said).toContain(alerts['reminders-undelivered']);
    expect(said).toContain(alerts['reminders-unsent']);
    expect(said).not.toContain(alerts['reminders-missed']);
  });

  /** Real time goes by, which no business clock moves. */
  async function ago(table: string, column: string): Promise<void> {
    const moved = sql.ref(column);
    await sql`update ${sql.table(table)} set ${moved} = ${moved} - interval '2 hours'`.execute(
      fixture.store.db,
    );
  }
});
