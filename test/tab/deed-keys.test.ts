import { expect, it } from 'vitest';
import { keysOfPresses } from '../../tab/deed-keys.ts';

it('a press without an answer keeps its key when it is pressed again unchanged, and so counts once', () => {
  const keys = keysOfPresses();
  const first = keys.keyFor('submit-report', { reportId: 'a' });
  expect(keys.keyFor('submit-report', { reportId: 'a' })).toBe(first);
  expect(keys.keyFor('submit-report', { reportId: 'b' })).not.toBe(first);
});

it('a press that was answered is another press when it is pressed again', () => {
  const keys = keysOfPresses();
  const first = keys.keyFor('remind-writer', { partId: 'a' });
  keys.answered();
  expect(keys.keyFor('remind-writer', { partId: 'a' })).not.toBe(first);
});
