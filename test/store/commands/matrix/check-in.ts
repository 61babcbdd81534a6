import { answerCheckIn } from '../../../../store/commands/answer-check-in.ts';
import { askGroup } from '../../../../store/commands/ask-group.ts';
import { closeCheckIn } from '../../../../store/commands/close-check-in.ts';
import { dropSpread } from '../../../../store/commands/drop-spread.ts';
import { settleCheckIns } from '../../../../store/commands/settle-check-ins.ts';
import { tellSpread } from '../../../../store/commands/tell-spread.ts';
import { checkInView } from '../../../../store/queries/check-in-view.ts';
import { groupCheckIns } from '../../../../store/queries/group-check-ins.ts';
import { groupSpreads } from '../../../../store/queries/group-spreads.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { groupAsked, spreadTold } from '../../../support/group-life-steps.ts';
import { ledBy } from '../../../support/milestone-steps.ts';
import type { Matrix } from './matrix.ts';

/** The line leader leads the group here, and `member` is the one who sits in it. */
export const matrix: Matrix = {
  commands: {
    'ask-group': {
      may: ['lineLeader'],
      arrange: (fixture) => ledBy(fixture, 'lineLeader'),
      run: (context, serviceId) => askGroup(context, { serviceId, question: 'Hvor mange henviser dere?' }),
      state: { read: countOf('check_in'), before: 0, after: 1 },
    },
    'answer-check-in': {
      may: ['member'],
      arrange: groupAsked,
      run: (context, checkInId) => answerCheckIn(context, { checkInId, text: 'Omtrent ti' }),
      state: { read: answers, before: 0, after: 1 },
    },
    'close-check-in': {
      may: ['lineLeader'],
      arrange: groupAsked,
      run: (context, checkInId) => closeCheckIn(context, { checkInId }),
      state: { read: isClosed, before: false, after: true },
    },
    'settle-check-ins': {
      may: ['system'],
      arrange: groupAsked,
      run: async (context) => {
        const found = await settleCheckIns(context);
        return typeof found === 'number' ? {} : found;
      },
    },
    'tell-spread': {
      may: ['member'],
      arrange: (fixture) => ledBy(fixture, 'lineLeader'),
      run: (context, serviceId) =>
        tellSpread(context, { serviceId, what: 'Nye rutiner', audience: 'fastlegene', day: '2026-11-20' }),
      state: { read: countOf('spread'), before: 0, after: 1 },
    },
    'drop-spread': {
      may: ['member'],
      arrange: spreadTold,
      run: (context, spreadId) => dropSpread(context, { spreadId }),
      state: { read: countOf('spread'), before: 1, after: 0 },
    },
  },
  queries: [
    {
      query: 'check-in-view',
      what: 'a question to the group: whoever asks, and whoever was asked',
      sees: ['lineLeader', 'member'],
      arrange: groupAsked,
      look: ({ store, actor }, id) => checkInView(store, actor, id),
    },
    {
      query: 'group-check-ins',
      what: 'all of them: the same',
      sees: ['lineLeader', 'member'],
      arrange: async (fixture) => {
        await groupAsked(fixture);
        return fixture.serviceId;
      },
      look: ({ store, actor }, serviceId) => groupCheckIns(store, actor, serviceId),
    },
    {
      query: 'group-spreads',
      what: 'what was spread: whoever takes part in the group, and whoever answers for it',
      sees: ['serviceLeader', 'lineLeader', 'receivingContact', 'secondReceiving', 'member', 'coordinator'],
      arrange: async (fixture) => {
        await spreadTold(fixture);
        return fixture.serviceId;
      },
      look: ({ store, actor }, serviceId) => groupSpreads(store, actor, serviceId),
    },
  ],
};

function countOf(table: 'check_in' | 'spread') {
  return async ({ store }: GroupFixture) => (await store.db.selectFrom(table).select('id').execute()).length;
}

async function answers({ store }: GroupFixture): Promise<number> {
  const rows = await store.db
    .selectFrom('check_in_answer')
    .select('person_id')
    .where('answered_at', 'is not', null)
    .execute();
  return rows.length;
}

async function isClosed({ store }: GroupFixture): Promise<boolean> {
  const row = await store.db.selectFrom('check_in').select('closed_at').executeTakeFirst();
  return Boolean(row?.closed_at);
}
