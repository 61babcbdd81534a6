import { z } from 'zod';
import type { CardContext } from '../../cards/card-context.ts';
import { renderProposalForm } from '../../cards/proposal-form/proposal-form.ts';
import { renderNominationCard } from '../../cards/render-nomination-card.ts';
import { vacancyStays } from '../../cards/stays.ts';
import { renderVacancies } from '../../cards/vacancies/vacancies.ts';
import { mayAskFrom, renderVacancy } from '../../cards/vacancy/vacancy.ts';
import { holdsRole } from '../../domain/actor.ts';
import type { Checked } from '../../domain/composition.ts';
import { longestComment, longestSuggestion } from '../../domain/nomination.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { VacancyView } from '../../domain/views/nomination.ts';
import { proposeMember } from '../../store/commands/propose-member.ts';
import { reportNoCandidate } from '../../store/commands/report-no-candidate.ts';
import { nominationView } from '../../store/queries/nomination-view.ts';
import { proposalChecks } from '../../store/queries/proposal-checks.ts';
import { openVacancies, proposalFormView, vacancyView } from '../../store/queries/vacancies.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, lostUnless } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { asReceipt, type Drawn, drawn, drawnList, refusedText, refusedWithWords } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import { personReference } from '../person-reference.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';
import { serviceChoice } from '../service-choice.ts';
import { showContacts } from './contacts.ts';

const seat = z.object({ seatId: field.id });
const report = seat.extend({ comment: field.text(longestComment) });
const namedPerson = {
  person: field.optionalId,
  name: field.text(200),
  email: field.text(200),
  trust: field.optionalId,
};
/** What a form asks about whoever is proposed. */
export const proposedPerson = {
  ...namedPerson,
  competence: field.required(500),
  effort: field.optionalNumber,
  suggestedBy: field.text(longestSuggestion),
};
const named = seat.extend(namedPerson);
const proposal = seat.extend(proposedPerson);

/** Vacant seats, and the proposal that starts a nomination (R16). */
export const seatRoutes = {
  'open-vacancies': {
    writes: false,
    async answer(service, request) {
      if (!holdsRole(request.actor, 'service-leader')) {
        return await showContacts(
          service,
          request,
          textIn(request.reading.language).help.onlyForServiceLeaders,
        );
      }
      const choice = await serviceChoice(service, request);
      const vacancies = await openVacancies(service.store, request.actor);
      const { chosen } = choice;
      const shown = chosen ? vacancies.filter((one) => one.service.id === chosen.id) : vacancies;
      return drawnList(renderVacancies(shown, cardContext(request), choice), 'open-vacancies', request);
    },
  },
  'open-vacancy': {
    writes: false,
    answer: async (service, request) => await showVacancy(service, request, null),
  },
  'report-no-candidate': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(report, request.data);
      const outcome = isRefusal(input)
        ? input
        : await reportNoCandidate(commandContext(service, request), input);
      if (isRefusal(outcome)) return await showVacancy(service, request, outcome);
      // The seat's card is its own receipt: it says who looks for somebody now.
      return asReceipt(await showVacancy(service, request, null));
    },
  },
  'open-proposal': {
    writes: false,
    answer: async (service, request) => await showForm(service, request, null),
  },
  'open-proposal-checks': { writes: false, answer: showChecked },
  'propose-member': {
    writes: true,
    async answer(service, request) {
      const outcome = await propose(service, request);
      if (isRefusal(outcome)) return await showForm(service, request, outcome);
      const found = await nominationView(service.store, request.actor, outcome.ids.nominationId ?? '');
      if (!found) return refusedText(request, refuse('unknown-or-forbidden'));
      const { id: subjectId, version } = found;
      const card = renderNominationCard('nomination', found, cardContext(request));
      return asReceipt(drawn(card, { card: 'nomination', subjectId, version }));
    },
  },
} satisfies Record<string, Route>;

