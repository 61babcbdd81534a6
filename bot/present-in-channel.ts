import { randomUUID } from 'node:crypto';
import { renderCandidateRequest } from '../cards/candidate-request/candidate-request.ts';
import type { CardContext } from '../cards/card-context.ts';
import { renderChannel } from '../cards/channel/channel.ts';
import { renderNoAccess } from '../cards/no-access/no-access.ts';
import { renderNominationCard } from '../cards/render-nomination-card.ts';
import type { RenderedCard } from '../cards/rendered-card.ts';
import { renderVacancy } from '../cards/vacancy/vacancy.ts';
import { renderWeekly } from '../cards/weekly/weekly.ts';
import type { ChannelActor } from '../domain/actor.ts';
import { causes, requestCauses } from '../domain/views/cause.ts';
import type { Presented, ToPresent } from '../jobs/present.ts';
import { businessTime } from '../store/queries/business-time.ts';
import { boundChannelActor, channelActor } from '../store/queries/channel-actor.ts';
import { channelView } from '../store/queries/channel-view.ts';
import { nominationView } from '../store/queries/nomination-view.ts';
import { requestView } from '../store/queries/request-view.ts';
import { isSuperseded } from '../store/queries/superseded-card.ts';
import { vacancyView } from '../store/queries/vacancies.ts';
import { weeklyView } from '../store/queries/weekly-view.ts';
import type { Store } from '../store/store.ts';

/** Draws a message for everybody who reads a channel: what the channel may see, in the channel's language. */
export async function presentInChannel(
  store: Store,
  message: ToPresent,
  conversationId: string,
): Promise<Presented> {
  const reader = await readerOf(store, message, conversationId);
  if (!reader) return await unseen(store, message, null);
  if (await isOlder(store, message, conversationId)) {
    return { kind: 'no-access', ...renderNoAccess(await contextFor(store, message, reader), 'newer-card') };
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
  { activityId, subjectId }: ToPresent,
  conversationId: string,
): Promise<boolean> {
  return activityId !== null && (await isSuperseded(store, { conversationId, activityId, subjectId }));
}

async function draw(store: Store, message: ToPresent, reader: ChannelActor): Promise<Presented> {
  const { card, subjectId } = message;
  const context = await contextFor(store, message, reader);
  switch (card) {
    case 'channel': {
      const view = await channelView(store, reader, subjectId);
      return view ? shown(renderChannel(view, context), view.version) : { kind: 'forbidden' };
    }
    case 'vacancy': {
      const view = await vacancyView(store, reader, subjectId);
      if (!view) return await unseen(store, message, reader);
      // Filled before it could be told of.
      if (message.cause !== null && view.vacantSince === null) return { kind: 'obsolete' };
      return shown(renderVacancy(view, context), view.version);
    }
    case 'forward':
    case 'appointment':
    case 'nomination': {
      const view = await nominationView(store, reader, subjectId);
      if (!view) return await unseen(store, message, reader);
      // Decided before it could be put: nobody has anything to do with it.
      const asks = message.cause === 'proposal-received' || message.cause === 'proposal-to-appoint';
      if (asks && view.viewer.may.length === 0) return { kind: 'obsolete' };
      return shown(renderNominationCard(cardOf(view.step), view, context), view.version);
    }
    case 'candidate-request': {
      const view = await requestView(store, reader, subjectId);
      if (!view) return await unseen(store, message, reader);
      const cause = requestCauses.find((one) => one === message.cause) ?? null;
      if (cause && view.viewer.may.length === 0) return { kind: 'obsolete' };
      return shown(renderCandidateRequest(view, context, cause), view.version);
    }
    case 'weekly': {
      const view = await weeklyView(store, reader, subjectId);
      return view ? shown(renderWeekly(view, context), view.version) : await unseen(store, message, reader);
    }
    default:
      // Everything else is for one person.
      return { kind: 'forbidden' };
  }
}

/** One card lies there for the case, whichever question it began with. */
function cardOf(step: string): 'forward' | 'appointment' | 'nomination' {
  return step === 'forward' || step === 'appointment' ? step : 'nomination';
}

async function contextFor(
  store: Store,
  { cause }: ToPresent,
  { language }: Pick<ChannelActor, 'language'>,
): Promise<CardContext> {
  return {
    reading: { language, now: await businessTime(store) },
    submissionKey: randomUUID(),
    cause: causes.find((one) => one === cause) ?? null,
  };
}

/** A new message is not sent; a card that lies there is taken away, with the names and buttons that it holds. */
async function unseen(store: Store, message: ToPresent, reader: ChannelActor | null): Promise<Presented> {
  if (message.cause !== null) return { kind: 'forbidden' };
  const context = await contextFor(store, message, reader ?? { language: 'nb' });
  return { kind: 'no-access', ...renderNoAccess(context, 'channel') };
}

function shown(card: RenderedCard, version: number): Presented {
  return { kind: 'card', ...card, version };
}
