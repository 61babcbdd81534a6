import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { field, parseInput } from '../../bot/input.ts';

const words = z.object({ comment: field.text(40), reason: field.required(40) });

describe('What somebody typed in a card', () => {
  it.each([
    ['is taken as it is', { comment: ' a ', reason: 'b' }, { comment: ' a ', reason: 'b' }],
    ['may be left empty where it may', { reason: 'b' }, { comment: '', reason: 'b' }],
    [
      'is refused when it is too long',
      { reason: 'b'.repeat(41) },
      { code: 'comment-too-long', details: { most: 40 } },
    ],
    [
      'is asked for where it is needed',
      { reason: ' ' },
      { code: 'input-invalid', details: { field: 'reason' } },
    ],
    ['is a text', { comment: 'a\0', reason: 'b' }, { code: 'input-invalid', details: { field: 'comment' } }],
    // A made-up number: 80 is added to the month.
    ['names no patient', { reason: 'Gjelder 01812300004' }, { code: 'identity-number-written' }],
    [
      'names none where it may be empty either',
      { comment: '01812300004', reason: 'b' },
      { code: 'identity-number-written' },
    ],
  ])('%s', (_, data, expected) => {
    expect(parseInput(words, data)).toMatchObject(expected);
  });
});
