import type { Seen } from './screen.ts';

/** Whether a message is the one that is meant: by its id, or by words that it shows (its notice counts too). */
export const isAbout = (seen: Seen, wanted: string): boolean =>
  seen.message?.id === wanted ||
  seen.asText.includes(wanted) ||
  (seen.message?.summary ?? '').includes(wanted);
