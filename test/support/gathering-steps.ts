import { sql } from 'kysely';
import type { QuestionScope, QuestionStep } from '../../domain/question.ts';
import { adoptAnswer } from '../../store/commands/adopt-answer.ts';
import { answerQuestion } from '../../store/commands/answer-question.ts';
import { type AskQuestion, askQuestion } from '../../store/commands/ask-question.ts';
import { createGathering } from '../../store/commands/create-gathering.ts';
import { hideQuestion } from '../../store/commands/hide-question.ts';
import { inviteGuests } from '../../store/commands/invite-guests.ts';
import { publishQuestion } from '../../store/commands/publish-question.ts';
import { routeQuestion } from '../../store/commands/route-question.ts';
import { settleGatherings } from '../../store/commands/settle-gatherings.ts';
import type { NewGathering } from '../../store/gathering-rows.ts';
import { asProgram, type GroupFixture, type PersonName } from './group-fixture.ts';
import { idsOf } from './nomination-steps.ts';

const hour = 3_600_000;

/** The chat of the meeting, as the link to it names it. */
export const meetingChat = '19:meeting_prove@thread.v2';

/** A webinar that goes on now, with an item, and a contact as its moderator. */
export function webinar(fixture: GroupFixture, more: Partial<NewGathering> = {}): NewGathering {
  const now = Date.now();
  return {
    kind: 'webinar',
    title: 'Webinar om referansegrupper',
    language: 'nb',
    startsAt: new Date(now - hour),
    endsAt: new Date(now + hour),
    askingOpensAt: new Date(now - 24 * hour),
    askingClosesAt: new Date(now + 48 * hour),
    place: '',
    link: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_prove%40thread.v2/0',
    presentationLink: '',
    items: [{ title: 'Mandat og oppnevning', speakers: 'Kari Demo' }],
    moderatorIds: [fixture.people.otherContact],
    regions: [],
    types: [],
    roles: [],
    ...more,
  };
}

/** Everybody with a role in the fixture is invited. */
export const invitedToGathering = [
  'serviceLeader',
  'otherLeader',
  'receivingContact',
  'secondReceiving',
  'appointingContact',
  'otherContact',
  'member',
  'coordinator',
] as const;
/** A contact of Helse Midt-Norge moderates, and the coordinators may. */
export const moderatorsOfGathering = ['otherContact', 'coordinator'] as const;
/** R59: the contacts of the asker's region. */
export const ownersOfQuestion = ['receivingContact', 'secondReceiving'] as const;

/** The webinar of the coordinator, to which everybody with a role is invited: the stranger and the candidate are not. */
export async function gatheringAt(fixture: GroupFixture, more: Partial<NewGathering> = {}): Promise<string> {
  const made = await createGathering(await fixture.as('coordinator'), webinar(fixture, more));
  const gatheringId = idsOf(made).gatheringId ?? '';
  idsOf(await inviteGuests(await fixture.as('coordinator'), { gatheringId }));
  return gatheringId;
}

export function asking(gatheringId: string, more: Partial<AskQuestion> = {}): AskQuestion {
  return {
    gatheringId,
    text: 'Hvor ofte bør gruppen møtes?',
    itemId: null,
    scope: 'everybody',
    showsName: false,
    ...more,
  };
}

/** Asks, as the service leader unless told, and gives the question's id. */
export async function asked(
  fixture: GroupFixture,
  gatheringId: string,
  more: Partial<AskQuestion> = {},
  who: PersonName = 'serviceLeader',
): Promise<string> {
  return idsOf(await askQuestion(await fixture.as(who), asking(gatheringId, more))).questionId ?? '';
}

/** A question of the service leader at a webinar, who is in Helse Vest and not named, at the step. */
export async function questionAt(
  fixture: GroupFixture,
  step: QuestionStep | 'published',
  more: Partial<AskQuestion> = {},
): Promise<string> {
  const questionId = await asked(fixture, await gatheringAt(fixture), more);
  const moderator = () => fixture.as('otherContact');
  const does: Partial<Record<typeof step, () => Promise<object>>> = {
    published: async () => publishQuestion(await moderator(), { questionId, wording: '' }),
    routed: async () => routeQuestion(await moderator(), { questionId }),
    hidden: async () => hideQuestion(await moderator(), { questionId, reason: 'Gjelder noe annet' }),
    answered: async () => answerQuestion(await moderator(), { questionId, answer: 'Minst én gang i året.' }),
  };
  await does[step]?.();
  return questionId;
}

