import type { Verb } from '../domain/verbs.ts';
import { textIn } from '../text/text-in.ts';
import { type Button, button } from './button.ts';
import type { CardContext } from './card-context.ts';

/**
 * The button that shows the lines after these, or none. Its press carries `from`, how many lines come before.
 * @param shown how many lines this card shows
 * @param all how many there are
 * @param serviceId the service that the list is limited to
 */
export function nextPage(
  context: CardContext,
  verb: Verb,
  shown: number,
  all: number,
  serviceId = '',
): Button[] {
  const from = (context.from ?? 0) + shown;
  if (shown === 0 || from >= all) return [];
  const { common } = textIn(context.reading.language);
  return [
    button(context, common.showMore(all - from), verb, serviceId ? { from, service: serviceId } : { from }),
  ];
}
