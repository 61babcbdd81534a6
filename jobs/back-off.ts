const firstSeconds = 2;
const longestSeconds = 900;

/** After so many tries, about five hours, a message is laid aside for a coordinator. */
export const mostAttempts = 30;

/**
 * Seconds until the next try of a message that was tried `attempts` times: twice as long each time, up to a
 * quarter of an hour, of which up to half is taken off at random, so that messages do not all come back at once.
 *
 * @param named seconds that Teams asked for; never less is waited then
 * @param random 0 to 1
 */
export function secondsToNextTry(attempts: number, named: number | null, random = Math.random()): number {
  if (named !== null) return named + random;
  const whole = Math.min(longestSeconds, firstSeconds * 2 ** Math.min(attempts - 1, 20));
  return whole * (1 - random / 2);
}

const quietLookMs = 120_000;
const quietShare = 500;

/**
 * After how many milliseconds a reminder that could not leave in its hours looks again whether they have come. The
 * farther they are, the seldomer: the queue gives up what came up ten thousand times, which every two minutes is in a
 * fortnight, and days without reminders may be many more. Never only then, since the business clock may be moved.
 */
export function whileQuiet(msOfQuiet: number): number {
  return Math.max(quietLookMs, msOfQuiet / quietShare);
}
