import type { NominationView } from '../domain/views/nomination.ts';
import { textIn } from '../text/text-in.ts';
import { aboutNomination, type Button, button } from './button.ts';
import type { CardContext } from './card-context.ts';

/** The contact's "send it back", which needs a comment (input `comment`). */
export type SendBack = {
  readonly title: string;
  readonly label: string;
  readonly value: string;
  readonly needed: string;
  readonly seen: string;
  readonly send: Button;
};

export function sendBack(view: NominationView, context: CardContext): SendBack {
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
