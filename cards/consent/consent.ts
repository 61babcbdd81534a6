import type { NominationView } from '../../domain/views/nomination.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import type { AskedWords } from '../asked-words.ts';
import { aboutNomination, type Button, button } from '../button.ts';
import { type Asked, type Below, decisionCard } from '../decision-card.ts';
import { type Fact, type Frame, facts } from '../frame.ts';
import { type MandateWords, mandateWords } from '../mandate/mandate-words.ts';
import { effortFact, seatFact } from '../nomination-card.ts';
import { leaderField, leaderLabels, type PersonField } from '../person-field.ts';
import { type QuestionRound, questionRounds } from '../question-rounds.ts';
import template from './consent.card.json' with { type: 'json' };

export type ConsentModel = Frame & {
  readonly facts: readonly Fact[];
  readonly needsLeader: boolean;
  readonly yes: string;
  readonly accept: Button;
  readonly leaderWhy: string;
  readonly leader: PersonField;
  readonly no: string;
  readonly decline: Button;
  readonly reasonLabel: string;
  readonly reason: string;
  readonly reasonSeen: string;
  readonly ask: AskedWords;
  /** What the candidate has asked already, and what the service answered. */
  readonly rounds: readonly QuestionRound[];
  readonly readMore: string;
  readonly mandate: MandateWords;
};

/** Asks the candidate (R17). Yes names the nearest leader, except where none clears (R18). */
export const consentCard = decisionCard({
  name: 'consent',
  verb: 'accept-nomination',
  template,
  lead: ({ words, people }) => words.lead(people),
  below,
});

function below({ view, shown, words, context, language }: Asked<'consent'>): Below<ConsentModel> {
  const { decisions } = textIn(language);
  const needsLeader = view.seat.kind !== 'user';
  return {
    facts: consentFacts(shown, language),
    needsLeader,
    yes: words.yes,
    accept: button(
      context,
      needsLeader ? words.sendYes : words.yes,
      'accept-nomination',
      aboutNomination(view),
      { style: 'positive' },
    ),
    leaderWhy: words.leaderWhy,
    leader: leaderField(context, leaderLabels(language)),
    no: words.no,
    decline: button(context, words.sendNo, 'decline-invitation', aboutNomination(view)),
    reasonLabel: words.reason,
    reason: context.filled?.reason ?? '',
    reasonSeen: decisions.reasonSeenByProposer,
    ask: {
      title: words.ask,
      label: words.askLabel,
      value: context.filled?.comment ?? '',
      needed: words.askNeeded,
      seen: words.askSeen,
      send: button(context, words.sendQuestion, 'ask-service', aboutNomination(view)),
    },
    rounds: questionRounds(view, context, 'candidate'),
    readMore: words.readMore,
    mandate: mandateWords(view.service.type, language),
  };
}

/** What a candidate is to know before the answer. */
export function consentFacts(shown: NominationView, language: Language): Fact[] {
  const { decisions, nomination } = textIn(language);
  return facts(
    [nomination.seat, seatFact(shown, language)],
    [nomination.proposedBy, shown.proposer],
    [decisions.meetings, decisions.meetingsAnswer],
    [nomination.effort, effortFact(shown, language)],
    [decisions.travel, shown.seat.kind === 'user' ? decisions.travelByService : decisions.travelByEmployer],
  );
}
