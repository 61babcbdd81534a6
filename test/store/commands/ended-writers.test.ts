import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeNotice } from '../../../store/change-notices.ts';
import { acquireSection } from '../../../store/commands/acquire-section.ts';
import { closeCycle } from '../../../store/commands/close-cycle.ts';
import { designateLeader } from '../../../store/commands/designate-leader.ts';
import { endDelegation } from '../../../store/commands/end-delegation.ts';
import { heartbeatSection } from '../../../store/commands/heartbeat-section.ts';
import { restoreRevision } from '../../../store/commands/restore-revision.ts';
import { saveSection } from '../../../store/commands/save-section.ts';
import { settleMemberships } from '../../../store/commands/settle-memberships.ts';
import { tellWatchers } from '../../../store/commands/tell-watchers.ts';
import { watchSection } from '../../../store/commands/watch-section.ts';
import { listenForChanges } from '../../../store/listen-changes.ts';
import { keptTexts } from '../../../store/queries/kept-texts.ts';
import { reportView } from '../../../store/queries/report-view.ts';
import { sectionView } from '../../../store/queries/section-view.ts';
import { asProgram, type PersonName } from '../../support/group-fixture.ts';
import { dayIn, leaves } from '../../support/group-steps.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import {
  createReportFixture,
  handIn,
  letHelp,
  openTab,
  type ReportFixture,
  saveText,
  type Tab,
} from '../../support/report-fixture.ts';

let fixture: ReportFixture;
beforeEach(async () => {
  fixture = await createReportFixture();
});
afterEach(() => fixture.drop());

async function lease(sectionId: string) {
  return await fixture.store.db
    .selectFrom('section_lock')
    .select(['holder_id', 'lease_until', 'fence'])
    .where('section_id', '=', sectionId)
    .executeTakeFirstOrThrow();
}

async function toldThatItIsFree(): Promise<string[]> {
  const rows = await fixture.store.db
    .selectFrom('outgoing_message')
    .innerJoin('person', 'person.id', 'outgoing_message.person_id')
    .select('person.name')
    .where('cause', '=', 'section-free')
    .execute();
  return rows.map((row) => row.name);
}

async function endRole(who: PersonName): Promise<void> {
  await fixture.store.db
    .updateTable('role_grant')
    .set({ ended_at: sql`business_now()` })
    .where('person_id', '=', fixture.people[who])
    .execute();
}

const beat = async ({ context, sectionId, writerId, held }: Tab) =>
  await heartbeatSection(await context(), { sectionId, writerId, fence: held.fence });

/** Nothing of it got into the section, the holding is over, and its writer can read what came late. */
async function expectKept(who: PersonName, tab: Tab): Promise<void> {
  const { sectionId } = tab;
  expect((await lease(sectionId)).holder_id).not.toBe(fixture.people[who]);
  const before = await textOf(sectionId);
  expect(await saveText(tab, 'det siste', 1)).toMatchObject({ kind: 'kept', why: 'right-ended' });
  expect(await textOf(sectionId)).toEqual(before);
  const { store, actor } = await tab.context();
  expect(await keptTexts(store, actor)).toMatchObject({
    texts: expect.arrayContaining([
      expect.objectContaining({ sectionId, why: 'right-ended', content: { text: 'det siste' } }),
      expect.objectContaining({ sectionId, why: 'right-ended', content: { text: 'det første' } }),
    ]),
  });
}

async function textOf(sectionId: string) {
  return await fixture.store.db
    .selectFrom('report_section')
    .select(['content', 'revision'])
    .where('id', '=', sectionId)
    .executeTakeFirst();
}

async function writes(who: PersonName, sectionId: string): Promise<Tab> {
  const tab = await openTab(fixture, who, sectionId);
  await saveText(tab, 'det første');
  return tab;
}

const leavesToday = async () => await leaves(fixture, { leavesOn: await dayIn(fixture, 0) });

