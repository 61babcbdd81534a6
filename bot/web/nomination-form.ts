import { z } from 'zod';
import { type LinkPurpose, nominationVerbsOf } from '../../domain/access-link.ts';
import { longestComment } from '../../domain/nomination.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { NominationView } from '../../domain/views/nomination.ts';
import type { CommandContext, Outcome } from '../../store/command.ts';
import { acceptNomination } from '../../store/commands/accept-nomination.ts';
import { askService } from '../../store/commands/ask-service.ts';
import { clearCandidate } from '../../store/commands/clear-candidate.ts';
import { declineInvitation } from '../../store/commands/decline-invitation.ts';
import { nameOtherLeader } from '../../store/commands/name-other-leader.ts';
import { refuseClearance } from '../../store/commands/refuse-clearance.ts';
import { undoAnswer } from '../../store/commands/undo-answer.ts';
import { nominationView } from '../../store/queries/nomination-view.ts';
import { field, parseInput } from '../input.ts';
import { writtenPerson } from '../person-reference.ts';
import { type Filled, type LinkCall, type LinkForm, linkContext } from './link-call.ts';
import { answeredBefore, nominationReceipt } from './nomination-receipt.ts';
import type { Page } from './page.ts';
import { pressContext } from './press-context.ts';
import { undoneReceipt } from './undone-receipt.ts';

type Purpose = keyof typeof nominationVerbsOf & LinkPurpose;
type Answer = (typeof nominationVerbsOf)[Purpose][number];
type About = { readonly nominationId: string; readonly version: number | null };
type Values = Readonly<Record<string, string>>;

const typed = z.object({
  version: field.optionalNumber,
  leaderName: field.text(200),
  leaderEmail: field.text(200),
  reason: field.text(longestComment),
  comment: field.text(longestComment),
});
type Typed = z.output<typeof typed>;

/** Each answer is the command that the card's button is. */
const answers: Readonly<
  Record<Answer, (context: CommandContext, about: About, typed: Typed) => Promise<Outcome>>
> = {
  'accept-nomination': async (context, about, written) => {
    const lineLeader = leaderOf(written);
    return isRefusal(lineLeader) ? lineLeader : await acceptNomination(context, { ...about, lineLeader });
  },
  'decline-invitation': (context, about, { reason }) => declineInvitation(context, { ...about, reason }),
  'ask-service': (context, about, { comment }) => askService(context, { ...about, comment }),
  'clear-candidate': (context, about) => clearCandidate(context, about),
  'refuse-clearance': (context, about, { reason }) => refuseClearance(context, { ...about, reason }),
  'name-other-leader': async (context, about, written) => {
    const lineLeader = leaderOf(written);
    return isRefusal(lineLeader) ? lineLeader : await nameOtherLeader(context, { ...about, lineLeader });
  },
  'undo-answer': (context, about) => undoAnswer(context, about),
};

function leaderOf({ leaderName: name, leaderEmail: email }: Typed) {
  return writtenPerson({ name, email });
}

/** The leader as they were written: whose an address is, a link tells nobody. */
function typedLeader({ leaderName = '', leaderEmail = '' }: Values): string | null {
  return leaderName.trim() || leaderEmail.trim() || null;
}

type Drawn = {
  readonly purpose: Purpose;
  readonly draw: (view: NominationView, call: LinkCall, filled: Filled) => Page;
  /** Another than the usual receipt. */
  readonly receipt?: (call: LinkCall, nominationId: string, leader: string | null) => Promise<Page>;
};

/** The pages of a question about a nomination, as the command's rules and rights have it. */
export function nominationForm({ purpose, draw, receipt = nominationReceipt }: Drawn): LinkForm {
  const verbs: readonly Answer[] = nominationVerbsOf[purpose];
  return {
    async show(call, filled) {
      const view = await nominationView(call.service.store, call.actor, call.link.subjectId);
      const mayAnswer = view?.viewer.may.some((verb) => (verbs as readonly string[]).includes(verb));
      return view && mayAnswer ? draw(view, call, filled) : null;
    },
    async submit(call, values) {
      const outcome = await answer(call, values, verbs);
      return isRefusal(outcome) ? outcome : await receipt(call, call.link.subjectId, typedLeader(values));
    },
    showUsed: answeredBefore,
    async undoUsed(call, values) {
      if (values.answer !== nominationVerbsOf.undo[0]) return null;
      const context = pressContext(call, { answer: values.answer });
      const outcome = await answer(call, values, nominationVerbsOf.undo, context);
      return isRefusal(outcome) ? outcome : await undoneReceipt(call, call.link.subjectId);
    },
  };
}

async function answer(
  call: LinkCall,
  values: Values,
  verbs: readonly Answer[],
  context: CommandContext = linkContext(call),
): Promise<Outcome | Refusal> {
  const verb = verbs.find((one) => one === values.answer);
  if (!verb) return refuse('input-invalid', { field: 'answer' });
  const input = parseInput(typed, values);
  if (isRefusal(input)) return input;
  const about = { nominationId: call.link.subjectId, version: input.version };
  return await answers[verb](context, about, input);
}
