import { sql } from 'kysely';
import { refuse } from '../../domain/refusal.ts';
import { mayChooseSettings, type Settings, settingKeys } from '../../domain/settings.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { settingOf } from '../setting.ts';

/** Settings are the program's, and no row of their own has an id. */
const theProgram = '00000000-0000-0000-0000-000000000000';

/**
 * From now on proposals and requests go the chosen way, and rounds that are opened have the chosen deadline (R19, R21,
 * R30). What is on its way goes on from where it is.
 */
export async function chooseSettings(context: CommandContext, wanted: Settings): Promise<Outcome> {
  const { actor, correlationId } = context;
  if (actor.kind !== 'person' || !mayChooseSettings(actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'choose-settings', async (tx) => {
    // One at a time, so that the trail says what was before what.
    await sql`select pg_advisory_xact_lock(hashtext('settings'))`.execute(tx);
    for (const key of settingKeys) {
      const before = await settingOf(tx, key);
      if (before === wanted[key]) continue;
      const chosen = { value: JSON.stringify(wanted[key]), changed_by: actor.personId };
      await tx
        .insertInto('setting')
        .values({ key, ...chosen })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ ...chosen, changed_at: sql<Date>`business_now()` }),
        )
        .execute();
      await recordEvent(tx, {
        actor,
        verb: 'choose-settings',
        subjectType: 'setting',
        subjectId: theProgram,
        codes: { setting: key, before, after: wanted[key] },
        correlationId,
      });
    }
    return done({});
  });
}
