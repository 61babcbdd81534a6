import { z } from 'zod';
import { renderDeliveries } from '../../cards/deliveries/deliveries.ts';
import { type HelpReader, renderHelp } from '../../cards/help/help.ts';
import { mostDuties, renderHome } from '../../cards/home/home.ts';
import { renderLanguage } from '../../cards/language/language.ts';
import { renderMandate } from '../../cards/mandate/mandate.ts';
import { renderNominations } from '../../cards/nominations/nominations.ts';
import { holdsRole, isCoordinator } from '../../domain/actor.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { languages, serviceTypes } from '../../domain/vocabulary.ts';
import { chooseLanguage } from '../../store/commands/choose-language.ts';
import { retryDelivery } from '../../store/commands/retry-delivery.ts';
import { deliveryProblems } from '../../store/queries/delivery-problems.ts';
import { groupDeeds } from '../../store/queries/group-deeds.ts';
import { homeView } from '../../store/queries/home-view.ts';
import { nominationsOf } from '../../store/queries/nominations.ts';
import { reminderHealth } from '../../store/queries/reminder-health.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, lineToBeginAt } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, drawnList, refusedText } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';
import { serviceChoice } from '../service-choice.ts';

const mostNominations = 200;
const mostProblems = 200;
const ofMandate = z.object({ serviceType: z.enum(serviceTypes), seatId: field.optionalId });

/** Everybody is told of the words that they can use, and of no others. */
export async function helpFor({ store }: Service, { actor }: Request): Promise<HelpReader> {
  const isForAll = isCoordinator(actor);
  const groups = await groupDeeds(store, actor);
  return {
    deeds: groups.flatMap(({ may }) => may),
    isCoordinator: isForAll,
    oversees: isForAll || holdsRole(actor, 'regional-contact'),
    proposes: holdsRole(actor, 'service-leader'),
  };
}

/** Home, help and what belongs to the person rather than to a case. */
export const generalRoutes = {
  'open-home': {
    writes: false,
    async answer(service, request) {
      const view = await homeView(service.store, request.actor, {
        from: lineToBeginAt(request),
        most: mostDuties,
      });
      if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
      return drawnList(renderHome(view, cardContext(request)), 'open-home', request);
    },
  },
  'open-help': {
    writes: false,
    answer: async (service, request) =>
      drawn(renderHelp(cardContext(request), await helpFor(service, request))),
  },
  'open-nominations': {
    writes: false,
    async answer(service, request) {
      const choice = await serviceChoice(service, request);
      const serviceId = choice.chosen?.id ?? null;
      const found = await nominationsOf(service.store, request.actor, { most: mostNominations, serviceId });
      return drawnList(renderNominations(found, cardContext(request), choice), 'open-nominations', request);
    },
  },
  'open-mandate': {
    writes: false,
    async answer(_service, request) {
      const input = parseInput(ofMandate, request.data);
      if (isRefusal(input)) return refusedText(request, input);
      const { seatId, serviceType } = input;
      // What was refused in the seat's card goes with whoever reads here, and comes back.
      const { comment } = typedFields(request.data);
      const from = seatId ? { seatId, ...(comment && { comment }) } : null;
      return drawn(renderMandate(serviceType, cardContext(request), from));
    },
  },
  'open-language': {
    writes: false,
    answer: async (_service, request) => drawn(renderLanguage(cardContext(request))),
  },
  'choose-language': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(z.object({ language: z.enum(languages) }), request.data);
      if (isRefusal(input)) return refusedText(request, input);
      const outcome = await chooseLanguage(commandContext(service, request), input);
      if (isRefusal(outcome)) return refusedText(request, outcome);
      const chosen: Request = { ...request, reading: { ...request.reading, language: input.language } };
      const confirmation = textIn(input.language).help.languageChosen;
      return drawn(renderLanguage(cardContext(chosen, { confirmation })));
    },
  },
  'open-deliveries': {
    writes: false,
    async answer(service, request) {
      const { actor, reading } = request;
      if (!isCoordinator(actor) && !holdsRole(actor, 'regional-contact')) {
        return { kind: 'text', text: textIn(reading.language).help.onlyForContacts };
      }
      return await showDeliveries(service, request, null);
    },
  },
  'retry-delivery': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(z.object({ messageId: field.id }), request.data);
      if (isRefusal(input)) return refusedText(request, input);
      const outcome = await retryDelivery(commandContext(service, request), input);
      if (isRefusal(outcome)) {
        // It arrived meanwhile, or a colleague was first: the list as it is now says so.
        if (outcome.code === 'nothing-changed') return await showDeliveries(service, request, null);
        return refusedText(request, outcome);
      }
      return await showDeliveries(service, request, textIn(request.reading.language).help.retried);
    },
  },
} satisfies Record<string, Route>;

async function showDeliveries(
  service: Service,
  request: Request,
  confirmation: string | null,
): Promise<Drawn> {
  const [problems, health] = await Promise.all([
    deliveryProblems(service.store, request.actor, { most: mostProblems }),
    reminderHealth(service.store),
  ]);
  const context = cardContext(request, confirmation ? { confirmation } : {});
  return drawnList(renderDeliveries(problems, context, health), 'open-deliveries', request);
}
