import { z } from 'zod';
import { renderCandidateRequest } from '../../cards/candidate-request/candidate-request.ts';
import type { CardContext } from '../../cards/card-context.ts';
import { renderNamingForm } from '../../cards/proposal-form/proposal-form.ts';
import type { RenderedCard } from '../../cards/rendered-card.ts';
import { renderVacancy } from '../../cards/vacancy/vacancy.ts';
import { longestComment, longestSuggestion } from '../../domain/nomination.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { NamingFormView, RequestView } from '../../domain/views.ts';
import type { CommandContext, Outcome } from '../../store/command.ts';
import { acceptNamed } from '../../store/commands/accept-named.ts';
import { closeRequest } from '../../store/commands/close-request.ts';
import { commentNamed } from '../../store/commands/comment-named.ts';
import { nameCandidate } from '../../store/commands/name-candidate.ts';
import { passRequest } from '../../store/commands/pass-request.ts';
import { remindRequest } from '../../store/commands/remind-request.ts';
import { reportNoCandidate } from '../../store/commands/report-no-candidate.ts';
import { returnRequest } from '../../store/commands/return-request.ts';
import { namingFormView, requestView } from '../../store/queries/request-view.ts';
import { vacancyView } from '../../store/queries/vacancies.ts';
import { ballHolder } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import { personReference } from '../person-reference.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const request = z.object({ requestId: field.id });
const withComment = request.extend({ comment: field.text(longestComment) });
const seat = z.object({ seatId: field.id });
const report = seat.extend({ comment: field.text(longestComment) });
const naming = request.extend({
  person: field.optionalId,
  name: field.text(200),
  email: field.text(200),
  trust: field.optionalId,
  competence: field.required(500),
  suggestedBy: field.text(longestSuggestion),
});

/** The presses on a request for a candidate (R21): what each reads from the card, and which command it is. */
export const requestRoutes = {
  'open-request': { writes: false, answer: async (service, press) => await show(service, press) },
  'open-naming': { writes: false, answer: async (service, press) => await showForm(service, press) },
  'report-no-candidate': {
    writes: true,
    async answer(service, press) {
      const input = parseInput(report, press.data);
      const outcome = isRefusal(input)
        ? input
        : await reportNoCandidate(commandContext(service, press), input);
      return isRefusal(outcome)
        ? await showVacancy(service, press, outcome)
        : await show(service, press, { requestId: outcome.ids.requestId });
    },
  },
  'pass-request': does(request, passRequest),
  'name-candidate': does(
    naming,
    async (context, { person, name, email, trust, ...input }, { service, press }) => {
      const named = await personReference(service, press, { picked: person, name, email });
      if (isRefusal(named)) return named;
      if (!named) return refuse('person-needs-name-and-email');
      return await nameCandidate(context, { ...input, person: named, trustId: trust });
    },
    { refused: showForm },
  ),
  'return-request': does(withComment, returnRequest),
  'accept-named': does(
    request.extend({ effort: field.optionalNumber }),
    async (context, { requestId, effort }) => acceptNamed(context, { requestId, effortPercent: effort }),
  ),
  'comment-named': does(withComment, commentNamed),
  'close-request': does(request, closeRequest),
  'remind-request': does(request, remindRequest, { confirms: reminded }),
} satisfies Record<string, Route>;

type Around = { readonly service: Service; readonly press: Request };
type Again = (service: Service, press: Request, saying: { readonly says: Shown }) => Promise<Drawn>;

/**
 * A press that changes something. Done, it is answered with how the request now stands; refused, with the same card
 * again, the reason at the top and everything typed still in it.
 */
function does<Schema extends typeof request>(
  schema: Schema,
  run: (context: CommandContext, input: z.output<Schema>, around: Around) => Promise<Outcome>,
  look: {
    readonly refused?: Again;
    readonly confirms?: (view: RequestView, press: Request) => string;
  } = {},
): Route {
  return {
    writes: true,
    async answer(service, press) {
      const input = parseInput(schema, press.data);
      const outcome: Outcome = isRefusal(input)
        ? input
        : await run(commandContext(service, press), input, { service, press });
      if (!isRefusal(outcome)) return await show(service, press, { confirms: look.confirms });
      const says = { refusal: outcome, filled: typedFields(press.data) };
      return await (look.refused ?? show)(service, press, { says });
    },
  };
}

function reminded(view: RequestView, { reading }: Request): string {
  const holder = view.ball ? ballHolder(view.ball, reading.language) : '';
  return textIn(reading.language).help.reminded(holder);
}

type Saying = {
  readonly says?: Shown;
  readonly confirms?: ((view: RequestView, press: Request) => string) | undefined;
  /** Where the press itself does not say which. */
  readonly requestId?: string | undefined;
};

async function show(service: Service, press: Request, saying: Saying = {}): Promise<Drawn> {
  const { confirms, says = {} } = saying;
  const requestId = saying.requestId ?? press.data.requestId;
  return await showing(
    press,
    { requestId, find: (id) => requestView(service.store, press.actor, id) },
    (view) =>
      renderCandidateRequest(
        view,
        cardContext(press, confirms ? { confirmation: confirms(view, press) } : says),
      ),
  );
}

/** The seat's card again, with why nobody was asked and what was typed. */
async function showVacancy(service: Service, press: Request, refusal: Refusal): Promise<Drawn> {
  const id = parseInput(seat, press.data);
  const found = isRefusal(id) ? null : await vacancyView(service.store, press.actor, id.seatId);
  if (!found) return refusedText(press, refusal);
  return drawn(renderVacancy(found, cardContext(press, { refusal, filled: typedFields(press.data) })));
}

/** The form, empty or as it was filled in; how the request stands when it is not the reader's to answer. */
async function showForm(
  service: Service,
  press: Request,
  { says = {} }: Pick<Saying, 'says'> = {},
): Promise<Drawn> {
  const { requestId } = press.data;
  return await showing(
    press,
    { requestId, find: (id) => namingFormView(service.store, press.actor, id) },
    (view) => formOrStatus(view, cardContext(press, says)),
  );
}

function formOrStatus(view: NamingFormView, context: CardContext): RenderedCard {
  return view.viewer.may.includes('name-candidate')
    ? renderNamingForm(view, context)
    : renderCandidateRequest(view, context);
}

async function showing<View>(
  press: Request,
  { requestId, find }: { readonly requestId: unknown; readonly find: (id: string) => Promise<View | null> },
  draws: (view: View) => RenderedCard,
): Promise<Drawn> {
  const input = parseInput(request, { requestId });
  const view = isRefusal(input) ? null : await find(input.requestId);
  return view ? drawn(draws(view)) : refusedText(press, refuse('unknown-or-forbidden'));
}