/**
 * What is to be filled in before anything else is looked at: named at once, Person first. One alone is refused in words
 * of its own, but for what the person is good at.
 */
async function refuseMissing(service: Service, request: Request): Promise<Refusal | null> {
  const id = parseInput(seat, request.data);
  const found = isRefusal(id) ? null : await vacancyView(service.store, request.actor, id.seatId);
  if (!found) return null;
  const { kind } = found.seat;
  const isEmpty = (...names: readonly string[]) =>
    names.every((name) => String(request.data[name] ?? '').trim() === '');
  const missing = [
    ...(isEmpty('person', 'name', 'email') ? ['person'] : []),
    ...((kind === 'regional' || kind === 'service') && isEmpty('trust') ? ['trust'] : []),
    ...(isEmpty('competence') ? ['competence'] : []),
    ...(kind === 'user' && isEmpty('suggestedBy') ? ['suggestedBy'] : []),
  ];
  const isNamed = missing.length > 1 || missing.includes('competence');
  return isNamed ? refuse('fields-missing', { fields: missing }) : null;
}

async function propose(service: Service, request: Request) {
  const missing = await refuseMissing(service, request);
  if (missing) return missing;
  const input = parseInput(proposal, request.data);
  if (isRefusal(input)) return input;
  // The directory is asked for nobody who may not propose.
  if (!(await vacancyView(service.store, request.actor, input.seatId))) return refuse('unknown-or-forbidden');
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

/** The form as it was filled in so far, with what the rules say of it. */
async function showChecked(service: Service, request: Request): Promise<Drawn> {
  const input = parseInput(named, request.data);
  if (isRefusal(input)) return await showForm(service, request, input);
  const person = await personReference(service, request, {
    picked: input.person,
    name: input.name,
    email: input.email,
  });
  if (isRefusal(person)) return await showForm(service, request, person);
  const checks = await proposalChecks(service.store, request.actor, {
    seatId: input.seatId,
    person,
    trustId: input.trust,
  });
  const refusal = checks?.map(({ outcome }) => outcome).find(isRefusal) ?? null;
  return await showForm(service, request, refusal, checks ?? []);
}

/** The vacant seat; after a refusal with why nothing was done, and what was typed. */
async function showVacancy(service: Service, request: Request, refusal: Refusal | null): Promise<Drawn> {
  const id = parseInput(seat, request.data);
  const found = isRefusal(id) ? null : await vacancyView(service.store, request.actor, id.seatId);
  if (!found) return refusedWithWords(request, { refusal, filled: typedFields(request.data) });
  // Also what was refused before something else was read.
  const filled = refusal || request.data.comment ? typedFields(request.data) : {};
  return vacancyCard(found, cardContext(request, lostUnless(mayAskFrom(found), { refusal, filled })));
}

/** The form, empty or as it was filled in, with why it was not taken; the seat's receipt when it is no longer open. */
async function showForm(
  service: Service,
  request: Request,
  refusal: Refusal | null,
  checks: readonly Checked[] = [],
): Promise<Drawn> {
  const id = parseInput(seat, request.data);
  const form = isRefusal(id) ? null : await proposalFormView(service.store, request.actor, id.seatId);
  if (!form) return refusedWithWords(request, { refusal, filled: typedFields(request.data) });
  const isFilledIn = refusal !== null || checks.length > 0;
  const filled = isFilledIn ? typedFields(request.data) : {};
  const context = cardContext(request, lostUnless(form.mayPropose, { refusal, filled }));
  return form.mayPropose ? drawn(renderProposalForm(form, context, checks)) : vacancyCard(form, context);
}

function vacancyCard(view: VacancyView, context: CardContext): Drawn {
  const { seat, version } = view;
  const stays = vacancyStays(view, context);
  return drawn(renderVacancy(view, context), { card: 'vacancy', subjectId: seat.id, version, stays });
}
