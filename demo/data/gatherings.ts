import { onWorkingDay } from '../../domain/calendar.ts';
import { daysToAnswer } from '../../domain/duty.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { type CastKey, castKeys, cast as castMembers } from './cast.ts';
import { daysAfter, momentBefore } from './days.ts';
import type { Draft } from './draft.ts';
import {
  comingQuestions,
  type DemoQuestion,
  pastQuestions,
  presentQuestions,
  programme,
} from './gathering-questions.ts';
import { stateOf } from './messages.ts';
import type { Cast } from './people.ts';
import { at } from './random.ts';

/** Everybody in the country as it is; as many come as came to the webinar of the documents. */
const mostInvited = 1_000;
const registered = 160;
const minute = 60_000;

/** Whose cards the demo's main story plays with: they find the webinar in their list, and not on top of it. */
const inMainStory: readonly CastKey[] = [
  'serviceLeader',
  'candidate',
  'lineLeader',
  'receivingContact',
  'appointingContact',
];

type Plan = {
  readonly path: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly questions: readonly DemoQuestion[];
  readonly isPublished?: true;
  readonly invitesCast?: true;
};

/** A webinar that is over, with its answers, one that goes on while somebody looks, and one to come. */
export function addGatherings(draft: Draft, cast: Cast): void {
  const { now } = draft;
  const guests = guestsOf(draft, cast);
  const plans: readonly Plan[] = [
    {
      path: 'past',
      title: 'Webinar om referansegrupper',
      startsAt: momentBefore(now, 20, 6 / 7),
      minutes: 60,
      questions: pastQuestions,
      isPublished: true,
    },
    {
      path: 'present',
      title: 'Spørretime om årsrapporten',
      startsAt: new Date(Math.floor(now.getTime() / (15 * minute)) * 15 * minute - 15 * minute),
      minutes: 120,
      questions: presentQuestions,
    },
    {
      path: 'coming',
      title: 'Webinar for nye medlemmer',
      startsAt: onWorkingDay(daysAfter(momentBefore(now, 0, 5 / 7), 9)),
      minutes: 60,
      questions: comingQuestions,
      invitesCast: true,
    },
  ];
  for (const plan of plans) addGathering(draft, cast, guests, plan);
}

/** Everybody with a part in it, those who are played first. */
function guestsOf(draft: Draft, cast: Cast): string[] {
  const played = castKeys.filter((key) => key !== 'lineLeader').map((key) => cast[key].id);
  const { role_grant, membership } = draft.rows;
  const all = [...role_grant, ...membership].map(({ person_id }) => person_id);
  return [...new Set([...played, ...all])].slice(0, mostInvited);
}

