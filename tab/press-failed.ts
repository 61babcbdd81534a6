import type { Text } from '../text/text-in.ts';
import { NotSignedIn, Refused } from './api.ts';

/**
 * Why a press came to nothing that is known of, and what to do: pressed again it counts once, and nothing tries by
 * itself. `lost` says so where it was no deed.
 */
export function pressFailed(error: unknown, { tab }: Pick<Text, 'tab'>, lost = tab.pressFailed): string {
  if (error instanceof Refused && error.message !== '') return error.message;
  return error instanceof NotSignedIn ? tab.notSignedIn : lost;
}
