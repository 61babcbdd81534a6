import { sql } from 'kysely';
import { isId } from '../domain/ids.ts';
import { type NationalVerb, nationalRelationOf, refuseNational } from '../domain/national.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { recordEvent } from './event.ts';
import type { Pressed } from './section-press.ts';
import type { Tx } from './store.ts';

export type PressedCase = { readonly id: string; readonly version: number; readonly personId: string };

/** The frame of every press on a year's case: hold it, authorise by the table, let the rules decide, write the event. */
export async function runNationalPress(
  context: CommandContext,
  verb: NationalVerb,
  caseId: string,
  decide: (tx: Tx, found: PressedCase) => Promise<Pressed | Refusal>,
): Promise<Outcome> {
  const { actor, correlationId } = context;
  return await runCommand(context, verb, async (tx) => {
    const relation = nationalRelationOf(actor);
    if (actor.kind !== 'person' || !relation || !isId(caseId)) return refuse('unknown-or-forbidden');
    const found = await tx
      .selectFrom('national_case')
      .select(['id', 'version', 'completed_at'])
      .where('id', '=', caseId)
      .forUpdate()
      .executeTakeFirst();
    if (!found) return refuse('unknown-or-forbidden');
    const refusal = refuseNational(relation, found.completed_at !== null, verb);
    if (refusal) return refusal;
    const pressed = await decide(tx, { id: found.id, version: found.version, personId: actor.personId });
    if (isRefusal(pressed)) return pressed;
    await tx
      .updateTable('national_case')
      .set({ version: sql<number>`version + 1` })
      .where('id', '=', caseId)
      .execute();
    await recordEvent(tx, {
      actor,
      verb,
      subjectType: 'case',
      subjectId: caseId,
      ...(pressed.codes && { codes: pressed.codes }),
      correlationId,
    });
    return done({ caseId, ...pressed.ids });
  });
}
