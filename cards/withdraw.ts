import type { NominationView } from '../domain/views/nomination.ts';
import { textIn } from '../text/text-in.ts';
import { aboutNomination, type Button, button } from './button.ts';
import type { CardContext } from './card-context.ts';

/** The proposer's "withdraw", which asks once more since it cannot be undone. */
export type Withdraw = {
  readonly title: string;
  readonly means: string;
  readonly send: Button;
  readonly shown: boolean;
};

export function withdraw(view: NominationView, context: CardContext): Withdraw {
  const { nomination } = textIn(context.reading.language);
  return {
    title: nomination.withdraw,
    means: nomination.withdrawMeans,
    send: button(context, nomination.withdrawNow, 'withdraw-nomination', aboutNomination(view), {
      style: 'destructive',
    }),
    shown: view.viewer.may.includes('withdraw-nomination'),
  };
}
