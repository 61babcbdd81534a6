import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRefusal } from '../../../domain/refusal.ts';
import { acquireSection } from '../../../store/commands/acquire-section.ts';
import { heartbeatSection } from '../../../store/commands/heartbeat-section.ts';
import { releaseSection } from '../../../store/commands/release-section.ts';
import { saveSection } from '../../../store/commands/save-section.ts';
import { openStore, type Store } from '../../../store/store.ts';
import {
  createReportFixture,
  leaseRunsOut,
  letHelp,
  openTab,
  type ReportFixture,
  saveText,
} from '../../support/report-fixture.ts';

let fixture: ReportFixture;
let sectionId: string;
beforeEach(async () => {
  fixture = await createReportFixture();
  sectionId = fixture.sections.activity;
  await letHelp(fixture, sectionId);
});
afterEach(async () => {
  await fixture.drop();
});

async function sectionRow() {
  return await fixture.store.db
    .selectFrom('report_section')
    .select(['content', 'revision', 'state'])
    .where('id', '=', sectionId)
    .executeTakeFirstOrThrow();
}

describe('One writer at a time', () => {
  it('the first takes it, the second is told who writes', async () => {
    const kari = await openTab(fixture, 'serviceLeader', sectionId);
    expect(kari.held).toMatchObject({ fence: 1, revision: 0, content: {} });
    const outcome = await acquireSection(await fixture.as('candidate'), {
      sectionId,
      writerId: randomUUID(),
    });
    expect(outcome).toMatchObject({ code: 'section-held', details: { person: 'Kari Demo' } });
  });

  it('of many at the same moment, over several instances, one wins', async () => {
    const instances = await Promise.all([0, 1, 2].map(() => openStore({ url: fixture.appUrl })));
    for (let round = 0; round < 10; round += 1) {
      const outcomes = await Promise.all(
        Array.from({ length: 18 }, async (_, index) => {
          const who = index % 2 ? 'candidate' : 'serviceLeader';
          const context = { ...(await fixture.as(who)), store: instances[index % 3] as Store };
          return await acquireSection(context, { sectionId, writerId: randomUUID() });
        }),
      );
      expect(outcomes.filter((one) => !isRefusal(one))).toHaveLength(1);
      await leaseRunsOut(fixture, sectionId);
    }
    await Promise.all(instances.map((instance) => instance.close()));
  });

  it('the same tab renews and keeps its fence, another one of the same person does not share it', async () => {
    const tab = await openTab(fixture, 'serviceLeader', sectionId);
    const again = await acquireSection(await tab.context(), { sectionId, writerId: tab.writerId });
    expect(again).toMatchObject({ kind: 'acquired', fence: 1 });
    const other = { sectionId, writerId: randomUUID() };
    expect(await acquireSection(await tab.context(), other)).toMatchObject({
      code: 'section-held-elsewhere',
    });
    expect(await acquireSection(await tab.context(), { ...other, instead: true })).toMatchObject({
      fence: 2,
    });
    expect(await saveText(tab, 'fra det gamle vinduet')).toMatchObject({ kind: 'kept', why: 'lease-lost' });
  });

  it('a lease that ran out is free for others, and still good while nobody took it', async () => {
    const tab = await openTab(fixture, 'serviceLeader', sectionId);
    await leaseRunsOut(fixture, sectionId);
    expect(await saveText(tab, 'tilbake i tide')).toMatchObject({ kind: 'saved', revision: 1 });
    const per = await acquireSection(await fixture.as('candidate'), { sectionId, writerId: randomUUID() });
    expect(per).toMatchObject({ code: 'section-held' });
    await leaseRunsOut(fixture, sectionId);
    await openTab(fixture, 'candidate', sectionId);
    expect(
      await heartbeatSection(await tab.context(), { sectionId, writerId: tab.writerId, fence: 1 }),
    ).toMatchObject({ code: 'lease-lost' });
  });
});

