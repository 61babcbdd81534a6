import { completeAssessment } from '../../../../store/commands/complete-assessment.ts';
import { reopenAssessment } from '../../../../store/commands/reopen-assessment.ts';
import { assessmentOverview } from '../../../../store/queries/assessment-overview.ts';
import { assessmentPage, assessmentView } from '../../../../store/queries/assessment-view.ts';
import { sectionView } from '../../../../store/queries/section-view.ts';
import {
  addAssessment,
  complete,
  giveSeat,
  versionOfAssessment,
  writeAll,
} from '../../../support/assessment-steps.ts';
import { contactsAndCoordinator, type Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import type { CommandRow, Matrix } from './matrix.ts';

/** The contacts of the region that assesses; here the second of them sits in the group, and assesses nothing (P24). */
const assessors: readonly Who[] = ['receivingContact'];
const partial = { secondReceiving: 'assesses-own-service' } as const;

async function written(fixture: GroupFixture): Promise<string> {
  const ids = await addAssessment(fixture);
  await writeAll(fixture, ids);
  await giveSeat(fixture, 'secondReceiving');
  return ids.assessmentId;
}

async function completed(fixture: GroupFixture): Promise<string> {
  const ids = await addAssessment(fixture);
  await complete(fixture, ids);
  await giveSeat(fixture, 'secondReceiving');
  return ids.assessmentId;
}

const stateOf: NonNullable<CommandRow['state']>['read'] = async ({ store }, id) => {
  const row = await store.db.selectFrom('assessment').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state;
};

export const matrix: Matrix = {
  commands: {
    'complete-assessment': {
      may: assessors,
      hear: partial,
      arrange: written,
      run: async (context, assessmentId, fixture) =>
        completeAssessment(context, {
          assessmentId,
          version: await versionOfAssessment(fixture, assessmentId),
        }),
      state: { read: stateOf, before: 'open', after: 'completed' },
    },
    'reopen-assessment': {
      may: assessors,
      hear: partial,
      arrange: completed,
      run: (context, assessmentId) => reopenAssessment(context, { assessmentId }),
      state: { read: stateOf, before: 'completed', after: 'open' },
    },
  },
  queries: [
    {
      query: 'assessment-view',
      what: 'that a report is being assessed: contacts and the coordinator, and the channel of its region',
      sees: contactsAndCoordinator,
      channels: ['receivingChannel'],
      arrange: written,
      look: ({ store, actor }, id) => assessmentView(store, actor, id),
    },
    {
      query: 'assessment-view',
      what: 'what is written, before it is completed: those who assess',
      sees: assessors,
      arrange: written,
      look: async ({ store, actor }, id) =>
        ((await assessmentPage(store, actor, id))?.written ?? [])[0] ?? null,
    },
    {
      query: 'assessment-view',
      what: 'what was completed: all regions and the coordinator, but nobody with a part in the service',
      sees: contactsAndCoordinator.filter((who) => who !== 'secondReceiving'),
      arrange: completed,
      look: async ({ store, actor }, id) =>
        ((await assessmentPage(store, actor, id))?.written ?? [])[0] ?? null,
    },
    {
      query: 'section-view',
      what: 'a chapter of an assessment: those who assess',
      sees: assessors,
      arrange: async (fixture) => {
        const { chapters } = await addAssessment(fixture);
        await giveSeat(fixture, 'secondReceiving');
        return chapters[0] ?? '';
      },
      look: ({ store, actor }, id) => sectionView(store, actor, id),
    },
    {
      query: 'assessment-overview',
      what: 'how far the regions have come: contacts and the coordinator',
      sees: contactsAndCoordinator,
      arrange: written,
      look: ({ store, actor }) => assessmentOverview(store, actor, {}),
    },
  ],
};
