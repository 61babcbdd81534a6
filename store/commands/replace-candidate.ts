import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { advanceNomination } from '../advance-nomination.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { candidateFrom, createNomination } from '../create-nomination.ts';
import { lockSeat } from '../load-group.ts';
import { authorisedNomination, type NominationInput } from '../nomination-command.ts';
import type { PersonReference } from '../person.ts';
import type { Tx } from '../store.ts';

export type ReplaceCandidate = NominationInput & {
  readonly person: PersonReference;
  readonly trustId: string | null;
  readonly competence: string;
  readonly effortPercent: number | null;
  /** R22: who named a user representative; empty for other seats. */
  readonly suggestedBy: string;
};

/**
 * The service proposes another person instead of one whose proposal came back. Nothing that the first agreed to holds
 * for the second, so it is a proposal of its own (R16 to R18), for the same seat; the first ends, and those who were
 * asked are told kindly.
 */
export async function replaceCandidate(context: CommandContext, input: ReplaceCandidate): Promise<Outcome> {
  return await runCommand(
    context,
    'replace-candidate',
    async (tx) => await replaceInside(tx, context, input),
  );
}

async function replaceInside(
  tx: Tx,
  context: CommandContext,
  input: ReplaceCandidate,
): Promise<Done | Refusal> {
  const loaded = await authorisedNomination(tx, context, 'replace-candidate', input);
  if (isRefusal(loaded)) return loaded;
  const { nomination } = loaded;
  const seat = await lockSeat(tx, nomination.seat.id);
  if (!seat) return refuse('unknown-or-forbidden');
  const candidate = await candidateFrom(tx, input);
  if (isRefusal(candidate)) return candidate;
  if (candidate.personId === nomination.candidateId) return refuse('same-candidate');
  await advanceNomination(tx, context, nomination, {
    verb: 'replace-candidate',
    move: { step: 'withdrawn' },
  });
  const { competence, effortPercent, suggestedBy } = input;
  const next = await createNomination(tx, context, seat, {
    candidate,
    competence,
    effortPercent,
    suggestedBy,
    replacesId: nomination.id,
  });
  return isRefusal(next) ? next : done({ nominationId: next.id, replacedId: nomination.id });
}
