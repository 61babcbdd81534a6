import { offerAsking } from '../cards/asking/offer-asking.ts';
import { forDialog } from '../cards/for-dialog.ts';
import { renderHelp } from '../cards/help/help.ts';
import { renewing } from '../cards/renewing.ts';
import { cameFrom, leadingBack, wayBack } from '../cards/way-back.ts';
import type { PersonActor } from '../domain/actor.ts';
import { readingLanguage } from '../domain/language.ts';
import { refuseQuestionText } from '../domain/question.ts';
import { isVerb, type Verb } from '../domain/verbs.ts';
import { answerLater } from '../store/commands/answer-later.ts';
import { claimActivity, markAnswered, releaseActivity } from '../store/commands/claim-activity.ts';
import { forgetConversation } from '../store/commands/forget-conversation.ts';
import { greetPerson } from '../store/commands/greet-person.ts';
import { noteShownCard } from '../store/commands/note-shown-card.ts';
import { registerConversation, reopenTeam } from '../store/commands/register-conversation.ts';
import { noteAnswer } from '../store/commands/reserve-send-slot.ts';
import { channelActor } from '../store/queries/channel-actor.ts';
import { conversationOf } from '../store/queries/recipient.ts';
import { commandOf, questionIn } from '../text/commands.ts';
import { textIn } from '../text/text-in.ts';
import { cardContext } from './card-context.ts';
import { type Drawn, drawn } from './drawn.ts';
import { answerTo } from './handlers/faq.ts';
import { askInMeeting, gatheringToAskAt, showAsking } from './handlers/gathering.ts';
import { helpFor } from './handlers/general.ts';
import { answerSearch } from './handlers/search.ts';
import { noteShown } from './note-shown.ts';
import { isTakenInPublic, publicVerb } from './public-verbs.ts';
import { routes } from './routes.ts';
import type { Request, Service } from './service.ts';
import type { ActorKey, Answer, HandleTurn, Turn } from './turn.ts';
import { type TurnStart, turnStart } from './turn-start.ts';
import { untilUpdated } from './until-updated.ts';

type Who = Pick<TurnStart, 'now'> & { readonly actor: PersonActor };

/** Where every turn goes: who is it, what is asked, and the answer in the reader's language. */
export function createTurnHandler(service: Service): HandleTurn {
  return async (turn) => {
    const start = await turnStart(service.store, turn);
    if (turn.kind === 'removed') {
      await forget(service, turn);
      return { kind: 'nothing' };
    }
    if (!isRenewal(turn) || (await isHeardAgain(service, turn, start))) await remember(service, turn, start);
    if (!turn.actor || !start.actor) return answerStranger(turn);
    return renewable(turn, await answerPerson(service, turn, turn.actor, { ...start, actor: start.actor }));
  };
}

/** A card's own refresh writes nothing at all, but that a chat is open which was held for closed. */
function isRenewal(turn: Turn): boolean {
  return turn.kind === 'action' && turn.trigger === 'automatic';
}

/**
 * Teams says to nobody that a person unblocked the bot: that the cards in their chat ask for themselves again may be all
 * that is heard of it.
 */
async function isHeardAgain(
  { store }: Service,
  { place }: Turn,
  { actor, known }: TurnStart,
): Promise<boolean> {
  if (place.kind !== 'personal' || !actor || known) return false;
  const found = await conversationOf(store.db, { conversationId: place.conversationId, personId: null });
  return found !== null && 'closed' in found;
}

/**
 * What is shown in somebody's own chat is drawn anew, for them, when they open the chat again; so is in a channel what
 * was drawn for them alone. What somebody pressed there is done with, and all see the same of it again.
 */
function renewable(turn: Turn, answer: Answer): Answer {
  const { kind, place, channelUserId } = turn;
  const isCard = answer.kind === 'card' && (kind === 'action' || kind === 'message');
  const isOwn = place.kind === 'personal' || isRenewal(turn);
  if (!isCard || !isOwn || !channelUserId) return answer;
  return renewing(answer, answer.renews ?? null, [channelUserId]);
}

/** The app is gone from there; those who answer for a channel there are told. */
async function forget(service: Service, { place, correlationId }: Turn): Promise<void> {
  const { conversationId, team } = place;
  const left = { conversationId, teamId: team?.id ?? null, correlationId };
  if ((await forgetConversation(service.store, left)) > 0) service.wakeDelivery();
}

/** Keeps where the conversation is reached; messages that waited for it go out. */
async function remember(service: Service, turn: Turn, { actor, known }: TurnStart): Promise<void> {
  const { place } = turn;
  const personal = place.kind === 'personal';
  if (!place.tenantId || (personal && !actor) || !turn.actor) return;
  const seen = {
    kind: place.kind,
    conversationId: place.conversationId,
    serviceUrl: place.serviceUrl,
    tenantId: place.tenantId,
    personId: personal && actor ? actor.personId : null,
    locale: turn.locale,
    heard: turn.channelUserId ? { ...turn.actor, channelUserId: turn.channelUserId } : null,
    team: place.team ?? null,
  };
  const released = await registerConversation(service.store, seen, known);
  const reopened =
    turn.kind === 'installed' && place.team ? await reopenTeam(service.store, place.team.id) : 0;
  if (released + reopened > 0) service.wakeDelivery();
}

