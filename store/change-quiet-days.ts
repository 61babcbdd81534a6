import { type QuietDays, type QuietEntry, withBefore, withoutOver } from '../domain/quiet-days.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { mayChooseSettings } from '../domain/settings.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { recordEvent } from './event.ts';
import { keepSetting, lockSettings, theProgram } from './keep-setting.ts';
import { lastClaimed } from './next-reminding.ts';
import { osloToday } from './oslo-today.ts';
import { quietDaysKey, reminderSettings } from './reminder-setting.ts';

type Change = {
  readonly verb: 'add-quiet-days' | 'remove-quiet-days';
  readonly entry: QuietEntry;
  /** The list as it is then, or why not. */
  readonly becomes: (quiet: QuietDays, today: string) => QuietDays | Refusal;
};

/** Changes one line of the days without reminders, whatever colleagues did to the others meanwhile. */
export async function changeQuietDays(
  context: CommandContext,
  { verb, entry, becomes }: Change,
): Promise<Outcome> {
  const { actor, correlationId } = context;
  if (actor.kind !== 'person' || !mayChooseSettings(actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, verb, async (tx) => {
    await lockSettings(tx);
    const [{ rules }, today] = [await reminderSettings(tx), await osloToday(tx)];
    const wanted = becomes(withoutOver(rules.quietDays, today), today);
    if ('kind' in wanted) return wanted;
    const known = withBefore(wanted, rules.quietDays, await lastClaimed(tx));
    await keepSetting(tx, actor.personId, quietDaysKey, known);
    await recordEvent(tx, {
      actor,
      verb,
      subjectType: 'setting',
      subjectId: theProgram,
      // Events hold codes: what the days are called stands in the setting alone.
      codes: {
        setting: quietDaysKey,
        days: 'yearly' in entry ? entry.yearly : `${entry.from}/${entry.until}`,
      },
      correlationId,
    });
    return done({ key: quietDaysKey });
  });
}
