import { actions } from '../cards/actions.ts';
import { coreElements } from '../cards/elements.ts';
import type { Shapes } from '../cards/kinds.ts';
import { isObject, type JsonObject, textOf } from '../cards/read-json.ts';

const knownFeatures: Readonly<Record<string, number>> = { adaptiveCards: 1.5 };

const canDo = (requires: unknown): boolean =>
  !isObject(requires) ||
  Object.entries(requires).every(
    ([feature, version]) => version === '*' || Number(version) <= (knownFeatures[feature] ?? -1),
  );

const isDrawn = (node: JsonObject, known: Shapes): boolean => {
  const shape = Object.hasOwn(known, textOf(node.type)) ? known[textOf(node.type)] : undefined;
  return shape !== undefined && shape.extension !== true && canDo(node.requires);
};

const drawnOf = (node: JsonObject, known: Shapes): JsonObject | null => {
  if (isDrawn(node, known)) return node;
  return isObject(node.fallback) ? drawnOf(node.fallback, known) : null;
};

/** What a client that draws only Adaptive Cards 1.5 shows for an element: itself, its fallback or nothing. */
export const drawnElement = (element: JsonObject): JsonObject | null => drawnOf(element, coreElements);

/** The same for a button. */
export const drawnAction = (action: JsonObject): JsonObject | null => drawnOf(action, actions);
