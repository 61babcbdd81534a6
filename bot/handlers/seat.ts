import { z } from 'zod';
import { renderProposalForm } from '../../cards/proposal-form/proposal-form.ts';
import { renderNominationCard } from '../../cards/render-nomination-card.ts';
import { renderVacancies } from '../../cards/vacancies/vacancies.ts';
import { renderVacancy } from '../../cards/vacancy/vacancy.ts';
import { longestSuggestion } from '../../domain/nomination.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { proposeMember } from '../../store/commands/propose-member.ts';
import { nominationView } from '../../store/queries/nomination-view.ts';
import { openVacancies, proposalFormView, vacancyView } from '../../store/queries/vacancies.ts';
import { cardContext } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import { personReference } from '../person-reference.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const seat = z.object({ seatId: field.id });
const proposal = seat.extend({
  person: field.optionalId,
  name: field.text(200),
  email: field.text(200),
  trust: field.optionalId,
  competence: field.required(500),
  effort: field.optionalNumber,
  suggestedBy: field.text(longestSuggestion),
});

/** Vacant seats, and the proposal that starts a nomination (R16). */
export const seatRoutes = {
  'open-vacancies': {
    writes: false,
    async answer(service, request) {
      const vacancies = await openVacancies(service.store, request.actor);
      return drawn(renderVacancies(vacancies, cardContext(request)));
    },
  },
  'open-vacancy': {
    writes: false,
    async answer(service, request) {
      const id = parseInput(seat, request.data);
      const found = isRefusal(id) ? null : await vacancyView(service.store, request.actor, id.seatId);
      if (!found) return refusedText(request, refuse('unknown-or-forbidden'));
      return drawn(renderVacancy(found, cardContext(request)));
    },
  },
  'open-proposal': {
    writes: false,
    answer: async (service, request) => await showForm(service, request, null),
  },
  'propose-member': {
    writes: true,
    async answer(service, request) {
      const outcome = await propose(service, request);
      if (isRefusal(outcome)) return await showForm(service, request, outcome);
      const found = await nominationView(service.store, request.actor, outcome.ids.nominationId ?? '');
      if (!found) return refusedText(request, refuse('unknown-or-forbidden'));
      return drawn(renderNominationCard('nomination', found, cardContext(request)));
    },
  },
} satisfies Record<string, Route>;

async function propose(service: Service, request: Request) {
  const input = parseInput(proposal, request.data);
  if (isRefusal(input)) return input;
  const person = await personReference(service, request, {
    picked: input.person,
    name: input.name,
    email: input.email,
  });
  if (isRefusal(person)) return person;
  if (!person) return refuse('person-needs-name-and-email');
  return await proposeMember(commandContext(service, request), {
    seatId: input.seatId,
    person,
    trustId: input.trust,
    competence: input.competence,
    effortPercent: input.effort,
    suggestedBy: input.suggestedBy,
  });
}

/** The form, empty or as it was filled in, with why it was not taken; the seat's receipt when it is no longer open. */
async function showForm(service: Service, request: Request, refusal: Refusal | null): Promise<Drawn> {
  const id = parseInput(seat, request.data);
  const form = isRefusal(id) ? null : await proposalFormView(service.store, request.actor, id.seatId);
  if (!form) return refusedText(request, refusal ?? refuse('unknown-or-forbidden'));
  const context = cardContext(request, { refusal, filled: refusal ? typedFields(request.data) : {} });
  return drawn(form.mayPropose ? renderProposalForm(form, context) : renderVacancy(form, context));
}
