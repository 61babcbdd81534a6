import { randomUUID } from 'node:crypto';
import { renderAssessment } from '../cards/assessment/assessment.ts';
import { renderCandidateRequest } from '../cards/candidate-request/candidate-request.ts';
import type { CardContext } from '../cards/card-context.ts';
import { renderChannel } from '../cards/channel/channel.ts';
import { renderGatheringSummary } from '../cards/gathering-summary/gathering-summary.ts';
import { renderLeftovers } from '../cards/leftovers/leftovers.ts';
import { renderNoAccess } from '../cards/no-access/no-access.ts';
import { isOverBefore, renderProcessStep } from '../cards/process-step/process-step.ts';
import { renderQuestion } from '../cards/question/question.ts';
import { renderNominationCard } from '../cards/render-nomination-card.ts';
import type { RenderedCard } from '../cards/rendered-card.ts';
import { renewalOf, renewing } from '../cards/renewing.ts';
import { renderRoundStatus } from '../cards/round-status/round-status.ts';
import { renderVacancy } from '../cards/vacancy/vacancy.ts';
import { renderWeekly } from '../cards/weekly/weekly.ts';
import type { ChannelActor, PersonActor } from '../domain/actor.ts';
import { offersTo } from '../domain/channel-access.ts';
import type { MessageCard } from '../domain/sending.ts';
import { assessmentCauses, causes, processCauses, requestCauses } from '../domain/views/cause.ts';
import type { NominationView } from '../domain/views/nomination.ts';
import type { Presented, ToPresent } from '../jobs/present.ts';
import { assessmentView } from '../store/queries/assessment-view.ts';
import { businessTime } from '../store/queries/business-time.ts';
import { boundChannelActor, channelActor } from '../store/queries/channel-actor.ts';
import { contactsInChannel, stepDoerInChannel, undoerInChannel } from '../store/queries/channel-users.ts';
import { channelView } from '../store/queries/channel-view.ts';
import { gatheringSummaryView } from '../store/queries/gathering-summary-view.ts';
import { leftoversView } from '../store/queries/leftovers-view.ts';
import { nominationView } from '../store/queries/nomination-view.ts';
import { processStepInChannel, processStepView } from '../store/queries/process-view.ts';
import { questionView } from '../store/queries/question-view.ts';
import { requestView } from '../store/queries/request-view.ts';
import { roundStatusView } from '../store/queries/round-status-view.ts';
import { isSuperseded } from '../store/queries/superseded-card.ts';
import { vacancyView } from '../store/queries/vacancies.ts';
import { weeklyView } from '../store/queries/weekly-view.ts';
import type { Store } from '../store/store.ts';

/** What is drawn, of which card; for one of the readers alone when `person` is given. */
type ToDraw = Pick<ToPresent, 'card' | 'subjectId' | 'cause' | 'activityId'> & {
  readonly person?: PersonActor;
  /** Which app links into the tab name; without it there are none. */
  readonly appId?: string;
};

/**
 * Draws a message for everybody who reads a channel: what the channel may see, in the channel's language. Those for
 * whom it waits find it drawn for themselves when they open the channel later.
 */
export async function presentInChannel(
  store: Store,
  message: ToPresent,
  conversationId: string,
  appId?: string,
): Promise<Presented> {
  const reader = await readerOf(store, message, conversationId);
  if (!reader) return await unseen(store, message, null);
  const { awaits, ...presented } = await presentFor(store, { ...message, ...(appId && { appId }) }, reader);
  if (presented.kind !== 'card') return presented;
  const readers = await readersWithOwnView(store, reader, message, awaits);
  return renewing(presented, renewalOf({ ...message, version: 0 }), readers);
}

/** Whom the card waits for; once it is decided, whoever decided, for as long as it can be undone. */
async function readersWithOwnView(
  store: Store,
  reader: ChannelActor,
  { card, subjectId }: ToPresent,
  awaits: boolean,
): Promise<string[]> {
  if (awaits) return await contactsInChannel(store, reader, subjectId);
  if (card === 'process-step') return await stepDoerInChannel(store, reader, subjectId);
  return isOfNomination(card) ? await undoerInChannel(store, reader, subjectId) : [];
}

