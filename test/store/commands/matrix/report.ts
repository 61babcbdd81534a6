import { randomUUID } from 'node:crypto';
import { acquireSection } from '../../../../store/commands/acquire-section.ts';
import { addTemplateVersion } from '../../../../store/commands/add-template-version.ts';
import { heartbeatSection } from '../../../../store/commands/heartbeat-section.ts';
import { openCycle } from '../../../../store/commands/open-cycle.ts';
import { releaseSection } from '../../../../store/commands/release-section.ts';
import { saveSection } from '../../../../store/commands/save-section.ts';
import { myReports } from '../../../../store/queries/my-reports.ts';
import { partToWrite } from '../../../../store/queries/part-to-write.ts';
import { readsReport } from '../../../../store/queries/reads-report.ts';
import { reportView } from '../../../../store/queries/report-view.ts';
import { sectionView } from '../../../../store/queries/section-view.ts';
import { reportReadersAndHelper, type Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { addReport, letHelp, plainTemplate, type ReportIds } from '../../../support/report-fixture.ts';
import type { CommandRow, Matrix } from './matrix.ts';

/** In an open cycle `lineLeader` leads the group, `member` has a region's seat, `candidate` helps with one section. */
const writers = ['serviceLeader', 'candidate'] as const;
const writerId = '11111111-1111-4111-8111-111111111111';

/** The service's section that the candidate helps with, free. */
async function freeSection(fixture: GroupFixture): Promise<string> {
  const { sections } = await addReport(fixture);
  await letHelp(fixture, sections.activity);
  return sections.activity;
}

/** The report of it. */
async function helpedReport(fixture: GroupFixture): Promise<string> {
  const { reportId, sections } = await addReport(fixture);
  await letHelp(fixture, sections.activity);
  return reportId;
}

async function partOf({ store }: GroupFixture, sectionId: string): Promise<string> {
  const { part_id } = await store.db
    .selectFrom('report_section')
    .select('part_id')
    .where('id', '=', sectionId)
    .executeTakeFirstOrThrow();
  return part_id;
}

/** The same in the hands of whoever is going to act, where that is one of its writers. */
async function heldBy(fixture: GroupFixture, sectionId: string, personId: string): Promise<void> {
  await fixture.store.db
    .updateTable('section_lock')
    .set({
      holder_id: personId,
      writer_id: writerId,
      fence: '1',
      base_revision: 0,
      lease_until: new Date(Date.now() + 60_000),
    })
    .where('section_id', '=', sectionId)
    .execute();
}

/** A command that names a holding, tried as everybody under the same one of their own. */
const underLease = (
  run: (...args: Parameters<CommandRow['run']>) => Promise<object>,
): Pick<CommandRow, 'arrange' | 'run'> => ({
  arrange: freeSection,
  run: async (context, sectionId, fixture) => {
    const { actor } = context;
    const writer = writers.find((who) => actor.kind === 'person' && fixture.people[who] === actor.personId);
    if (writer) await heldBy(fixture, sectionId, fixture.people[writer]);
    return await run(context, sectionId, fixture);
  },
});

const another = (key: keyof ReportIds['sections'], may: readonly Who[]): CommandRow => ({
  may,
  arrange: async (fixture) => (await addReport(fixture)).sections[key],
  run: (context, sectionId) => acquireSection(context, { sectionId, writerId: randomUUID() }),
});

export const matrix: Matrix = {
  commands: {
    'add-template-version': {
      may: ['coordinator'],
      arrange: async () => '',
      run: (context) =>
        addTemplateVersion(context, { type: 'network', year: 2026, content: plainTemplate('network') }),
    },
    'open-cycle': {
      may: ['coordinator'],
      arrange: async (fixture) => {
        const content = plainTemplate('national-treatment');
        const template = { type: 'national-treatment', year: 2027, content } as const;
        await addTemplateVersion(await fixture.as('coordinator'), template);
        return '';
      },
      run: (context) => openCycle(context, { year: 2027 }),
    },
    'acquire-section': {
      may: writers,
      arrange: freeSection,
      run: (context, sectionId) => acquireSection(context, { sectionId, writerId }),
      state: { read: holderOf, before: null, after: writerId },
    },
    'heartbeat-section': {
      may: writers,
      // It needs no right but the holding that it names, and says nothing of what there is.
      hear: Object.fromEntries(
        reportReadersAndHelper.concat('otherLeader', 'stranger').map((who) => [who, 'lease-lost' as const]),
      ),
      ...underLease((context, sectionId) => heartbeatSection(context, { sectionId, writerId, fence: 1 })),
    },
    'save-section': {
      may: writers,
      ...underLease((context, sectionId) =>
        saveSection(context, {
          sectionId,
          writerId,
          fence: 1,
          baseRevision: 0,
          content: { text: 'Slik' },
        }),
      ),
    },
    'release-section': {
      may: writers,
      ...underLease((context, sectionId) => releaseSection(context, { sectionId, writerId, fence: 1 })),
    },
    // A regional part is written by its seat's holder alone (R33), the group's statement by its leader (R32).
    'acquire-section of a region': another('midt', ['member']),
    'acquire-section of the group': another('statement', ['lineLeader']),
  },
  queries: [
    {
      query: 'report-view',
      what: 'a report: the service, its group, those who help, the contacts and the coordinator',
      sees: reportReadersAndHelper,
      arrange: helpedReport,
      look: ({ store, actor }, id) => reportView(store, actor, id),
    },
    {
      query: 'reads-report',
      what: 'whether it may be seen: the same',
      sees: reportReadersAndHelper,
      arrange: helpedReport,
      look: async ({ store, actor }, id) => (await readsReport(store, actor, id)) || null,
    },
    {
      query: 'section-view',
      what: 'a section: the same',
      sees: reportReadersAndHelper,
      arrange: freeSection,
      look: ({ store, actor }, id) => sectionView(store, actor, id),
    },
    {
      query: 'section-view',
      what: 'a kept text: whoever wrote it',
      sees: ['candidate'],
      arrange: async (fixture) => {
        const sectionId = await freeSection(fixture);
        const late = { sectionId, writerId, fence: 1, baseRevision: 0, content: { text: 'For sent' } };
        await saveSection(await fixture.as('candidate'), late);
        return sectionId;
      },
      look: async ({ store, actor }, id) => (await sectionView(store, actor, id))?.drafts ?? null,
    },
    {
      query: 'part-to-write',
      what: 'a part: whoever holds its region’s seat',
      sees: ['member'],
      arrange: async (fixture) => await partOf(fixture, (await addReport(fixture)).sections.midt),
      look: ({ store, actor }, id) => partToWrite(store, actor, id),
    },
    {
      query: 'part-to-write',
      what: 'chapters of a part: whoever leads the service, and whom they let help',
      sees: ['serviceLeader', 'candidate'],
      arrange: async (fixture) => await partOf(fixture, await freeSection(fixture)),
      look: ({ store, actor }, id) => partToWrite(store, actor, id),
    },
    {
      query: 'my-reports',
      what: 'the own list: whoever has something to write',
      sees: ['serviceLeader', 'otherLeader', 'candidate', 'lineLeader', 'member'],
      arrange: freeSection,
      look: ({ store, actor }) => myReports(store, actor),
    },
  ],
};

async function holderOf(fixture: GroupFixture, sectionId: string): Promise<string | null> {
  const row = await fixture.store.db
    .selectFrom('section_lock')
    .select('writer_id')
    .where('section_id', '=', sectionId)
    .executeTakeFirst();
  return row?.writer_id ?? null;
}
