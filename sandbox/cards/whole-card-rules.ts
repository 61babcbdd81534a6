import { cardSize, mostBytesOfACard } from './card-size.ts';
import type { Found, Problem } from './check-value.ts';
import { isObject, textOf } from './read-json.ts';

/** A card over the limit is not delivered at all. */
export const sizeProblems = (card: unknown): readonly Problem[] => {
  const size = cardSize(card);
  if (size <= mostBytesOfACard) return [];
  return [{ path: '$', problem: `is ${size} bytes in UTF-16, Teams takes ${mostBytesOfACard}` }];
};

/** An element and what stands in for it may share an id, since only one of them is drawn. */
const areNeverDrawnTogether = (one: Found, other: Found): boolean =>
  [one, other].some((inner) => {
    const outer = inner === one ? other : one;
    return (
      inner.insteadOf !== null &&
      (outer.path === inner.insteadOf || outer.path.startsWith(`${inner.insteadOf}.`))
    );
  });

/** Ids are unique in the whole card, cards that unfold included. */
export const duplicateIds = (found: readonly Found[]): readonly Problem[] => {
  const seen = new Map<string, Found[]>();
  const problems: Problem[] = [];
  for (const one of found) {
    const id = one.as === 'part' && one.name === 'TokenExchangeResource' ? '' : textOf(one.node.id);
    if (id === '' || one.name === 'Mentioned') continue;
    const earlier = seen.get(id) ?? [];
    if (earlier.some((other) => !areNeverDrawnTogether(one, other))) {
      problems.push({ path: `${one.path}.id`, problem: `"${id}" is the id of something else in the card` });
    }
    seen.set(id, [...earlier, one]);
  }
  return problems;
};

/** What a button shows or hides must be in the card. */
export const missingTargets = (found: readonly Found[]): readonly Problem[] => {
  const ids = new Set(found.map((one) => textOf(one.node.id)));
  return found.flatMap((one) =>
    targetsOf(one)
      .filter((target) => !ids.has(target))
      .map((target) => ({ path: one.path, problem: `points at "${target}", which is not in the card` })),
  );
};

const targetsOf = ({ node }: Found): readonly string[] => {
  const targets = node.targetElements ?? node.targetInputIds;
  if (!Array.isArray(targets)) return [];
  return targets.map((target) => textOf(isObject(target) ? target.elementId : target));
};
