import type { FaqId } from '../domain/faq.ts';
import { textIn } from '../text/text-in.ts';
import { type Button, button } from './button.ts';
import type { CardContext } from './card-context.ts';

/** The way on when no answer helped: a question to the service unit (input `question`). */
export type AskUnit = {
  readonly title: string;
  readonly label: string;
  readonly value: string;
  readonly needed: string;
  readonly note: string;
  readonly send: Button;
  readonly shown: boolean;
};

/** Why an answer is shown: what was written, and whether others than the asker read it. */
export type FaqReader = { readonly asked: string; readonly inPublic: boolean };

/** @param entry what was shown and may not have helped; null when nothing was found */
export function askUnit(
  title: string,
  entry: FaqId | null,
  { asked, inPublic }: FaqReader,
  context: CardContext,
): AskUnit {
  const { faq } = textIn(context.reading.language);
  return {
    title,
    label: faq.askLabel,
    value: context.filled?.question ?? asked,
    needed: faq.askNeeded,
    note: faq.askNote,
    send: button(context, faq.send, 'report-unhelpful', entry ? { entry } : {}),
    shown: !inPublic,
  };
}
