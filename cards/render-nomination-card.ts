import type { NominationView } from '../domain/views/nomination.ts';
import { appointmentIsOpen, renderAppointment } from './appointment/appointment.ts';
import { candidateQuestionIsOpen, renderCandidateQuestion } from './candidate-question/candidate-question.ts';
import type { CardContext } from './card-context.ts';
import { clearanceIsOpen, renderClearance } from './clearance/clearance.ts';
import { consentIsOpen, renderConsent } from './consent/consent.ts';
import { forwardIsOpen, renderForward } from './forward/forward.ts';
import { renderNomination } from './nomination/nomination.ts';
import type { CardName, RenderedCard } from './rendered-card.ts';
import { renderReturned, returnedIsOpen } from './returned/returned.ts';

type DecisionCard = {
  readonly isOpen: (view: NominationView) => boolean;
  readonly render: (view: NominationView, context: CardContext) => RenderedCard;
};

/** The cards that ask for a decision about a nomination. */
const decisionCards = {
  consent: { isOpen: consentIsOpen, render: renderConsent },
  'candidate-question': { isOpen: candidateQuestionIsOpen, render: renderCandidateQuestion },
  clearance: { isOpen: clearanceIsOpen, render: renderClearance },
  forward: { isOpen: forwardIsOpen, render: renderForward },
  appointment: { isOpen: appointmentIsOpen, render: renderAppointment },
  returned: { isOpen: returnedIsOpen, render: renderReturned },
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
