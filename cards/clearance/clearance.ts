import type { NominationView } from '../../domain/views/nomination.ts';
import { peopleOf } from '../../text/nomination-words.ts';
import { textIn } from '../../text/text-in.ts';
import { aboutNomination, type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import { causeOf, effortFact, seatFact, summaryOf, withDue } from '../nomination-card.ts';
import { leaderField, leaderLabels, type PersonField } from '../person-field.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped } from '../typed-text.ts';
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

const draw = drawer<ClearanceModel>(template);

/** Asks the line leader whether the candidate can take part (R18, R27). */
export function renderClearance(view: NominationView, context: CardContext): RenderedCard {
  const { clearance } = textIn(context.reading.language).decisions;
  const title = clearance.title(peopleOf(view, context.reading.language));
  return { card: draw(clearanceModel(view, context)), summary: summaryOf(view, context, title) };
}

export function clearanceIsOpen(view: NominationView): boolean {
  return view.viewer.may.includes('clear-candidate');
}

export function clearanceModel(view: NominationView, context: CardContext): ClearanceModel {
  const { language } = context.reading;
  const { decisions, nomination } = textIn(language);
  const words = decisions.clearance;
  const shown = allAsTyped(view);
  const people = peopleOf(shown, language);
  return {
    ...frame(
      context,
      words.title(people),
      withDue(words.lead(people), view, context),
      causeOf(shown, context),
    ),
    facts: facts(
      [nomination.seat, seatFact(shown, language)],
      [nomination.proposedBy, shown.proposer],
      [decisions.meetings, decisions.meetingsAnswer],
      [nomination.effort, effortFact(shown, language)],
      [decisions.travel, decisions.travelByYourTrust],
    ),
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
