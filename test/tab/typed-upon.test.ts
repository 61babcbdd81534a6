import { describe, expect, it } from 'vitest';
import {
  beginTyping,
  changedByOthers,
  isClash,
  isTouched,
  meetStanding,
  savedAs,
  typeUpon,
} from '../../tab/writing/typed-upon.ts';

const read = { version: 3, words: { goesWell: 'Mye', proposal: '' } };
const byColleague = { version: 4, words: { goesWell: 'Mye, og mer', proposal: '' } };
const typed = { ...beginTyping(read), typed: { goesWell: 'Nesten alt', proposal: '' } };

describe('What is typed where several may change the words', () => {
  it('is saved with the version typed upon when a colleague changed them, and both are shown', () => {
    const now = meetStanding(typed, byColleague);
    expect(now).toEqual(typed);
    expect(now.version).toBe(3);
    expect(isClash(now, byColleague)).toBe(true);
  });

  it('says which of the words others changed, whatever one typed in the rest', () => {
    const both = { ...typed, typed: { goesWell: 'Nesten alt', proposal: 'Mer tid' } };
    expect(changedByOthers(both, byColleague)).toEqual(['goesWell']);
    const spaced = { version: 4, words: { goesWell: ' Mye ', proposal: 'Flere' } };
    expect(changedByOthers(both, spaced)).toEqual(['proposal']);
  });

  it('goes on upon a newer version when something else changed, such as a challenge that was added', () => {
    const now = meetStanding(typed, { ...read, version: 7 });
    expect(now).toEqual({ ...typed, version: 7 });
    expect(isClash(now, { ...read, version: 7 })).toBe(false);
  });

  it('follows the newest words while nothing was typed', () => {
    expect(meetStanding(beginTyping(read), byColleague)).toEqual(beginTyping(byColleague));
  });

  it('is no clash with what one saved oneself, with or without space around it, and goes on from there', () => {
    const more = savedAs(
      { ...typed, typed: { ...typed.typed, goesWell: 'Nesten alt, og mer' } },
      typed.typed,
    );
    const saved = { version: 4, words: { goesWell: 'Nesten alt', proposal: '' } };
    const now = meetStanding(more, saved);
    expect(now.version).toBe(4);
    expect(isTouched(now)).toBe(true);
    expect(isTouched(meetStanding(savedAs(typed, { goesWell: 'Nesten alt ', proposal: '' }), saved))).toBe(
      false,
    );
  });

  it('stays when one has seen the other words and keeps the own ones', () => {
    const now = typeUpon(meetStanding(typed, byColleague), byColleague);
    expect(now).toMatchObject({ version: 4, typed: typed.typed });
    expect(isClash(now, byColleague)).toBe(false);
    expect(isTouched(now)).toBe(true);
  });

  it('is not thrown back by an older answer that arrives late', () => {
    expect(meetStanding(beginTyping(byColleague), read)).toEqual(beginTyping(byColleague));
  });
});
