import { describe, expect, it } from 'vitest';
import { factWords, noted } from '../../tab/parts/fact-words.ts';

const looked = { by: 'Kari Demo', on: '2026-11-02' };
const points = [
  { key: 'contact', title: { nb: 'Kontakt' }, isThere: true, link: 'https://example.no/kontakt', looked },
  { key: 'referral', title: { nb: 'Henvisning' }, isThere: false, link: null, looked },
  { key: 'courses', title: { nb: 'Kurs' }, isThere: null, link: null, looked: null },
] as const;
const registers = [
  { name: 'Et register', link: 'https://example.no/r', state: 'running' },
  { name: '', link: null, state: 'planned' },
] as const;

describe('A website as it is typed', () => {
  const view = { address: null, points, registers } as unknown as Parameters<typeof factWords>[0];

  it('is sent as it was read: what nobody looked at stays as it was, and a register without a name keeps its line', () => {
    expect(noted(view, factWords(view))).toEqual({
      address: '',
      points: {
        contact: { isThere: true, link: 'https://example.no/kontakt' },
        referral: { isThere: false, link: '' },
      },
      registers: [
        { name: 'Et register', link: 'https://example.no/r', state: 'running' },
        { name: '', link: '', state: 'planned' },
      ],
    });
  });

  it('has each register on a line, whatever was pasted into its name', () => {
    const pasted = { ...view, registers: [{ name: 'Et\tregister\nto', link: null, state: 'ended' }] };
    const words = factWords(pasted as unknown as typeof view);
    expect(noted(view, words).registers).toEqual([{ name: 'Et register to', link: '', state: 'ended' }]);
  });
});
