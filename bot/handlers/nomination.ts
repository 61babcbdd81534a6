import { z } from 'zod';
import type { CardContext } from '../../cards/card-context.ts';
import { renderRecordAnswer } from '../../cards/record-answer/record-answer.ts';
import { cardToOpen, renderNominationCard } from '../../cards/render-nomination-card.ts';
import { nominationStays } from '../../cards/stays.ts';
import { longestComment } from '../../domain/nomination.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import type { NominationVerb } from '../../domain/verbs.ts';
import { answerChannels, type NominationView } from '../../domain/views/nomination.ts';
import type { CommandContext, Outcome } from '../../store/command.ts';
import { acceptNomination } from '../../store/commands/accept-nomination.ts';
import { answerCandidate } from '../../store/commands/answer-candidate.ts';
import { appointMember } from '../../store/commands/appoint-member.ts';
import { askService } from '../../store/commands/ask-service.ts';
import { clearCandidate } from '../../store/commands/clear-candidate.ts';
import { declineInvitation } from '../../store/commands/decline-invitation.ts';
import { declineNomination } from '../../store/commands/decline-nomination.ts';
import { forwardNomination } from '../../store/commands/forward-nomination.ts';
import { nameOtherLeader } from '../../store/commands/name-other-leader.ts';
import { recordAnswer } from '../../store/commands/record-answer.ts';
import { refuseClearance } from '../../store/commands/refuse-clearance.ts';
import { remindHolder } from '../../store/commands/remind-holder.ts';
import { resendNomination } from '../../store/commands/resend-nomination.ts';
import { returnNomination } from '../../store/commands/return-nomination.ts';
import { undoAnswer } from '../../store/commands/undo-answer.ts';
import { withdrawNomination } from '../../store/commands/withdraw-nomination.ts';
import { nominationView } from '../../store/queries/nomination-view.ts';
import { holderOf } from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput, typedFields } from '../input.ts';
import { personReference } from '../person-reference.ts';
import { nominationInChannel } from '../present-in-channel.ts';
import { isForOthers, refusedToReader } from '../refused-to-reader.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

/** What every press about a nomination says. */
export const nominationInput = z.object({
  nominationId: field.id,
  version: field.optionalNumber,
});
const withReason = nominationInput.extend({ reason: field.text(longestComment) });
const withComment = nominationInput.extend({ comment: field.text(longestComment) });
const leaderFields = {
  leader: field.optionalId,
  leaderName: field.text(200),
  leaderEmail: field.text(200),
};

/** The presses on a nomination's cards: what each reads from the card, and which command it is. */
export const nominationRoutes = {
  'open-nomination': opens(decisionOrStatus),
  'open-record-answer': opens(recordAnswerForm),
  'accept-nomination': does(
    nominationInput.extend(leaderFields),
    async (context, input, { service, request }) => {
      const lineLeader = await lineLeaderOf(service, request, input);
      if (isRefusal(lineLeader)) return lineLeader;
      return await acceptNomination(context, { ...input, lineLeader });
    },
  ),
  'decline-invitation': does(withReason, declineInvitation),
  'clear-candidate': does(nominationInput, clearCandidate),
  'refuse-clearance': does(withReason, refuseClearance),
  'forward-nomination': does(nominationInput, forwardNomination),
  'return-nomination': does(withComment, returnNomination),
  'appoint-member': does(nominationInput.extend({ startsOn: field.optionalDate }), appointMember),
  'decline-nomination': does(withReason, declineNomination),
  'resend-nomination': does(
    withComment.extend({ competence: field.text(500), effort: field.optionalNumber }),
    async (context, { effort, ...input }) =>
      await resendNomination(context, { ...input, effortPercent: effort }),
  ),
  'withdraw-nomination': does(nominationInput, withdrawNomination),
  'remind-holder': does(nominationInput, remindHolder, {
    confirms: (view, { reading }) =>
      textIn(reading.language).help.reminded(holderOf(view, reading.language) ?? ''),
  }),
  'record-answer': does(
    withComment.extend({
      ...leaderFields,
      answer: z.enum(['yes', 'no', 'other-leader']),
      how: z.enum(answerChannels),
    }),
    async (context, input, { service, request }) => {
      const lineLeader = await lineLeaderOf(service, request, input);
      if (isRefusal(lineLeader)) return lineLeader;
      return await recordAnswer(context, { ...input, lineLeader });
    },
    { draws: recordAnswerForm },
  ),
  'ask-service': does(withComment, askService),
  'answer-candidate': does(withComment, answerCandidate),
  'name-other-leader': does(
    nominationInput.extend(leaderFields),
    async (context, input, { service, request }) => {
      const lineLeader = await lineLeaderOf(service, request, input);
      if (isRefusal(lineLeader)) return lineLeader;
      return await nameOtherLeader(context, { ...input, lineLeader });
    },
  ),
  'undo-answer': does(nominationInput, undoAnswer, {
    confirms: (_view, { reading }) => textIn(reading.language).nomination.undone,
  }),
} satisfies Record<string, Route>;