/**
 * The same card for one of its readers: as the channel shows it, with the buttons that this person may press. Nothing
 * more is shown to those who have more rights, since others may look along.
 */
export async function presentToReader(
  store: Store,
  message: Omit<ToDraw, 'person'>,
  reader: ChannelActor,
  person: PersonActor,
): Promise<InChannel> {
  return await presentFor(store, { ...message, person }, reader);
}

/** `awaits`: somebody who reads it is to act. */
type InChannel = Presented & { readonly awaits: boolean };

async function presentFor(store: Store, message: ToDraw, reader: ChannelActor): Promise<InChannel> {
  if (await isOlder(store, message, reader)) {
    const context = await contextFor(store, message, reader);
    return { kind: 'no-access', ...renderNoAccess(context, 'newer-card'), awaits: false };
  }
  return await draw(store, message, reader);
}

/** The card about the channel itself is its receipt when the channel belongs to nobody any more. */
async function readerOf(
  store: Store,
  { card, subjectId }: ToPresent,
  conversationId: string,
): Promise<ChannelActor | null> {
  if (card === 'channel') return await boundChannelActor(store, subjectId);
  return await channelActor(store, conversationId);
}

async function isOlder(
  store: Store,
  { activityId, subjectId }: ToDraw,
  { conversationId }: ChannelActor,
): Promise<boolean> {
  return activityId !== null && (await isSuperseded(store, { conversationId, activityId, subjectId }));
}

async function draw(store: Store, message: ToDraw, reader: ChannelActor): Promise<InChannel> {
  const { card, subjectId, person } = message;
  const context = await contextFor(store, message, reader);
  switch (card) {
    case 'channel': {
      const view = await channelView(store, reader, subjectId);
      return view ? shown(renderChannel(view, context), view.version) : nothing('forbidden');
    }
    case 'vacancy': {
      const view = await vacancyView(store, reader, subjectId);
      if (!view) return await unseen(store, message, reader);
      // Filled before it could be told of.
      if (message.cause !== null && view.vacantSince === null) return nothing('obsolete');
      return shown(renderVacancy(view, context), view.version);
    }
    case 'forward':
    case 'appointment':
    case 'nomination': {
      const view = person
        ? await nominationInChannel(store, reader, person, subjectId)
        : await nominationView(store, reader, subjectId);
      if (!view) return await unseen(store, message, reader);
      // Decided before it could be put: nobody has anything to do with it.
      const asks = message.cause === 'proposal-received' || message.cause === 'proposal-to-appoint';
      if (asks && view.viewer.may.length === 0) return nothing('obsolete');
      return shown(renderNominationCard(cardOf(view.step), view, context), view.version, mayAct(view));
    }
    case 'candidate-request': {
      const all = await requestView(store, reader, subjectId);
      if (!all) return await unseen(store, message, reader);
      const own = person ? await requestView(store, person, subjectId) : all;
      const view = withOwnRights(all, own);
      const cause = requestCauses.find((one) => one === message.cause) ?? null;
      if (cause && view.viewer.may.length === 0) return nothing('obsolete');
      return shown(renderCandidateRequest(view, context, cause), view.version, mayAct(view));
    }
    case 'question': {
      const all = await questionView(store, reader, subjectId);
      if (!all) return await unseen(store, message, reader);
      if (message.cause !== null && all.answer) return nothing('obsolete');
      const own = person ? await questionView(store, person, subjectId) : all;
      const { viewer } = withOwnRights(all, own);
      const mayAnswer = viewer.may.includes('answer-question');
      const view = { ...all, viewer: { ...all.viewer, may: viewer.may, mayAnswer } };
      return shown(renderQuestion(view, context), view.version, mayAct(view));
    }
    case 'gathering-summary': {
      const view = await gatheringSummaryView(store, reader, subjectId);
      return view
        ? shown(renderGatheringSummary(view, context), view.version)
        : await unseen(store, message, reader);
    }
    case 'leftovers': {
      const all = await leftoversView(store, reader, subjectId);
      if (!all) return await unseen(store, message, reader);
      const own = person ? await leftoversView(store, person, subjectId) : all;
      const questions = all.questions.map((one) => {
        const mine = own?.questions.find(({ id }) => id === one.id) ?? null;
        return withOwnRights(one, mine);
      });
      const view = { ...all, questions };
      if (message.cause !== null && questions.every(({ answer }) => answer)) return nothing('obsolete');
      return shown(renderLeftovers(view, context), view.version);
    }
    case 'assessment': {
      const view = await assessmentView(store, reader, subjectId);
      if (!view) return await unseen(store, message, reader);
      const cause = assessmentCauses.find((one) => one === message.cause) ?? null;
      if (cause && view.state !== 'open') return nothing('obsolete');
      return shown(renderAssessment(view, context, cause), view.version);
    }
    case 'process-step': {
      const view = person
        ? await processStepInChannel(store, reader, person, subjectId)
        : await processStepView(store, reader, subjectId);
      if (!view) return await unseen(store, message, reader);
      const cause = processCauses.find((one) => one === message.cause) ?? null;
      if (cause && isOverBefore(cause, view)) return nothing('obsolete');
      return shown(renderProcessStep(view, context, cause), view.version, view.may.length > 0);
    }
    case 'weekly': {
      const view = await weeklyView(store, reader, subjectId);
      // Another week began, or is due, before it could be told of, as over a weekend.
      if (message.cause !== null && view?.isOvertaken) return nothing('obsolete');
      return view ? shown(renderWeekly(view, context), view.version) : await unseen(store, message, reader);
    }
    case 'round-status': {
      const view = await roundStatusView(store, reader, subjectId);
      return view
        ? shown(renderRoundStatus(view, context), view.version)
        : await unseen(store, message, reader);
    }
    default:
      // Everything else is for one person.
      return nothing('forbidden');
  }
}

