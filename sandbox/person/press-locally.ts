import { isObject, type JsonObject, textOf } from '../cards/read-json.ts';
import type { ButtonSeen, CardState } from './seen-types.ts';

type LocalPress = (button: ButtonSeen, state: CardState, card: unknown) => string | null;

const unfold: LocalPress = ({ path }, { unfolded }) => {
  const wasOpen = unfolded.has(path);
  // Only one card is unfolded in a row of buttons.
  const row = path.slice(0, path.lastIndexOf('['));
  for (const other of unfolded) if (other.startsWith(`${row}[`)) unfolded.delete(other);
  if (!wasOpen) unfolded.add(path);
  return null;
};

const toggle: LocalPress = ({ action }, { visible }, card) => {
  const targets = Array.isArray(action.targetElements) ? action.targetElements : [];
  for (const target of targets) {
    const id = textOf(isObject(target) ? target.elementId : target);
    const wanted = isObject(target) ? target.isVisible : undefined;
    const isShown = visible.get(id) ?? elementCalled(id, card)?.isVisible !== false;
    visible.set(id, typeof wanted === 'boolean' ? wanted : !isShown);
  }
  return null;
};

const elementCalled = (id: string, within: unknown): JsonObject | null => {
  if (isObject(within) && within.id === id) return within;
  if (typeof within !== 'object' || within === null) return null;
  for (const inner of Object.values(within)) {
    const found = elementCalled(id, inner);
    if (found !== null) return found;
  }
  return null;
};

/** Presses that never leave the client, by kind of action. They answer the address that was opened, or null. */
export const localPresses: Readonly<Record<string, LocalPress>> = {
  'Action.OpenUrl': ({ action }) => textOf(action.url),
  'Action.ShowCard': unfold,
  'Action.ToggleVisibility': toggle,
};