/** What takes the place of a day's reminders, or of a list of questions, leads back to them. */
function withWayBack(request: Request, answer: Answer): Answer {
  const from = cameFrom(request.data);
  if (from === null || answer.kind !== 'card' || request.place.kind !== 'personal') return answer;
  if (answer.shows?.card === wayBack(from).data.card) return answer;
  const renews = answer.renews ? { ...answer.renews, data: { ...answer.renews.data, cameFrom: from } } : null;
  return { ...answer, renews, card: leadingBack(answer.card, cardContext(request), from) };
}

/** Somebody without an identity here learns how to get one, and nothing else. */
function answerStranger(turn: Turn): Answer {
  if (turn.kind === 'search') return { kind: 'choices', choices: [] };
  if (turn.kind === 'installed' && turn.place.kind !== 'personal') return { kind: 'nothing' };
  const language = readingLanguage({ language: null, locale: turn.locale, region: null });
  return { kind: 'text', text: textIn(language).help.notKnown };
}

async function answerPerson(service: Service, turn: Turn, key: ActorKey, who: Who): Promise<Answer> {
  const { actor } = who;
  switch (turn.kind) {
    case 'message':
      return await answerMessage(service, await requestOf(service, turn, key, who), turn);
    case 'action': {
      const request = await requestOf(service, turn, key, who);
      const answer = withWayBack(request, await answerPress(service, request, turn));
      const { replyToId: activityId, trigger } = turn;
      // What a card's own refresh brings, and any answer in a channel, lies in the reader's client alone.
      const replaces = activityId !== null && trigger === 'manual' && turn.place.kind === 'personal';
      if (replaces) await noteShown(service, turn, answer, { activityId, personId: actor.personId });
      return answer;
    }
    case 'dialog-open':
    case 'dialog-submit': {
      const answer = await answerPress(service, await requestOf(service, turn, key, who), turn);
      return (await putInPlace(service, turn, answer, who.actor)) ? { kind: 'nothing' } : asDialog(answer);
    }
    case 'search':
      return await answerSearch(service, await requestOf(service, turn, key, who), turn);
    case 'installed':
      return await greet(service, turn, actor);
    case 'removed':
      return { kind: 'nothing' };
  }
}

async function requestOf(service: Service, turn: Turn, key: ActorKey, { actor, now }: Who): Promise<Request> {
  const data = 'data' in turn && turn.data ? turn.data : {};
  const { kind, conversationId } = turn.place;
  const channel = kind === 'channel' ? await channelActor(service.store, conversationId) : null;
  const own = readingLanguage({ language: actor.language, locale: turn.locale, region: actor.region });
  return {
    actor,
    key,
    reader: channel ?? actor,
    reading: { language: channel?.language ?? own, now },
    place: turn.place,
    inDialog: turn.kind === 'dialog-open' || turn.kind === 'dialog-submit',
    data,
    submissionKey: submissionKeyOf(data, turn.activityId),
    pressedId: turn.replyToId,
    begunAt: performance.now(),
    correlationId: turn.correlationId,
    appId: service.appId,
    tabUrl: service.tabUrl,
  };
}

/** What the buttons of a card differ in: one card can offer the same verb for several subjects. */
const subjectFields = [
  'nominationId',
  'seatId',
  'messageId',
  'questionId',
  'requestId',
  'gatheringId',
  'reportId',
  'partId',
  'sectionId',
  'serviceId',
  'language',
  'target',
];

/** One for each button of each card that was drawn; without a card, the activity is its own key. */
function submissionKeyOf(data: Readonly<Record<string, unknown>>, activityId: string): string {
  if (typeof data.submission !== 'string' || data.submission === '') return activityId;
  const subjects = subjectFields.flatMap((name) => (typeof data[name] === 'string' ? [data[name]] : []));
  return [data.submission, ...subjects].map((part) => String(part).slice(0, 64)).join(' ');
}

/** A text: one of the words that are taught, or a question; else help answers. Delivered twice, it is answered once. */
async function answerMessage(
  service: Service,
  request: Request,
  turn: Extract<Turn, { kind: 'message' }>,
): Promise<Answer> {
  const activity = { conversationId: turn.place.conversationId, activityId: turn.activityId };
  if (!(await claimActivity(service.store, activity))) return { kind: 'nothing' };
  try {
    await noteAnswer(service.store, turn.place.conversationId);
    const answer = await answerText(service, request, turn.text);
    // An answer that is sent is marked when it is out; until then, another delivery may take over.
    if (answer.kind === 'nothing') await markAnswered(service.store, activity);
    return answer;
  } catch (error) {
    await releaseActivity(service.store, activity).catch(() => undefined);
    throw error;
  }
}