describe('Whoever may write no more', () => {
  it('lets go of the section in the transaction that ends the seat, and keeps what comes late', async () => {
    const tab = await writes('member', fixture.sections.midt);
    await leavesToday();
    expect(await lease(tab.sectionId)).toEqual({ holder_id: null, lease_until: null, fence: '1' });
    expect(await beat(tab)).toMatchObject({ code: 'lease-lost' });
    await expectKept('member', tab);
    const { store, actor } = await tab.context();
    expect(await sectionView(store, actor, tab.sectionId)).toBeNull();
    expect((await keptTexts(store, actor))?.texts.map(({ seesReport }) => seesReport)).toEqual([
      false,
      false,
    ]);
    const acquire = { sectionId: tab.sectionId, writerId: tab.writerId };
    expect(await acquireSection(await tab.context(), acquire)).toMatchObject({
      code: 'unknown-or-forbidden',
    });
    const restore = { ...acquire, fence: 1, baseRevision: 1, revision: 1 };
    expect(await restoreRevision(await tab.context(), restore)).toMatchObject({
      code: 'unknown-or-forbidden',
    });
  });

  it('hears no more who wrote since', async () => {
    const tab = await writes('member', fixture.sections.midt);
    await leavesToday();
    const { db } = fixture.store;
    const seat = { seat_id: fixture.seats.midt, person_id: fixture.people.stranger };
    await db
      .insertInto('membership')
      .values({ id: randomUUID(), ...seat, starts_on: await dayIn(fixture, 0) })
      .execute();
    const next = await openTab(fixture, 'stranger', tab.sectionId);
    await saveText(next, 'den nye', 1);
    expect(await saveText(tab, 'det siste', 1)).toMatchObject({ kind: 'kept', wroteSince: null });
  });

  it('lets go when the last day is over', async () => {
    const tab = await writes('member', fixture.sections.midt);
    await fixture.store.db
      .updateTable('membership')
      .set({ ends_on: sql`oslo_today() - 1` })
      .where('person_id', '=', fixture.people.member)
      .execute();
    expect((await lease(tab.sectionId)).holder_id).toBe(fixture.people.member);
    await settleMemberships(asProgram(fixture));
    await expectKept('member', tab);
  });

  it('has it ended by the next sign when the role ended by any other way; who waits is told at once', async () => {
    await letHelp(fixture, fixture.sections.activity);
    const tab = await writes('serviceLeader', fixture.sections.activity);
    idsOf(await watchSection(await fixture.as('candidate'), { sectionId: tab.sectionId }));
    expect(await beat(tab)).toMatchObject({ kind: 'held' });
    await endRole('serviceLeader');
    expect(await toldThatItIsFree()).toEqual([]);
    expect(await beat(tab)).toMatchObject({ code: 'lease-lost' });
    expect(await toldThatItIsFree()).toEqual(['Anne Eksempel']);
    await expectKept('serviceLeader', tab);
    const event = await fixture.store.db
      .selectFrom('event')
      .select('codes')
      .where('verb', '=', 'end-holding')
      .executeTakeFirstOrThrow();
    expect(event.codes).toEqual({ fence: 1, holderId: fixture.people.serviceLeader });
    expect(await openTab(fixture, 'candidate', tab.sectionId)).toMatchObject({ held: { fence: 2 } });
  });

  it('gives no late text up although the role ended without a sign in between', async () => {
    const tab = await writes('serviceLeader', fixture.sections.activity);
    await endRole('serviceLeader');
    expect(await saveText(tab, 'det siste', 1)).toMatchObject({ kind: 'kept', why: 'right-ended' });
    expect(await textOf(tab.sectionId)).toEqual({ content: { text: 'det første' }, revision: 1 });
  });

  it('lets go of the group’s statement when somebody else leads the group', async () => {
    const tab = await writes('lineLeader', fixture.sections.statement);
    idsOf(
      await designateLeader(await fixture.as('serviceLeader'), {
        serviceId: fixture.serviceId,
        personId: fixture.people.member,
        decidedBy: 'Helse Bergen',
        decidedOn: await dayIn(fixture, 0),
        isConfirmed: true,
      }),
    );
    await expectKept('lineLeader', tab);
  });

  it('lets go when the helping is over, of that section and of no other', async () => {
    await letHelp(fixture, fixture.sections.activity);
    await letHelp(fixture, fixture.sections.challenges);
    const tab = await writes('candidate', fixture.sections.activity);
    const other = await writes('candidate', fixture.sections.challenges);
    const end = { sectionId: tab.sectionId, personId: fixture.people.candidate };
    idsOf(await endDelegation(await fixture.as('serviceLeader'), end));
    await expectKept('candidate', tab);
    expect(await beat(other)).toMatchObject({ kind: 'held' });
    expect(await saveText(other, 'videre', 1)).toMatchObject({ kind: 'saved' });
  });

  it('keeps writing who may by another right', async () => {
    const tab = await writes('lineLeader', fixture.sections.statement);
    await leavesToday();
    expect(await beat(tab)).toMatchObject({ kind: 'held' });
    expect(await saveText(tab, 'videre', 1)).toMatchObject({ kind: 'saved' });
  });

  it('is nobody who never held it: nothing of theirs is kept', async () => {
    const save = { sectionId: fixture.sections.activity, writerId: randomUUID(), fence: 1, baseRevision: 0 };
    for (const who of ['stranger', 'otherLeader', 'member', 'coordinator'] as const) {
      expect(await saveSection(await fixture.as(who), { ...save, content: { text: 'x' } })).toMatchObject({
        code: 'unknown-or-forbidden',
      });
    }
    expect(await fixture.store.db.selectFrom('section_draft').selectAll().execute()).toEqual([]);
  });
});