/** A nomination as the channel sees it, with what one of its readers is offered; null when the channel may not see it. */
export async function nominationInChannel(
  store: Store,
  reader: ChannelActor,
  person: PersonActor,
  nominationId: string,
): Promise<NominationView | null> {
  const all = await nominationView(store, reader, nominationId);
  if (!all) return null;
  const may = offersTo(await nominationView(store, person, nominationId), all);
  return { ...all, viewer: { ...all.viewer, may } };
}

type WithRights = { readonly viewer: { readonly may: readonly string[] } };

/** What is offered to all, as far as this reader may do it. */
function withOwnRights<View extends WithRights>(shown: View, own: View | null): View {
  const may = shown.viewer.may.filter((verb) => own?.viewer.may.includes(verb));
  return { ...shown, viewer: { ...shown.viewer, may } };
}

function mayAct({ viewer }: WithRights): boolean {
  return viewer.may.length > 0;
}

const nominationCards: readonly MessageCard[] = ['forward', 'appointment', 'nomination'];

function isOfNomination(card: MessageCard): boolean {
  return nominationCards.includes(card);
}

/** One card lies there for the case, whichever question it began with. */
function cardOf(step: string): 'forward' | 'appointment' | 'nomination' {
  return step === 'forward' || step === 'appointment' ? step : 'nomination';
}

async function contextFor(
  store: Store,
  { cause, appId }: Pick<ToPresent, 'cause'> & Pick<ToDraw, 'appId'>,
  { language }: Pick<ChannelActor, 'language'>,
): Promise<CardContext> {
  return {
    reading: { language, now: await businessTime(store) },
    submissionKey: randomUUID(),
    ...(appId && { appId }),
    cause: causes.find((one) => one === cause) ?? null,
  };
}

/** A new message is not sent; a card that lies there is taken away, with the names and buttons that it holds. */
async function unseen(
  store: Store,
  message: Pick<ToPresent, 'cause'>,
  reader: ChannelActor | null,
): Promise<InChannel> {
  if (message.cause !== null) return nothing('forbidden');
  const context = await contextFor(store, message, reader ?? { language: 'nb' });
  return { kind: 'no-access', ...renderNoAccess(context, 'channel'), awaits: false };
}

function shown(card: RenderedCard, version: number, awaits = false): InChannel {
  return { kind: 'card', ...card, version, awaits };
}

function nothing(kind: 'forbidden' | 'obsolete'): InChannel {
  return { kind, awaits: false };
}
