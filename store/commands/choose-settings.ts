import { refuse } from '../../domain/refusal.ts';
import { mayChooseSettings, type Settings, settingKeys } from '../../domain/settings.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { keepSetting, lockSettings, theProgram } from '../keep-setting.ts';
import { settingOf } from '../setting.ts';

/**
 * From now on proposals and requests go the chosen way, and rounds that are opened have the chosen deadline (R19, R21,
 * R30). What is on its way goes on from where it is.
 */
export async function chooseSettings(context: CommandContext, wanted: Settings): Promise<Outcome> {
  const { actor, correlationId } = context;
  if (actor.kind !== 'person' || !mayChooseSettings(actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'choose-settings', async (tx) => {
    await lockSettings(tx);
    for (const key of settingKeys) {
      const before = await settingOf(tx, key);
      if (before === wanted[key]) continue;
      await keepSetting(tx, actor.personId, key, wanted[key]);
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
