import { afterClearance, refuseComment } from '../../domain/nomination.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { AnswerChannel } from '../../domain/views/nomination.ts';
import type { Advance } from '../advance-nomination.ts';
import type { CommandContext, Outcome } from '../command.ts';
import {
  type AuthorisedNomination,
  type NominationInput,
  runNominationCommand,
} from '../nomination-command.ts';
import type { PersonReference } from '../person.ts';
import { proposalRoute } from '../setting.ts';
import type { Tx } from '../store.ts';
import { consentGiven } from './accept-nomination.ts';
import { handedOn } from './name-other-leader.ts';

export type RecordAnswer = NominationInput & {
  readonly answer: 'yes' | 'no' | 'other-leader';
  readonly how: AnswerChannel;
  /** Whom the candidate named, when it is the consent that is recorded; or whom the leader named instead. */
  readonly lineLeader: PersonReference | null;
  readonly comment: string;
};

/**
 * The receiving contact records what a candidate or line leader answered by other means, since not everybody can be
 * reached in Teams (R18). The record says who answered, who wrote it down, and how it was given.
 */
export async function recordAnswer(context: CommandContext, input: RecordAnswer): Promise<Outcome> {
  return await runNominationCommand(context, 'record-answer', input, async (tx, loaded) => {
    const comment = refuseComment(input.comment, false);
    if (comment) return comment;
    const advance = await answerOf(tx, loaded, input);
    if (isRefusal(advance)) return advance;
    const { step, candidateId, lineLeaderId } = loaded.nomination;
    const onBehalfOf = step === 'consent' ? candidateId : lineLeaderId;
    return {
      ...advance,
      onBehalfOf,
      codes: {
        answer: input.answer,
        how: input.how,
        onBehalfOf,
      },
      remark: { text: input.comment, visibleTo: input.answer === 'no' ? 'proposer' : 'participants' },
    };
  });
}

async function answerOf(
  tx: Tx,
  loaded: AuthorisedNomination,
  input: RecordAnswer,
): Promise<Omit<Advance, 'verb'> | Refusal> {
  const { nomination } = loaded;
  if (nomination.step === 'consent') {
    if (input.answer === 'other-leader') return refuse('input-invalid', { field: 'answer' });
    return input.answer === 'yes'
      ? await consentGiven(tx, loaded, input.lineLeader)
      : { move: { step: 'declined-by-candidate' } };
  }
  if (nomination.step !== 'clearance') return refuse('step-is-over');
  if (input.answer === 'other-leader') return await handedOn(tx, loaded, input.lineLeader);
  return input.answer === 'yes'
    ? { move: afterClearance(nomination, await proposalRoute(tx)) }
    : { move: { step: 'not-cleared' } };
}