async function answerText(service: Service, request: Request, written: string): Promise<Answer> {
  const verb = commandOf(written);
  if (request.place.kind !== 'personal') return await answerPublicly(service, request, verb, written);
  return verb ? await routes[verb].answer(service, request) : await answerWords(service, request, written);
}

/** Whatever is no command may be a question; one that was asked in so many words is not answered with help. */
async function answerWords(service: Service, request: Request, written: string): Promise<Drawn> {
  const asked = questionIn(written);
  const usesTheWord = asked !== written.trim().replace(/\s+/g, ' ');
  const gathering = usesTheWord ? await gatheringToAskAt(service, request) : null;
  const form = { ...request, data: { gatheringId: gathering?.id, question: asked } };
  const refusal = asked === '' ? null : refuseQuestionText(asked);
  const shown = refusal ? { refusal } : {};
  // What cannot be sent is said so at once, where it can be made shorter.
  if (gathering?.phase === 'on' && refusal) return await showAsking(service, form, shown);
  const answer = await answerTo(service, request, asked);
  if (answer?.kind === 'card' && gathering) {
    return { ...answer, card: offerAsking(answer.card, cardContext(request), gathering, asked) };
  }
  if (answer) return answer;
  if (gathering) return await showAsking(service, form, shown);
  return usesTheWord
    ? await routes['open-faq'].answer(service, { ...request, data: { search: asked } })
    : await helpInstead(service, request, written);
}

/**
 * Where others read along, only what everybody may know is said: an answer to a question in general, what belongs to
 * the channel itself, or help.
 */
async function answerPublicly(
  service: Service,
  request: Request,
  verb: Verb | null,
  written: string,
): Promise<Answer> {
  const asked = publicVerb(verb, request);
  if (asked) return await routes[asked].answer(service, request);
  if (verb) return publicHelp(request);
  const taken = await askInMeeting(service, request, questionIn(written));
  return taken ?? (await answerTo(service, request, questionIn(written))) ?? publicHelp(request);
}

async function helpInstead(service: Service, request: Request, written: string): Promise<Drawn> {
  const { help } = textIn(request.reading.language);
  const words = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  const context = cardContext(request, words === '' ? {} : { warning: help.notUnderstood(words) });
  return drawn(renderHelp(context, await helpFor(service, request)));
}

function publicHelp(request: Request): Answer {
  const context = cardContext(request, { confirmation: textIn(request.reading.language).help.onlyInPrivate });
  return { kind: 'card', ...renderHelp(context, { isInChannel: request.place.kind === 'channel' }) };
}

async function answerPress(
  service: Service,
  request: Request,
  turn: { readonly verb: string; readonly trigger?: 'manual' | 'automatic' },
): Promise<Answer> {
  const { help } = textIn(request.reading.language);
  if (!isVerb(turn.verb)) return await helpInstead(service, request, '');
  const isForReaderAlone = request.inDialog || (turn.verb === 'open-card' && turn.trigger === 'automatic');
  if (request.place.kind !== 'personal' && !isForReaderAlone && !isTakenInPublic(turn.verb, request)) {
    await answerLater(service.store, {
      personId: request.actor.personId,
      correlationId: request.correlationId,
    });
    service.wakeDelivery();
    return { kind: 'text', text: help.onlyInPrivate };
  }
  const route = routes[turn.verb];
  if (route.writes && turn.trigger === 'automatic') return { kind: 'nothing' };
  const answer = await route.answer(service, request);
  if (route.writes) {
    if (request.inDialog) service.wakeDelivery();
    else await untilUpdated(service, request);
  }
  return answer;
}

async function greet(service: Service, turn: Turn, actor: PersonActor): Promise<Answer> {
  if (turn.place.kind !== 'personal') return { kind: 'nothing' };
  const greeted = await greetPerson(service.store, {
    personId: actor.personId,
    correlationId: turn.correlationId,
  });
  if (greeted) service.wakeDelivery();
  return { kind: 'nothing' };
}

/**
 * A form that was taken closes, and the card that it was opened from becomes the receipt: the delivery puts it there.
 * Where others read along their card stays, and where none is known the receipt is shown in the dialog.
 */
async function putInPlace(
  service: Service,
  turn: Turn,
  answer: Answer,
  { personId }: PersonActor,
): Promise<boolean> {
  const { place, replyToId: activityId, correlationId } = turn;
  if (answer.kind !== 'card' || !answer.isReceipt || !answer.shows) return false;
  if (place.kind !== 'personal') return true;
  if (activityId === null) return false;
  const { conversationId } = place;
  // Nothing of it lies there yet: whatever version there is has to be put there.
  const shows = { ...answer.shows, version: 0 };
  await noteShownCard(service.store, { conversationId, activityId, personId, shows, correlationId });
  service.wakeDelivery();
  return true;
}

function asDialog(answer: Answer): Answer {
  if (answer.kind !== 'card') return answer;
  return { kind: 'dialog', title: answer.summary, card: forDialog(answer.card) };
}
