import type { NominationView } from '../domain/views/nomination.ts';
import { shortDay } from '../text/dates.ts';
import { textIn } from '../text/text-in.ts';
import type { CardContext } from './card-context.ts';
import { type Fact, facts } from './frame.ts';
import { effortFact } from './nomination-card.ts';

/** What the contacts need to see before they decide: the checks that are done (R4, R18), then the person. */
export function proposalFacts(shown: NominationView, context: CardContext): Fact[] {
  const { decisions, nomination } = textIn(context.reading.language);
  const { checks } = decisions;
  return facts(
    [checks.consent, consent(shown, context)],
    [checks.clearance, clearance(shown, context)],
    shown.suggestedBy
      ? [textIn(context.reading.language).request.suggestedBy, shown.suggestedBy]
      : [checks.trust, trust(shown, context)],
    [nomination.competence, shown.competence],
    [nomination.effort, effortFact(shown, context.reading.language)],
  );
}

function consent(shown: NominationView, { reading }: CardContext): string {
  const { checks } = textIn(reading.language).decisions;
  return shown.consentedAt ? `✔ ${checks.yes(shortDay(shown.consentedAt, reading))}` : `⚠ ${checks.missing}`;
}

function clearance(shown: NominationView, { reading }: CardContext): string {
  const { checks } = textIn(reading.language).decisions;
  if (shown.seat.kind === 'user') return checks.notNeeded;
  if (!shown.clearedAt) return `⚠ ${checks.missing}`;
  const day = shortDay(shown.clearedAt, reading);
  return `✔ ${shown.lineLeader ? checks.clearedBy(shown.lineLeader, day) : checks.yes(day)}`;
}

/** The proposal was refused if the trust did not fit the seat, so it is stated as a fact here. */
function trust(shown: NominationView, { reading }: CardContext): string {
  const { checks } = textIn(reading.language).decisions;
  const name = shown.candidate.trust;
  if (!name) return checks.noTrust;
  if (shown.seat.kind === 'regional') return `✔ ${checks.otherTrust(name)}`;
  return shown.seat.kind === 'service' ? `✔ ${checks.serviceTrust(name)}` : name;
}
