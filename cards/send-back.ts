import type { NominationView } from '../domain/views/nomination.ts';
import { textIn } from '../text/text-in.ts';
import type { AskedWords } from './asked-words.ts';
import { aboutNomination, button } from './button.ts';
import type { CardContext } from './card-context.ts';

/** The contact's "send it back", which needs a comment (input `comment`). */
export function sendBack(view: NominationView, context: CardContext): AskedWords {
  const { decisions } = textIn(context.reading.language);
  return {
    title: decisions.sendBack,
    label: decisions.sendBackLabel,
    value: context.filled?.comment ?? '',
    needed: decisions.sendBackNeeded,
    seen: decisions.sendBackSeen,
    send: button(context, decisions.sendBack, 'return-nomination', aboutNomination(view)),
  };
}
