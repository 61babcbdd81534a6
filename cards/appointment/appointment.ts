import type { NominationView } from '../../domain/views/nomination.ts';
import { dateIn, shortDay } from '../../text/dates.ts';
import { textIn } from '../../text/text-in.ts';
import type { AskedWords } from '../asked-words.ts';
import { aboutNomination, type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { type Asked, type Below, decisionCard } from '../decision-card.ts';
import type { Fact, Frame } from '../frame.ts';
import { proposalFacts } from '../proposal-checks.ts';
import { sendBack } from '../send-back.ts';
import template from './appointment.card.json' with { type: 'json' };

export type AppointmentModel = Frame & {
  readonly sameRegion: string;
  readonly facts: readonly Fact[];
  readonly start: Start;
  readonly appoint: Button;
  readonly back: AskedWords;
  readonly decline: AskedWords;
};

/** The day from which the member is appointed (input `startsOn`), filled in with the usual one. */
type Start = {
  readonly shown: boolean;
  readonly label: string;
  readonly day: string;
  readonly needed: string;
  readonly note: string;
};

/** Asks the contacts of the region that appoints (R20). */
export const appointmentCard = decisionCard({
  name: 'appointment',
  verb: 'appoint-member',
  template,
  lead: ({ words, people }) => words.lead(people),
  below,
});

function below({ view, shown, people, words, context }: Asked<'appointment'>): Below<AppointmentModel> {
  const same = view.serviceRegion === view.appointingRegion;
  return {
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
