import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NominationStep } from '../../../domain/nomination.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { NominationVerb } from '../../../domain/verbs.ts';
import type { CommandContext, Outcome } from '../../../store/command.ts';
import { acceptNomination } from '../../../store/commands/accept-nomination.ts';
import { answerQuestion } from '../../../store/commands/answer-question.ts';
import { appointMember } from '../../../store/commands/appoint-member.ts';
import { chooseLanguage } from '../../../store/commands/choose-language.ts';
import { clearCandidate } from '../../../store/commands/clear-candidate.ts';
import { declineInvitation } from '../../../store/commands/decline-invitation.ts';
import { declineNomination } from '../../../store/commands/decline-nomination.ts';
import { forwardNomination } from '../../../store/commands/forward-nomination.ts';
import { proposeMember } from '../../../store/commands/propose-member.ts';
import { recordAnswer } from '../../../store/commands/record-answer.ts';
import { refuseClearance } from '../../../store/commands/refuse-clearance.ts';
import { remindHolder } from '../../../store/commands/remind-holder.ts';
import { reportUnhelpful } from '../../../store/commands/report-unhelpful.ts';
import { resendNomination } from '../../../store/commands/resend-nomination.ts';
import { retryDelivery } from '../../../store/commands/retry-delivery.ts';
import { returnNomination } from '../../../store/commands/return-nomination.ts';
import { withdrawNomination } from '../../../store/commands/withdraw-nomination.ts';
import { deliveryProblems } from '../../../store/queries/delivery-problems.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { nominationView } from '../../../store/queries/nomination-view.ts';
import { nominationsOf } from '../../../store/queries/nominations.ts';
import { questionView } from '../../../store/queries/question-view.ts';
import { regionalContacts } from '../../../store/queries/regional-contacts.ts';
import { searchFaq } from '../../../store/queries/search-faq.ts';
import { openVacancies, proposalFormView, vacancyView } from '../../../store/queries/vacancies.ts';
import {
  contextOf,
  createGroupFixture,
  type GroupFixture,
  type PersonName,
} from '../../support/group-fixture.ts';
import { idsOf, nominationAt, picked, proposal, type ReachableStep } from '../../support/nomination-steps.ts';

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

type Command = (context: CommandContext, nominationId: string) => Promise<Outcome>;

/** Each command, the step at which it is tried, where it leads, and everybody who may. Nobody else may. */
const commands: Readonly<
  Record<
    NominationVerb,
    {
      at: ReachableStep;
      to: NominationStep;
      may: readonly Who[];
      /** Whose turn it was at another step: they hear so, instead of nothing. */
      tooLate?: readonly Who[];
      run: Command;
    }
  >
