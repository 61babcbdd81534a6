import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { discardDraft } from '../../../store/commands/discard-draft.ts';
import { restoreRevision } from '../../../store/commands/restore-revision.ts';
import { keptTexts } from '../../../store/queries/kept-texts.ts';
import { revisionText, sectionHistory } from '../../../store/queries/section-history.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { createReportFixture, openTab, type ReportFixture } from '../../support/report-fixture.ts';

let fixture: ReportFixture;
beforeEach(async () => {
  fixture = await createReportFixture();
});
afterEach(() => fixture.drop());

/** As if that many texts had been saved, a new holding for every hundredth. */
async function wasSaved(sectionId: string, times: number): Promise<void> {
  const writer = fixture.people.serviceLeader;
  await sql`
    insert into section_revision (section_id, revision, content, written_by, writer_id, fence, save_key)
    select ${sectionId}, n, jsonb_build_object('text', 'tekst ' || n), ${writer}::uuid, gen_random_uuid(), 1 + n / 100, gen_random_uuid()
    from generate_series(1, ${times}::int) n`.execute(fixture.store.db);
  await sql`update report_section set revision = ${times}, content = ${JSON.stringify({ text: `tekst ${times}` })}
    where id = ${sectionId}`.execute(fixture.store.db);
}

it('every text that was ever saved is found, read and restored, however many there are', async () => {
  const sectionId = fixture.sections.activity;
  await wasSaved(sectionId, 2_345);
  const { store, actor } = await fixture.as('serviceLeader');
  const found: number[] = [];
  let before: number | null = null;
  do {
    const page = await sectionHistory(store, actor, { sectionId, before });
    if (!page) throw new Error('There is no history');
    const revisions = page.spells.flatMap((spell) => spell.revisions.map(({ revision }) => revision));
    expect(revisions.length).toBeLessThanOrEqual(200);
    found.push(...revisions);
    before = page.earlier;
  } while (before !== null);
  expect(found).toEqual(Array.from({ length: 2_345 }, (_, index) => 2_345 - index));
  expect(await revisionText(store, actor, { sectionId, revision: 1 })).toEqual({ text: 'tekst 1' });
  const tab = await openTab(fixture, 'serviceLeader', sectionId);
  const restored = await restoreRevision(await tab.context(), {
    sectionId,
    writerId: tab.writerId,
    fence: tab.held.fence,
    baseRevision: 2_345,
    revision: 1,
  });
  expect(restored).toMatchObject({ kind: 'saved', revision: 2_346 });
  expect(await sectionHistory(store, actor, { sectionId, before: Number.NaN })).toBeNull();
});

it('every kept text is found once, newest first, at whatever moment it was kept, and can be thrown away', async () => {
  const sectionId = fixture.sections.activity;
  const { people, store } = fixture;
  // Several at the same microsecond, others a microsecond apart: less than a JavaScript date can tell.
  await sql`
    insert into section_draft (id, section_id, person_id, content, why, base_revision, writer_id, fence, save_key, kept_at)
    select gen_random_uuid(), ${sectionId}, who, jsonb_build_object('text', n), 'lease-lost', 0, gen_random_uuid(), 1, gen_random_uuid(),
      timestamptz '2027-01-20 10:42:00.123456+01' + (n / 3) * interval '1 microsecond'
    from generate_series(1, 170) n, unnest(${[people.serviceLeader, people.candidate]}::uuid[]) who`.execute(
    store.db,
  );
  const { actor } = await fixture.as('serviceLeader');
  const found: { readonly id: string; readonly text: number }[] = [];
  let before: string | null = null;
  do {
    const page = await keptTexts(store, actor, { before });
    if (!page) throw new Error('There are no texts');
    expect(page.count).toBe(170);
    expect(page.texts.length).toBeLessThanOrEqual(50);
    found.push(...page.texts.map(({ id, content }) => ({ id, text: Number(content.text) })));
    before = page.earlier;
  } while (before !== null);
  expect(new Set(found.map(({ id }) => id)).size).toBe(170);
  const thirds = found.map(({ text }) => Math.floor(text / 3));
  expect(thirds).toEqual(thirds.toSorted((one, other) => other - one));

  idsOf(await discardDraft(await fixture.as('serviceLeader'), { draftId: found.at(-1)?.id ?? '' }));
  expect((await keptTexts(store, actor))?.count).toBe(169);
  for (const wrong of ['', '1', `1-${randomUUID()}x`, `-1-${randomUUID()}`, '1-00000000-0000-0000-0000-']) {
    expect(await keptTexts(store, actor, { before: wrong }), wrong).toBeNull();
  }
});
