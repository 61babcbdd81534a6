import { z } from 'zod';
import { renderChannel } from '../../cards/channel/channel.ts';
import { renderChannelQuestion } from '../../cards/channel-question/channel-question.ts';
import type { ChannelTarget } from '../../domain/actor.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { ChannelView, NamedTarget } from '../../domain/views/channel.ts';
import { languages, regions } from '../../domain/vocabulary.ts';
import type { Outcome } from '../../store/command.ts';
import { bindChannel } from '../../store/commands/bind-channel.ts';
import { chooseChannelLanguage } from '../../store/commands/choose-channel-language.ts';
import { noteShownCard } from '../../store/commands/note-shown-card.ts';
import { unbindChannel } from '../../store/commands/unbind-channel.ts';
import { boundChannelActor } from '../../store/queries/channel-actor.ts';
import { type BindableTarget, channelTargets } from '../../store/queries/channel-targets.ts';
import { channelView, channelViewIn } from '../../store/queries/channel-view.ts';
import { cardContext } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { parseInput } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

/** A target as buttons and choices carry it: `region:nord`, or `group:` and the id of the service. */
const target = z
  .union([z.templateLiteral(['region:', z.enum(regions)]), z.templateLiteral(['group:', z.uuid()])])
  .transform((written): ChannelTarget => {
    const [kind, id = ''] = written.split(':');
    const region = regions.find((one) => one === id);
    return kind === 'region' && region ? { kind: 'region', region } : { kind: 'group', serviceId: id };
  });
const chosen = z.object({ target: target.optional() });
const named = z.object({ target });

/** Which channel is whose. The channel is the one that is written or pressed in; no card says which. */
export const channelRoutes = {
  'open-channel': {
    writes: false,
    async answer(service, request) {
      const wrongPlace = refusePlace(request);
      if (wrongPlace) return refusedText(request, wrongPlace);
      const bound = await channelViewIn(service.store, request.reader, request.place.conversationId);
      return bound ? channelCard(bound, request) : await askWhose(service, request);
    },
  },
  'open-unbinding': {
    writes: false,
    async answer(service, request) {
      const wrongPlace = refusePlace(request);
      if (wrongPlace) return refusedText(request, wrongPlace);
      const { conversationId } = request.place;
      if (request.reader.kind !== 'channel') return refusedText(request, refuse('channel-not-bound'));
      const own = await channelViewIn(service.store, request.actor, conversationId);
      if (!own?.viewer.mayChange) return refusedText(request, refuse('may-not-bind-channel'));
      return drawn(renderChannelQuestion({ kind: 'unbind', target: own.target }, cardContext(request)));
    },
  },
  'bind-channel': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(named, request.data);
      if (isRefusal(input)) return refusedText(request, input);
      const { conversationId } = request.place;
      const outcome = await bindChannel(commandContext(service, request), { ...input, conversationId });
      return await answerFor(service, request, outcome);
    },
  },
  'unbind-channel': {
    writes: true,
    async answer(service, request) {
      const { conversationId } = request.place;
      const outcome = await unbindChannel(commandContext(service, request), { conversationId });
      return await answerFor(service, request, outcome);
    },
  },
  'choose-channel-language': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(z.object({ language: z.enum(languages) }), request.data);
      if (isRefusal(input)) return refusedText(request, input);
      const { conversationId } = request.place;
      const outcome = await chooseChannelLanguage(commandContext(service, request), {
        ...input,
        conversationId,
      });
      return await answerFor(service, request, outcome);
    },
  },
} satisfies Record<string, Route>;

function refusePlace({ place }: Request): Refusal | null {
  if (place.kind === 'personal') return refuse('channel-needed');
  return place.kind === 'group' ? refuse('chat-is-no-channel') : null;
}

/** Asks once, with what it means; whoever may choose among several chooses first. */
async function askWhose(service: Service, request: Request): Promise<Drawn> {
  const targets = await channelTargets(service.store, request.actor);
  const [only, ...others] = targets;
  if (!only) return refusedText(request, refuse('may-not-bind-channel'));
  const input = parseInput(chosen, request.data);
  if (isRefusal(input)) return refusedText(request, input);
  const one = others.length === 0 ? only : targets.find((option) => isNamed(option, input.target));
  const question = one
    ? ({ kind: 'bind', ...one } as const)
    : ({ kind: 'choose', targets: targets.map((option) => option.target) } as const);
  return drawn(renderChannelQuestion(question, cardContext(request)));
}

function isNamed({ target }: BindableTarget, asked: ChannelTarget | undefined): boolean {
  return asked !== undefined && isTargetOf(target, asked);
}

function isTargetOf(named: NamedTarget, asked: ChannelTarget): boolean {
  return named.kind === 'region'
    ? asked.kind === 'region' && asked.region === named.region
    : asked.kind === 'group' && asked.serviceId === named.service.id;
}

/** Refused, only whoever pressed is told; done, the card that was pressed tells everybody who reads the channel. */
async function answerFor(service: Service, request: Request, outcome: Outcome): Promise<Drawn> {
  if (isRefusal(outcome)) return refusedText(request, outcome);
  const channelId = outcome.ids.channelId ?? '';
  const reader = await boundChannelActor(service.store, channelId);
  const view = reader && (await channelView(service.store, reader, channelId));
  if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
  const answer = channelCard(view, {
    ...request,
    reader,
    reading: { ...request.reading, language: view.language },
  });
  await showEverybody(service, request, view);
  return answer;
}

/** An answer lies in the client of whoever pressed; the card in the channel becomes the same by an update. */
async function showEverybody(service: Service, request: Request, view: ChannelView): Promise<void> {
  if (!request.pressedId) return;
  await noteShownCard(service.store, {
    conversationId: request.place.conversationId,
    activityId: request.pressedId,
    personId: null,
    shows: { card: 'channel', subjectId: view.id, version: 0 },
    correlationId: request.correlationId,
  });
}

function channelCard(view: ChannelView, request: Request): Drawn {
  const { id: subjectId, version } = view;
  return drawn(renderChannel(view, cardContext(request)), { card: 'channel', subjectId, version });
}
