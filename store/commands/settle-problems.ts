import { sql } from 'kysely';
import { ownerOfAgreeing } from '../../domain/problem.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { CommandContext } from '../command.ts';
import { tellOfProblem } from '../problem.ts';
import { type SpokenFor, speakersOf, whoCanSpeak } from '../problem-speaker.ts';
import { transact } from '../transaction.ts';

type Asked = SpokenFor & { readonly id: string; readonly serviceId: string; readonly dutyId: string };

/**
 * Whoever raised a problem and has left the group owes nothing about it any more, nor has whoever leads it no longer:
 * whether the answer solves it is said by whoever speaks for it today. Each once, however many instances are at it. Only
 * the program itself may. Returns how many changed hands.
 */
export async function settleProblems(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  return await transact(context.store, async (tx) => {
    const { rows } = await sql<Asked>`
      select duty.id as "dutyId", problem.id, problem.service_id as "serviceId", problem.step, problem.region,
        problem.raised_by as "raisedById", ${whoCanSpeak}
      from duty join problem on problem.id = duty.subject_id
      where duty.kind = 'agree-problem' and duty.done_at is null
      order by problem.id for no key update of duty`.execute(tx);
    let changed = 0;
    for (const asked of rows) {
      const owner = ownerOfAgreeing(asked, asked.serviceId);
      const owes = {
        person_id: owner.kind === 'person' ? owner.personId : null,
        role: owner.kind === 'person' ? null : owner.kind,
        region: owner.kind === 'regional-contact' ? owner.region : null,
      };
      const { rows: moved } = await sql`
        update duty set person_id = ${owes.person_id}::uuid, role = ${owes.role}::text, region = ${owes.region}::text
        where id = ${asked.dutyId} and (person_id, role, region)
          is distinct from (${owes.person_id}::uuid, ${owes.role}::text, ${owes.region}::text)
        returning id`.execute(tx);
      if (moved.length === 0) continue;
      changed += 1;
      const cause = asked.isRaiserThere ? 'problem-answered' : 'problem-inherited';
      await tellOfProblem(tx, context, asked.id, await speakersOf(tx, asked, asked.serviceId), cause);
    }
    return changed;
  });
}