> = {
  'accept-nomination': {
    at: 'consent',
    to: 'clearance',
    may: ['candidate'],
    run: (context, nominationId) =>
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
    tooLate: ['receivingContact', 'secondReceiving'],
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
const toldOfAppointments: readonly Who[] = [...participants, 'otherContact', 'member'];

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

async function stepOf(nominationId: string): Promise<string> {
  const row = await fixture.store.db
    .selectFrom('nomination')
    .select('step')
    .where('id', '=', nominationId)
    .executeTakeFirstOrThrow();
  return row.step;
}

describe('Who may command what', () => {
  it.each(Object.entries(commands))('%s', async (_verb, { at, to, may, tooLate = [], run }) => {
    const nominationId = await nominationAt(fixture, at);
    for (const who of everybody.filter((one) => !may.includes(one))) {
      const outcome = await run(await contextFor(who), nominationId);
      const expected = tooLate.includes(who)
        ? /^step-is-over$/
        : /^(unknown-or-forbidden|nobody-decides-on-themselves)$/;
      expect.soft(isRefusal(outcome) && outcome.code, who).toMatch(expected);
      expect.soft(await stepOf(nominationId), `after ${who}`).toBe(at);
    }
    for (const who of may) {
      const own = who === may[0] ? nominationId : await another(at);
      const outcome = await run(await contextFor(who), own);
      expect.soft(isRefusal(outcome) ? outcome.code : 'done', who).toBe('done');
      expect.soft(await stepOf(own), `after ${who}`).toBe(to);
    }
  });

  it('propose-member: the leader of that service and nobody else', async () => {
    for (const who of everybody) {
      const outcome = await proposeMember(await contextFor(who), proposal(fixture));
      const expected = who === 'serviceLeader' ? 'done' : 'unknown-or-forbidden';
      expect.soft(isRefusal(outcome) ? outcome.code : 'done', who).toBe(expected);
    }
  });

  it('retry-delivery: the coordinator', async () => {
    const messageId = await unreachableMessage();
    for (const who of everybody) {
      const outcome = await retryDelivery(await contextFor(who), { messageId });
      const expected = who === 'coordinator' ? 'done' : 'unknown-or-forbidden';
      expect.soft(isRefusal(outcome) ? outcome.code : 'done', who).toBe(expected);
    }
  });

  it('choose-language: every person for themselves, and no program', async () => {
    for (const who of everybody) {
      const outcome = await chooseLanguage(await contextFor(who), { language: 'en' });
      expect
        .soft(isRefusal(outcome) ? outcome.code : 'done', who)
        .toBe(who === 'system' ? 'unknown-or-forbidden' : 'done');
    }
  });

  it('report-unhelpful: every person, and no program', async () => {
    for (const who of everybody) {
      const outcome = await reportUnhelpful(await contextFor(who), { question: 'Hvem?', entry: null });
      expect
        .soft(isRefusal(outcome) ? outcome.code : 'done', who)
        .toBe(who === 'system' ? 'unknown-or-forbidden' : 'done');
    }
  });

  it('answer-question: the contacts of the asker’s region (R59)', async () => {
    for (const who of everybody) {
      const outcome = await answerQuestion(await contextFor(who), {
        questionId: await askedQuestion(),
        answer: 'Slik',
      });
      const may = who === 'receivingContact' || who === 'secondReceiving';
      expect
        .soft(isRefusal(outcome) ? outcome.code : 'done', who)
        .toBe(may ? 'done' : 'unknown-or-forbidden');
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

describe('Who may see what', () => {
  it('an open nomination: those who take part', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    expect(await whoSees((context) => nominationView(context.store, context.actor, nominationId))).toEqual(
      participants,
    );
  });

  it('an appointment: the group and the other regions too (R20)', async () => {
    const nominationId = await nominationAt(fixture, 'appointment');
    await appointMember(await fixture.as('appointingContact'), { nominationId });
    const seers = await whoSees((context) => nominationView(context.store, context.actor, nominationId));
    expect(new Set(seers)).toEqual(new Set(toldOfAppointments));
  });

  it('a vacant seat and its form: the leader of the service', async () => {
    const { nord } = fixture.seats;
    expect(await whoSees((context) => vacancyView(context.store, context.actor, nord))).toEqual([
      'serviceLeader',
    ]);
    expect(await whoSees((context) => proposalFormView(context.store, context.actor, nord))).toEqual([
      'serviceLeader',
    ]);
    const lists = await whoSees(async (context) => {
      const found = await openVacancies(context.store, context.actor);
      return found.length > 0 ? found : null;
    });
    expect(lists).toEqual(['serviceLeader']);
  });

  it('the list of nominations: those who take part', async () => {
    const nominationId = await nominationAt(fixture, 'forward');
    const lists = await whoSees(async (context) => {
      const found = await nominationsOf(context.store, context.actor, { most: 50 });
      return found.some(({ id }) => id === nominationId) ? found : null;
    });
    expect(lists).toEqual(participants);
  });

  it.each([
    ['consent', ['candidate']],
    ['clearance', ['lineLeader']],
    ['forward', ['receivingContact', 'secondReceiving']],
    ['appointment', ['appointingContact']],
    ['returned', ['serviceLeader']],
  ] as const)('the duty at the step %s: whoever has the ball', async (step, owners) => {
    const nominationId = await nominationAt(fixture, step);
    const lists = await whoSees(async (context) => {
      const home = await homeView(context.store, context.actor);
      return home?.duties.some(({ subjectId }) => subjectId === nominationId) ? home : null;
    });
    expect(lists).toEqual(owners);
  });

  it('what could not be delivered: the coordinator, and the contacts of the regions concerned', async () => {
    await unreachableMessage();
    const lists = await whoSees(async (context) => {
      const found = await deliveryProblems(context.store, context.actor, { most: 50 });
      return found.length > 0 ? found : null;
    });
    expect(lists).toEqual([
      'receivingContact',
      'secondReceiving',
      'appointingContact',
      'coordinator',
      'system',
    ]);
  });

  it('a question, its duty and its answer: whoever asked, and those who may answer (R59)', async () => {
    const questionId = await askedQuestion();
    expect(await whoSees((context) => questionView(context.store, context.actor, questionId))).toEqual([
      'serviceLeader',
      'receivingContact',
      'secondReceiving',
    ]);
    const owes = await whoSees(async (context) => {
      const home = await homeView(context.store, context.actor);
      return home?.duties.some(({ subjectId }) => subjectId === questionId) ? home : null;
    });
    expect(owes).toEqual(['receivingContact', 'secondReceiving']);
  });

  it('questions in general and the contacts of the regions: everybody', async () => {
    const asked = { question: 'Hvem?', language: 'nb' } as const;
    expect(await whoSees((context) => searchFaq(context.store, context.actor, asked))).toEqual(everybody);
    expect(await whoSees((context) => regionalContacts(context.store, context.actor))).toEqual(everybody);
  });

  it('the home card: every person the own', async () => {
    for (const who of everybody) {
      const context = await contextFor(who);
      const home = await homeView(context.store, context.actor);
      const own = context.actor.kind === 'person' ? context.actor.name : undefined;
      expect.soft(home?.name, who).toBe(own);
    }
  });

  it('a reason for a no: the proposer alone', async () => {
    const nominationId = await nominationAt(fixture, 'consent');
    await declineInvitation(await fixture.as('candidate'), { nominationId, reason: 'For mye å gjøre' });
    const readers = await whoSees(async (context) => {
      const view = await nominationView(context.store, context.actor, nominationId);
      return view?.timeline.some(({ remark }) => remark === 'For mye å gjøre') ? view : null;
    });
    expect(readers).toEqual(['serviceLeader']);
  });
});

/** A question of the service leader, whose service is in Helse Vest. */
async function askedQuestion(): Promise<string> {
  const asked = await reportUnhelpful(await fixture.as('serviceLeader'), { question: 'Hvem?', entry: null });
  return idsOf(asked).questionId ?? '';
}

/** The question to the candidate, which reached nobody. */
async function unreachableMessage(): Promise<string> {
  const subject = await nominationAt(fixture, 'consent');
  const { id } = await fixture.store.db
    .updateTable('outgoing_message')
    .set({ state: 'unreachable', problem: 'outside-tenant' })
    .where('subject_id', '=', subject)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function whoSees(look: (context: CommandContext) => Promise<unknown>): Promise<Who[]> {
  const seers: Who[] = [];
  for (const who of everybody) {
    if ((await look(await contextFor(who))) !== null) seers.push(who);
  }
  return seers;
}

/** One more, for the next person: the seat is free again, and nobody else is proposed for it. */
async function another(step: ReachableStep): Promise<string> {
  const { db } = fixture.store;
  const { nord } = fixture.seats;
  await db
    .updateTable('nomination')
    .set({ step: 'withdrawn', closed_at: new Date() })
    .where('closed_at', 'is', null)
    .execute();
  await db.deleteFrom('membership').where('seat_id', '=', nord).execute();
  await db.updateTable('seat').set({ vacant_since: new Date() }).where('id', '=', nord).execute();
  return await nominationAt(fixture, step);
}
