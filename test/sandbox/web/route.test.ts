import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute } from '../../../sandbox/web/route.ts';

describe('the address of the web client', () => {
  it('is the first page without people', () => {
    expect(parseRoute('')).toEqual([]);
    expect(parseRoute('#/')).toEqual([]);
    expect(formatRoute([])).toBe('#/');
  });

  it('names a person and a conversation', () => {
    expect(parseRoute('#/as/kari/personal')).toEqual([{ userId: 'kari', conversationId: 'personal' }]);
    expect(parseRoute('#/as/kari')).toEqual([{ userId: 'kari' }]);
  });

  it('keeps ids with signs of their own, side by side', () => {
    const seats = [
      { userId: 'kari', conversationId: '19:abc/1@thread.tacv2;messageid=17' },
      { userId: 'per', conversationId: 'a:1' },
      { userId: 'anne' },
    ];
    expect(parseRoute(formatRoute(seats))).toEqual(seats);
  });

  it('names a page of the tab, and a meeting by its chat', () => {
    const seats = [
      { userId: 'kari', conversationId: 'personal', tab: 'report/1' },
      { userId: 'per', conversationId: '19:meeting_x@thread.v2', isMeeting: true as const },
    ];
    expect(parseRoute(formatRoute(seats))).toEqual(seats);
  });

  it('has room for three', () => {
    expect(parseRoute('#/as/a|b|c|d')).toHaveLength(3);
  });

  it('takes a broken encoding for what it says', () => {
    expect(parseRoute('#/as/50%/x')).toEqual([{ userId: '50%', conversationId: 'x' }]);
  });
});
