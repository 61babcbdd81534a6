import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptNomination } from '../../../store/commands/accept-nomination.ts';
import { declineInvitation } from '../../../store/commands/decline-invitation.ts';
import { forgetOld } from '../../../store/commands/forget-old.ts';
import { withdrawNomination } from '../../../store/commands/withdraw-nomination.ts';
import { passDays } from '../../support/group-steps.ts';
import { idsOf, nominationAt, picked } from '../../support/nomination-steps.ts';
import {
  createReportFixture,
  handIn,
  leaseRunsOut,
  openTab,
  type ReportFixture,
  saveText,
} from '../../support/report-fixture.ts';

let fixture: ReportFixture;
beforeEach(async () => {
  fixture = await createReportFixture();
});
afterEach(async () => {
  await fixture.drop();
});

const nothing = { revisions: 0, proposals: 0, questions: 0, messages: 0 };
const forgotten = async () => await forgetOld(fixture.store);
async function textsOf(query: ReturnType<typeof sql<{ text: string }>>): Promise<string[]> {
  return (await query.execute(fixture.store.db)).rows.map(({ text }) => text);
}
const remarks = () => textsOf(sql`select text from remark order by text`);
const competences = () => textsOf(sql`select competence as text from nomination order by 1`);

describe('What nobody needs any more', () => {
  it('of a candidate who did not become a member goes after a year; the decision stays', async () => {
    const declined = await nominationAt(fixture, 'consent');
    idsOf(await declineInvitation(await fixture.as('candidate'), { nominationId: declined, reason: 'Syk' }));
    await passDays(fixture, 364);
    expect(await forgotten()).toMatchObject({ proposals: 0 });
    expect(await remarks()).toEqual(['Syk']);
    await passDays(fixture, 3);
    expect((await forgotten()).proposals).toBeGreaterThan(0);
    expect(await remarks()).toEqual([]);
    expect(await competences()).toEqual(['']);
    const kept = await textsOf(
      sql`select verb as text from event where subject_id = ${declined} order by id`,
    );
    expect(kept).toEqual(['propose-member', 'decline-invitation']);
    expect(await forgotten()).toEqual({ ...nothing, messages: expect.any(Number) });
  });

  it('of a case that goes on, or ended in an appointment, nothing goes', async () => {
    const nominationId = await nominationAt(fixture, 'clearance');
    await passDays(fixture, 800);
    const [before] = await competences();
    expect(await forgotten()).toMatchObject({ proposals: 0 });
    expect(await competences()).toEqual([before]);
    idsOf(await withdrawNomination(await fixture.as('serviceLeader'), { nominationId }));
    expect(await forgotten()).toMatchObject({ proposals: 0 });
    const late = await acceptNomination(await fixture.as('candidate'), {
      nominationId,
      lineLeader: picked(fixture, 'lineLeader'),
    });
    expect(late).toMatchObject({ code: 'step-is-over' });
  });

  it('of a report that was handed in a year ago, the last text of each writing spell stays', async () => {
    const sectionId = fixture.sections.activity;
    const first = await openTab(fixture, 'serviceLeader', sectionId);
    let revision = first.held.revision;
    for (const text of ['a', 'ab', 'abc']) {
      await saveText(first, text, revision);
      revision += 1;
    }
    await leaseRunsOut(fixture, sectionId);
    const second = await openTab(fixture, 'serviceLeader', sectionId);
    await saveText(second, 'abc d', second.held.revision);
    await saveText(second, 'abc de', second.held.revision + 1);
    await leaseRunsOut(fixture, sectionId);
    await handIn(fixture, fixture.reportId);
    const texts = () =>
      textsOf(sql`select content ->> 'text' as text from section_revision
        where section_id = ${sectionId} order by revision`);
    expect(await texts()).toEqual(['a', 'ab', 'abc', 'abc d', 'abc de']);
    await passDays(fixture, 364);
    expect(await forgotten()).toMatchObject({ revisions: 0 });
    await passDays(fixture, 3);
    expect(await forgotten()).toMatchObject({ revisions: 3 });
    expect(await texts()).toEqual(['abc', 'abc de']);
  });

  it('the program takes no revision away by itself', async () => {
    const { db } = fixture.store;
    await expect(sql`delete from section_revision`.execute(db)).rejects.toThrow('permission denied');
    // However few months it asks for.
    const { rows } = await sql<{ count: string }>`select thin_revisions(0) as count`.execute(db);
    expect(rows).toEqual([{ count: '0' }]);
  });

  it('questions that are over go after two years, unless they were shown to all', async () => {
    const { db } = fixture.store;
    const ask = async (text: string, changes: Record<string, unknown>) => {
      const row = {
        id: randomUUID(),
        asked_by: fixture.people.member,
        text,
        region: 'vest' as const,
        ...changes,
      };
      await db.insertInto('question').values(row).execute();
    };
    const answered = { answer: 'Ja', answered_by: fixture.people.receivingContact, answered_at: new Date() };
    await ask('åpent', {});
    await ask('besvart', { ...answered, answered_how: 'writing' });
    await ask('vist', { ...answered, answered_how: 'writing', published_at: new Date() });
    await passDays(fixture, 700);
    expect(await forgotten()).toMatchObject({ questions: 0 });
    await passDays(fixture, 60);
    expect(await forgotten()).toMatchObject({ questions: 1 });
    expect(await textsOf(sql`select text from question order by text`)).toEqual(['vist', 'åpent']);
  });

  it('settled messages go after a year, those that wait stay, and so does a text that came too late', async () => {
    const { db } = fixture.store;
    const sectionId = fixture.sections.activity;
    const late = await openTab(fixture, 'serviceLeader', sectionId);
    await leaseRunsOut(fixture, sectionId);
    await openTab(fixture, 'serviceLeader', sectionId);
    expect(await saveText(late, 'for sent')).toMatchObject({ kind: 'kept' });
    await nominationAt(fixture, 'consent');
    await sql`update outgoing_message set state = 'sent', settled_at = now() where card = 'consent'`.execute(
      db,
    );
    const waiting = async () =>
      await textsOf(sql`select card as text from outgoing_message where state = 'waiting'`);
    const before = await waiting();
    await passDays(fixture, 367);
    expect((await forgotten()).messages).toBeGreaterThan(0);
    expect(await waiting()).toEqual(before);
    expect(await forgotten()).toEqual(nothing);
    await passDays(fixture, 2_000);
    await forgotten();
    // Until whoever wrote it throws it away.
    expect(await textsOf(sql`select content ->> 'text' as text from section_draft`)).toEqual(['for sent']);
  });
});
