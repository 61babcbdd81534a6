import { randomUUID } from 'node:crypto';
import { longestCheckIn, mayAskGroup } from '../../domain/check-in.ts';
import { refuseWords } from '../../domain/feedback.ts';
import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { standingIn } from '../group-standing.ts';
import { tellOthersOf } from '../outgoing.ts';
import { groupLeader, groupMembers } from '../recipients.ts';

export type AskGroup = { readonly serviceId: string; readonly question: string };

/** The group's leader, or its secretary, asks everybody in it something between the meetings (P11). */
export async function askGroup(context: CommandContext, input: AskGroup): Promise<Outcome> {
  const { actor, correlationId } = context;
  const { serviceId, question } = input;
  return await runCommand(context, 'ask-group', async (tx) => {
    if (actor.kind !== 'person' || !isId(serviceId)) return refuse('unknown-or-forbidden');
    const standing = await standingIn(tx, serviceId, actor);
    if (!standing || !mayAskGroup(standing.standings)) return refuse('unknown-or-forbidden');
    const refusal = refuseWords(question, longestCheckIn);
    if (refusal) return refusal;
    const everybody = new Set([
      ...(await groupMembers(tx, serviceId)),
      ...(await groupLeader(tx, serviceId)),
    ]);
    everybody.delete(actor.personId);
    const asked = [...everybody];
    if (asked.length === 0) return refuse('nobody-to-ask');
    const id = randomUUID();
    await tx
      .insertInto('check_in')
      .values({ id, service_id: serviceId, question: question.trim(), asked_by: actor.personId })
      .execute();
    await tx
      .insertInto('check_in_answer')
      .values(asked.map((person_id) => ({ check_in_id: id, person_id })))
      .execute();
    await recordEvent(tx, {
      ...{ actor, verb: 'ask-group', subjectType: 'check-in', subjectId: id, serviceId, correlationId },
      codes: { asked: asked.length },
    });
    const told = { table: 'check_in', card: 'check-in', subjectId: id, cause: 'group-asked' } as const;
    await tellOthersOf(tx, context, asked, told);
    return done({ checkInId: id });
  });
}
