import { textIn } from '../../text/text-in.ts';
import { button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import type { Card } from '../draw.ts';

/** Teams shows no more buttons at the foot of a card. */
const mostActions = 6;
const mostSignsOfTitle = 40;

/**
 * What answers a question in general, with a button that puts it at a gathering instead, in the same words: whoever asks
 * before or after it may mean that, though there is an answer.
 */
export function offerAsking(
  card: Card,
  context: CardContext,
  { id, title }: { readonly id: string; readonly title: string },
  asked: string,
): Card {
  const { asking } = textIn(context.reading.language).gathering;
  const short = title.length > mostSignsOfTitle ? `${title.slice(0, mostSignsOfTitle)} …` : title;
  const about = { gatheringId: id, question: asked };
  const { data, verb, title: words } = button(context, asking.askAt(short), 'open-asking', about);
  const press = { title: words, data, associatedInputs: 'none' };
  const action = { type: 'Action.Execute', verb, ...press, fallback: { type: 'Action.Submit', ...press } };
  const own = Array.isArray(card.actions) ? card.actions : [];
  return { ...card, actions: [...own.slice(0, mostActions - 1), action] };
}
