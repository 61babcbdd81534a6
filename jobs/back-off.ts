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
