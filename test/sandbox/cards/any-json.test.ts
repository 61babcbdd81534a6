import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actions } from '../../../sandbox/cards/actions.ts';
import { coreElements } from '../../../sandbox/cards/elements.ts';
import { teamsElements } from '../../../sandbox/cards/extensions.ts';
import { validateCard } from '../../../sandbox/cards/validate-card.ts';
import { readCard } from '../../../sandbox/person/read-card.ts';
import { cardAsText } from '../../../sandbox/person/see-text.ts';
import { cardWith } from './cards-for-tests.ts';

/** Things that look like parts of cards, with properties that do not fit them. */
const shapes = Object.entries({ ...coreElements, ...teamsElements, ...actions });
const oddThing = fc
  .constantFrom(...shapes)
  .chain(([type, { properties }]) =>
    fc
      .dictionary(fc.constantFrom(...Object.keys(properties)), fc.jsonValue({ maxDepth: 2 }))
      .map((odd) => ({ ...odd, type })),
  );

test('any JSON is judged and read without failing', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.array(oddThing).map((body) => cardWith(body)),
      ),
      (card) => {
        const problems = validateCard(card);
        expect(Array.isArray(problems)).toBe(true);
        expect(typeof cardAsText(readCard(card))).toBe('string');
      },
    ),
    { numRuns: 300 },
  );
});
