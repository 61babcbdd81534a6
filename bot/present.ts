import { randomUUID } from 'node:crypto';
import { renderAssessment } from '../cards/assessment/assessment.ts';
import { renderCandidateRequest, requestIsReaders } from '../cards/candidate-request/candidate-request.ts';
import type { CardContext } from '../cards/card-context.ts';
import { renderChannel } from '../cards/channel/channel.ts';
import { renderDeliveries } from '../cards/deliveries/deliveries.ts';
import { renderFeedback } from '../cards/feedback/feedback.ts';
import { renderFollowUp } from '../cards/follow-up/follow-up.ts';
import { renderGathering } from '../cards/gathering/gathering.ts';
import { renderGroup } from '../cards/group/group.ts';
import { mostDuties, renderHome } from '../cards/home/home.ts';
import { renderLeftovers } from '../cards/leftovers/leftovers.ts';
import { renderAppointmentUndone } from '../cards/no-access/no-access.ts';
import { renderEarlier } from '../cards/nomination/nomination.ts';
import { isOverBefore, renderProcessStep } from '../cards/process-step/process-step.ts';
import { renderQuestion } from '../cards/question/question.ts';
import { renderReminders } from '../cards/reminders/reminders.ts';
import {
  cardToOpen,
  type NominationCardName,
  renderNominationCard,
} from '../cards/render-nomination-card.ts';
import { renewalOf, renewing } from '../cards/renewing.ts';
import { renderReport } from '../cards/report/report.ts';
import { renderSeat } from '../cards/seat/seat.ts';
import { renderSectionNotice } from '../cards/section/section.ts';
import { nominationStays, questionStays, requestStays, vacancyStays } from '../cards/stays.ts';
import { renderSurvey } from '../cards/survey/survey.ts';
import { renderTakeover } from '../cards/takeover/takeover.ts';
import { renderVacancy } from '../cards/vacancy/vacancy.ts';
import { leadingBack } from '../cards/way-back.ts';
import { renderWeekly } from '../cards/weekly/weekly.ts';
import { renderWelcome } from '../cards/welcome/welcome.ts';
import { isCoordinator, type PersonActor } from '../domain/actor.ts';
import { hoursOfDayReminder, minutesOfStartReminder } from '../domain/gathering.ts';
import { readingLanguage } from '../domain/language.ts';
import { isOpen } from '../domain/nomination.ts';
import {
  assessmentCauses,
  type Cause,
  causes,
  channelCauses,
  chapterCauses,
  feedbackCauses,
  followUpCauses,
  type GatheringCause,
  gatheringCauses,
  groupCauses,
  processCauses,
  type QuestionCause,
  questionCauses,
  type RequestCause,
  reminderAlerts,
  reportCauses,
  requestCauses,
  seatCauses,
} from '../domain/views/cause.ts';
import type { GatheringView } from '../domain/views/gathering.ts';
import type { SeatView } from '../domain/views/group.ts';
import type { Present, Presented, ToPresent } from '../jobs/present.ts';
import { actorById } from '../store/queries/actor-of.ts';
import { assessmentView } from '../store/queries/assessment-view.ts';
import { businessTime } from '../store/queries/business-time.ts';
import { channelUsersOf } from '../store/queries/channel-users.ts';
import { channelView } from '../store/queries/channel-view.ts';
import { deliveryProblems } from '../store/queries/delivery-problems.ts';
import { digestView } from '../store/queries/digest-view.ts';
import { feedbackView } from '../store/queries/feedback-view.ts';
import { followUpView } from '../store/queries/follow-up-view.ts';
import { gatheringView } from '../store/queries/gathering-view.ts';
import { groupView } from '../store/queries/group-view.ts';
import { homeView } from '../store/queries/home-view.ts';
import { leftoversView } from '../store/queries/leftovers-view.ts';
import { nominationView } from '../store/queries/nomination-view.ts';
import { processStepView } from '../store/queries/process-view.ts';
import { questionView } from '../store/queries/question-view.ts';
import { reminderHealth } from '../store/queries/reminder-health.ts';
import { reminderMatters } from '../store/queries/reminder-matters.ts';
import { remindersLainThere } from '../store/queries/reminders-lain-there.ts';
import { reportReminder } from '../store/queries/report-reminder.ts';
import { reportView } from '../store/queries/report-view.ts';
import { requestView } from '../store/queries/request-view.ts';
import { seatView } from '../store/queries/seat-view.ts';
import { sectionView } from '../store/queries/section-view.ts';
import { surveyCardView } from '../store/queries/survey-view.ts';
import { takeoverView } from '../store/queries/takeover-view.ts';
import { isToldAnew } from '../store/queries/told-anew.ts';
import { undoneAppointment } from '../store/queries/undone-appointment.ts';
import { vacancyView } from '../store/queries/vacancies.ts';
import { weeklyView } from '../store/queries/weekly-view.ts';
import type { Store } from '../store/store.ts';
import { presentGroupLife } from './present-group-life.ts';
import { presentInChannel } from './present-in-channel.ts';
import { type PresentedCard, type PresentedTo, type Subject, shown, unseen } from './shown.ts';

