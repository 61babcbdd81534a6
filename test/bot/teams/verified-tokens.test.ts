import { describe, expect, it } from 'vitest';
import { createVerifiedTokens, proofKey } from '../../../bot/teams/verified-tokens.ts';

const MINUTE = 60_000;

function withClock(limit = 10) {
  const clock = { now: 1_700_000_000_000 };
  return { clock, tokens: createVerifiedTokens<string>(limit, () => clock.now) };
}

describe('a verified token', () => {
  it('is believed for five minutes at most', () => {
    const { clock, tokens } = withClock();
    tokens.remember('a', 'proof', clock.now / 1000 + 3600);
    clock.now += 5 * MINUTE - 1;
    expect(tokens.recall('a')).toBe('proof');
    clock.now += 1;
    expect(tokens.recall('a')).toBeNull();
  });

  it('is not believed after it expired', () => {
    const { clock, tokens } = withClock();
    tokens.remember('a', 'proof', clock.now / 1000 + 60);
    clock.now += MINUTE;
    expect(tokens.recall('a')).toBeNull();
  });

  it.each([0, Number.NaN])('with the expiry %s is not kept at all', (expiry) => {
    const { tokens } = withClock();
    tokens.remember('a', 'proof', expiry);
    expect(tokens.recall('a')).toBeNull();
  });

  it('leaves first when it came first', () => {
    const { clock, tokens } = withClock(2);
    for (const key of ['a', 'b', 'c']) tokens.remember(key, key, clock.now / 1000 + 3600);
    expect(['a', 'b', 'c'].map((key) => tokens.recall(key))).toEqual([null, 'b', 'c']);
  });
});

it('a proof depends on channel, address and header, each in its own place', () => {
  const keys = [
    proofKey('msteams', 'https://a/', 'Bearer x'),
    proofKey('msteams', 'https://b/', 'Bearer x'),
    proofKey('msteams', 'https://a/', 'Bearer y'),
    proofKey('msteamshttps://a/', '', 'Bearer x'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.join()).not.toContain('Bearer');
});