function addGathering(draft: Draft, cast: Cast, guests: readonly string[], plan: Plan): void {
  const { rows, now } = draft;
  const id = draft.id(`gathering/${plan.path}`);
  const { startsAt } = plan;
  const endsAt = new Date(startsAt.getTime() + plan.minutes * minute);
  const createdAt = momentBefore(startsAt < now ? startsAt : now, 21, 0.3);
  const closesAt = daysAfter(endsAt, 7);
  const isOver = closesAt < now;
  rows.gathering.push({
    id,
    kind: 'webinar',
    title: plan.title,
    language: 'nb',
    starts_at: startsAt.toISOString(),
    ends_at: endsAt.toISOString(),
    place: null,
    link: `https://teams.microsoft.com/l/meetup-join/19%3ameeting_demo_${plan.path}%40thread.v2/0`,
    conversation_id: `19:meeting_demo_${plan.path}@thread.v2`,
    presentation_link: plan.isPublished ? 'https://samrad.example/presentasjon' : null,
    asking_opens_at: createdAt.toISOString(),
    asking_closes_at: closesAt.toISOString(),
    created_by: cast.coordinator.id,
    created_at: createdAt.toISOString(),
    settled_at: isOver ? closesAt.toISOString() : null,
    published_at: plan.isPublished ? daysAfter(endsAt, 1).toISOString() : null,
    version: 2,
    regions: [],
    service_types: [],
    roles: [],
    revision: 0,
    calendar_key: draft.id(`gathering/${plan.path}/calendar`),
    reminded_day_for: startsAt < now ? startsAt.toISOString() : null,
    reminded_start_for: startsAt < now ? startsAt.toISOString() : null,
  });
  const items = programme.map(({ title, speakers }, ordinal) => {
    const item = { id: draft.id(`gathering/${plan.path}/item/${ordinal}`), gathering_id: id };
    rows.gathering_item.push({ ...item, ordinal, title, speakers });
    return item.id;
  });
  rows.gathering_moderator.push({ gathering_id: id, person_id: cast.moderator.id });
  rows.gathering_moderator.push({ gathering_id: id, person_id: cast.midContact.id });
  for (const [index, person_id] of guests.entries()) {
    const comes = index < registered && !(plan.invitesCast && index < castKeys.length);
    rows.gathering_guest.push({
      gathering_id: id,
      person_id,
      invited_at: createdAt.toISOString(),
      registered_at: comes ? daysAfter(createdAt, 1).toISOString() : null,
    });
  }
  for (const [version, verb] of ['create-gathering', 'invite-guests'].entries()) {
    draft.events.push({
      row: {
        at: new Date(createdAt.getTime() + version * minute).toISOString(),
        actor_id: cast.coordinator.id,
        verb,
        subject_type: 'gathering',
        subject_id: id,
        service_id: null,
        version: version + 1,
        codes: {} as never,
        correlation_id: draft.id(`gathering/${plan.path}/${verb}`),
      },
      remark: null,
    });
  }
  if (plan.invitesCast) inviteCast(draft, cast, id, createdAt);
  const waits = plan.questions
    .map((question, index) =>
      addQuestion(draft, cast, {
        gatheringId: id,
        items,
        startsAt,
        guests,
        question,
        index,
        path: plan.path,
      }),
    )
    .some((step) => step === 'waiting');
  if (waits) oweModeration(draft, id, closesAt, startsAt < now ? startsAt : createdAt);
}

function inviteCast(draft: Draft, cast: Cast, gatheringId: string, invitedAt: Date): void {
  const moderators: readonly CastKey[] = ['moderator', 'midContact'];
  for (const key of castKeys) {
    if (inMainStory.includes(key) || key === 'coordinator') continue;
    draft.rows.outgoing_message.push({
      id: draft.id(`message/${gatheringId}/${cast[key].id}`),
      lane: 'notice',
      person_id: cast[key].id,
      card: 'gathering',
      subject_id: gatheringId,
      version: 2,
      cause: moderators.includes(key) ? 'moderator-named' : 'guest-invited',
      correlation_id: draft.id('gathering/coming/invite-guests'),
      created_at: invitedAt.toISOString(),
      ...stateOf(cast[key], invitedAt.toISOString(), true, cast),
    });
  }
}

type Asked = {
  readonly gatheringId: string;
  readonly items: readonly string[];
  readonly startsAt: Date;
  readonly guests: readonly string[];
  readonly question: DemoQuestion;
  readonly index: number;
  readonly path: string;
};

