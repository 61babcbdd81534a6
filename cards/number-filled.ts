/** A number as it was typed, for a number field's value; empty when it was none, since the field takes nothing else. */
export function numberFilled(typed: string | undefined): number | '' {
  const value = Number(typed?.replace(',', '.'));
  return typed?.trim() && Number.isFinite(value) ? value : '';
}
