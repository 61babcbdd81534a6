import { describe, expect, it } from 'vitest';
import { createUnsentTexts } from '../../tab/writing/unsent-texts.ts';
import { unsentText } from './browser-of.ts';

// Node has no store of a browser: what is seen here is a browser that keeps nothing.
describe('Where the browser has no store', () => {
  const texts = () => createUnsentTexts('person', async () => btoa('k'.repeat(32)));

  it('says so, before anything is typed and with every text', async () => {
    const own = texts();
    expect(await own.isLasting()).toBe(false);
    expect(await own.keep(unsentText)).toBe(false);
  });

  it('texts wait in memory, each tab’s in its own place, the newest first', async () => {
    const own = texts();
    const later = {
      ...unsentText,
      writerId: 'second tab',
      content: { summary: 'later' },
      typedAt: '2027-01-20T09:01:00Z',
    };
    await own.keep(unsentText);
    await own.keep(later);
    await own.keep({ ...unsentText, sectionId: 'another' });
    expect(await own.find('section')).toEqual([later, unsentText]);
    expect(await own.find()).toHaveLength(3);
    await own.drop(later);
    expect(await own.find('section')).toEqual([unsentText]);
  });

  it('what was dropped does not come back through a change that began before', async () => {
    const own = texts();
    const keeping = own.keep(unsentText);
    await own.drop(unsentText);
    await keeping;
    expect(await own.find()).toEqual([]);
  });
});
