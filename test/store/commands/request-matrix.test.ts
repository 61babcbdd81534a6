import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenRequestStep, RequestStep } from '../../../domain/candidate-request.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { RequestVerb } from '../../../domain/verbs.ts';
import type { CommandContext, Outcome } from '../../../store/command.ts';
import { acceptNamed } from '../../../store/commands/accept-named.ts';
import { closeRequest } from '../../../store/commands/close-request.ts';
import { commentNamed } from '../../../store/commands/comment-named.ts';
import { nameCandidate } from '../../../store/commands/name-candidate.ts';
import { passRequest } from '../../../store/commands/pass-request.ts';
import { remindRequest } from '../../../store/commands/remind-request.ts';
import { reportNoCandidate } from '../../../store/commands/report-no-candidate.ts';
import { returnRequest } from '../../../store/commands/return-request.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { namingFormView, requestView } from '../../../store/queries/request-view.ts';
import { waitingRequests } from '../../../store/queries/waiting-requests.ts';
import {
  contextOf,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { naming, requestAt } from '../../support/request-steps.ts';

/** Everybody there is, and the program itself. */
const everybody = [
  'serviceLeader',
  'otherLeader',
  'candidate',
  'lineLeader',
  'receivingContact',
  'secondReceiving',
  'appointingContact',
  'otherContact',
  'member',
  'coordinator',
  'stranger',
  'system',
] as const;
type Who = (typeof everybody)[number];

type Tried = {
  readonly at: OpenRequestStep;
  readonly to: RequestStep;
  readonly may: readonly Who[];
  /** Whose turn it is at another step: they hear so, instead of nothing. */
  readonly tooLate?: readonly Who[];
  readonly run: (context: CommandContext, requestId: string) => Promise<Outcome>;
};

/** Each command, the step at which it is tried, where it leads, and everybody who may. Nobody else may. */
const commands: Readonly<Record<RequestVerb, Tried>> = {
  'pass-request': {
    at: 'passing',
    to: 'naming',
    may: ['receivingContact', 'secondReceiving'],
    run: (context, requestId) => passRequest(context, { requestId }),
  },
  'name-candidate': {
    at: 'naming',
    to: 'named',
    may: ['appointingContact'],
    run: (context, requestId) => nameCandidate(context, naming(fixture, requestId)),
  },
  'return-request': {
    at: 'naming',
    to: 'returned',
    may: ['appointingContact'],
    run: (context, requestId) => returnRequest(context, { requestId, comment: 'Ingen har tid' }),
  },
  'accept-named': {
    at: 'named',
    to: 'accepted',
    may: ['serviceLeader'],
    run: (context, requestId) => acceptNamed(context, { requestId, effortPercent: null }),
  },
  'comment-named': {
    at: 'named',
    to: 'naming',
    may: ['serviceLeader'],
    run: (context, requestId) => commentNamed(context, { requestId, comment: 'Har dere flere?' }),
  },
  'close-request': {
    at: 'naming',
    to: 'closed',
    may: ['serviceLeader'],
    run: (context, requestId) => closeRequest(context, { requestId }),
  },
  'remind-request': {
    at: 'naming',
    to: 'naming',
    may: ['serviceLeader'],
    tooLate: ['appointingContact'],
    run: (context, requestId) => remindRequest(context, { requestId }),
  },
};

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

async function contextFor(who: Who): Promise<CommandContext> {
  if (who !== 'system') return await fixture.as(who as PersonName);
  return contextOf(fixture.store, { kind: 'system', job: 'test' }, null);
}

async function stepOf(requestId: string): Promise<string> {
  const row = await fixture.store.db
    .selectFrom('candidate_request')
    .select('step')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow();
  return row.step;
}

async function whoSees(look: (context: CommandContext) => Promise<unknown>): Promise<Who[]> {
  const seers: Who[] = [];
  for (const who of everybody) {
    if ((await look(await contextFor(who))) !== null) seers.push(who);
  }
  return seers;
}

describe('Who may command what of a request', () => {
  it.each(Object.entries(commands))('%s', async (_verb, { at, to, may, tooLate = [], run }) => {
    const requestId = await requestAt(fixture, at);
    for (const who of everybody.filter((one) => !may.includes(one))) {
      const outcome = await run(await contextFor(who), requestId);
      const expected = tooLate.includes(who) ? 'request-moved-on' : 'unknown-or-forbidden';
      expect.soft(isRefusal(outcome) && outcome.code, who).toBe(expected);
      expect.soft(await stepOf(requestId), `after ${who}`).toBe(at);
    }
    for (const who of may) {
      const own = who === may[0] ? requestId : await another(at);
      const outcome = await run(await contextFor(who), own);
      expect.soft(isRefusal(outcome) ? outcome.code : 'done', who).toBe('done');
      expect.soft(await stepOf(own), `after ${who}`).toBe(to);
    }
  });

  it('report-no-candidate: the leader of that service and nobody else', async () => {
    for (const who of everybody) {
      const input = { seatId: fixture.seats.nord, comment: '' };
      const outcome = await reportNoCandidate(await contextFor(who), input);
      const expected = who === 'serviceLeader' ? 'done' : 'unknown-or-forbidden';
      expect.soft(isRefusal(outcome) ? outcome.code : 'done', who).toBe(expected);
    }
  });

  it('something that does not exist looks like something forbidden', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const { run } of Object.values(commands)) {
      expect(await run(await fixture.as('serviceLeader'), nowhere)).toMatchObject({
        code: 'unknown-or-forbidden',
      });
    }
  });
});

describe('Who may see what of a request', () => {
  const participants = [
    'serviceLeader',
    'receivingContact',
    'secondReceiving',
    'appointingContact',
    'coordinator',
  ];

  it('the request and its form: the service and both regions, and not whoever was named', async () => {
    const requestId = await requestAt(fixture, 'named');
    expect(await whoSees(({ store, actor }) => requestView(store, actor, requestId))).toEqual(participants);
    expect(await whoSees(({ store, actor }) => namingFormView(store, actor, requestId))).toEqual(
      participants,
    );
  });

  it.each([
    ['passing', ['receivingContact', 'secondReceiving']],
    ['naming', ['appointingContact']],
    ['named', ['serviceLeader']],
    ['returned', ['serviceLeader']],
  ] as const)('the duty at the step %s: whoever has the ball', async (step, owners) => {
    const requestId = await requestAt(fixture, step);
    const lists = await whoSees(async ({ store, actor }) => {
      const home = await homeView(store, actor);
      return home?.duties.some(({ subjectId }) => subjectId === requestId) ? home : null;
    });
    expect(lists).toEqual(owners);
  });

  it.each([
    ['naming', ['serviceLeader']],
    ['named', []],
  ] as const)('what the service waits for at the step %s', async (step, owners) => {
    await requestAt(fixture, step);
    const lists = await whoSees(async ({ store, actor }) => {
      const found = await waitingRequests(store, actor);
      return found.length > 0 ? found : null;
    });
    expect(lists).toEqual(owners);
  });
});

/** One more, for the next person: nobody is asked for the seat any more. */
async function another(step: OpenRequestStep): Promise<string> {
  await fixture.store.db
    .updateTable('candidate_request')
    .set({ step: 'closed', closed_at: new Date() })
    .where('closed_at', 'is', null)
    .execute();
  return await requestAt(fixture, step);
}
