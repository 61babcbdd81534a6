/** Why a message did not arrive although nothing is known to keep the person from being reached. */
export const deliveryFailures = [
  'in-line',
  'busy',
  'not-connected',
  'outcome-unknown',
  'failed',
  'gave-up',
  'too-large',
  'rejected',
  'mail-rejected',
  'not-opened',
  'gone',
] as const;
export type DeliveryFailure = (typeof deliveryFailures)[number];

/** Those that pass by themselves while the message is still tried. */
export const passingFailures = ['busy', 'not-connected', 'outcome-unknown', 'failed'] as const;
export type PassingFailure = (typeof passingFailures)[number];

/** The codes that the delivery writes, from the particular to the general. */
const failureOfCode: readonly (readonly [RegExp, DeliveryFailure])[] = [
  [/^(rate-limited$|status-)/, 'busy'],
  [/^not-connected$/, 'not-connected'],
  [/^outcome-unknown$/, 'outcome-unknown'],
  [/^failed$/, 'failed'],
  [/^(queue-gave-up|attempts-exhausted)$/, 'gave-up'],
  [/^rejected-413-/, 'too-large'],
  [/^rejected-/, 'rejected'],
  [/^mail-\d/, 'mail-rejected'],
  [/^open-/, 'not-opened'],
  [/^conversation-gone$/, 'gone'],
];

/**
 * What a message's problem code means to whoever looks after it. A message without one has not been tried in vain:
 * it waits in line. Null for a code that this version does not know.
 */
export function deliveryFailureOf(problem: string | null): DeliveryFailure | null {
  if (problem === null) return 'in-line';
  return failureOfCode.find(([code]) => code.test(problem))?.[1] ?? null;
}

export function isPassing(failure: DeliveryFailure): failure is PassingFailure {
  return (passingFailures as readonly string[]).includes(failure);
}
