import type { NominationView } from '../domain/views/nomination.ts';
import { appointmentCard } from './appointment/appointment.ts';
import { candidateQuestionCard } from './candidate-question/candidate-question.ts';
import type { CardContext } from './card-context.ts';
import { clearanceCard } from './clearance/clearance.ts';
import { consentCard } from './consent/consent.ts';
import type { DecisionCard } from './decision-card.ts';
import { forwardCard } from './forward/forward.ts';
import { renderNomination } from './nomination/nomination.ts';
import type { CardName, RenderedCard } from './rendered-card.ts';
import { returnedCard } from './returned/returned.ts';

/** The cards that ask for a decision about a nomination. */
const decisionCards = {
  consent: consentCard,
  'candidate-question': candidateQuestionCard,
  clearance: clearanceCard,
  forward: forwardCard,
  appointment: appointmentCard,
  returned: returnedCard,
} as const satisfies Partial<Record<CardName, DecisionCard>>;

export type NominationCardName = keyof typeof decisionCards | 'nomination';

/** The named card while its reader can act with it; after that the receipt, which says how it went. */
export function renderNominationCard(
  name: NominationCardName,
  view: NominationView,
  context: CardContext,
): RenderedCard {
  if (name === 'nomination') return renderNomination(view, context);
  const card: DecisionCard = decisionCards[name];
  return card.isOpen(view) ? card.render(view, context) : renderNomination(view, context);
}

/** What to show somebody who opens a nomination: the question when it is theirs to answer, else the status. */
export function cardToOpen(view: NominationView): NominationCardName {
  const names = Object.keys(decisionCards) as (keyof typeof decisionCards)[];
  return names.find((name) => decisionCards[name].isOpen(view)) ?? 'nomination';
}
