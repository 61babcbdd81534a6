import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasIdentityNumber } from '../../domain/identity-number.ts';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** A made-up number: 80 is added to the month, as in Norway's own data for tests; null where no control digit fits. */
function madeUp(day: number, month: number, year: number, serial: number): string | null {
  const digits = [day, month + 80, year].map((part) => String(part).padStart(2, '0')).join('');
  const nine = `${digits}${String(serial).padStart(3, '0')}`;
  const control = (weights: readonly number[], of: string) =>
    (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(of[at]), 0) % 11)) % 11;
  const one = control(firstWeights, nine);
  const two = control(secondWeights, `${nine}${one}`);
  return one === 10 || two === 10 ? null : `${nine}${one}${two}`;
}

const numbers = fc
  .record({
    day: fc.integer({ min: 1, max: 31 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    serial: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ day, month, year, serial }) => madeUp(day, month, year, serial))
  .filter((number) => number !== null);

describe('A national identity number in a text', () => {
  it('is found, also with a space in it and words around it', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(hasIdentityNumber(`Pasient ${number} ble henvist.`)).toBe(true);
        expect(hasIdentityNumber(`(${number.slice(0, 6)} ${number.slice(6)})`)).toBe(true);
      }),
    );
  });

  it('is none any more when one digit is another', () => {
    fc.assert(
      fc.property(numbers, fc.nat(10), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const other = (Number(number[at]) + by) % 10;
        expect(hasIdentityNumber(number.slice(0, at) + other + number.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('is not part of a longer number, a sum or a link', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (const text of [`1${number}`, `${number}0`, `${number},5`, `10.${number}`, `${number}-1`]) {
          expect(hasIdentityNumber(text)).toBe(false);
        }
      }),
    );
  });

  it.each([
    '',
    '12345678901',
    '00000000000',
    '971 524 960',
    '+47 22 00 00 00',
    'NCT01234567890',
    '2026-11-29',
  ])('is not seen in %j', (text) => {
    expect(hasIdentityNumber(text)).toBe(false);
  });
});