describe('Saving', () => {
  it('is a revision each, and begins the section', async () => {
    const tab = await openTab(fixture, 'serviceLeader', sectionId);
    expect(await saveText(tab, 'en')).toMatchObject({ kind: 'saved', revision: 1 });
    expect(await saveText(tab, 'to', 1)).toMatchObject({ kind: 'saved', revision: 2 });
    expect(await sectionRow()).toEqual({ content: { text: 'to' }, revision: 2, state: 'draft' });
    const kept = await fixture.store.db
      .selectFrom('section_revision')
      .select(['revision', 'content', 'fence'])
      .orderBy('revision')
      .execute();
    expect(kept).toEqual([
      { revision: 1, content: { text: 'en' }, fence: '1' },
      { revision: 2, content: { text: 'to' }, fence: '1' },
    ]);
  });

  it('answers a save that is sent again as it did the first time', async () => {
    const tab = await openTab(fixture, 'serviceLeader', sectionId);
    const context = await tab.context();
    const save = {
      sectionId,
      writerId: tab.writerId,
      fence: tab.held.fence,
      baseRevision: 0,
      content: { text: 'en' },
    };
    const first = await saveSection(context, save);
    expect(await saveSection(context, save)).toEqual(first);
    expect((await sectionRow()).revision).toBe(1);
  });

  it('takes no other text under the key of an earlier one, and does not call it saved', async () => {
    const tab = await openTab(fixture, 'serviceLeader', sectionId);
    const context = await tab.context();
    const { writerId, held } = tab;
    const save = { sectionId, writerId, fence: held.fence, baseRevision: 0, content: { text: 'en' } };
    await saveSection(context, save);
    const other = await saveSection(context, { ...save, content: { text: 'to' } });
    expect(other).toMatchObject({ code: 'input-invalid' });
    expect(await sectionRow()).toMatchObject({ content: { text: 'en' }, revision: 1 });
  });

  it('goes on from an own revision whose answer was lost', async () => {
    const tab = await openTab(fixture, 'serviceLeader', sectionId);
    await saveText(tab, 'en', 0);
    expect(await saveText(tab, 'en og to', 0)).toMatchObject({ kind: 'saved', revision: 2 });
  });

  it('without the lease changes nothing, keeps the text for its writer and says who wrote since', async () => {
    const kari = await openTab(fixture, 'serviceLeader', sectionId);
    await saveText(kari, 'Karis');
    await leaseRunsOut(fixture, sectionId);
    const per = await openTab(fixture, 'candidate', sectionId);
    await saveText(per, 'Annes');
    const outcome = await saveText(kari, 'Karis videre', 1);
    expect(outcome).toMatchObject({
      kind: 'kept',
      why: 'lease-lost',
      revision: 2,
      wroteSince: { name: 'Anne Eksempel' },
    });
    expect(await sectionRow()).toMatchObject({ content: { text: 'Annes' }, revision: 2 });
    const drafts = await fixture.store.db.selectFrom('section_draft').selectAll().execute();
    expect(drafts).toMatchObject([
      { person_id: fixture.people.serviceLeader, content: { text: 'Karis videre' }, why: 'lease-lost' },
    ]);
  });

  it('finds the report handed in while it waited: the text is kept, the report is as it was', async () => {
    const tab = await openTab(fixture, 'serviceLeader', sectionId);
    await fixture.store.db
      .updateTable('report_section')
      .set({ is_frozen: true })
      .where('id', '=', sectionId)
      .execute();
    const { writerId, held } = tab;
    const sign = { sectionId, writerId, fence: held.fence };
    expect(await heartbeatSection(await tab.context(), sign)).toMatchObject({ code: 'report-frozen' });
    expect(await heartbeatSection(await fixture.as('stranger'), sign)).toMatchObject({ code: 'lease-lost' });
    expect(await saveText(tab, 'for sent')).toMatchObject({ kind: 'kept', why: 'frozen', wroteSince: null });
    expect(await sectionRow()).toMatchObject({ content: {}, revision: 0 });
  });

  it.each([
    ['a forged fence', { fence: 7 }, 'kept'],
    ['the fence before there was any', { fence: 0 }, 'kept'],
    ['a forged writer', { writerId: '00000000-0000-4000-8000-000000000001' }, 'kept'],
    ['a revision that is not there yet', { baseRevision: 9 }, 'kept'],
  ])('with %s writes nothing', async (_what, forged, kind) => {
    const tab = await openTab(fixture, 'serviceLeader', sectionId);
    const save = { sectionId, writerId: tab.writerId, fence: 1, baseRevision: 0, content: { text: 'x' } };
    expect(await saveSection(await tab.context(), { ...save, ...forged })).toMatchObject({ kind });
    expect(await sectionRow()).toMatchObject({ content: {}, revision: 0 });
  });

  it('under the fence 0 writes nothing where nobody ever held the section', async () => {
    const other = fixture.sections.challenges;
    const save = {
      sectionId: other,
      writerId: randomUUID(),
      fence: 0,
      baseRevision: 0,
      content: { text: 'x' },
    };
    // Whoever may write there keeps even that.
    expect(await saveSection(await fixture.as('serviceLeader'), save)).toMatchObject({ kind: 'kept' });
    const row = await fixture.store.db
      .selectFrom('report_section')
      .select(['content', 'revision'])
      .where('id', '=', other)
      .executeTakeFirst();
    expect(row).toEqual({ content: {}, revision: 0 });
  });

  it.each([
    ['no object', 'tekst' as unknown, 'content-invalid'],
    ['a list', ['tekst'], 'content-invalid'],
    ['nothing', null, 'content-invalid'],
    ['a character that cannot be kept', { text: 'a\u0000b' }, 'content-invalid'],
    ['half a character', { text: '\ud83d' }, 'content-invalid'],
    ['more than forty pages', { text: 'x'.repeat(200_001) }, 'text-too-large'],
  ])('of %s is refused', async (_what, content, code) => {
    const tab = await openTab(fixture, 'serviceLeader', sectionId);
    const save = { sectionId, writerId: tab.writerId, fence: 1, baseRevision: 0, content: content as never };
    expect(await saveSection(await tab.context(), save)).toMatchObject({ code });
    expect(await sectionRow()).toMatchObject({ content: {}, revision: 0 });
  });

  it('script in a text is text', async () => {
    const tab = await openTab(fixture, 'serviceLeader', sectionId);
    const text = `<script>alert(1)</script> \${x} '; drop table report;`;
    await saveText(tab, text);
    expect((await sectionRow()).content).toEqual({ text });
  });
});

