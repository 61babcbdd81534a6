import { randomBytes } from 'node:crypto';
import { type ArchiveFile, addArchiveFile } from '../../store/commands/add-archive-file.ts';
import { indexArchive } from '../../store/commands/index-archive.ts';
import { publishEntry } from '../../store/commands/publish-entry.ts';
import { asProgram, type GroupFixture } from './group-fixture.ts';
import { idsOf } from './nomination-steps.ts';
import { addReport, handIn } from './report-fixture.ts';

/** The report of the fixture's service about 2026, handed in with this text in its first chapter, and archived. */
export async function archived(fixture: GroupFixture, text = 'Ventetiden er for lang.'): Promise<string> {
  const { reportId, sections } = await addReport(fixture);
  await fixture.store.db
    .updateTable('report_section')
    .set({ content: JSON.stringify({ text }), state: 'done' })
    .where('id', '=', sections.activity)
    .execute();
  await handIn(fixture, reportId);
  return await archiveAgain(fixture);
}

/** What was handed in since is archived too; gives the entry. */
export async function archiveAgain(fixture: GroupFixture): Promise<string> {
  idsOf(await indexArchive(asProgram(fixture)));
  return (await entryOf(fixture)).id;
}

export async function entryOf({ store }: GroupFixture) {
  return await store.db.selectFrom('archive_entry').selectAll().executeTakeFirstOrThrow();
}

export async function publish(fixture: GroupFixture, entryId: string): Promise<void> {
  const { version } = await entryOf(fixture);
  idsOf(await publishEntry(await fixture.as('coordinator'), { entryId, version }));
}

export async function published(fixture: GroupFixture, text?: string): Promise<string> {
  const entryId = await archived(fixture, text);
  await publish(fixture, entryId);
  return entryId;
}

/** A report of an older year, unlike any other. */
export function olderFile(serviceId: string, more: Partial<ArchiveFile> = {}): ArchiveFile {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.4 '), randomBytes(16), Buffer.from(' %%EOF')]);
  const title = 'Rapport om året 2015';
  return {
    serviceId,
    year: 2015,
    title,
    name: 'rapport.pdf',
    bytes,
    text: 'Pasientene kom fra nord.',
    ...more,
  };
}

export async function filed(fixture: GroupFixture, more: Partial<ArchiveFile> = {}): Promise<string> {
  const file = olderFile(fixture.serviceId, more);
  return idsOf(await addArchiveFile(await fixture.as('coordinator'), file)).entryId ?? '';
}
