import { renderContacts } from '../../cards/contacts/contacts.ts';
import { refuse } from '../../domain/refusal.ts';
import { contactsView } from '../../store/queries/contacts-view.ts';
import { cardContext } from '../card-context.ts';
import { type Drawn, drawnList, refusedText } from '../drawn.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';
import { serviceChoice } from '../service-choice.ts';

/** Who answers for what: in each region, for the whole, and for the own or the chosen service (P16). */
export const contactsRoutes = {
  'open-contacts': {
    writes: false,
    answer: async (service, request) => await showContacts(service, request),
  },
} satisfies Record<string, Route>;

/** @param instead what was asked for and is not the reader's to do, and who can */
export async function showContacts(
  service: Service,
  request: Request,
  instead: string | null = null,
): Promise<Drawn> {
  const choice = await serviceChoice(service, request);
  const asked = { serviceId: choice.chosen?.id ?? null };
  const view = await contactsView(service.store, request.actor, asked);
  if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
  const context = cardContext(request, instead ? { warning: instead } : {});
  return drawnList(renderContacts(view, context, choice), 'open-contacts', request);
}
