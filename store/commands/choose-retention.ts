import { refuse } from '../../domain/refusal.ts';
import { isSameMonths, monthsFrom, usualMonths } from '../../domain/retention.ts';
import { mayChooseSettings } from '../../domain/settings.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { keepSetting, lockSettings, theProgram } from '../keep-setting.ts';
import { monthsKept, monthsSetting } from '../retention.ts';

export type ChooseRetention = {
  /** Months of each kind. */
  readonly months: unknown;
  /** What was seen when they were chosen: nobody writes over what another chose meanwhile. */
  readonly seen: unknown;
};

/** For how many months what people wrote is kept from the next round on, within the bounds of `domain/retention.ts`. */
export async function chooseRetention(context: CommandContext, input: ChooseRetention): Promise<Outcome> {
  const { actor, correlationId } = context;
  if (actor.kind !== 'person' || !mayChooseSettings(actor)) return refuse('unknown-or-forbidden');
  const [months, seen] = [monthsFrom(input.months), monthsFrom(input.seen)];
  if (!months || !seen) return refuse('retention-out-of-bounds');
  return await runCommand(context, 'choose-retention', async (tx) => {
    await lockSettings(tx);
    const before = await monthsKept(tx);
    if (!isSameMonths(before, seen)) return refuse('retention-changed-meanwhile');
    if (isSameMonths(before, months)) return done({});
    const wanted = isSameMonths(months, usualMonths) ? null : months;
    await keepSetting(tx, actor.personId, monthsSetting, wanted);
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