const namesLeader: readonly NominationVerb[] = ['accept-nomination', 'record-answer', 'name-other-leader'];

/** The leader that a form names. The directory is asked for nobody who has no right to answer. */
async function lineLeaderOf(
  service: Service,
  request: Request,
  input: { nominationId: string; leader: string | null; leaderName: string; leaderEmail: string },
) {
  const view = await nominationView(service.store, request.actor, input.nominationId);
  const mayAnswer = view?.viewer.may.some((verb) => namesLeader.includes(verb));
  return mayAnswer ? await personReference(service, request, leaderOf(input)) : null;
}

function leaderOf(input: { leader: string | null; leaderName: string; leaderEmail: string }) {
  return { picked: input.leader, name: input.leaderName, email: input.leaderEmail };
}

type Around = { readonly service: Service; readonly request: Request };
type Draw = (view: NominationView, context: CardContext) => Drawn;

/** The question while it is the reader's to answer, else how the case stands. */
function decisionOrStatus(view: NominationView, context: CardContext): Drawn {
  const card = cardToOpen(view);
  const { id: subjectId, version } = view;
  const stays = nominationStays(view, context);
  return drawn(renderNominationCard(card, view, context), { card, subjectId, version, stays });
}

function recordAnswerForm(view: NominationView, context: CardContext): Drawn {
  return view.viewer.may.includes('record-answer')
    ? drawn(renderRecordAnswer(view, context))
    : decisionOrStatus(view, context);
}

/**
 * A press that changes something. Done, it is answered with the receipt; refused, with the same card again, the
 * reason at the top and everything typed still in it.
 */
function does<Schema extends typeof nominationInput>(
  schema: Schema,
  run: (context: CommandContext, input: z.output<Schema>, around: Around) => Promise<Outcome>,
  look: {
    readonly draws?: Draw;
    readonly confirms?: (view: NominationView, request: Request) => string;
  } = {},
): Route {
  return {
    writes: true,
    async answer(service, request) {
      const input = parseInput(schema, request.data);
      const outcome: Outcome = isRefusal(input)
        ? input
        : await run(commandContext(service, request), input, { service, request });
      if (isRefusal(outcome) && isForOthers(outcome, request)) return await refused(service, request);
      return isRefusal(outcome)
        ? await show(service, request, look.draws ?? decisionOrStatus, () => ({
            refusal: outcome,
            filled: typedFields(request.data),
          }))
        : await show(service, request, decisionOrStatus, (view) =>
            look.confirms && !outcome.repeated ? { confirmation: look.confirms(view, request) } : {},
          );
    },
  };
}

async function refused(service: Service, request: Request): Promise<Drawn> {
  const input = parseInput(nominationInput, request.data);
  const { store } = service;
  const isShown =
    !isRefusal(input) && (await nominationView(store, request.reader, input.nominationId)) !== null;
  return refusedToReader(request, isShown);
}

function opens(draws: Draw): Route {
  return {
    writes: false,
    answer: async (service, request) => await show(service, request, draws, () => ({})),
  };
}

async function show(
  service: Service,
  request: Request,
  draws: Draw,
  saying: (view: NominationView) => Shown,
): Promise<Drawn> {
  const input = parseInput(nominationInput, request.data);
  const view = isRefusal(input) ? null : await viewFor(service, request, input.nominationId);
  if (!view) return refusedText(request, refuse('unknown-or-forbidden'));
  return draws(view, cardContext(request, saying(view)));
}

/** In a channel, as everybody there sees it, with what whoever pressed is offered. */
async function viewFor(
  { store }: Service,
  { actor, reader }: Request,
  nominationId: string,
): Promise<NominationView | null> {
  return reader.kind === 'channel'
    ? await nominationInChannel(store, reader, actor, nominationId)
    : await nominationView(store, actor, nominationId);
}
