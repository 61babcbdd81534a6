import type { NominationStep } from '../../../../domain/nomination.ts';
import { isRefusal } from '../../../../domain/refusal.ts';
import type { NominationVerb } from '../../../../domain/verbs.ts';
import { done } from '../../../../store/command.ts';
import { acceptNomination } from '../../../../store/commands/accept-nomination.ts';
import { answerCandidate } from '../../../../store/commands/answer-candidate.ts';
import { appointMember } from '../../../../store/commands/appoint-member.ts';
import { askService } from '../../../../store/commands/ask-service.ts';
import { clearCandidate } from '../../../../store/commands/clear-candidate.ts';
import { declineInvitation } from '../../../../store/commands/decline-invitation.ts';
import { declineNomination } from '../../../../store/commands/decline-nomination.ts';
import { forwardNomination } from '../../../../store/commands/forward-nomination.ts';
import { nameOtherLeader } from '../../../../store/commands/name-other-leader.ts';
import { proposeMember } from '../../../../store/commands/propose-member.ts';
import { recordAnswer } from '../../../../store/commands/record-answer.ts';
import { refuseClearance } from '../../../../store/commands/refuse-clearance.ts';
import { remindHolder } from '../../../../store/commands/remind-holder.ts';
import { replaceCandidate } from '../../../../store/commands/replace-candidate.ts';
import { resendNomination } from '../../../../store/commands/resend-nomination.ts';
import { returnNomination } from '../../../../store/commands/return-nomination.ts';
import { settleStandIns } from '../../../../store/commands/settle-stand-ins.ts';
import { undoAnswer } from '../../../../store/commands/undo-answer.ts';
import { withdrawNomination } from '../../../../store/commands/withdraw-nomination.ts';
import { homeView } from '../../../../store/queries/home-view.ts';
import { nominationView } from '../../../../store/queries/nomination-view.ts';
import { nominationsOf } from '../../../../store/queries/nominations.ts';
import { proposalChecks } from '../../../../store/queries/proposal-checks.ts';
import { openVacancies, proposalFormView, vacancyView } from '../../../../store/queries/vacancies.ts';
import type { Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { nominationAt, picked, proposal, type ReachableStep } from '../../../support/nomination-steps.ts';
import { stateOfCase } from '../../../support/state-of-case.ts';
import type { CommandRow, Matrix, QueryRow } from './matrix.ts';

/** A command on a nomination: the step at which it is tried, and where it leads. */
type OnNomination = Pick<CommandRow, 'may' | 'hear' | 'run'> & {
  readonly at: ReachableStep;
  readonly to: NominationStep;
};

const onNominations: Readonly<Record<NominationVerb, OnNomination>> = {
  'accept-nomination': {
    at: 'consent',
    to: 'clearance',
    may: ['candidate'],
    run: (context, nominationId, fixture) =>
      acceptNomination(context, { nominationId, lineLeader: picked(fixture, 'lineLeader') }),
  },
  'decline-invitation': {
    at: 'consent',
    to: 'declined-by-candidate',
    may: ['candidate'],
    run: (context, nominationId) => declineInvitation(context, { nominationId, reason: '' }),
  },
  'clear-candidate': {
    at: 'clearance',
    to: 'forward',
    may: ['lineLeader'],
    run: (context, nominationId) => clearCandidate(context, { nominationId }),
  },
  'refuse-clearance': {
    at: 'clearance',
    to: 'not-cleared',
    may: ['lineLeader'],
    run: (context, nominationId) => refuseClearance(context, { nominationId, reason: '' }),
  },
  'forward-nomination': {
    at: 'forward',
    to: 'appointment',
    may: ['receivingContact', 'secondReceiving'],
    run: (context, nominationId) => forwardNomination(context, { nominationId }),
  },
  'return-nomination': {
    at: 'appointment',
    to: 'returned',
    may: ['appointingContact'],
    // Whose turn it was at another step.
    hear: { receivingContact: 'step-is-over', secondReceiving: 'step-is-over' },
    run: (context, nominationId) => returnNomination(context, { nominationId, comment: 'Hvorfor?' }),
  },
  'appoint-member': {
    at: 'appointment',
    to: 'appointed',
    may: ['appointingContact'],
    run: (context, nominationId) => appointMember(context, { nominationId }),
  },
  'decline-nomination': {
    at: 'appointment',
    to: 'declined-by-region',
    may: ['appointingContact'],
    run: (context, nominationId) => declineNomination(context, { nominationId, reason: 'En annen er spurt' }),
  },
  'resend-nomination': {
    at: 'returned',
    to: 'forward',
    may: ['serviceLeader'],
    run: (context, nominationId) =>
      resendNomination(context, { nominationId, competence: 'Mer', effortPercent: 5, comment: '' }),
  },
  'withdraw-nomination': {
    at: 'clearance',
    to: 'withdrawn',
    may: ['serviceLeader'],
    run: (context, nominationId) => withdrawNomination(context, { nominationId }),
  },
  'record-answer': {
    at: 'clearance',
    to: 'forward',
    may: ['receivingContact', 'secondReceiving'],
    run: (context, nominationId) =>
      recordAnswer(context, { nominationId, answer: 'yes', how: 'phone', lineLeader: null, comment: '' }),
  },
  'ask-service': {
    at: 'consent',
    to: 'question',
    may: ['candidate'],
    run: (context, nominationId) => askService(context, { nominationId, comment: 'Hvor ofte?' }),
  },
  'answer-candidate': {
    at: 'question',
    to: 'consent',
    may: ['serviceLeader'],
    run: (context, nominationId) => answerCandidate(context, { nominationId, comment: 'To i året' }),
  },
  'name-other-leader': {
    at: 'clearance',
    to: 'clearance',
    may: ['lineLeader'],
    run: (context, nominationId, fixture) =>
      nameOtherLeader(context, { nominationId, lineLeader: picked(fixture, 'stranger') }),
  },
  'replace-candidate': {
    at: 'returned',
    to: 'withdrawn',
    may: ['serviceLeader'],
    run: (context, nominationId, fixture) => {
      const { trustId, competence, effortPercent } = proposal(fixture);
      const person = picked(fixture, 'stranger');
      const suggestedBy = '';
      return replaceCandidate(context, {
        nominationId,
        person,
        trustId,
        competence,
        effortPercent,
        suggestedBy,
      });
    },
  },
  'undo-answer': {
    at: 'clearance',
    to: 'consent',
    may: ['candidate'],
    // They undo what they did themselves, and this was the candidate's yes.
    hear: {
      serviceLeader: 'not-your-answer',
      lineLeader: 'not-your-answer',
      receivingContact: 'not-your-answer',
      secondReceiving: 'not-your-answer',
      appointingContact: 'not-your-answer',
    },
    run: (context, nominationId) => undoAnswer(context, { nominationId }),
  },
  'remind-holder': {
    at: 'clearance',
    to: 'clearance',
    may: ['serviceLeader', 'candidate', 'receivingContact', 'secondReceiving', 'appointingContact'],
    run: (context, nominationId) => remindHolder(context, { nominationId }),
  },
};

/** Who sees a nomination while it is on its way, and once it ended in an appointment. */
const participants: readonly Who[] = [
  'serviceLeader',
  'candidate',
  'lineLeader',
  'receivingContact',
  'secondReceiving',
  'appointingContact',
  'coordinator',
];

/** Who has the ball at each step, and so its duty. */
const holders: Readonly<Record<ReachableStep, readonly Who[]>> = {
  consent: ['candidate'],
  question: ['serviceLeader'],
  clearance: ['lineLeader'],
  forward: ['receivingContact', 'secondReceiving'],
  appointment: ['appointingContact'],
  returned: ['serviceLeader'],
};

export const matrix: Matrix = {
  commands: {
    'settle-stand-ins': {
      // Timer work is the program's own.
      may: ['system'],
      arrange: async (fixture) => {
        const nominationId = await nominationAt(fixture, 'appointment');
        await fixture.store.db
          .updateTable('role_grant')
          .set({ ended_at: new Date() })
          .where('region', '=', 'nord')
          .execute();
        return nominationId;
      },
      run: async (context) => {
        const settled = await settleStandIns(context);
        return isRefusal(settled) ? settled : { ...done({ settled: String(settled) }), repeated: false };
      },
      state: {
        read: async (fixture, nominationId) =>
          (await stateOfCase(fixture.store, nominationId)).duties[0]?.role,
        before: 'regional-contact',
        after: 'national-coordinator',
      },
    },
    'propose-member': {
      may: ['serviceLeader'],
      arrange: async (fixture) => fixture.seats.nord,
      run: (context, seatId, fixture) => proposeMember(context, proposal(fixture, { seatId })),
    },
    ...Object.fromEntries(Object.entries(onNominations).map(([verb, row]) => [verb, commandRow(row)])),
  },
  queries: [
    {
      query: 'nomination-view',
      what: 'an open nomination: those who take part',
      sees: participants,
      channels: ['receivingChannel', 'appointingChannel'],
      arrange: (fixture) => nominationAt(fixture, 'appointment'),
      look: ({ store, actor }, id) => nominationView(store, actor, id),
    },
    {
      query: 'nomination-view',
      what: 'an appointment: the group and the other regions too (R20)',
      sees: [...participants.slice(0, -1), 'otherContact', 'member', 'coordinator'],
      channels: ['receivingChannel', 'appointingChannel', 'otherChannel', 'groupChannel'],
      arrange: appointed,
      look: ({ store, actor }, id) => nominationView(store, actor, id),
    },
    {
      query: 'nomination-view',
      what: 'a reason for a no: the proposer alone',
      sees: ['serviceLeader'],
      arrange: declined,
      look: async ({ store, actor }, id) => {
        const view = await nominationView(store, actor, id);
        return view?.timeline.some(({ remark }) => remark === 'For mye å gjøre') ? view : null;
      },
    },
    {
      query: 'nominations',
      what: 'the list of nominations: those who take part',
      sees: participants,
      arrange: (fixture) => nominationAt(fixture, 'forward'),
      look: ({ store, actor }) => nominationsOf(store, actor, { most: 50 }),
    },
    ...Object.entries(holders).map(
      ([step, sees]): QueryRow => ({
        query: 'home-view',
        what: `the duty at the step ${step}: whoever has the ball`,
        sees,
        arrange: (fixture) => nominationAt(fixture, step as ReachableStep),
        look: async ({ store, actor }, id) => {
          const home = await homeView(store, actor);
          return home?.duties.filter(({ subjectId }) => subjectId === id) ?? null;
        },
      }),
    ),
    {
      query: 'vacancies',
      what: 'a vacant seat: the leader of the service, and the group’s channel',
      sees: ['serviceLeader'],
      channels: ['groupChannel'],
      arrange: async (fixture) => fixture.seats.nord,
      look: ({ store, actor }, seatId) => vacancyView(store, actor, seatId),
    },
    {
      query: 'vacancies',
      what: 'the form for a vacant seat: the leader of the service',
      sees: ['serviceLeader'],
      arrange: async (fixture) => fixture.seats.nord,
      look: ({ store, actor }, seatId) => proposalFormView(store, actor, seatId),
    },
    {
      query: 'proposal-checks',
      what: 'what the rules say of a proposal that is being filled in: the leader of the service',
      sees: ['serviceLeader'],
      arrange: async (fixture) => fixture.seats.nord,
      look: ({ store, actor }, seatId) =>
        proposalChecks(store, actor, { seatId, person: null, trustId: null }),
    },
    {
      query: 'vacancies',
      what: 'the list of vacant seats: the leader of the service',
      sees: ['serviceLeader'],
      look: ({ store, actor }) => openVacancies(store, actor),
    },
  ],
};

function commandRow({ at, to, ...row }: OnNomination): CommandRow {
  return {
    ...row,
    arrange: (fixture) => nominationAt(fixture, at),
    state: { read: stepOf, before: at, after: to },
  };
}

async function stepOf(fixture: GroupFixture, nominationId: string): Promise<string> {
  const row = await fixture.store.db
    .selectFrom('nomination')
    .select('step')
    .where('id', '=', nominationId)
    .executeTakeFirstOrThrow();
  return row.step;
}

async function appointed(fixture: GroupFixture): Promise<string> {
  const nominationId = await nominationAt(fixture, 'appointment');
  await appointMember(await fixture.as('appointingContact'), { nominationId });
  return nominationId;
}

async function declined(fixture: GroupFixture): Promise<string> {
  const nominationId = await nominationAt(fixture, 'consent');
  await declineInvitation(await fixture.as('candidate'), { nominationId, reason: 'For mye å gjøre' });
  return nominationId;
}
