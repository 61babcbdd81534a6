import { afterEach, expect, it, vi } from 'vitest';
import {
  dropQuestion,
  keepQuestion,
  questionsLeftBehind,
  type UnsentQuestion,
} from '../../tab/writing/unsent-questions.ts';

afterEach(() => vi.unstubAllGlobals());

const question: UnsentQuestion = {
  gatheringId: 'webinar',
  writerId: 'closed tab',
  text: 'Hva er fristen?',
  item: '',
  isOwn: false,
  isHidden: true,
  typedAt: '2027-01-20T09:00:00Z',
  key: 'one press',
};

// Node has no store of a browser: what is seen here is a browser that keeps nothing beyond the page.
it('A question is there again for whoever wrote it, at its gathering, unless it is on the screen of another tab', async () => {
  vi.stubGlobal('navigator', {
    locks: {
      request: async (name: string, _options: object, hold: (lock: object | null) => unknown) =>
        hold(name === 'samrad-writer-living tab' ? null : {}),
    },
  });
  const later = { ...question, writerId: 'later tab', typedAt: '2027-01-20T09:05:00Z' };
  const others = { ...question, writerId: 'living tab', typedAt: '2027-01-20T09:09:00Z' };
  for (const one of [question, later, others]) await keepQuestion('kari', one);
  await keepQuestion('kari', { ...question, gatheringId: 'another' });
  expect(await questionsLeftBehind('kari', 'webinar')).toEqual([later, question]);
  await dropQuestion('kari', later);
  expect(await questionsLeftBehind('kari', 'webinar')).toEqual([question]);
  expect(await questionsLeftBehind('per', 'webinar')).toEqual([]);
});
