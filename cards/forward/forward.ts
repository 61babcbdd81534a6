import type { AskedWords } from '../asked-words.ts';
import { aboutNomination, type Button, button } from '../button.ts';
import { type Asked, type Below, decisionCard } from '../decision-card.ts';
import type { Fact, Frame } from '../frame.ts';
import { proposalFacts } from '../proposal-checks.ts';
import { sendBack } from '../send-back.ts';
import template from './forward.card.json' with { type: 'json' };

export type ForwardModel = Frame & {
  readonly facts: readonly Fact[];
  readonly forward: Button;
  readonly back: AskedWords;
};

/** Asks the contacts of the service's region to send the proposal on (R19). */
export const forwardCard = decisionCard({
  name: 'forward',
  verb: 'forward-nomination',
  template,
  lead: ({ words, people }) => words.lead(people),
  below,
});

function below({ view, shown, people, words, context }: Asked<'forward'>): Below<ForwardModel> {
  return {
    facts: proposalFacts(shown, context),
    forward: button(
      context,
      words.send(people.appointingRegion),
      'forward-nomination',
      aboutNomination(view),
      { style: 'positive' },
    ),
    back: sendBack(view, context),
  };
}
