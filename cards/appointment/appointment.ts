import type { NominationView } from '../../domain/views/nomination.ts';
import { dateIn, shortDay } from '../../text/dates.ts';
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
import template from './appointment.card.json' with { type: 'json' };

export type AppointmentModel = Frame & {
  readonly sameRegion: string;
  readonly facts: readonly Fact[];
  readonly start: Start;
  readonly appoint: Button;
  readonly back: SendBack;
  readonly decline: {
    readonly title: string;
    readonly label: string;
    readonly value: string;
    readonly needed: string;
    readonly seen: string;
    readonly send: Button;
  };
};

/** The day from which the member is appointed (input `startsOn`), filled in with the usual one. */
type Start = {
  readonly shown: boolean;
  readonly label: string;
  readonly day: string;
  readonly needed: string;
  readonly note: string;
};

const draw = drawer<AppointmentModel>(template);

/** Asks the contacts of the region that appoints (R20). */
export function renderAppointment(view: NominationView, context: CardContext): RenderedCard {
  const { appointment } = textIn(context.reading.language).decisions;
  const title = appointment.title(peopleOf(view, context.reading.language));
  return { card: draw(appointmentModel(view, context)), summary: summaryOf(view, context, title) };
}

export function appointmentIsOpen(view: NominationView): boolean {
  return view.viewer.may.includes('appoint-member');
}

export function appointmentModel(view: NominationView, context: CardContext): AppointmentModel {
  const { language } = context.reading;
  const words = textIn(language).decisions.appointment;
  const shown = allAsTyped(view);
  const people = peopleOf(shown, language);
  const same = view.serviceRegion === view.appointingRegion;
  return {
    ...frame(
      context,
      words.title(people),
      withDue(words.lead(people), view, context),
      causeOf(shown, context),
    ),
    sameRegion: same ? words.sameRegion(people.appointingRegion) : '',
    facts: proposalFacts(shown, context),
    start: start(shown, context),
    appoint: button(context, words.appoint, 'appoint-member', aboutNomination(view), { style: 'positive' }),
    back: sendBack(view, context),
    decline: {
      title: words.decline,
      label: words.declineLabel,
      value: context.filled?.reason ?? '',
      needed: words.declineNeeded,
      seen: words.declineSeen,
      send: button(context, words.declineNow, 'decline-nomination', aboutNomination(view), {
        style: 'destructive',
      }),
    },
  };
}

function start({ startsOn, replaces }: NominationView, { reading, filled }: CardContext): Start {
  const words = textIn(reading.language).decisions.appointment;
  return {
    shown: startsOn !== null,
    label: words.startsOn,
    day: filled?.startsOn ?? (startsOn ? dateIn(startsOn) : ''),
    needed: words.startsOnNeeded,
    note: replaces ? words.replaces(replaces.name, shortDay(replaces.leavesOn, reading)) : '',
  };
}