describe('What stands since', () => {
  it('is known as the own, until somebody else wrote', async () => {
    const tab = await openTab(fixture, 'serviceLeader', sectionId);
    await saveText(tab, 'Karis');
    const isOwn = async (writerId: string, since?: number) => {
      const taken = await acquireSection(await tab.context(), { sectionId, writerId, since, instead: true });
      return 'code' in taken ? taken.code : taken.isOwnSince;
    };
    expect([await isOwn(tab.writerId, 0), await isOwn(tab.writerId, 2)]).toEqual([true, false]);
    // Whoever does not say what they go on from is not told that it is theirs.
    expect(await isOwn(tab.writerId)).toBe(false);
    const other = await openTab(fixture, 'serviceLeader', sectionId, true);
    await saveText(other, 'Karis andre');
    expect([await isOwn(tab.writerId, 0), await isOwn(tab.writerId, 2)]).toEqual([false, true]);
  });
});

describe('Letting go', () => {
  it('frees the section for others, once', async () => {
    const tab = await openTab(fixture, 'serviceLeader', sectionId);
    const release = { sectionId, writerId: tab.writerId, fence: tab.held.fence };
    expect(await releaseSection(await tab.context(), release)).toEqual({ kind: 'released', was: true });
    expect(await releaseSection(await tab.context(), release)).toEqual({ kind: 'released', was: false });
    const per = await openTab(fixture, 'candidate', sectionId);
    expect(per.held.fence).toBe(2);
    expect(await releaseSection(await tab.context(), release)).toEqual({ kind: 'released', was: false });
    expect(await saveText(per, 'Annes')).toMatchObject({ kind: 'saved' });
  });
});
