import { renderContacts } from '../../cards/contacts/contacts.ts';
import { refuse } from '../../domain/refusal.ts';
import { contactsView } from '../../store/queries/contacts-view.ts';
import { cardContext } from '../card-context.ts';
import { drawnList, refusedText } from '../drawn.ts';
import type { Route } from '../route.ts';
import { serviceChoice } from '../service-choice.ts';

/** Who answers for what: in each region, for the whole, and for the own or the chosen service (P16). */
export const contactsRoutes = {
  'open-contacts': {
    writes: false,
    async answer(service, request) {
      const choice = await serviceChoice(service, request);
      const asked = { serviceId: choice.chosen?.id ?? null };
      const view = await contactsView(service.store, request.actor, asked);
      if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
      return drawnList(renderContacts(view, cardContext(request), choice), 'open-contacts', request);
    },
  },
} satisfies Record<string, Route>;