describe('A round that is closed while somebody writes', () => {
  it('ends the holding, tells whoever reads, and keeps what comes late; who waited is not told that it is free', async () => {
    await letHelp(fixture, fixture.sections.activity);
    const tab = await writes('serviceLeader', fixture.sections.activity);
    idsOf(await watchSection(await fixture.as('candidate'), { sectionId: tab.sectionId }));
    const heard: (ChangeNotice | null)[] = [];
    const listener = listenForChanges(fixture.appUrl, () => undefined);
    listener.subscribe((notice) => heard.push(notice));
    await vi.waitFor(() => expect(heard).toContain(null));
    const { id: cycleId } = await fixture.store.db
      .selectFrom('report_cycle')
      .select('id')
      .executeTakeFirstOrThrow();
    idsOf(await closeCycle(await fixture.as('coordinator'), { cycleId }));
    await vi.waitFor(() => expect(heard).toContainEqual({ reportId: fixture.reportId }));
    await listener.close();
    expect(await lease(tab.sectionId)).toEqual({ holder_id: null, lease_until: null, fence: '1' });
    expect(await beat(tab)).toMatchObject({ code: 'report-frozen' });
    expect(await saveText(tab, 'det siste', 1)).toMatchObject({ kind: 'kept', why: 'frozen' });
    expect(await textOf(tab.sectionId)).toEqual({ content: { text: 'det første' }, revision: 1 });
    await tellWatchers(asProgram(fixture));
    expect(await toldThatItIsFree()).toEqual([]);
  });

  it('is told by the cards that lie in chats, each once; what was handed in stays as its card shows it', async () => {
    const { db } = fixture.store;
    const { id: cycleId } = await db.selectFrom('report_cycle').select('id').executeTakeFirstOrThrow();
    await handIn(fixture, fixture.reportId);
    const reports = await db.selectFrom('report').select(['id', 'version']).execute();
    await db
      .insertInto('sent_card')
      .values(
        reports.map(({ id, version }) => ({
          conversation_id: 'chat',
          activity_id: id,
          person_id: fixture.people.serviceLeader,
          card: 'report',
          subject_id: id,
          version,
        })),
      )
      .execute();
    await db.deleteFrom('outgoing_message').execute();
    idsOf(await closeCycle(await fixture.as('coordinator'), { cycleId }));
    const updates = await db
      .selectFrom('outgoing_message')
      .select(['activity_id', 'lane'])
      .where('card', '=', 'report')
      .execute();
    const open = reports.filter(({ id }) => id !== fixture.reportId);
    expect(updates.map(({ activity_id }) => activity_id).sort()).toEqual(open.map(({ id }) => id).sort());
    expect(open.length).toBeGreaterThan(0);
    const view = await reportView(fixture.store, (await fixture.as('coordinator')).actor, open[0]?.id ?? '');
    expect(view).toMatchObject({ isRoundClosed: true, viewer: { maySubmit: false, mayRemind: false } });
  });

  it('nor is who waited for a section of a report that is handed in', async () => {
    await letHelp(fixture, fixture.sections.activity);
    const tab = await writes('candidate', fixture.sections.activity);
    idsOf(await watchSection(await fixture.as('serviceLeader'), { sectionId: tab.sectionId }));
    await handIn(fixture, fixture.reportId);
    await tellWatchers(asProgram(fixture));
    expect(await toldThatItIsFree()).toEqual([]);
    expect(await beat(tab)).toMatchObject({ code: 'report-frozen' });
  });
});
