import type { NominationView } from '../../domain/views/nomination.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { aboutNomination, type Button, button } from '../button.ts';
import { type Asked, type Below, decisionCard } from '../decision-card.ts';
import { type Fact, type Frame, facts } from '../frame.ts';
import { effortFact, seatFact } from '../nomination-card.ts';
import { leaderField, leaderLabels, type PersonField } from '../person-field.ts';
import template from './clearance.card.json' with { type: 'json' };

export type ClearanceModel = Frame & {
  readonly facts: readonly Fact[];
  readonly clear: Button;
  readonly no: string;
  readonly refuse: Button;
  readonly reasonLabel: string;
  readonly reason: string;
  readonly reasonSeen: string;
  /** Who asks the right leader instead. */
  readonly other: { readonly title: string; readonly why: string; readonly send: Button };
  readonly leader: PersonField;
};

/** Asks the line leader whether the candidate can take part (R18, R27). */
export const clearanceCard = decisionCard({
  name: 'clearance',
  verb: 'clear-candidate',
  template,
  lead: ({ words, people }) => words.lead(people),
  below,
});

function below({ view, shown, people, words, context, language }: Asked<'clearance'>): Below<ClearanceModel> {
  const { decisions } = textIn(language);
  return {
    facts: clearanceFacts(shown, language),
    clear: button(context, words.yes, 'clear-candidate', aboutNomination(view), { style: 'positive' }),
    no: words.no,
    refuse: button(context, words.sendNo, 'refuse-clearance', aboutNomination(view)),
    reasonLabel: words.reason,
    reason: context.filled?.reason ?? '',
    reasonSeen: decisions.reasonSeenByProposer,
    other: {
      title: words.notMe,
      why: words.notMeWhy(people),
      send: button(context, words.sendNotMe, 'name-other-leader', aboutNomination(view)),
    },
    leader: leaderField(context, { ...leaderLabels(language), label: words.otherLeader }),
  };
}

/** What a leader is to know before the answer. */
export function clearanceFacts(shown: NominationView, language: Language): Fact[] {
  const { decisions, nomination } = textIn(language);
  return facts(
    [nomination.seat, seatFact(shown, language)],
    [nomination.proposedBy, shown.proposer],
    [decisions.meetings, decisions.meetingsAnswer],
    [nomination.effort, effortFact(shown, language)],
    [decisions.travel, decisions.travelByYourTrust],
  );
}
