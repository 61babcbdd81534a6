import { isId } from '../domain/ids.ts';
import type { RenewAction } from '../domain/sending.ts';
import { textIn } from '../text/text-in.ts';
import { button } from './button.ts';
import type { CardContext } from './card-context.ts';
import type { Card } from './draw.ts';

/** Teams shows no more buttons at the foot of a card. */
const mostActions = 6;

const toList = 'leftovers:';

/**
 * Where a press came from, as the card says it: the reminders of a day, or a list of questions, which the card that
 * answers replaces.
 */
export function cameFrom(data: Readonly<Record<string, unknown>>): string | null {
  const from = data.cameFrom;
  return typeof from === 'string' && isId(from.replace(toList, '')) ? from : null;
}

/** The list of questions itself: every press on the card remembers it. */
export function leavingList<One extends Card>(card: One, listId: string): One {
  return marked(card, `${toList}${listId}`) as One;
}

/** The reminders themselves: every press on the card remembers them. */
export function leavingReminders<One extends Card>(card: One, digestId: string): One {
  return marked(card, digestId) as One;
}

/** What took the place of reminders or of a list, with a button that brings them back, however many presses later. */
export function leadingBack(card: Card, context: CardContext, digestId: string): Card {
  const { question, reminder } = textIn(context.reading.language);
  const { verb, data } = wayBack(digestId);
  const back = data.card === 'leftovers' ? question.left.back : reminder.back;
  const { title, data: sent } = button(context, back, verb, data);
  const own = Array.isArray(card.actions) ? card.actions : [];
  if (own.some((one) => one?.data?.card === data.card)) return leavingReminders(card, digestId);
  // What was not filled in keeps nobody from leaving.
  const press = { title, data: sent, associatedInputs: 'none' };
  const way = { type: 'Action.Execute', verb, ...press, fallback: { type: 'Action.Submit', ...press } };
  return leavingReminders({ ...card, actions: [...own.slice(0, mostActions - 1), way] }, digestId);
}

/** What draws the reminders of a day, or the list, as they stand then; `from` as {@link cameFrom} gives it. */
export function wayBack(from: string): RenewAction & { readonly verb: 'open-card' } {
  const card = from.startsWith(toList) ? 'leftovers' : 'reminders';
  return { verb: 'open-card', data: { card, subjectId: from.replace(toList, '') } };
}

function marked(value: unknown, digestId: string): unknown {
  if (Array.isArray(value)) return value.map((one) => marked(one, digestId));
  if (typeof value !== 'object' || value === null) return value;
  const { type, data, ...rest } = value as Record<string, unknown>;
  const isPress = (type === 'Action.Execute' || type === 'Action.Submit') && typeof data === 'object';
  const inside = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, marked(one, digestId)]));
  return {
    ...(type !== undefined && { type }),
    ...inside,
    ...(data !== undefined && { data: isPress ? { ...data, cameFrom: digestId } : data }),
  };
}
