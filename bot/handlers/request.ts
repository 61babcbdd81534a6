import { z } from 'zod';
import { renderCandidateRequest } from '../../cards/candidate-request/candidate-request.ts';
import type { CardContext } from '../../cards/card-context.ts';
import { renderNamingForm } from '../../cards/proposal-form/proposal-form.ts';
import { requestStays } from '../../cards/stays.ts';
import { longestComment, longestSuggestion } from '../../domain/nomination.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import type { RequestView } from '../../domain/views/request.ts';
import type { CommandContext, Outcome } from '../../store/command.ts';
import { acceptNamed } from '../../store/commands/accept-named.ts';
import { askOrganisation } from '../../store/commands/ask-organisation.ts';
import { closeRequest } from '../../store/commands/close-request.ts';
import { commentNamed } from '../../store/commands/comment-named.ts';
import { nameCandidate } from '../../store/commands/name-candidate.ts';
import { passRequest } from '../../store/commands/pass-request.ts';
import { remindRequest } from '../../store/commands/remind-request.ts';
import { returnRequest } from '../../store/commands/return-request.ts';
import { namingFormView, requestView } from '../../store/queries/request-view.ts';
import { ballHolder } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import { personReference, writtenPerson } from '../person-reference.ts';
import { isForOthers, refusedToReader } from '../refused-to-reader.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const request = z.object({ requestId: field.id, version: field.optionalNumber });
const withComment = request.extend({ comment: field.text(longestComment) });
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
  'open-request': { writes: false, answer: async (service, press) => await showRequest(service, press) },
  'open-naming': { writes: false, answer: async (service, press) => await showForm(service, press) },
  'pass-request': does(request, passRequest),
  'name-candidate': does(
    naming,
    async (context, { trust, ...input }, around) => {
      const person = await personNamed(around, input);
      if (isRefusal(person)) return person;
      return await nameCandidate(context, { ...input, person, trustId: trust });
    },
    { refused: showForm },
  ),
  'ask-organisation': does(
    request.extend({
      organisation: field.text(longestSuggestion),
      name: field.text(200),
      email: field.text(200),
    }),
    async (context, { name, email, ...input }) => {
      const person = writtenPerson({ name, email }) ?? refuse('person-needs-name-and-email');
      return isRefusal(person) ? person : await askOrganisation(context, { ...input, person });
    },
  ),
  'return-request': does(withComment, returnRequest),
  'accept-named': does(
    request.extend({ effort: field.optionalNumber }),
    async (context, { effort, ...input }) => await acceptNamed(context, { ...input, effortPercent: effort }),
  ),
  'comment-named': does(withComment, commentNamed),
  'close-request': does(request, closeRequest),
  'remind-request': does(request, remindRequest, { confirms: reminded }),
} satisfies Record<string, Route>;

type Around = { readonly service: Service; readonly press: Request };

/** Whom the form names. The directory is asked for nobody who may not name anybody. */
async function personNamed(
  { service, press }: Around,
  input: { requestId: string; person: string | null; name: string; email: string },
) {
  const view = await requestView(service.store, press.actor, input.requestId);
  if (!view) return refuse('unknown-or-forbidden');
  if (!view.viewer.may.includes('name-candidate')) return refuse('request-moved-on');
  const named = { picked: input.person, name: input.name, email: input.email };
  return (await personReference(service, press, named)) ?? refuse('person-needs-name-and-email');
}

type Saying = (view: RequestView) => Shown;
type Show = (service: Service, press: Request, saying?: Saying) => Promise<Drawn>;

/**
 * A press that changes something. Done, it is answered with how the request now stands; refused, with the same card
 * again, the reason at the top and everything typed still in it.
 */
function does<Schema extends typeof request>(
  schema: Schema,
  run: (context: CommandContext, input: z.output<Schema>, around: Around) => Promise<Outcome>,
  look: {
    readonly refused?: Show;
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
      if (isRefusal(outcome) && isForOthers(outcome, press)) return await refused(service, press);
      if (isRefusal(outcome)) {
        const says = { refusal: outcome, filled: typedFields(press.data) };
        return await (look.refused ?? showRequest)(service, press, () => says);
      }
      return await showRequest(service, press, (view) =>
        look.confirms && !outcome.repeated ? { confirmation: look.confirms(view, press) } : {},
      );
    },
  };
}

async function refused(service: Service, press: Request): Promise<Drawn> {
  const input = parseInput(request, press.data);
  const isShown =
    !isRefusal(input) && (await requestView(service.store, press.reader, input.requestId)) !== null;
  return refusedToReader(press, isShown);
}

function reminded(view: RequestView, { reading }: Request): string {
  const holder = view.ball ? ballHolder(view.ball, reading.language) : '';
  return textIn(reading.language).help.reminded(holder);
}

/** The request as it stands for the reader. */
async function showRequest(service: Service, press: Request, saying: Saying = () => ({})): Promise<Drawn> {
  const input = parseInput(request, press.data);
  const view = isRefusal(input) ? null : await requestView(service.store, press.reader, input.requestId);
  if (!view) return refusedText(press, refuse('unknown-or-forbidden'));
  return requestCard(view, cardContext(press, saying(view)));
}

/** The form, empty or as it was filled in; how the request stands when it is not the reader's to answer. */
async function showForm(service: Service, press: Request, saying: Saying = () => ({})): Promise<Drawn> {
  const input = parseInput(request, press.data);
  const view = isRefusal(input) ? null : await namingFormView(service.store, press.actor, input.requestId);
  if (!view) return refusedText(press, refuse('unknown-or-forbidden'));
  const context = cardContext(press, saying(view));
  return view.viewer.may.includes('name-candidate')
    ? drawn(renderNamingForm(view, context))
    : requestCard(view, context);
}

function requestCard(view: RequestView, context: CardContext): Drawn {
  const { id: subjectId, version } = view;
  const stays = requestStays(view, context);
  return drawn(renderCandidateRequest(view, context), {
    card: 'candidate-request',
    subjectId,
    version,
    stays,
  });
}