/** Those who ask are of those who are played, so that each can be seen from both sides; the rest vote. */
function addQuestion(draft: Draft, cast: Cast, asked: Asked): 'waiting' | 'routed' | 'answered' {
  const { question, index, gatheringId, path } = asked;
  const askers: readonly CastKey[] = [
    'serviceLeader',
    'regionalMember',
    'siteLeader',
    'userMember',
    'groupLeader',
  ];
  const asker = at(askers, index);
  const id = draft.id(`gathering/${path}/question/${index}`);
  const before = asked.startsAt > draft.now;
  const askedAt = before
    ? momentBefore(draft.now, 2, index / 10)
    : new Date(asked.startsAt.getTime() + (index + 1) * minute);
  const isAnswered = question.answer !== undefined || question.inTalk === true;
  const region: Region | null = question.isOwn ? castMembers[asker].region : null;
  const answerer = question.isOwn ? cast[contactOf[region ?? 'sor-ost']] : cast.moderator;
  const answeredAt = new Date(askedAt.getTime() + (question.isOwn ? 1_440 : 5 + index) * minute);
  draft.rows.question.push({
    id,
    asked_by: cast[asker].id,
    asked_at: askedAt.toISOString(),
    text: question.text,
    wording: question.wording ?? null,
    gathering_id: gatheringId,
    item_id: question.item === null ? null : (asked.items[question.item] ?? null),
    scope: question.isOwn ? 'own-service' : 'everybody',
    shows_name: question.isNamed === true,
    step: question.isOwn ? 'routed' : 'waiting',
    region,
    published_at: question.isShown ? new Date(askedAt.getTime() + minute).toISOString() : null,
    answer: question.answer ?? null,
    answered_how: isAnswered ? (question.inTalk ? 'talk' : 'writing') : null,
    answered_by: isAnswered ? answerer.id : null,
    answered_at: isAnswered ? answeredAt.toISOString() : null,
    version: 1,
    fence: 0,
  });
  for (const person_id of asked.guests.slice(20, 20 + (question.votes ?? 0))) {
    draft.rows.question_vote.push({ question_id: id, person_id, voted_at: askedAt.toISOString() });
  }
  if (question.isInFaq && question.answer) {
    draft.rows.faq_answer.push({
      id: draft.id(`gathering/${path}/faq/${index}`),
      question_id: id,
      gathering_id: gatheringId,
      question: question.wording ?? question.text,
      answer: question.answer,
      answered_at: answeredAt.toISOString(),
      approved_by: cast.coordinator.id,
      approved_at: daysAfter(answeredAt, 2).toISOString(),
      version: 1,
    });
  }
  if (isAnswered) return 'answered';
  if (region) oweAnswer(draft, cast, id, region, askedAt);
  return region ? 'routed' : 'waiting';
}

const contactOf: Readonly<Record<Region, CastKey>> = {
  'sor-ost': 'receivingContact',
  vest: 'westContact',
  midt: 'midContact',
  nord: 'appointingContact',
};

function oweModeration(draft: Draft, gatheringId: string, dueAt: Date, since: Date): void {
  draft.rows.duty.push({
    ...duty(draft, gatheringId, since),
    kind: 'moderate-questions',
    subject_type: 'gathering',
    role: 'moderator',
    region: null,
    due_at: dueAt.toISOString(),
  });
}

/** Whoever answers for the region has it in their chat; its channel is told where channels are made. */
function oweAnswer(draft: Draft, cast: Cast, questionId: string, region: Region, since: Date): void {
  const contact = cast[contactOf[region]];
  draft.rows.outgoing_message.push({
    id: draft.id(`message/${questionId}/${contact.id}`),
    lane: 'notice',
    person_id: contact.id,
    card: 'question',
    subject_id: questionId,
    version: 1,
    cause: 'question-asked',
    correlation_id: draft.id(`question/${questionId}`),
    created_at: since.toISOString(),
    ...stateOf(contact, since.toISOString(), true, cast),
  });
  draft.rows.duty.push({
    ...duty(draft, questionId, since),
    kind: 'answer-question',
    subject_type: 'question',
    role: 'regional-contact',
    region,
    due_at: onWorkingDay(daysAfter(since, daysToAnswer['answer-question'])).toISOString(),
  });
}

function duty(draft: Draft, subjectId: string, since: Date) {
  return {
    id: draft.id(`duty/${subjectId}`),
    subject_id: subjectId,
    service_id: null,
    person_id: null,
    since: since.toISOString(),
    done_at: null,
    done_by: null,
  };
}
