import { type FollowUpVerb, followUpRelationsOf, refuseFollowUp, seesFollowUp } from '../domain/follow-up.ts';
import { isId } from '../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { recordEvent } from './event.ts';
import { type LoadedFollowUp, lockFollowUp } from './load-follow-up.ts';
import type { Pressed } from './section-press.ts';
import type { Tx } from './store.ts';

export type PressedFollowUp = LoadedFollowUp & { readonly personId: string };

/** The frame of every press on a follow-up: hold it, authorise by the table, let the rules decide, write the event. */
export async function runFollowUpPress(
  context: CommandContext,
  verb: FollowUpVerb,
  followUpId: string,
  decide: (tx: Tx, followUp: PressedFollowUp) => Promise<Pressed | Refusal>,
): Promise<Outcome> {
  const { actor, correlationId } = context;
  return await runCommand(context, verb, async (tx) => {
    if (actor.kind !== 'person' || !isId(followUpId)) return refuse('unknown-or-forbidden');
    const followUp = await lockFollowUp(tx, followUpId, actor);
    const refusal = followUp && refuseVerb(context, followUp, verb);
    if (!followUp || refusal) return refusal ?? refuse('unknown-or-forbidden');
    const pressed = await decide(tx, { ...followUp, personId: actor.personId });
    if (isRefusal(pressed)) return pressed;
    await recordEvent(tx, {
      actor,
      verb,
      subjectType: 'follow-up',
      subjectId: followUpId,
      serviceId: followUp.service.id,
      ...(pressed.codes && { codes: pressed.codes }),
      correlationId,
      remark: pressed.remark ? { text: pressed.remark, visibleTo: 'participants' } : null,
    });
    return done({ followUpId, ...pressed.ids });
  });
}

/** What the actor does not see does not exist for them. */
function refuseVerb({ actor }: CommandContext, followUp: LoadedFollowUp, verb: FollowUpVerb): Refusal | null {
  const { facts, state } = followUp;
  if (!seesFollowUp(actor, facts, followUp)) return refuse('unknown-or-forbidden');
  return refuseFollowUp(followUpRelationsOf(actor, facts, followUp), state, verb);
}
