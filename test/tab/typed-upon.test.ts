import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginTyping,
  choose,
  clashingIn,
  isClash,
  isSameWord,
  isTouched,
  meetStanding,
  savedAs,
} from '../../tab/writing/typed-upon.ts';

const read = { version: 3, words: { goesWell: 'Mye', proposal: '' } };
const byColleague = { version: 4, words: { goesWell: 'Mye, og mer', proposal: '' } };
const typed = { ...beginTyping(read), typed: { goesWell: 'Nesten alt', proposal: '' } };

type Case = readonly [
  what: string,
  was: string,
  mine: string,
  theirs: string,
  stays: string,
  fate: 'taken' | 'clashing' | 'quiet',
];

const cases: readonly Case[] = [
  ['nobody changed', 'Mye', 'Mye', 'Mye', 'Mye', 'quiet'],
  ['only I changed', 'Mye', 'Alt', 'Mye', 'Alt', 'quiet'],
  ['only I emptied', 'Mye', '', 'Mye', '', 'quiet'],
  ['only they changed', 'Mye', 'Mye', 'Alt', 'Alt', 'taken'],
  ['only they emptied', 'Mye', 'Mye', '', '', 'taken'],
  ['both changed to the same', 'Mye', 'Alt', 'Alt', 'Alt', 'quiet'],
  ['both changed to the same but for space', 'Mye', ' Alt', 'Alt ', ' Alt', 'quiet'],
  ['only space was changed by them', 'Mye', 'Alt', ' Mye ', 'Alt', 'quiet'],
  ['only space was changed by me', 'Mye', 'Mye ', 'Alt', 'Alt', 'taken'],
  ['both changed otherwise', 'Mye', 'Alt', 'Litt', 'Alt', 'clashing'],
  ['I emptied and they changed', 'Mye', '', 'Litt', '', 'clashing'],
];

