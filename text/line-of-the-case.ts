import type { NominationView } from '../domain/views/nomination.ts';
import type { Language } from '../domain/vocabulary.ts';
import { textIn } from './text-in.ts';

type Milestone = 'proposed' | 'consent' | 'clearance' | 'forward' | 'appointment';

/**
 * "✔ Foreslått > **Kandidat spurt** > Leder spurt > Servicemiljøet > Oppnevnt", in Markdown: what is done is ticked,
 * what is going on is bold. Steps that this nomination does not take are left out.
 */
export function lineOfTheCase(view: NominationView, language: Language): string {
  const { nomination } = textIn(language);
  const milestones = milestonesOf(view);
  // The tick stays with its word where the line breaks.
  const tick = (one: Milestone) => `✔\u00a0${nomination.milestones[one]}`;
  if (view.step === 'appointed') {
    return [...milestones.slice(0, -1).map(tick), `**${tick('appointment')}**`].join(' > ');
  }
  // While the service answers the candidate, it is still the candidate who is asked.
  const step = view.step === 'question' ? 'consent' : view.step;
  if (!isMilestone(step)) {
    const done = milestones.filter((one) => isDone(one, view));
    return [...done.map(tick), `**${nomination.states[step]}**`].join(' > ');
  }
  const here = milestones.indexOf(step);
  const now = step === 'appointment' ? nomination.appointmentAhead : nomination.milestones[step];
  const ahead = milestones.slice(here + 1).map((one) => nomination.milestones[one]);
  return [...milestones.slice(0, here).map(tick), `**${now}**`, ...ahead].join(' > ');
}

/** R18: nobody clears a user representative. R19: no forwarding where the receiving region appoints. */
function milestonesOf(view: NominationView): Milestone[] {
  const takes: Readonly<Record<Milestone, boolean>> = {
    proposed: true,
    consent: true,
    clearance: view.seat.kind !== 'user',
    forward: view.serviceRegion !== view.appointingRegion && view.route !== 'member-region',
    appointment: true,
  };
  return (Object.keys(takes) as Milestone[]).filter((one) => takes[one]);
}

function isMilestone(step: NominationView['step']): step is Exclude<Milestone, 'proposed'> {
  return step === 'consent' || step === 'clearance' || step === 'forward' || step === 'appointment';
}

/** Where it stopped before its end, what was reached till then. */
function isDone(milestone: Milestone, view: NominationView): boolean {
  const done: Readonly<Record<Milestone, boolean>> = {
    proposed: true,
    consent: view.consentedAt !== null,
    clearance: view.clearedAt !== null,
    forward: view.timeline.some((entry) => entry.kind === 'forwarded' && !entry.undone),
    appointment: false,
  };
  return done[milestone];
}
