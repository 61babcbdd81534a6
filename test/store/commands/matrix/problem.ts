import { agreeProblem } from '../../../../store/commands/agree-problem.ts';
import { answerProblem } from '../../../../store/commands/answer-problem.ts';
import { commentProblem } from '../../../../store/commands/comment-problem.ts';
import { passProblem } from '../../../../store/commands/pass-problem.ts';
import { raiseProblem } from '../../../../store/commands/raise-problem.ts';
import { settleProblems } from '../../../../store/commands/settle-problems.ts';
import { withdrawProblem } from '../../../../store/commands/withdraw-problem.ts';
import { groupProblems } from '../../../../store/queries/group-problems.ts';
import { problemView } from '../../../../store/queries/problem-view.ts';
import { contactsAndCoordinator, type Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import {
  problemAnswered,
  problemBetween,
  problemRaised,
  problemWithRegion,
} from '../../../support/group-life-steps.ts';
import { ledBy } from '../../../support/milestone-steps.ts';
import type { Matrix } from './matrix.ts';

/** `member` raised it, the line leader leads the group, and `otherContact` is of the member's region. */
const service: readonly Who[] = ['serviceLeader', 'lineLeader', 'member'];
const withRegion: readonly Who[] = ['serviceLeader', 'lineLeader', 'otherContact', 'member'];
const all: readonly Who[] = [
  'serviceLeader',
  'lineLeader',
  ...contactsAndCoordinator.filter((who) => who !== 'coordinator'),
  'member',
  'coordinator',
];
const note = 'Det er ikke løst.';

export const matrix: Matrix = {
  commands: {
    'raise-problem': {
      may: ['serviceLeader', 'lineLeader', 'member'],
      arrange: (fixture) => ledBy(fixture, 'lineLeader'),
      run: (context, serviceId) =>
        raiseProblem(context, { serviceId, text: 'Det er et problem.', region: 'nord' }),
      state: { read: stateOfOne, before: undefined, after: 'open' },
    },
    'answer-problem': {
      may: ['serviceLeader'],
      arrange: problemRaised,
      run: (context, problemId) => answerProblem(context, { problemId, note }),
      state: { read: stateOfOne, before: 'open', after: 'answered' },
    },
    'agree-problem': {
      may: ['member'],
      hear: { lineLeader: 'problem-spoken-for' },
      arrange: problemAnswered,
      run: (context, problemId) => agreeProblem(context, { problemId, version: 2 }),
      state: { read: stateOfOne, before: 'answered', after: 'settled' },
    },
    'pass-problem': {
      may: ['member'],
      // The service could have passed it on before it answered.
      hear: { serviceLeader: 'problem-moved-on', lineLeader: 'problem-spoken-for' },
      arrange: problemAnswered,
      run: (context, problemId) => passProblem(context, { problemId, version: 2, note }),
      state: { read: stepOfOne, before: 'service', after: 'region' },
    },
    'comment-problem': {
      may: withRegion,
      arrange: problemWithRegion,
      run: (context, problemId) => commentProblem(context, { problemId, note }),
      state: { read: countOfComments, before: 0, after: 1 },
    },
    'settle-problems': {
      may: ['system'],
      arrange: problemAnswered,
      run: async (context) => {
        const found = await settleProblems(context);
        return typeof found === 'number' ? {} : found;
      },
    },
    'withdraw-problem': {
      may: ['member'],
      hear: { lineLeader: 'problem-spoken-for' },
      arrange: problemRaised,
      run: (context, problemId) => withdrawProblem(context, { problemId }),
      state: { read: stateOfOne, before: 'open', after: 'withdrawn' },
    },
  },
  queries: [
    reads('with the service: the group and the service', service, problemRaised),
    reads('with the region: its contacts too', withRegion, problemWithRegion),
    reads('between the regions: all contacts and the coordinator', all, problemBetween),
    {
      query: 'group-problems',
      what: 'of a group, with the region: whoever raises one, and its contacts',
      sees: withRegion,
      arrange: async (fixture) => {
        await problemWithRegion(fixture);
        return fixture.serviceId;
      },
      look: ({ store, actor }, serviceId) => groupProblems(store, actor, serviceId),
    },
  ],
};

function reads(what: string, sees: readonly Who[], arrange: (fixture: GroupFixture) => Promise<string>) {
  return {
    query: 'problem-view',
    ...{ what, sees, arrange },
    look: ({ store, actor }: Parameters<Matrix['queries'][number]['look']>[0], id: string) =>
      problemView(store, actor, id),
  };
}

async function one({ store }: GroupFixture) {
  return await store.db.selectFrom('problem').select(['state', 'step']).executeTakeFirst();
}

async function stateOfOne(fixture: GroupFixture) {
  return (await one(fixture))?.state;
}

async function stepOfOne(fixture: GroupFixture) {
  return (await one(fixture))?.step;
}

async function countOfComments({ store }: GroupFixture): Promise<number> {
  const rows = await store.db
    .selectFrom('problem_entry')
    .select('id')
    .where('kind', '=', 'commented')
    .execute();
  return rows.length;
}
