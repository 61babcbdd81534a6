import { policyTextFrom } from '../../domain/policy-text.ts';
import { refuse } from '../../domain/refusal.ts';
import { type PolicyKey, policyKeys, stepsFrom } from '../../domain/reminder-policy.ts';
import { hoursFrom } from '../../domain/reminder-rules.ts';
import { mayChooseSettings } from '../../domain/settings.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { keepSetting, theProgram } from '../keep-setting.ts';
import { rulesKey, stepsKey, textKey } from '../reminder-setting.ts';

/** Steps or text of one policy, or the rules for all; null gives back what is usual. */
export type ChooseReminderPolicy =
  | { readonly policy: PolicyKey; readonly steps: unknown }
  | { readonly policy: PolicyKey; readonly text: unknown }
  | { readonly rules: unknown };

/**
 * When people are reminded from the next round on, within the bounds of `domain/reminder-policy.ts`. What was claimed
 * stays.
 */
export async function chooseReminderPolicy(
  context: CommandContext,
  input: ChooseReminderPolicy,
): Promise<Outcome> {
  const { actor, correlationId } = context;
  if (actor.kind !== 'person' || !mayChooseSettings(actor)) return refuse('unknown-or-forbidden');
  const wanted = wantedSetting(input);
  if (!wanted) return refuse('policy-out-of-bounds');
  return await runCommand(context, 'choose-reminder-policy', async (tx) => {
    await keepSetting(tx, actor.personId, wanted.key, wanted.value);
    await recordEvent(tx, {
      actor,
      verb: 'choose-reminder-policy',
      subjectType: 'setting',
      subjectId: theProgram,
      // Events hold codes: what was written stands in the setting alone.
      codes: { setting: wanted.key, after: wanted.isWritten ? null : JSON.stringify(wanted.value) },
      correlationId,
    });
    return done({ key: wanted.key });
  });
}

type Wanted = { readonly key: string; readonly value: object | null; readonly isWritten?: boolean };

function wantedSetting(input: ChooseReminderPolicy): Wanted | null {
  if ('rules' in input) {
    const value = input.rules === null ? null : hoursFrom(input.rules);
    return value || input.rules === null ? { key: rulesKey, value } : null;
  }
  if (!policyKeys.includes(input.policy)) return null;
  if ('text' in input) return wantedText(input);
  const value = input.steps === null ? null : stepsFrom(input.steps, input.policy);
  return value || input.steps === null ? { key: stepsKey(input.policy), value } : null;
}

/** An empty text is none. */
function wantedText({ policy, text }: Extract<ChooseReminderPolicy, { text: unknown }>): Wanted | null {
  const value = policyTextFrom(text);
  const isNone =
    text === null || (typeof text === 'object' && Object.values(text).every((one) => one === ''));
  return value || isNone ? { key: textKey(policy), value, isWritten: true } : null;
}
