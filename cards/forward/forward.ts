import type { NominationView } from '../../domain/views/nomination.ts';
import { peopleOf } from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import { aboutNomination, type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, frame } from '../frame.ts';
import { causeOf, summaryOf, withDue } from '../nomination-card.ts';
import { proposalFacts } from '../proposal-checks.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type SendBack, sendBack } from '../send-back.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './forward.card.json' with { type: 'json' };

export type ForwardModel = Frame & {
  readonly facts: readonly Fact[];
  readonly forward: Button;
  readonly back: SendBack;
};

const draw = drawer<ForwardModel>(template);

/** Asks the contacts of the service's region to send the proposal on (R19). */
export function renderForward(view: NominationView, context: CardContext): RenderedCard {
  const { forward } = textIn(context.reading.language).decisions;
  const title = forward.title(peopleOf(view, context.reading.language));
  return { card: draw(forwardModel(view, context)), summary: summaryOf(view, context, title) };
}

export function forwardIsOpen(view: NominationView): boolean {
  return view.viewer.may.includes('forward-nomination');
}

export function forwardModel(view: NominationView, context: CardContext): ForwardModel {
  const { language } = context.reading;
  const words = textIn(language).decisions.forward;
  const shown = allAsTyped(view);
  const people = peopleOf(shown, language);
  return {
    ...frame(
      context,
      words.title(people),
      withDue(words.lead(people), view, context),
      causeOf(shown, context),
    ),
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