/** Moves the end of asking into the past, or the due date of what is owed. */
export async function endAsking({ store }: GroupFixture, gatheringId: string): Promise<void> {
  await store.db
    .updateTable('gathering')
    .set({
      asking_opens_at: sql<Date>`business_now() - interval '3 days'`,
      asking_closes_at: sql<Date>`business_now() - interval '1 minute'`,
    })
    .where('id', '=', gatheringId)
    .execute();
}

/**
 * What a webinar leaves: two questions of the service leader, who is in Helse Vest, given their owners as asking closes.
 * Gives the list of them.
 */
export async function leftAt(fixture: GroupFixture, scope: QuestionScope): Promise<string> {
  await moderatorsFirst(fixture);
  const gatheringId = await gatheringAt(fixture);
  for (const text of ['Hvor ofte?', 'Hva er fristen?']) await asked(fixture, gatheringId, { scope, text });
  await endAsking(fixture, gatheringId);
  await settleGatherings(asProgram(fixture));
  return (await fixture.store.db.selectFrom('leftover').select('id').executeTakeFirstOrThrow()).id;
}

/** The coordinators chose that questions on the own service wait for the moderators too. */
export async function moderatorsFirst({ store }: GroupFixture): Promise<void> {
  await store.db
    .insertInto('setting')
    .values({ key: 'question-route', value: JSON.stringify('moderators-first') })
    .execute();
}

/** What opens its entry for calendars. */
export async function calendarKeyOf({ store }: GroupFixture, gatheringId: string): Promise<string> {
  const query = store.db.selectFrom('gathering').select('calendar_key').where('id', '=', gatheringId);
  return (await query.executeTakeFirstOrThrow()).calendar_key;
}

/** Moves it: it begins in so many minutes and lasts an hour, by the clock of business. */
export async function startsIn({ store }: GroupFixture, gatheringId: string, minutes: number): Promise<void> {
  await sql`update gathering set starts_at = business_now() + make_interval(mins => ${minutes}),
    ends_at = business_now() + make_interval(mins => ${minutes + 60}) where id = ${gatheringId}`.execute(
    store.db,
  );
}

/** The webinar is over; asking is open still. */
export async function isOver({ store }: GroupFixture, gatheringId: string): Promise<void> {
  await sql`update gathering set starts_at = business_now() - interval '2 hours',
    ends_at = business_now() - interval '1 hour' where id = ${gatheringId}`.execute(store.db);
}

/** A webinar that is over, at which a question of the service leader, who is not named, was shown and answered. */
export async function answeredAt(
  fixture: GroupFixture,
  more: Partial<AskQuestion> = {},
): Promise<{ readonly gatheringId: string; readonly questionId: string }> {
  const gatheringId = await gatheringAt(fixture);
  const questionId = await asked(fixture, gatheringId, more);
  idsOf(await publishQuestion(await fixture.as('otherContact'), { questionId, wording: '' }));
  const answer = 'Minst én gang i året.';
  idsOf(await answerQuestion(await fixture.as('otherContact'), { questionId, answer }));
  await isOver(fixture, gatheringId);
  return { gatheringId, questionId };
}

/** The answer of {@link answeredAt} among the questions and answers; gives the entry's id. */
export async function adoptedFrom(fixture: GroupFixture, questionId: string): Promise<string> {
  const words = { question: 'Hvor ofte bør gruppen møtes?', answer: 'Minst én gang i året.' };
  idsOf(await adoptAnswer(await fixture.as('coordinator'), { questionId, ...words }));
  const query = fixture.store.db.selectFrom('faq_answer').select('id').where('question_id', '=', questionId);
  return (await query.executeTakeFirstOrThrow()).id;
}

/** What a command of the program itself gave, as the matrix compares it. */
export function settled(found: unknown): object {
  return typeof found === 'number' ? { found } : (found as object);
}

export async function onlyId(
  { store }: GroupFixture,
  table: 'gathering' | 'gathering_summary',
): Promise<string> {
  return (await store.db.selectFrom(table).select('id').executeTakeFirstOrThrow()).id;
}
