import { addArchiveFile } from '../../../../store/commands/add-archive-file.ts';
import { indexArchive } from '../../../../store/commands/index-archive.ts';
import { publishEntry } from '../../../../store/commands/publish-entry.ts';
import { restoreEntry } from '../../../../store/commands/restore-entry.ts';
import { takeAwayEntry } from '../../../../store/commands/take-away-entry.ts';
import { withdrawEntry } from '../../../../store/commands/withdraw-entry.ts';
import { archiveEntryView } from '../../../../store/queries/archive-entry-view.ts';
import { archiveFile } from '../../../../store/queries/archive-file.ts';
import { archiveView } from '../../../../store/queries/archive-view.ts';
import { comparisonView } from '../../../../store/queries/comparison-view.ts';
import { contactsView } from '../../../../store/queries/contacts-view.ts';
import { publicArchive } from '../../../../store/queries/public-archive.ts';
import { publicReport } from '../../../../store/queries/public-report.ts';
import { archived, entryOf, filed, olderFile, published } from '../../../support/archive-steps.ts';
import { contactsAndCoordinator, everybody, reportReaders, type Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { idsOf } from '../../../support/nomination-steps.ts';
import type { Matrix } from './matrix.ts';

const persons: readonly Who[] = everybody.filter((who) => who !== 'system');
const all = { text: '', year: null, region: null, type: null, from: 0 };
/** Where there is no entry, any. */
const versionOf = async ({ store }: GroupFixture) =>
  (await store.db.selectFrom('archive_entry').select('version').executeTakeFirst())?.version ?? 1;
const isTakenAway = async (fixture: GroupFixture) => (await entryOf(fixture)).taken_away_at !== null;
const isPublic = async (fixture: GroupFixture) => (await entryOf(fixture)).published_at !== null;

async function takenAway(fixture: GroupFixture): Promise<string> {
  const entryId = await filed(fixture);
  const given = { entryId, version: await versionOf(fixture), reason: 'Feil år' };
  idsOf(await takeAwayEntry(await fixture.as('coordinator'), given));
  return entryId;
}

export const matrix: Matrix = {
  commands: {
    'index-archive': { may: ['system'], arrange: async () => '', run: (context) => indexArchive(context) },
    'add-archive-file': {
      may: ['coordinator', 'system'],
      repeats: true,
      arrange: async ({ serviceId }) => serviceId,
      run: (context, serviceId) => addArchiveFile(context, olderFile(serviceId)),
    },
    'publish-entry': {
      may: ['coordinator'],
      arrange: archived,
      run: async (context, entryId, fixture) =>
        publishEntry(context, { entryId, version: await versionOf(fixture) }),
      state: { read: isPublic, before: false, after: true },
    },
    'withdraw-entry': {
      may: ['coordinator'],
      arrange: published,
      run: (context, entryId) => withdrawEntry(context, { entryId }),
      state: { read: isPublic, before: true, after: false },
    },
    'take-away-entry': {
      may: ['coordinator'],
      arrange: (fixture) => filed(fixture),
      run: async (context, entryId, fixture) =>
        takeAwayEntry(context, { entryId, version: await versionOf(fixture), reason: 'Feil år' }),
      state: { read: isTakenAway, before: false, after: true },
    },
    'restore-entry': {
      may: ['coordinator'],
      arrange: takenAway,
      run: (context, entryId) => restoreEntry(context, { entryId }),
      state: { read: isTakenAway, before: true, after: false },
    },
  },
  queries: [
    {
      query: 'contacts-view',
      what: 'who answers for what: every person whom the program knows',
      sees: persons,
      look: ({ store, actor }) => contactsView(store, actor, {}),
    },
    {
      query: 'archive-view',
      what: 'what was handed in: the service, its group, contacts and the coordinator',
      sees: reportReaders,
      arrange: archived,
      look: async ({ store, actor }) => (await archiveView(store, actor, all))?.lines ?? null,
    },
    {
      query: 'archive-view',
      what: 'what is public: every person whom the program knows',
      sees: persons,
      arrange: published,
      look: async ({ store, actor }) => (await archiveView(store, actor, all))?.lines ?? null,
    },
    {
      query: 'archive-view',
      what: 'what was taken away: the coordinator',
      sees: ['coordinator'],
      arrange: takenAway,
      look: async ({ store, actor }) => {
        const lines = (await archiveView(store, actor, all))?.takenAway ?? [];
        return lines.length > 0 ? lines : null;
      },
    },
    {
      query: 'archive-entry-view',
      what: 'a report that was handed in: the service, its group, contacts and the coordinator',
      sees: reportReaders,
      arrange: archived,
      look: ({ store, actor }, id) => archiveEntryView(store, actor, id),
    },
    {
      query: 'archive-file',
      what: 'the file of an older year: as a report, and the public pages only what is public',
      // Nobody leads the group here.
      sees: reportReaders.filter((who) => who !== 'lineLeader'),
      arrange: (fixture) => filed(fixture),
      look: ({ store, actor }, id) => archiveFile(store, actor, id),
    },
    {
      query: 'comparison-view',
      what: 'a service over the years: the service, its group, contacts and the coordinator',
      sees: reportReaders,
      arrange: async (fixture) => {
        await archived(fixture);
        return fixture.serviceId;
      },
      look: ({ store, actor }, serviceId) => comparisonView(store, actor, { serviceId }),
    },
    {
      query: 'comparison-view',
      what: 'a region over the years: contacts and the coordinator',
      sees: contactsAndCoordinator,
      arrange: archived,
      look: ({ store, actor }) => comparisonView(store, actor, { region: 'vest' }),
    },
    {
      query: 'public-archive',
      what: 'what everybody may read: asked by the public pages, in the program’s name',
      sees: ['system'],
      arrange: published,
      look: async ({ store, actor }) =>
        (await publicArchive(store, actor, { ...all, most: 10 }))?.lines ?? null,
    },
    {
      query: 'public-report',
      what: 'a report that everybody may read: asked by the public pages, in the program’s name',
      sees: ['system'],
      arrange: published,
      look: ({ store, actor }, id) => publicReport(store, actor, id),
    },
  ],
};
