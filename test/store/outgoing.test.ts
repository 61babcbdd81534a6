import { expect, test } from 'vitest';
import { cardNames } from '../../cards/rendered-card.ts';
import { messageCards } from '../../domain/sending.ts';

test('every card that goes out as a message exists', () => {
  expect(messageCards.filter((card) => !cardNames.includes(card))).toEqual([]);
});
