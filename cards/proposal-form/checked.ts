import type { Checked, Seat } from '../../domain/composition.ts';
import { regionName } from '../../text/names.ts';
import { refusalInBrief } from '../../text/refusal-text.ts';
import { textIn } from '../../text/text-in.ts';
import type { CardContext } from '../card-context.ts';
import { asTyped } from '../typed-text.ts';

/** A line of what was looked at; word, sign and colour say the same. */
export type CheckedLine = { readonly text: string; readonly colour: 'good' | 'warning' | 'default' };

/** What the rules say of the proposal so far, and what is still to be filled in. */
export function checkedLines(
  checks: readonly Checked[],
  seat: Pick<Seat, 'kind' | 'region'>,
  context: CardContext,
): CheckedLine[] {
  return [...checks.map((one) => lineOf(one, seat, context)), ...missingLines(seat, context)];
}

function lineOf({ check, outcome }: Checked, seat: Pick<Seat, 'region'>, context: CardContext): CheckedLine {
  const { language } = context.reading;
  const { checked } = textIn(language).vacancy.form;
  const region = seat.region ? regionName(seat.region, language) : '';
  if (outcome === 'kept') return { text: `✔ ${checked.kept[check](region)}`, colour: 'good' };
  if (outcome === 'open') return { text: `○ ${checked.open[check]}`, colour: 'default' };
  return { text: `⚠ ${asTyped(refusalInBrief(outcome, language))}`, colour: 'warning' };
}

function missingLines(
  { kind }: Pick<Seat, 'kind'>,
  { reading, filled = {} }: CardContext,
): readonly CheckedLine[] {
  const { request, vacancy } = textIn(reading.language);
  const needed = [
    ...(kind === 'user' ? [[filled.suggestedBy, request.form.suggestedByNeeded] as const] : []),
    [filled.competence, vacancy.form.competenceNeeded] as const,
  ];
  return needed.flatMap(([value = '', words]) =>
    value.trim() === '' ? [{ text: `○ ${words}`, colour: 'default' as const }] : [],
  );
}
