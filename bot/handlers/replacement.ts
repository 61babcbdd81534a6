import { renderReplacementForm } from '../../cards/proposal-form/proposal-form.ts';
import { cardToOpen, renderNominationCard } from '../../cards/render-nomination-card.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { NominationView } from '../../domain/views/nomination.ts';
import type { Outcome } from '../../store/command.ts';
import { replaceCandidate } from '../../store/commands/replace-candidate.ts';
import { nominationView } from '../../store/queries/nomination-view.ts';
import { proposalFormView } from '../../store/queries/vacancies.ts';
import { cardContext } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { parseInput, typedFields } from '../input.ts';
import { personReference } from '../person-reference.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';
import { nominationInput } from './nomination.ts';
import { proposedPerson } from './seat.ts';

const replacement = nominationInput.extend(proposedPerson);

/** Another person instead of the one whose proposal came back. */
export const replacementRoutes = {
  'open-replacement': {
    writes: false,
    answer: async (service, request) => await showForm(service, request, null),
  },
  'replace-candidate': {
    writes: true,
    async answer(service, request) {
      const outcome = await replace(service, request);
      return isRefusal(outcome)
        ? await showForm(service, request, outcome)
        : await showNomination(service, request, outcome.ids.nominationId ?? '');
    },
  },
} satisfies Record<string, Route>;

async function replace(service: Service, request: Request): Promise<Outcome> {
  const input = parseInput(replacement, request.data);
  if (isRefusal(input)) return input;
  const view = await nominationView(service.store, request.actor, input.nominationId);
  // The directory is asked for nobody who may not propose.
  if (!view?.viewer.may.includes('replace-candidate'))
    return refuse(view ? 'step-is-over' : 'unknown-or-forbidden');
  const { person: picked, name, email, trust: trustId, effort: effortPercent, ...rest } = input;
  const person = await personReference(service, request, { picked, name, email });
  if (isRefusal(person)) return person;
  if (!person) return refuse('person-needs-name-and-email');
  return await replaceCandidate(commandContext(service, request), {
    ...rest,
    person,
    trustId,
    effortPercent,
  });
}

/** The form, empty or as it was filled in with why it was not taken; how the case stands when it is past that. */
async function showForm(service: Service, request: Request, refusal: Refusal | null): Promise<Drawn> {
  const input = parseInput(nominationInput, request.data);
  if (isRefusal(input)) return refusedText(request, refuse('unknown-or-forbidden'));
  const view = await nominationView(service.store, request.actor, input.nominationId);
  if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
  const filled = refusal ? typedFields(request.data) : {};
  const context = cardContext(request, { refusal, filled });
  const form = view.viewer.may.includes('replace-candidate')
    ? await proposalFormView(service.store, request.actor, view.seat.id)
    : null;
  return form ? drawn(renderReplacementForm(form, view, context)) : asItStands(view, context);
}

async function showNomination(service: Service, request: Request, nominationId: string): Promise<Drawn> {
  const view = await nominationView(service.store, request.actor, nominationId);
  return view ? asItStands(view, cardContext(request)) : refusedText(request, refuse('unknown-or-forbidden'));
}

function asItStands(view: NominationView, context: ReturnType<typeof cardContext>): Drawn {
  const card = cardToOpen(view);
  const { id: subjectId, version } = view;
  return drawn(renderNominationCard(card, view, context), { card, subjectId, version });
}