/** Draws outgoing messages for the delivery: what the reader may see, as it is now, in the reader's language. */
export function createPresenter(store: Store, appId: string, tabUrl: string | null = null): Present {
  return async (message) => {
    if ('conversationId' in message.reader) {
      return await presentInChannel(store, message, message.reader.conversationId, appId);
    }
    const reader = await actorById(store, message.reader.personId);
    if (!reader) return { kind: 'forbidden' };
    const context = { ...(await contextFor(store, message, reader)), appId, tabUrl };
    const presented = await presentTo(store, message, reader, context);
    if (presented.kind !== 'card') return presented;
    return await withWayBack(store, message, await renewed(store, message, presented, reader), context);
  };
}

/** What the reader opened in the place of a day's reminders, and did there, leads back to them. */
async function withWayBack(
  { db }: Store,
  { card, activityId, reader }: ToPresent,
  presented: Presented,
  context: CardContext,
): Promise<Presented> {
  const isInPlace = activityId !== null && card !== 'reminders' && 'personId' in reader;
  if (!isInPlace || presented.kind !== 'card') return presented;
  const from = await remindersLainThere(db, { personId: reader.personId, activityId });
  return from === null ? presented : { ...presented, card: leadingBack(presented.card, context, from) };
}

async function contextFor(store: Store, message: ToPresent, reader: PersonActor): Promise<CardContext> {
  const language = readingLanguage({ ...reader, locale: message.locale });
  return {
    reading: { language, now: await businessTime(store) },
    submissionKey: randomUUID(),
    cause: caseCause(message.cause),
  };
}

function caseCause(cause: ToPresent['cause']): Cause | null {
  return causes.find((one) => one === cause) ?? null;
}

function isRequestCause(cause: ToPresent['cause']): cause is RequestCause {
  return (requestCauses as readonly (string | null)[]).includes(cause);
}

/** Whoever the card is sent to finds it as it stands then when they open the chat later. */
async function renewed(
  store: Store,
  { card, subjectId }: ToPresent,
  { stays, ...presented }: PresentedCard,
  { personId }: PersonActor,
): Promise<Presented> {
  const renewal = renewalOf({ card, subjectId, version: presented.version, stays });
  return renewing(presented, renewal, renewal ? await channelUsersOf(store, [personId]) : []);
}

