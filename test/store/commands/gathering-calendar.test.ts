import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../store/command.ts';
import { cancelGathering } from '../../../store/commands/cancel-gathering.ts';
import { type ChangeGathering, changeGathering } from '../../../store/commands/change-gathering.ts';
import { leaveGathering } from '../../../store/commands/leave-gathering.ts';
import { registerGuest } from '../../../store/commands/register-guest.ts';
import { remindGuests } from '../../../store/commands/remind-guests.ts';
import { calendarEntry } from '../../../store/queries/calendar-entry.ts';
import { gatheringView } from '../../../store/queries/gathering-view.ts';
import { questionView } from '../../../store/queries/question-view.ts';
import {
  asked,
  calendarKeyOf,
  endAsking,
  gatheringAt,
  startsIn,
  webinar,
} from '../../support/gathering-steps.ts';
import {
  asProgram,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { codeOf, idsOf } from '../../support/nomination-steps.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

async function toldOf(cause: string): Promise<PersonName[]> {
  const rows = await fixture.store.db
    .selectFrom('outgoing_message')
    .select('person_id')
    .where('cause', '=', cause)
    .execute();
  const ids = rows.map(({ person_id }) => person_id);
  return (Object.keys(fixture.people) as PersonName[]).filter((name) => ids.includes(fixture.people[name]));
}

async function viewOf(gatheringId: string) {
  const { store, actor } = await fixture.as('coordinator');
  const view = await gatheringView(store, actor, gatheringId);
  if (!view) throw new Error('The coordinator does not see it');
  return view;
}

const hour = 3_600_000;
const inDays = (days: number) => new Date(Math.ceil(Date.now() / hour) * hour + days * 24 * hour);

/** Next week, with what is said of it and when. */
const nextWeek = {
  startsAt: inDays(7),
  endsAt: new Date(inDays(7).getTime() + hour),
  askingClosesAt: inDays(14),
};

async function change(gatheringId: string, more: Partial<ChangeGathering> = {}): Promise<Outcome> {
  const { version } = await viewOf(gatheringId);
  return await changeGathering(await fixture.as('coordinator'), {
    ...webinar(fixture, nextWeek),
    gatheringId,
    version,
    ...more,
  });
}

async function entryOf(gatheringId: string) {
  const key = await calendarKeyOf(fixture, gatheringId);
  const { store, actor } = asProgram(fixture);
  const entry = await calendarEntry(store, actor, { key });
  if (!entry) throw new Error('There is no entry');
  return entry;
}

describe('A gathering that is changed', () => {
  it('tells those who come and those who moderate when it moves, and gives calendars a newer entry', async () => {
    const gatheringId = await gatheringAt(fixture, nextWeek);
    idsOf(await registerGuest(await fixture.as('member'), { gatheringId }));
    expect((await entryOf(gatheringId)).revision).toBe(0);
    const later = { startsAt: inDays(8), endsAt: new Date(inDays(8).getTime() + hour) };
    idsOf(await change(gatheringId, later));
    expect(await toldOf('gathering-changed')).toEqual(['otherContact', 'member']);
    expect(await entryOf(gatheringId)).toMatchObject({ revision: 1, ...later, isCancelled: false });
  });

  it('tells nobody of what is not in their calendars, and every card follows all the same', async () => {
    const gatheringId = await gatheringAt(fixture, nextWeek);
    idsOf(await registerGuest(await fixture.as('member'), { gatheringId }));
    const { version } = await viewOf(gatheringId);
    idsOf(await change(gatheringId, { presentationLink: 'https://e.example/presentasjon' }));
    expect(await toldOf('gathering-changed')).toEqual([]);
    expect((await entryOf(gatheringId)).revision).toBe(0);
    expect((await viewOf(gatheringId)).version).toBe(version + 1);
  });

  it('keeps what was asked about an item that is still on the programme', async () => {
    const gatheringId = await gatheringAt(fixture, nextWeek);
    const [item] = (await viewOf(gatheringId)).items;
    const questionId = await asked(fixture, gatheringId, { itemId: item?.id ?? '' });
    const items = [
      { title: 'Innledning', speakers: '' },
      { title: 'Mandat og oppnevning', speakers: 'Per Prøve' },
    ];
    idsOf(await change(gatheringId, { items }));
    expect((await viewOf(gatheringId)).items).toMatchObject(items);
    const { store, actor } = await fixture.as('coordinator');
    expect((await questionView(store, actor, questionId))?.gathering?.item).toBe('Mandat og oppnevning');
    idsOf(await change(gatheringId, { items: items.slice(0, 1) }));
    expect((await questionView(store, actor, questionId))?.gathering?.item).toBeNull();
  });

  it('names other moderators, who are told and have the duty from then on', async () => {
    const gatheringId = await gatheringAt(fixture, nextWeek);
    await asked(fixture, gatheringId);
    idsOf(await change(gatheringId, { moderatorIds: [fixture.people.appointingContact] }));
    expect(await toldOf('moderator-named')).toEqual(['appointingContact', 'otherContact']);
    const { store, actor } = await fixture.as('otherContact');
    expect((await gatheringView(store, actor, gatheringId))?.organising).toBeNull();
  });

  it('takes questions again when asking is prolonged', async () => {
    const gatheringId = await gatheringAt(fixture);
    await endAsking(fixture, gatheringId);
    const before = await viewOf(gatheringId);
    const { startsAt, endsAt } = before;
    idsOf(await change(gatheringId, { startsAt, endsAt, askingClosesAt: inDays(3) }));
    await asked(fixture, gatheringId);
  });

  it('is not written over by somebody who was not shown the newest change; an invitation is none', async () => {
    const gatheringId = await gatheringAt(fixture, nextWeek);
    // Before anybody was invited.
    idsOf(await change(gatheringId, { version: 1, items: [] }));
    expect(codeOf(await change(gatheringId, { version: 1 }))).toBe('gathering-changed-meanwhile');
  });

  it.each<readonly [string, Partial<ChangeGathering>, string]>([
    ['into the past', { startsAt: inDays(-3), endsAt: inDays(-2) }, 'gathering-is-past'],
    ['to nowhere', { link: '', place: '' }, 'gathering-nowhere'],
    ['to a link that runs something', { presentationLink: 'javascript:alert(1)' }, 'link-invalid'],
    ['to have nobody who moderates', { moderatorIds: [] }, 'moderator-missing'],
    ['to end before it begins', { endsAt: inDays(6) }, 'gathering-ends-before-start'],
  ])('is not changed %s', async (_what, more, code) => {
    expect(codeOf(await change(await gatheringAt(fixture, nextWeek), more))).toBe(code);
  });
});

describe('A gathering that is called off', () => {
  it('tells those who come, crosses its entry out, gives every question its owner, and takes nothing more', async () => {
    const gatheringId = await gatheringAt(fixture, nextWeek);
    idsOf(await registerGuest(await fixture.as('member'), { gatheringId }));
    const questionId = await asked(fixture, gatheringId);
    const twice = await Promise.all(
      [1, 2].map(async () => cancelGathering(await fixture.as('coordinator'), { gatheringId })),
    );
    expect(twice.map(codeOf).sort()).toEqual(['done', 'gathering-cancelled']);
    expect(await toldOf('gathering-cancelled')).toEqual(['otherContact', 'member']);
    expect(await entryOf(gatheringId)).toMatchObject({ revision: 1, isCancelled: true });
    const duties = await fixture.store.db
      .selectFrom('duty')
      .select(['subject_id', 'role'])
      .where('done_at', 'is', null)
      .where('subject_id', 'in', [questionId, gatheringId])
      .execute();
    expect(duties).toEqual([{ subject_id: questionId, role: 'national-coordinator' }]);
    expect(codeOf(await change(gatheringId))).toBe('gathering-cancelled');
    expect(codeOf(await registerGuest(await fixture.as('member'), { gatheringId }))).toBe('done');
    expect(codeOf(await leaveGathering(await fixture.as('member'), { gatheringId }))).toBe(
      'gathering-cancelled',
    );
  });
});

describe('What begins', () => {
  /** The member comes, the other leader said no, the rest have not answered. */
  async function beginsIn(minutes: number): Promise<string> {
    const gatheringId = await gatheringAt(fixture, nextWeek);
    idsOf(await registerGuest(await fixture.as('member'), { gatheringId }));
    idsOf(await registerGuest(await fixture.as('otherLeader'), { gatheringId }));
    idsOf(await leaveGathering(await fixture.as('otherLeader'), { gatheringId }));
    await startsIn(fixture, gatheringId, minutes);
    return gatheringId;
  }

  it('is told of the day before, once, to those who come and those who have not answered', async () => {
    await beginsIn(23 * 60);
    const both = await Promise.all([remindGuests(asProgram(fixture)), remindGuests(asProgram(fixture))]);
    expect([...both].sort()).toEqual([0, 1]);
    expect(await remindGuests(asProgram(fixture))).toBe(0);
    const told = await toldOf('gathering-tomorrow');
    expect(told).toEqual(expect.arrayContaining(['member', 'otherContact', 'serviceLeader']));
    expect(told).not.toContain('otherLeader');
  });

  it('is told of as it begins, at any hour, to those who come and those who moderate', async () => {
    await beginsIn(8);
    expect(await remindGuests(asProgram(fixture))).toBe(1);
    expect(await toldOf('gathering-tomorrow')).toEqual([]);
    expect(await toldOf('gathering-starts')).toEqual(['otherContact', 'member']);
  });

  it.each([
    ['a week ahead', 7 * 24 * 60],
    ['that began an hour ago while the program was down', -60],
  ])('is not told of %s', async (_what, minutes) => {
    await beginsIn(minutes);
    expect(await remindGuests(asProgram(fixture))).toBe(0);
  });

  it('is told of anew when it was moved, and not at all when it is called off', async () => {
    const gatheringId = await beginsIn(23 * 60);
    expect(await remindGuests(asProgram(fixture))).toBe(1);
    await startsIn(fixture, gatheringId, 22 * 60);
    expect(await remindGuests(asProgram(fixture))).toBe(1);
    await sql`update gathering set cancelled_at = now(), reminded_day_for = null`.execute(fixture.store.db);
    expect(await remindGuests(asProgram(fixture))).toBe(0);
  });
});
