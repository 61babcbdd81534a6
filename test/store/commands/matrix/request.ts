import type { OpenRequestStep, RequestStep } from '../../../../domain/candidate-request.ts';
import type { RequestVerb } from '../../../../domain/verbs.ts';
import { acceptNamed } from '../../../../store/commands/accept-named.ts';
import { askOrganisation } from '../../../../store/commands/ask-organisation.ts';
import { closeRequest } from '../../../../store/commands/close-request.ts';
import { commentNamed } from '../../../../store/commands/comment-named.ts';
import { nameCandidate } from '../../../../store/commands/name-candidate.ts';
import { passRequest } from '../../../../store/commands/pass-request.ts';
import { remindRequest } from '../../../../store/commands/remind-request.ts';
import { reportNoCandidate } from '../../../../store/commands/report-no-candidate.ts';
import { returnRequest } from '../../../../store/commands/return-request.ts';
import { homeView } from '../../../../store/queries/home-view.ts';
import { namingFormView, requestView } from '../../../../store/queries/request-view.ts';
import { suggestionView } from '../../../../store/queries/suggestion-view.ts';
import { waitingRequests } from '../../../../store/queries/waiting-requests.ts';
import type { Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { idsOf, picked } from '../../../support/nomination-steps.ts';
import { naming, requestAt } from '../../../support/request-steps.ts';
import type { CommandRow, Matrix, QueryRow } from './matrix.ts';

/** A command on a request: the step at which it is tried, and where it leads. */
type OnRequest = Pick<CommandRow, 'may' | 'hear' | 'run'> & {
  readonly at: OpenRequestStep;
  readonly to: RequestStep;
};

const onRequests: Readonly<Record<RequestVerb, OnRequest>> = {
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
    run: (context, requestId, fixture) => nameCandidate(context, naming(fixture, requestId)),
  },
  'ask-organisation': {
    at: 'naming',
    to: 'naming',
    may: ['appointingContact'],
    run: (context, requestId) =>
      askOrganisation(context, {
        requestId,
        organisation: 'Demoforeningen',
        person: { kind: 'written', name: 'Olga Utenfor', email: 'olga@demo.example' },
      }),
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
    // Whose turn it is: nobody reminds themselves.
    hear: { appointingContact: 'request-moved-on' },
    run: (context, requestId) => remindRequest(context, { requestId }),
  },
};

/** The service and both regions, and not whoever was named. */
const participants: readonly Who[] = [
  'serviceLeader',
  'receivingContact',
  'secondReceiving',
  'appointingContact',
  'coordinator',
];

/** Who has it at each step, and so its duty. */
const holders: Readonly<Record<OpenRequestStep, readonly Who[]>> = {
  passing: ['receivingContact', 'secondReceiving'],
  naming: ['appointingContact'],
  named: ['serviceLeader'],
  returned: ['serviceLeader'],
};

export const matrix: Matrix = {
  commands: {
    'report-no-candidate': {
      may: ['serviceLeader'],
      arrange: async (fixture) => fixture.seats.nord,
      run: (context, seatId) => reportNoCandidate(context, { seatId, comment: '' }),
    },
    ...Object.fromEntries(Object.entries(onRequests).map(([verb, row]) => [verb, commandRow(row)])),
  },
  queries: [
    {
      query: 'request-view',
      what: 'a request: the service, both regions, and their channels',
      sees: participants,
      channels: ['receivingChannel', 'appointingChannel'],
      arrange: (fixture) => requestAt(fixture, 'named'),
      look: ({ store, actor }, id) => requestView(store, actor, id),
    },
    {
      query: 'request-view',
      what: 'the form that names a person: the service and both regions',
      sees: participants,
      arrange: (fixture) => requestAt(fixture, 'named'),
      look: ({ store, actor }, id) => namingFormView(store, actor, id),
    },
    ...Object.entries(holders).map(
      ([step, sees]): QueryRow => ({
        query: 'home-view',
        what: `the duty of a request at the step ${step}: whoever has the ball`,
        sees,
        arrange: (fixture) => requestAt(fixture, step as OpenRequestStep),
        look: async ({ store, actor }, id) => {
          const home = await homeView(store, actor);
          return home?.duties.filter(({ subjectId }) => subjectId === id) ?? null;
        },
      }),
    ),
    {
      query: 'suggestion-view',
      what: 'what an organisation is asked: whoever answers for it',
      sees: ['stranger'],
      arrange: async (fixture) => {
        const requestId = await requestAt(fixture, 'naming');
        const person = picked(fixture, 'stranger');
        const asked = { requestId, organisation: 'Demoforeningen', person };
        idsOf(await askOrganisation(await fixture.as('appointingContact'), asked));
        return requestId;
      },
      look: ({ store, actor }, id) => suggestionView(store, actor, id),
    },
    {
      query: 'waiting-requests',
      what: 'what the service waits for',
      sees: ['serviceLeader'],
      arrange: (fixture) => requestAt(fixture, 'naming'),
      look: ({ store, actor }) => waitingRequests(store, actor),
    },
    {
      query: 'waiting-requests',
      what: 'a request that has come back is not waited for',
      sees: [],
      arrange: (fixture) => requestAt(fixture, 'named'),
      look: ({ store, actor }) => waitingRequests(store, actor),
    },
  ],
};

function commandRow({ at, to, ...row }: OnRequest): CommandRow {
  return {
    ...row,
    arrange: (fixture) => requestAt(fixture, at),
    state: { read: stepOf, before: at, after: to },
  };
}

async function stepOf(fixture: GroupFixture, requestId: string): Promise<string> {
  const row = await fixture.store.db
    .selectFrom('candidate_request')
    .select('step')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow();
  return row.step;
}
