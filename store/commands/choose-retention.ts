import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { isSameMonths, monthsFrom, usualMonths } from '../../domain/retention.ts';
import { mayChooseSettings } from '../../domain/settings.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { monthsKept, monthsSetting } from '../retention.ts';

export type ChooseRetention = {
  /** Months of each kind. */
  readonly months: unknown;
  /** What was seen when they were chosen: nobody writes over what another chose meanwhile. */
  readonly seen: unknown;
};

/** Settings are the program's, and no row of their own has an id. */
const theProgram = '00000000-0000-0000-0000-000000000000';

/** For how many months what people wrote is kept from the next round on, within the bounds of `domain/retention.ts`. */
export async function chooseRetention(context: CommandContext, input: ChooseRetention): Promise<Outcome> {
  const { actor, correlationId } = context;
  if (actor.kind !== 'person' || !mayChooseSettings(actor)) return refuse('unknown-or-forbidden');
  const [months, seen] = [monthsFrom(input.months), monthsFrom(input.seen)];
  if (!months || !seen) return refuse('retention-out-of-bounds');
  return await runCommand(context, 'choose-retention', async (tx) => {
    // One at a time, so that the trail says what was before what.
    await sql`select pg_advisory_xact_lock(hashtext('settings'))`.execute(tx);
    const before = await monthsKept(tx);
    if (!isSameMonths(before, seen)) return refuse('retention-changed-meanwhile');
    if (isSameMonths(before, months)) return done({});
    const chosen = { value: JSON.stringify(months), changed_by: actor.personId };
    if (isSameMonths(months, usualMonths)) {
      await tx.deleteFrom('setting').where('key', '=', monthsSetting).execute();
    } else {
      await tx
        .insertInto('setting')
        .values({ key: monthsSetting, ...chosen })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ ...chosen, changed_at: sql<Date>`business_now()` }),
        )
        .execute();
    }
    await recordEvent(tx, {
      actor,
      verb: 'choose-retention',
      subjectType: 'setting',
      subjectId: theProgram,
      codes: { setting: monthsSetting, before: JSON.stringify(before), after: JSON.stringify(months) },
      correlationId,
    });
    return done({});
  });
}
