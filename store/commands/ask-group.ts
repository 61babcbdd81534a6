import { randomUUID } from 'node:crypto';
import { daysFrom, endOfDay, onTheWall, workDayFrom } from '../../domain/calendar.ts';
import { daysToAnswerCheckIn, longestCheckIn, mayAskGroup } from '../../domain/check-in.ts';
import { refuseWords } from '../../domain/feedback.ts';
import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { openDuty } from '../duty.ts';
import { recordEvent } from '../event.ts';
import { standingIn } from '../group-standing.ts';
import { tellOthersOf } from '../outgoing.ts';
import { businessTime } from '../queries/business-time.ts';
import { groupLeader, groupMembers } from '../recipients.ts';
import type { Tx } from '../store.ts';

export type AskGroup = { readonly serviceId: string; readonly question: string };

/** The group's leader, or its secretary, asks everybody in it something between the meetings (P11): a card, and a duty. */
export async function askGroup(context: CommandContext, input: AskGroup): Promise<Outcome> {
  const { actor, correlationId } = context;
  const { serviceId, question } = input;
  return await runCommand(context, 'ask-group', async (tx) => {
    if (actor.kind !== 'person' || !isId(serviceId)) return refuse('unknown-or-forbidden');
    const standing = await standingIn(tx, serviceId, actor);
    if (!standing || !mayAskGroup(standing.standings)) return refuse('unknown-or-forbidden');
    const refusal = refuseWords(question, longestCheckIn);
    if (refusal) return refusal;
    const [leaderId = null] = await groupLeader(tx, serviceId);
    const everybody = new Set([...(await groupMembers(tx, serviceId)), ...(leaderId ? [leaderId] : [])]);
    everybody.delete(actor.personId);
    const asked = [...everybody];
    if (asked.length === 0) return refuse('nobody-to-ask');
    const id = randomUUID();
    const today = onTheWall(await businessTime({ db: tx })).day;
    const dueOn = workDayFrom(daysFrom(today, daysToAnswerCheckIn));
    const asks = { id, service_id: serviceId, question: question.trim(), asked_by: actor.personId };
    await tx
      .insertInto('check_in')
      .values({ ...asks, leader_id: leaderId, due_on: dueOn })
      .execute();
    for (const personId of asked) await askOne(tx, { checkInId: id, serviceId, personId, dueOn });
    await recordEvent(tx, {
      ...{ actor, verb: 'ask-group', subjectType: 'check-in', subjectId: id, serviceId, correlationId },
      codes: { asked: asked.length },
    });
    const told = { table: 'check_in', card: 'check-in', subjectId: id, cause: 'group-asked' } as const;
    await tellOthersOf(tx, context, asked, told);
    return done({ checkInId: id });
  });
}

type Asked = {
  readonly checkInId: string;
  readonly serviceId: string;
  readonly personId: string;
  readonly dueOn: string;
};

async function askOne(tx: Tx, { checkInId, serviceId, personId, dueOn }: Asked): Promise<void> {
  const id = randomUUID();
  await tx
    .insertInto('check_in_answer')
    .values({ id, check_in_id: checkInId, person_id: personId })
    .execute();
  await openDuty(tx, {
    kind: 'answer-check-in',
    subjectType: 'check-in',
    subjectId: id,
    serviceId,
    owner: { kind: 'person', personId },
    dueAt: endOfDay(dueOn),
  });
}
