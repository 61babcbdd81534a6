import { describe, expect, it } from 'vitest';
import { type DeliveryFailure, deliveryFailureOf, deliveryFailures } from '../../domain/delivery-failure.ts';

const meanings: readonly (readonly [string | null, DeliveryFailure | null])[] = [
  [null, 'in-line'],
  ['rate-limited', 'busy'],
  ['status-412', 'busy'],
  ['status-503', 'busy'],
  ['not-connected', 'not-connected'],
  ['outcome-unknown', 'outcome-unknown'],
  ['failed', 'failed'],
  ['queue-gave-up', 'gave-up'],
  ['attempts-exhausted', 'gave-up'],
  ['rejected-413-MessageSizeTooBig', 'too-large'],
  ['rejected-400-BadSyntax', 'rejected'],
  ['mail-550', 'mail-rejected'],
  ['rejected-0-untrusted-service-url', 'rejected'],
  ['open-403-unknown', 'not-opened'],
  ['conversation-gone', 'gone'],
  ['of-a-newer-version', null],
];

describe('What a problem code of the delivery means', () => {
  it.each(meanings)('%s: %s', (problem, failure) => {
    expect(deliveryFailureOf(problem)).toBe(failure);
  });

  it('is tried for every failure', () => {
    const tried = meanings.map(([, failure]) => failure);
    expect(deliveryFailures.filter((failure) => !tried.includes(failure))).toEqual([]);
  });
});
