import { readNumber } from '../domain/typed-number.ts';

/**
 * A number as it was typed ("1 240", "78,5"), for a number field's value; empty when it was none, since the field takes
 * nothing else.
 */
export function numberFilled(typed: string | undefined): number | '' {
  return readNumber(typed ?? '') ?? '';
}