/** What a message shows, as its reader may see it now; nothing of it is written down. */
export async function presentTo(
  store: Store,
  message: Subject,
  reader: PersonActor,
  context: CardContext,
): Promise<PresentedTo> {
  switch (message.card) {
    case 'home':
    case 'welcome': {
      const view = await homeView(store, reader, { most: mostDuties });
      if (!view) return { kind: 'forbidden' };
      return message.card === 'home'
        ? shown(renderHome(view, context), 1)
        : shown(renderWelcome(view, context), 1, true);
    }
    case 'vacancy': {
      const view = await vacancyView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      return shown(renderVacancy(view, context), view.version, vacancyStays(view, context));
    }
    case 'question': {
      const view = await questionView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = questionCauses.find((one) => one === message.cause) ?? null;
      // Answered or passed on before it could be asked of somebody else; shown again before anybody heard that it was not.
      if (cause && asksToAnswer.includes(cause) && !view.viewer.mayAnswer) return { kind: 'obsolete' };
      if (cause === 'question-hidden' && view.step !== 'hidden') return { kind: 'obsolete' };
      return shown(renderQuestion(view, context, cause), view.version, questionStays(view, context));
    }
    case 'gathering': {
      const view = await gatheringView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = gatheringCauses.find((one) => one === message.cause) ?? null;
      if (cause && isPointless(cause, view, context.reading.now)) return { kind: 'obsolete' };
      return shown(renderGathering(view, context, cause), view.version);
    }
    case 'leftovers': {
      const view = await leftoversView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      // All of it answered before it could be told of.
      const told = message.cause === 'own-questions-left' ? view.own : view.questions;
      if (message.cause !== null && told.every(({ answer }) => answer)) return { kind: 'obsolete' };
      return shown(renderLeftovers(view, context), view.version);
    }
    // What a channel is shown together, everybody has as a list.
    case 'gathering-summary':
      return unseen(message, context);
    case 'group': {
      const view = await groupView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = groupCauses.find((one) => one === message.cause) ?? null;
      return shown(renderGroup(view, context, cause), view.version);
    }
    case 'group-meeting':
    case 'onboarding':
    case 'problem':
    case 'check-in':
      return await presentGroupLife(store, { ...message, card: message.card }, reader, context);
    case 'seat': {
      const view = await seatView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = seatCauses.find((one) => one === message.cause) ?? null;
      // Somebody stays after all, or left and stays again, before anybody was told.
      if (cause && (cause === 'member-leaves') !== isLeaving(view)) return { kind: 'obsolete' };
      return shown(renderSeat(view, context, cause), view.version);
    }
    case 'candidate-request':
      return await drawRequest(store, message, reader, context);
    case 'report': {
      const view = await reportView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = reportCauses.find((one) => one === message.cause) ?? null;
      const reminder = cause === 'report-reminder' ? await reportReminder(store, view) : null;
      return shown(renderReport(view, context, cause, reminder), view.version);
    }
    case 'section': {
      const view = await sectionView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = chapterCauses.find((one) => one === message.cause) ?? null;
      // What happened is what it tells: drawn anew it would not be there.
      return shown(renderSectionNotice(view, context, cause), view.version, true);
    }
    case 'assessment': {
      const view = await assessmentView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = assessmentCauses.find((one) => one === message.cause) ?? null;
      // Assessed by a colleague, or not to be assessed just now, before it could be asked.
      if (cause === 'assessment-waits' && view.state !== 'open') return { kind: 'obsolete' };
      return shown(renderAssessment(view, context, cause), view.version);
    }
    case 'feedback': {
      const view = await feedbackView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = feedbackCauses.find((one) => one === message.cause) ?? null;
      return shown(renderFeedback(view, context, cause), view.version);
    }
    case 'follow-up': {
      const view = await followUpView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = followUpCauses.find((one) => one === message.cause) ?? null;
      // Done, or not needed after all, before its owner could be told.
      if (cause === 'follow-up-given' && view.state !== 'open') return { kind: 'obsolete' };
      return shown(renderFollowUp(view, context, cause), view.version);
    }
    case 'process-step': {
      const view = await processStepView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = processCauses.find((one) => one === message.cause) ?? null;
      // Done, taken back or stopped before it could be asked or told.
      if (cause && isOverBefore(cause, view)) return { kind: 'obsolete' };
      return shown(renderProcessStep(view, context, cause), view.version);
    }
    case 'survey': {
      const view = await surveyCardView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      // Closed, or answered elsewhere, before it could be asked.
      if (message.cause !== null && (!view.isOpen || view.answer)) return { kind: 'obsolete' };
      return shown(renderSurvey(view, context), view.version);
    }
    case 'takeover': {
      const view = await takeoverView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      // Answered, or over, before it could be asked.
      if (message.cause !== null && !view.viewer.mayAnswer) return { kind: 'obsolete' };
      return shown(renderTakeover(view, context), view.version);
    }
    case 'weekly': {
      const view = await weeklyView(store, reader, message.subjectId);
      // Another week began, or is due, before it could be told of, as over a weekend.
      if (message.cause !== null && view?.isOvertaken) return { kind: 'obsolete' };
      return view ? shown(renderWeekly(view, context), view.version) : unseen(message, context);
    }
    case 'deliveries': {
      const [problems, health, matters] = await Promise.all([
        deliveryProblems(store, reader, { most: 200 }),
        reminderHealth(store),
        reminderMatters(store),
      ]);
      // What it was put up for is said, even if it has passed, and whatever else is the matter by now.
      const alerts = reminderAlerts.filter((one) => one === message.cause || matters.includes(one));
      if (!isCoordinator(reader)) return { kind: 'forbidden' };
      return shown(renderDeliveries(problems, context, health, alerts), 1, true);
    }
    // A message to everybody in a channel, and to nobody else.
    case 'round-status':
      return unseen(message, context);
    case 'reminders': {
      const view = await digestView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      // Done before it could be reminded of, or folded into a later day's message.
      if (message.cause !== null && view.lines.length + view.news.length === 0) return { kind: 'obsolete' };
      return shown(renderReminders(view, context), view.version);
    }
    case 'channel': {
      const view = await channelView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      // Works again, or is another's, before its trouble could be told of.
      if (message.cause === 'channel-broken' && !view.problem) return { kind: 'obsolete' };
      return shown(
        renderChannel(
          view,
          context,
          channelCauses.find((one) => one === message.cause),
        ),
        view.version,
      );
    }
    case 'consent':
    case 'candidate-question':
    case 'clearance':
    case 'forward':
    case 'appointment':
    case 'returned':
    case 'nomination':
      return await drawNomination(store, message, message.card, reader, context);
  }
}

