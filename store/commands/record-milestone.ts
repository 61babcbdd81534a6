import { type MilestoneKind, mayRecordMilestone, refuseMilestoneDay } from '../../domain/milestone.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { lockServiceDays } from '../lock-service.ts';
import { milestoneFacts } from '../milestone-facts.ts';
import { putMilestone } from '../put-milestone.ts';
import type { Tx } from '../store.ts';
import { termOf } from '../term-of.ts';

export type RecordMilestone = {
  readonly serviceId: string;
  readonly kind: MilestoneKind;
  /** When it was; of a term the day until which the service now lasts: `2027-01-29`. */
  readonly day: string;
  /** The day that stands, of a meeting or an evaluation, was a mistake: this one takes its place. */
  readonly corrects?: boolean;
};

/**
 * A meeting was held (R25), an evaluation handed in (R47, R54), or it is decided how long a service lasts (R50). What
 * was asked for is done with it. Of what has been, the newest day stands, so an earlier one can be told later; only a
 * correction moves it back. Of a term the newest decision stands.
 */
export async function recordMilestone(context: CommandContext, input: RecordMilestone): Promise<Outcome> {
  return await runCommand(context, 'record-milestone', async (tx) => await record(tx, context, input));
}

async function record(tx: Tx, context: CommandContext, input: RecordMilestone): Promise<Done | Refusal> {
  const { actor, correlationId } = context;
  const { serviceId, kind, day } = input;
  const facts = await milestoneFacts(tx, serviceId);
  if (actor.kind !== 'person' || !facts || !mayRecordMilestone(actor, kind, facts)) {
    return refuse('unknown-or-forbidden');
  }
  const today = await lockServiceDays(tx, serviceId);
  const refusal = refuseMilestoneDay(kind, day, { today, ...(await termOf(tx, serviceId)) });
  if (refusal) return refusal;
  const id = await putMilestone(tx, context, { ...input, personId: actor.personId });
  await recordEvent(tx, {
    actor,
    verb: 'record-milestone',
    subjectType: 'milestone',
    subjectId: id,
    serviceId,
    codes: { kind, day, ...(input.corrects && { corrects: 'yes' }) },
    correlationId,
  });
  return done({ serviceId, kind });
}
