import { addChallenge } from '../../../../store/commands/add-challenge.ts';
import { changeChallenge } from '../../../../store/commands/change-challenge.ts';
import { completeCase } from '../../../../store/commands/complete-case.ts';
import { dropChallenge } from '../../../../store/commands/drop-challenge.ts';
import { reopenCase } from '../../../../store/commands/reopen-case.ts';
import { writeCase } from '../../../../store/commands/write-case.ts';
import { nationalView } from '../../../../store/queries/national-view.ts';
import {
  addAssessment,
  addChallengeTo,
  caseOf,
  complete,
  versionOfCase,
} from '../../../support/assessment-steps.ts';
import { contactsAndCoordinator, type Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import type { CommandRow, Matrix } from './matrix.ts';

/** The contacts of the regions are the interregional group; the coordinator leads it (R56). */
const group: readonly Who[] = contactsAndCoordinator;

async function opened(fixture: GroupFixture): Promise<string> {
  const ids = await addAssessment(fixture);
  await complete(fixture, ids, { 'shared-challenges': 'Få medlemmer', 'follow-up': 'interregional' });
  return await caseOf(fixture);
}

async function withChallenge(fixture: GroupFixture): Promise<string> {
  await opened(fixture);
  return await addChallengeTo(fixture);
}

async function versionOfChallenge({ store }: GroupFixture, id: string): Promise<number> {
  const row = await store.db
    .selectFrom('challenge')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.version ?? 0;
}

async function completed(fixture: GroupFixture): Promise<string> {
  const caseId = await opened(fixture);
  const version = await versionOfCase(fixture);
  await completeCase(await fixture.as('coordinator'), { caseId, version });
  return caseId;
}

const isReady: NonNullable<CommandRow['state']>['read'] = async ({ store }) => {
  const row = await store.db.selectFrom('national_case').select('completed_at').executeTakeFirst();
  return row ? row.completed_at !== null : undefined;
};
const words = { title: 'Ledige plasser', text: 'Flere grupper mangler medlemmer.', proposal: '' };

export const matrix: Matrix = {
  commands: {
    'add-challenge': {
      repeats: true,
      may: group,
      arrange: opened,
      run: (context, caseId) => addChallenge(context, { caseId, ...words, assessmentIds: [] }),
    },
    'change-challenge': {
      repeats: true,
      may: group,
      arrange: withChallenge,
      run: async (context, challengeId, fixture) => {
        const caseId = await caseOf(fixture);
        const version = await versionOfChallenge(fixture, challengeId);
        const given = { caseId, challengeId, version, ...words, assessmentIds: [] };
        return await changeChallenge(context, given);
      },
    },
    'drop-challenge': {
      may: ['coordinator'],
      arrange: withChallenge,
      run: async (context, challengeId, fixture) =>
        dropChallenge(context, { caseId: await caseOf(fixture), challengeId }),
    },
    'write-case': {
      may: ['coordinator'],
      arrange: opened,
      run: async (context, caseId, fixture) => {
        const version = await versionOfCase(fixture);
        return await writeCase(context, { caseId, version, goesWell: 'Mye', proposal: '' });
      },
    },
    'complete-case': {
      may: ['coordinator'],
      arrange: opened,
      run: async (context, caseId, fixture) =>
        completeCase(context, { caseId, version: await versionOfCase(fixture) }),
      state: { read: isReady, before: false, after: true },
    },
    'reopen-case': {
      may: ['coordinator'],
      arrange: completed,
      run: (context, caseId) => reopenCase(context, { caseId }),
      state: { read: isReady, before: true, after: false },
    },
  },
  queries: [
    {
      query: 'national-view',
      what: 'what the assessments of a year have in common: contacts and the coordinator',
      sees: group,
      arrange: opened,
      look: ({ store, actor }) => nationalView(store, actor, {}),
    },
  ],
};