/** Why those who owe an answer are told. */
const asksToAnswer: readonly QuestionCause[] = [
  'question-asked',
  'question-handed-over',
  'question-escalated',
];

/** Nobody is invited to or reminded of what is called off or over, or told of questions that a colleague has seen to. */
function isPointless(cause: GatheringCause, view: GatheringView, now: Date): boolean {
  if (cause === 'questions-wait') return view.organising?.counts.waiting === 0;
  const isOff = view.cancelledAt !== null || view.phase === 'over';
  if (cause === 'guest-invited') return isOff;
  if (cause === 'gathering-changed') return view.cancelledAt !== null;
  const hoursAhead = (view.startsAt.getTime() - now.getTime()) / 3_600_000;
  if (cause === 'gathering-tomorrow') return isOff || hoursAhead > hoursOfDayReminder || hoursAhead <= 0;
  // Moved, or no longer theirs, while the reminder was on its way.
  return (
    cause === 'gathering-starts' &&
    (isOff || hoursAhead * 60 > minutesOfStartReminder || !(view.organising || view.viewer.isRegistered))
  );
}

function isLeaving({ holder, left }: SeatView): boolean {
  return holder ? holder.leavesOn !== null : left !== null;
}

async function drawNomination(
  store: Store,
  message: Subject,
  card: NominationCardName,
  reader: PersonActor,
  context: CardContext,
): Promise<PresentedTo> {
  const view = await nominationView(store, reader, message.subjectId);
  const told = { personId: reader.personId, nominationId: message.subjectId, activityId: message.activityId };
  if (!view) return await unseenNomination(store, message, told, context);
  // Appointed again, before anybody could be told that it was taken back.
  if (message.cause === 'appointment-undone' && view.step === 'appointed') return { kind: 'obsolete' };
  // A question that was answered before it could be put is not put; a card that lies there becomes its receipt.
  const isUpdate = message.cause === null;
  if (!isUpdate && card !== 'nomination' && cardToOpen(view) !== card) return { kind: 'obsolete' };
  if (isUpdate && !isOpen(view.step) && (await isToldAnew(store, told))) {
    return shown(renderEarlier(view, context), view.version, nominationStays(view, context));
  }
  // Whoever was reached meanwhile is not reported missing.
  if (message.cause === 'unreachable' && !view.unreachable) return { kind: 'obsolete' };
  return shown(renderNominationCard(card, view, context), view.version, nominationStays(view, context));
}

/** R20: the group was told of an appointment; when it is undone, that is what they read where they read of it. */
async function unseenNomination(
  store: Store,
  message: Subject,
  told: Parameters<typeof undoneAppointment>[1],
  context: CardContext,
): Promise<PresentedTo> {
  const isTold = message.cause === null || message.cause === 'appointment-undone';
  const candidate = isTold ? await undoneAppointment(store, told) : null;
  if (candidate === null) return unseen(message, context);
  return { kind: 'no-access', ...renderAppointmentUndone(candidate, context) };
}

/** What is told when a request is over; every other notice asks its reader for something. */
const receipts: readonly RequestCause[] = ['candidate-accepted', 'request-proposed', 'request-closed'];

async function drawRequest(
  store: Store,
  message: Subject,
  reader: PersonActor,
  context: CardContext,
): Promise<PresentedTo> {
  const view = await requestView(store, reader, message.subjectId);
  if (!view) return unseen(message, context);
  const cause = isRequestCause(message.cause) ? message.cause : null;
  // A question that was answered before it could be put is not put.
  if (cause && !receipts.includes(cause) && !requestIsReaders(view)) return { kind: 'obsolete' };
  return shown(renderCandidateRequest(view, context, cause), view.version, requestStays(view, context));
}
