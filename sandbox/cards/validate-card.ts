import { checkValue, type Found, type Problem, type Reading } from './check-value.ts';
import { rulesFor, rulesForAll } from './rules.ts';
import { duplicateIds, missingTargets, sizeProblems } from './whole-card-rules.ts';

export { cardSize } from './card-size.ts';

/**
 * What Teams would refuse in a card or do badly: shape (Adaptive Cards 1.5 and Teams' extensions), size, inputs
 * without label or error message, buttons that old clients lack. Empty when Teams would take the card.
 * Paths begin at `$`, the card itself, such as `$.body[2].items[0].label`.
 */
export const validateCard = (card: unknown): readonly Problem[] => {
  const reading: Reading = { problems: [], found: [] };
  checkValue(card, { part: 'AdaptiveCard' }, { path: '$', insteadOf: null }, reading);
  return [
    ...reading.problems,
    ...reading.found.flatMap(brokenRules),
    ...duplicateIds(reading.found),
    ...missingTargets(reading.found),
    ...sizeProblems(card),
  ];
};

const brokenRules = (found: Found): readonly Problem[] =>
  [...rulesForAll, ...(rulesFor[found.name] ?? [])].flatMap((rule) => {
    const problem = rule(found);
    return problem === null ? [] : [{ path: found.path, problem }];
  });