describe('What is typed where several may change the words', () => {
  it.each(cases)('by itself: what %s', (_what, was, mine, theirs, stays, fate) => {
    // Beside something of one's own, which nobody else changes.
    const begun = beginTyping({ version: 1, words: { one: was, own: '' } });
    const standing = { version: 2, words: { one: theirs, own: '' } };
    const now = meetStanding({ ...begun, typed: { one: mine, own: 'Eget' } }, standing);
    expect(now.typed).toEqual({ one: stays, own: 'Eget' });
    expect(now.taken).toEqual(fate === 'taken' ? ['one'] : []);
    expect(isClash(now)).toBe(fate === 'clashing');
    expect(clashingIn(now, standing)).toEqual(fate === 'clashing' ? ['one'] : []);
    expect(now.version).toBe(fate === 'clashing' ? 1 : 2);
    // It says the same however often it is met.
    expect(meetStanding(now, standing)).toBe(now);
  });

  it('loses no change that only one made, whatever others save meanwhile, and asks about no other', () => {
    const word = fc.constantFrom('', 'a', 'b', 'c');
    const words = fc.record({ one: word, two: word, three: word });
    fc.assert(
      fc.property(words, words, words, words, (was, mine, theirs, later) => {
        let now = { ...beginTyping({ version: 1, words: was }), typed: mine };
        for (const standing of [
          { version: 2, words: theirs },
          { version: 3, words: { ...theirs, three: later.three } },
        ]) {
          const before = now;
          now = meetStanding(before, standing);
          for (const key of ['one', 'two', 'three'] as const) {
            const stands = standing.words[key];
            const isMine = !isSameWord(before.typed[key], before.upon[key]);
            expect(now.typed[key]).toBe(isMine ? before.typed[key] : stands);
            const isAsked = clashingIn(now, standing).includes(key);
            const isTheirs = ![before.upon[key], before.typed[key]].includes(stands);
            expect(isAsked).toBe(isMine && isTheirs);
            // What stands is known to the form, or one is asked: nothing unseen is written over.
            if (!isAsked) expect(now.upon[key]).toBe(stands);
          }
          expect(isClash(now)).toBe(clashingIn(now, standing).length > 0);
          expect(now.version === standing.version).toBe(!isClash(now));
        }
      }),
    );
  });

  it('is saved with the version typed upon until one has chosen, whatever else is met', () => {
    const now = meetStanding(typed, byColleague);
    expect(now.version).toBe(3);
    const more = { version: 5, words: { ...byColleague.words, proposal: 'Flere' } };
    const later = meetStanding(now, more);
    expect(later).toMatchObject({ version: 3, taken: ['proposal'] });
    expect(later.typed).toEqual({ goesWell: 'Nesten alt', proposal: 'Flere' });
    expect(meetStanding(later, byColleague)).toBe(later);
  });

  it.each([
    ['own', { goesWell: 'Nesten alt', proposal: 'Mer tid' }],
    ['standing', { goesWell: 'Mye, og mer', proposal: 'Mer tid' }],
  ] as const)('goes on upon the newest once one has chosen %s, and keeps the rest', (chosen, words) => {
    const both = { ...typed, typed: { goesWell: 'Nesten alt', proposal: 'Mer tid' } };
    const now = choose(meetStanding(both, byColleague), byColleague, 'goesWell', chosen);
    expect(now).toMatchObject({ version: 4, typed: words });
    expect(isClash(now)).toBe(false);
    expect(isTouched(now)).toBe(true);
  });

  it('is chosen about one by one', () => {
    const standing = { version: 4, words: { goesWell: 'Mye, og mer', proposal: 'Flere' } };
    const both = { ...typed, typed: { goesWell: 'Nesten alt', proposal: 'Mer tid' } };
    const first = choose(meetStanding(both, standing), standing, 'goesWell', 'standing');
    expect(first.version).toBe(3);
    expect(clashingIn(first, standing)).toEqual(['proposal']);
    const second = choose(first, standing, 'proposal', 'own');
    expect(second).toMatchObject({ version: 4, typed: { goesWell: 'Mye, og mer', proposal: 'Mer tid' } });
  });

  it('is no clash any more when one types what stands, or takes the own change back', () => {
    for (const goesWell of ['Mye, og mer', 'Mye']) {
      const now = { ...meetStanding(typed, byColleague), typed: { goesWell, proposal: 'Mer tid' } };
      const met = meetStanding(now, byColleague);
      expect(met).toMatchObject({ version: 4, typed: { goesWell: 'Mye, og mer', proposal: 'Mer tid' } });
    }
  });

  it('goes on upon a newer version when something else changed, such as a challenge that was added', () => {
    const now = meetStanding(typed, { ...read, version: 7 });
    expect(now).toEqual({ ...typed, version: 7, met: 7 });
    expect(isClash(now)).toBe(false);
  });

  it('follows the newest words while nothing was typed', () => {
    expect(meetStanding(beginTyping(read), byColleague)).toEqual(beginTyping(byColleague));
  });

  it('is no clash with what one saved oneself, with or without space around it, and goes on from there', () => {
    const more = savedAs({ ...typed, typed: { ...typed.typed, goesWell: 'Nesten alt, og mer' } }, typed);
    const saved = { version: 4, words: { goesWell: 'Nesten alt', proposal: '' } };
    const now = meetStanding(more, saved);
    expect(now.version).toBe(4);
    expect(isTouched(now)).toBe(true);
    const spaced = { ...typed, typed: { goesWell: 'Nesten alt ', proposal: '' } };
    expect(isTouched(meetStanding(savedAs(spaced, spaced), saved))).toBe(false);
  });

  it('stays while it is on its way: what arrives before the answer is one’s own, also where one went back', () => {
    const saved = { version: 4, words: { goesWell: 'Nesten alt', proposal: 'Flere' } };
    for (const goesWell of ['Mye', 'Nesten alt, og mer']) {
      const now = meetStanding({ ...typed, typed: { goesWell, proposal: '' } }, saved, typed.typed);
      expect(now.typed).toEqual({ goesWell, proposal: 'Flere' });
      const answered = savedAs(now, typed);
      expect(answered).toMatchObject({ version: 4, upon: saved.words, taken: ['proposal'] });
      expect(isTouched(answered)).toBe(true);
    }
  });

  it('says no more what was taken once that is saved', () => {
    const now = meetStanding(typed, { version: 4, words: { ...read.words, proposal: 'Flere' } });
    expect(now.taken).toEqual(['proposal']);
    expect(savedAs(now, now).taken).toEqual([]);
  });

  it('is not thrown back by an older answer that arrives late', () => {
    expect(meetStanding(beginTyping(byColleague), read)).toEqual(beginTyping(byColleague));
  });
});
