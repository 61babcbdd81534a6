import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveFilter } from '../../../domain/views/archive.ts';
import type { Outcome } from '../../../store/command.ts';
import { addArchiveFile } from '../../../store/commands/add-archive-file.ts';
import { publishEntry } from '../../../store/commands/publish-entry.ts';
import { reopenReport } from '../../../store/commands/reopen-report.ts';
import { restoreEntry } from '../../../store/commands/restore-entry.ts';
import { takeAwayEntry } from '../../../store/commands/take-away-entry.ts';
import { withdrawEntry } from '../../../store/commands/withdraw-entry.ts';
import { archiveEntryView } from '../../../store/queries/archive-entry-view.ts';
import { archiveFile } from '../../../store/queries/archive-file.ts';
import { archiveView } from '../../../store/queries/archive-view.ts';
import { publicArchive } from '../../../store/queries/public-archive.ts';
import { publicReport } from '../../../store/queries/public-report.ts';
import { openStore } from '../../../store/store.ts';
import {
  archiveAgain,
  archived,
  entryOf,
  filed,
  olderFile,
  publish,
  published,
} from '../../support/archive-steps.ts';
import {
  asProgram,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { idsOf } from '../../support/nomination-steps.ts';
import { handIn } from '../../support/report-fixture.ts';
import { waitForLocks } from '../wait-for-locks.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

const everything: ArchiveFilter = { text: '', year: null, region: null, type: null, from: 0 };

async function finds(filter: Partial<ArchiveFilter> = {}, who: PersonName = 'coordinator') {
  const view = await archiveView(fixture.store, await fixture.actor(who), { ...everything, ...filter });
  if (!view) throw new Error('There is no archive');
  return view;
}

async function viewFor(who: PersonName, entryId: string) {
  return await archiveEntryView(fixture.store, await fixture.actor(who), entryId);
}

async function reopen(): Promise<string> {
  const { report_id: reportId } = await entryOf(fixture);
  if (!reportId) throw new Error('It has no report');
  const input = { reportId, reason: 'Tallene mangler', sectionIds: [] };
  idsOf(await reopenReport(await fixture.as('receivingContact'), input));
  return reportId;
}

/** A part that comes late, as it is written down. */
async function addLate(text: string): Promise<void> {
  await sql`
    insert into report_supplement (id, report_id, submission_id, section_id, content, sha256, added_by)
    select gen_random_uuid(), entry.report_id, entry.submission_id, section.id, jsonb_build_object('text', ${text}::text),
      '', ${fixture.people.serviceLeader}
    from archive_entry entry join report_section section on section.report_id = entry.report_id
    order by section.ordinal limit 1`.execute(fixture.store.db);
}

describe('The archive (R42, R43)', () => {
  it('is searched by words, however they are bent or nearly spelt, and limited by year, region and type', async () => {
    const signs = 'Ventetidene for <b>henvisninger</b> & prøver \u0002ble kortere\u0003.';
    await archived(fixture, `${signs} Epilepsikirurgi ble gjort oftere.`);
    const { count, lines } = await finds({ text: 'ventetid henvisning' });
    expect(count).toBe(1);
    const found = lines[0]?.found ?? [];
    const marked = found.filter(({ isHit }) => isHit).map(({ text }) => text);
    expect(marked).toEqual(['Ventetidene', 'henvisninger']);
    expect(found.map(({ text }) => text).join('')).toContain('& prøver ble kortere');

    expect(await finds({ text: 'epilepsikirrurgi' })).toMatchObject({ count: 1, meant: ['epilepsikirurgi'] });
    expect(await finds({ text: 'vaksine' })).toMatchObject({ count: 0, meant: [] });
    expect(await finds({ text: `"' & | ! ( <->` })).toMatchObject({ count: 0 });

    const limits: readonly (readonly [Partial<ArchiveFilter>, number])[] = [
      [{}, 1],
      [{ year: 2026, region: 'vest', type: 'national-treatment' }, 1],
      [{ year: 2025 }, 0],
      [{ region: 'nord' }, 0],
      [{ type: 'network' }, 0],
      [{ from: 20 }, 0],
    ];
    for (const [limit, most] of limits) {
      expect((await finds(limit)).lines, JSON.stringify(limit)).toHaveLength(most);
    }
  });

  it('knows no word that stands only where the reader may not read', async () => {
    const other = await fixture.store.db
      .selectFrom('service')
      .select('id')
      .where('id', '!=', fixture.serviceId)
      .executeTakeFirstOrThrow();
    await filed(fixture, {
      serviceId: other.id,
      text: 'Vi takker overlege Tårnfjelk og Nyrebekk for innsatsen.',
    });
    await filed(fixture, { text: 'Avdelingen flyttet til Tårnfjelm.' });
    const found = await finds({ text: 'Tårnfjeld' }, 'serviceLeader');
    expect(found).toMatchObject({ count: 1, meant: ['tårnfjelm'] });
    // Spelt as it stands there, it is as unknown as any.
    expect(await finds({ text: 'Tårnfjelk' }, 'serviceLeader')).toMatchObject({
      count: 1,
      meant: ['tårnfjelm'],
    });
    expect(await finds({ text: 'Nyrebekkk' }, 'serviceLeader')).toMatchObject({ count: 0, meant: [] });
    expect(await finds({ text: 'Nyrebekkk' })).toMatchObject({ count: 1, meant: ['nyrebekk'] });
  });

  it('shows others only what is public, and loses what is opened again until it is handed in anew', async () => {
    const entryId = await archived(fixture);
    expect((await finds({}, 'stranger')).count).toBe(0);
    await publish(fixture, entryId);
    expect((await finds({}, 'stranger')).count).toBe(1);
    const reportId = await reopen();
    expect((await finds({}, 'coordinator')).count).toBe(0);
    expect(await viewFor('coordinator', entryId)).toBeNull();
    await handIn(fixture, reportId);
    await archiveAgain(fixture);
    expect((await finds({}, 'coordinator')).lines).toMatchObject([{ id: entryId, publicity: 'withdrawn' }]);
    expect((await finds({}, 'stranger')).count).toBe(0);
  });
});

describe('Making a report public', () => {
  it('names whoever stands in the text, and is of what was looked through', async () => {
    const person = await fixture.store.db
      .selectFrom('person')
      .select('name')
      .where('id', '=', fixture.people.serviceLeader)
      .executeTakeFirstOrThrow();
    const entryId = await archived(fixture, `Spør ${person.name.toUpperCase()} om tallene.`);
    expect((await viewFor('coordinator', entryId))?.namesFound).toEqual([person.name]);
    expect((await viewFor('receivingContact', entryId))?.namesFound).toEqual([]);
    const { version } = await entryOf(fixture);
    const movedOn = { code: 'entry-moved-on' };
    const older = { entryId, version: version - 1 };
    expect(await publishEntry(await fixture.as('coordinator'), older)).toMatchObject(movedOn);
    await reopen();
    const open = { entryId, version };
    expect(await publishEntry(await fixture.as('coordinator'), open)).toMatchObject(movedOn);
  });

  it('is of the newest text alone, and ends with text that nobody has looked through', async () => {
    const entryId = await archived(fixture);
    const reportId = await reopen();
    await handIn(fixture, reportId);
    const { version } = await entryOf(fixture);
    const older = await publishEntry(await fixture.as('coordinator'), { entryId, version });
    expect(older).toMatchObject({ code: 'entry-moved-on' });
    await archiveAgain(fixture);
    await publish(fixture, entryId);
    await archiveAgain(fixture);
    expect(await viewFor('stranger', entryId)).toMatchObject({ publicity: 'public' });

    await addLate('Hemmelig Nordlys');
    await archiveAgain(fixture);
    expect(await finds({ text: 'nordlys' })).toMatchObject({ lines: [{ publicity: 'withdrawn' }] });
    const asked = { ...everything, text: 'nordlys', most: 10 };
    expect(await publicArchive(fixture.store, asProgram(fixture).actor, asked)).toMatchObject({ count: 0 });
    await publish(fixture, entryId);
  });

  it('ends when the report is opened again, also in the moment in which it begins (R42)', async () => {
    const entryId = await archived(fixture, 'Her står noe som skulle vært borte.');
    const { report_id, version } = await entryOf(fixture);
    const reportId = report_id ?? '';
    const open = { reportId, reason: 'Pasienten kan kjennes igjen', sectionIds: [] };
    const [opens, publishes] = [await fixture.as('receivingContact'), await fixture.as('coordinator')];
    const blocker = await openStore({ url: fixture.ownerUrl });
    let both: Promise<Outcome[]> = Promise.resolve([]);
    try {
      await blocker.db.transaction().execute(async (tx) => {
        // The opening has come as far as its event when the report is made public.
        await sql`lock table event in share mode`.execute(tx);
        const opening = reopenReport(opens, open);
        await waitForLocks(fixture.store, 1);
        both = Promise.all([opening, publishEntry(publishes, { entryId, version })]);
        await waitForLocks(fixture.store, 2);
      });
      expect(await both).toMatchObject([{ kind: 'done' }, { code: 'entry-moved-on' }]);
    } finally {
      await blocker.close();
    }
    await handIn(fixture, reportId);
    expect(await publicReport(fixture.store, asProgram(fixture).actor, entryId)).toBeNull();
  });

  it.each([
    ['while it is open again', 'returned', false],
    ['in an older text, whatever the archive says', 'submitted', true],
  ] as const)('is never of a report %s', async (_when, state, isHandedInAnew) => {
    const entryId = await published(fixture);
    const { published_at, published_by, report_id } = await entryOf(fixture);
    const shown = async () => await publicReport(fixture.store, asProgram(fixture).actor, entryId);
    expect(await shown()).toMatchObject({ id: entryId });
    const reportId = await reopen();
    if (isHandedInAnew) await handIn(fixture, reportId);
    // As if the withdrawal had been lost.
    await fixture.store.db.updateTable('archive_entry').set({ published_at, published_by }).execute();
    const report = fixture.store.db.selectFrom('report').select('state').where('id', '=', report_id);
    expect(await report.executeTakeFirst()).toEqual({ state });
    expect(await shown()).toBe('gone');
    const asked = { ...everything, most: 10 };
    expect(await publicArchive(fixture.store, asProgram(fixture).actor, asked)).toMatchObject({ count: 0 });
    expect((await finds({}, 'stranger')).count).toBe(0);
  });

  it('shows the supplements that had come, and none that came after it', async () => {
    const entryId = await archived(fixture);
    await addLate('Kom før');
    await archiveAgain(fixture);
    await publish(fixture, entryId);
    await addLate('Kom etter');
    const shown = JSON.stringify(await publicReport(fixture.store, asProgram(fixture).actor, entryId));
    expect(shown).toContain('Kom før');
    expect(shown).not.toContain('Kom etter');
  });

  it('can be taken back, once', async () => {
    const entryId = await published(fixture);
    expect(await viewFor('stranger', entryId)).toMatchObject({ publicity: 'public' });
    idsOf(await withdrawEntry(await fixture.as('coordinator'), { entryId }));
    expect(await viewFor('stranger', entryId)).toBeNull();
    const again = await withdrawEntry(await fixture.as('coordinator'), { entryId });
    expect(again).toMatchObject({ code: 'nothing-changed' });
  });
});

describe('a file that came in by mistake', () => {
  const given = async (entryId: string, reason = 'Rapporten er fra et annet år') => ({
    ...{ entryId, reason },
    version: (await entryOf(fixture)).version,
  });
  const code = (outcome: Outcome) => ('code' in outcome ? outcome.code : 'done');

  it('is gone from search, file, page and the public once it is taken away, with the reason in the trail (R42, R43)', async () => {
    const file = olderFile(fixture.serviceId);
    const asCoordinator = () => fixture.as('coordinator');
    const entryId = idsOf(await addArchiveFile(await asCoordinator(), file)).entryId ?? '';
    await publish(fixture, entryId);
    const outside = { text: 'Pasientene', year: null, region: null, type: null, from: 0, most: 10 };
    expect(await publicArchive(fixture.store, asProgram(fixture).actor, outside)).toMatchObject({ count: 1 });
    expect((await finds({ text: 'Pasientene' })).count).toBe(1);
    const empty = await takeAwayEntry(await asCoordinator(), await given(entryId, ' '));
    expect(code(empty)).not.toBe('done');
    expect(code(await takeAwayEntry(await asCoordinator(), await given(entryId)))).toBe('done');
    expect(await publicArchive(fixture.store, asProgram(fixture).actor, outside)).toMatchObject({ count: 0 });
    expect(await publicReport(fixture.store, asProgram(fixture).actor, entryId)).toBe('gone');
    expect((await finds({ text: 'Pasientene' })).count).toBe(0);
    const coordinator = await fixture.actor('coordinator');
    expect(await archiveFile(fixture.store, coordinator, entryId)).toBeNull();
    expect(await viewFor('receivingContact', entryId)).toBeNull();
    expect(await viewFor('coordinator', entryId)).toMatchObject({
      takenAway: { by: 'Nina Skisse', reason: 'Rapporten er fra et annet år' },
      viewer: { mayPublish: false, mayTakeAway: false },
    });
    // Found again whatever is searched for, with the way back, by coordinators alone.
    const listFor = async (name: PersonName) =>
      await archiveView(fixture.store, await fixture.actor(name), { ...everything, text: 'Pasientene' });
    expect(await listFor('coordinator')).toMatchObject({
      takenAwayCount: 1,
      takenAway: [{ id: entryId, takenAway: { by: 'Nina Skisse', reason: 'Rapporten er fra et annet år' } }],
    });
    for (const name of ['receivingContact', 'serviceLeader'] as const) {
      expect(await listFor(name)).toMatchObject({ takenAwayCount: 0, takenAway: [] });
    }
    // An operator's list that is run again does not bring it back.
    expect(code(await addArchiveFile(asProgram(fixture), file))).toBe('archive-file-known');
    // It comes in anew where it belongs; then it is not brought back beside that.
    const elsewhere = { ...file, year: 2016 };
    expect(code(await addArchiveFile(await asCoordinator(), elsewhere))).toBe('done');
    expect(code(await restoreEntry(await asCoordinator(), { entryId }))).toBe('archive-file-known');
  });

  it('is there again when it is brought back, and not public', async () => {
    const entryId = await filed(fixture);
    await publish(fixture, entryId);
    idsOf(await takeAwayEntry(await fixture.as('coordinator'), await given(entryId)));
    idsOf(await restoreEntry(await fixture.as('coordinator'), { entryId }));
    const found = await finds({ text: 'Pasientene' });
    expect([found.count, found.takenAway]).toEqual([1, []]);
    expect((await viewFor('receivingContact', entryId))?.publicity).toBe('withdrawn');
  });

  it('is no report that was handed in', async () => {
    const entryId = await archived(fixture);
    expect(code(await takeAwayEntry(await fixture.as('coordinator'), await given(entryId)))).toBe(
      'unknown-or-forbidden',
    );
  });
});
