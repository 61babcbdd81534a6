import { randomUUID } from 'node:crypto';
import { renderCandidateRequest, requestIsReaders } from '../cards/candidate-request/candidate-request.ts';
import type { CardContext } from '../cards/card-context.ts';
import { renderChannel } from '../cards/channel/channel.ts';
import { renderHome } from '../cards/home/home.ts';
import { renderNoAccess } from '../cards/no-access/no-access.ts';
import { renderQuestion } from '../cards/question/question.ts';
import { cardToOpen, renderNominationCard } from '../cards/render-nomination-card.ts';
import type { RenderedCard } from '../cards/rendered-card.ts';
import { renderReport } from '../cards/report/report.ts';
import { renderTakeover } from '../cards/takeover/takeover.ts';
import { renderVacancy } from '../cards/vacancy/vacancy.ts';
import { renderWelcome } from '../cards/welcome/welcome.ts';
import type { PersonActor } from '../domain/actor.ts';
import { readingLanguage } from '../domain/language.ts';
import type { MessageCard } from '../domain/sending.ts';
import {
  type Cause,
  causes,
  channelCauses,
  type RequestCause,
  reportCauses,
  requestCauses,
} from '../domain/views.ts';
import type { Present, Presented, ToPresent } from '../jobs/present.ts';
import { actorById } from '../store/queries/actor-of.ts';
import { businessTime } from '../store/queries/business-time.ts';
import { channelView } from '../store/queries/channel-view.ts';
import { homeView } from '../store/queries/home-view.ts';
import { nominationView } from '../store/queries/nomination-view.ts';
import { questionView } from '../store/queries/question-view.ts';
import { reportView } from '../store/queries/report-view.ts';
import { requestView } from '../store/queries/request-view.ts';
import { takeoverView } from '../store/queries/takeover-view.ts';
import { vacancyView } from '../store/queries/vacancies.ts';
import type { Store } from '../store/store.ts';
import { presentInChannel } from './present-in-channel.ts';

/** Draws outgoing messages for the delivery: what the reader may see, as it is now, in the reader's language. */
export function createPresenter(store: Store, appId: string): Present {
  return async (message) => {
    if ('conversationId' in message.reader) {
      return await presentInChannel(store, message, message.reader.conversationId);
    }
    const reader = await actorById(store, message.reader.personId);
    if (!reader) return { kind: 'forbidden' };
    return await draw(store, message, reader, {
      ...(await contextFor(store, message, reader)),
      appId,
    });
  };
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

async function draw(
  store: Store,
  message: ToPresent,
  reader: PersonActor,
  context: CardContext,
): Promise<Presented> {
  switch (message.card) {
    case 'home':
    case 'welcome': {
      const view = await homeView(store, reader);
      if (!view) return { kind: 'forbidden' };
      return shown(message.card === 'home' ? renderHome(view, context) : renderWelcome(view, context), 1);
    }
    case 'vacancy': {
      const view = await vacancyView(store, reader, message.subjectId);
      return view ? shown(renderVacancy(view, context), view.version) : unseen(message, context);
    }
    case 'question': {
      const view = await questionView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      // Answered before it could be asked of somebody else.
      if (message.cause === 'question-asked' && view.answer) return { kind: 'obsolete' };
      return shown(renderQuestion(view, context), view.version);
    }
    case 'candidate-request':
      return await drawRequest(store, message, reader, context);
    case 'report': {
      const view = await reportView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = reportCauses.find((one) => one === message.cause) ?? null;
      return shown(renderReport(view, context, cause), view.version);
    }
    case 'takeover': {
      const view = await takeoverView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      // Answered, or over, before it could be asked.
      if (message.cause !== null && !view.viewer.mayAnswer) return { kind: 'obsolete' };
      return shown(renderTakeover(view, context), view.version);
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
    default:
      return await drawNomination(store, message, message.card, reader, context);
  }
}

async function drawNomination(
  store: Store,
  message: ToPresent,
  card: Exclude<
    MessageCard,
    'home' | 'welcome' | 'vacancy' | 'question' | 'candidate-request' | 'channel' | 'report' | 'takeover'
  >,
  reader: PersonActor,
  context: CardContext,
): Promise<Presented> {
  const view = await nominationView(store, reader, message.subjectId);
  if (!view) return unseen(message, context);
  // A question that was answered before it could be put is not put; a card that lies there becomes its receipt.
  const isUpdate = message.cause === null;
  if (!isUpdate && card !== 'nomination' && cardToOpen(view) !== card) return { kind: 'obsolete' };
  // Whoever was reached meanwhile is not reported missing.
  if (message.cause === 'unreachable' && !view.unreachable) return { kind: 'obsolete' };
  return shown(renderNominationCard(card, view, context), view.version);
}

/** What is told when a request is over; every other notice asks its reader for something. */
const receipts: readonly RequestCause[] = ['candidate-accepted', 'request-proposed', 'request-closed'];

async function drawRequest(
  store: Store,
  message: ToPresent,
  reader: PersonActor,
  context: CardContext,
): Promise<Presented> {
  const view = await requestView(store, reader, message.subjectId);
  if (!view) return unseen(message, context);
  const cause = isRequestCause(message.cause) ? message.cause : null;
  // A question that was answered before it could be put is not put.
  if (cause && !receipts.includes(cause) && !requestIsReaders(view)) return { kind: 'obsolete' };
  return shown(renderCandidateRequest(view, context, cause), view.version);
}

/** A new message is not sent; a card that lies there is taken away, with the names and buttons that it holds. */
function unseen({ cause }: ToPresent, context: CardContext): Presented {
  return cause === null ? { kind: 'no-access', ...renderNoAccess(context) } : { kind: 'forbidden' };
}

function shown(card: RenderedCard, version: number): Presented {
  return { kind: 'card', ...card, version };
}
