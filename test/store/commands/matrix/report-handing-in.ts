import { addSupplement } from '../../../../store/commands/add-supplement.ts';
import { closeCycle } from '../../../../store/commands/close-cycle.ts';
import { completeGroupPart } from '../../../../store/commands/complete-group-part.ts';
import { extendReport } from '../../../../store/commands/extend-report.ts';
import { remindWriter } from '../../../../store/commands/remind-writer.ts';
import { reopenReport } from '../../../../store/commands/reopen-report.ts';
import { submitReport } from '../../../../store/commands/submit-report.ts';
import { tellWatchers } from '../../../../store/commands/tell-watchers.ts';
import { homeView } from '../../../../store/queries/home-view.ts';
import { reportOverview } from '../../../../store/queries/report-overview.ts';
import { submissionView } from '../../../../store/queries/submission-view.ts';
import { contactsAndCoordinator, reportReadersAndHelper } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import {
  addReport,
  handIn,
  letHelp,
  partsOf,
  reasonsFor,
  versionOf,
} from '../../../support/report-fixture.ts';
import type { Matrix } from './matrix.ts';

const reportOf = async (fixture: GroupFixture) => (await addReport(fixture)).reportId;

async function submittedReport(fixture: GroupFixture): Promise<string> {
  const { reportId, sections } = await addReport(fixture);
  await letHelp(fixture, sections.activity);
  await handIn(fixture, reportId);
  return reportId;
}

async function dutiesAbout(kind: string, look: Parameters<typeof homeView>): Promise<unknown> {
  const home = await homeView(...look);
  return home?.duties.filter((duty) => duty.kind === kind) ?? null;
}

/** `lineLeader` leads the group; the service is in Helse Vest, whose contacts are the two who receive. */
export const matrix: Matrix = {
  commands: {
    'complete-group-part': {
      may: ['lineLeader'],
      arrange: reportOf,
      run: async (context, reportId, fixture) =>
        await completeGroupPart(context, { reportId, reasons: await reasonsFor(fixture, reportId) }),
    },
    'submit-report': {
      may: ['serviceLeader'],
      arrange: reportOf,
      run: async (context, reportId, fixture) =>
        await submitReport(context, {
          reportId,
          version: await versionOf(fixture, reportId),
          reasons: await reasonsFor(fixture, reportId),
          withoutGroup: 'Lederen er borte',
        }),
      state: {
        read: async (fixture, reportId) => {
          const { db } = fixture.store;
          const row = await db
            .selectFrom('report')
            .select('state')
            .where('id', '=', reportId)
            .executeTakeFirst();
          return row?.state;
        },
        before: 'open',
        after: 'submitted',
      },
    },
    'reopen-report': {
      may: ['receivingContact', 'secondReceiving'],
      arrange: submittedReport,
      run: (context, reportId) =>
        reopenReport(context, { reportId, reason: 'Tallene mangler', sectionIds: [] }),
    },
    'extend-report': {
      may: ['receivingContact', 'secondReceiving', 'coordinator'],
      arrange: reportOf,
      run: (context, reportId) => extendReport(context, { reportId, to: '2027-03-01', reason: 'Flytting' }),
    },
    'remind-writer': {
      may: ['serviceLeader', 'lineLeader', 'receivingContact', 'secondReceiving', 'coordinator'],
      arrange: reportOf,
      run: async (context, reportId, fixture) => {
        const part = (await partsOf(fixture, reportId)).find(({ kind }) => kind === 'group');
        return await remindWriter(context, { reportId, partId: part?.id ?? '' });
      },
    },
    'add-supplement': {
      may: ['serviceLeader', 'candidate'],
      arrange: async (fixture) => {
        const reportId = await submittedReport(fixture);
        const { db } = fixture.store;
        const section = await db
          .selectFrom('report_section')
          .select('id')
          .where('report_id', '=', reportId)
          .where('key', '=', 'activity')
          .executeTakeFirstOrThrow();
        return section.id;
      },
      run: (context, sectionId) => addSupplement(context, { sectionId, content: { text: 'Kom sent' } }),
    },
    'close-cycle': {
      may: ['coordinator'],
      arrange: async (fixture) => {
        await addReport(fixture);
        const { id } = await fixture.store.db
          .selectFrom('report_cycle')
          .select('id')
          .executeTakeFirstOrThrow();
        return id;
      },
      run: (context, cycleId) => closeCycle(context, { cycleId }),
    },
    'tell-watchers': {
      may: ['system'],
      arrange: async () => '',
      run: (context) => tellWatchers(context),
    },
  },
  queries: [
    {
      query: 'report-overview',
      what: 'services by parts: the contacts and the coordinator',
      sees: contactsAndCoordinator,
      arrange: reportOf,
      look: ({ store, actor }) => reportOverview(store, actor, { year: 2026 }),
    },
    {
      query: 'submission-view',
      what: 'what was handed in: whoever may see the report',
      sees: reportReadersAndHelper,
      arrange: submittedReport,
      look: ({ store, actor }, reportId) => submissionView(store, actor, { reportId }),
    },
    {
      query: 'home-view',
      what: 'the duty to hand in: the service’s leader (R35)',
      sees: ['serviceLeader', 'otherLeader'],
      arrange: reportOf,
      look: ({ store, actor }) => dutiesAbout('submit-report', [store, actor]),
    },
    {
      query: 'home-view',
      what: 'the duty to write the group’s part: its leader',
      sees: ['lineLeader'],
      arrange: reportOf,
      look: ({ store, actor }) => dutiesAbout('write-group-part', [store, actor]),
    },
    {
      query: 'home-view',
      what: 'the duty to write a region’s part: whoever has the seat',
      sees: ['member'],
      arrange: reportOf,
      look: ({ store, actor }) => dutiesAbout('write-regional-part', [store, actor]),
    },
  ],
};
