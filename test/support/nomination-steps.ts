import { isRefusal } from '../../domain/refusal.ts';
import type { Outcome } from '../../store/command.ts';
import { acceptNomination } from '../../store/commands/accept-nomination.ts';
import { askService } from '../../store/commands/ask-service.ts';
import { clearCandidate } from '../../store/commands/clear-candidate.ts';
import { forwardNomination } from '../../store/commands/forward-nomination.ts';
import { type ProposeMember, proposeMember } from '../../store/commands/propose-member.ts';
import { returnNomination } from '../../store/commands/return-nomination.ts';
import type { PersonReference } from '../../store/person.ts';
import type { GroupFixture, PersonName } from './group-fixture.ts';

/** Somebody picked from the directory. */
export function picked(fixture: GroupFixture, name: PersonName): PersonReference {
  return { kind: 'directory', tenantId: fixture.tenantId, objectId: fixture.people[name], found: null };
}

export function proposal(fixture: GroupFixture, changes: Partial<ProposeMember> = {}): ProposeMember {
  return {
    seatId: fixture.seats.nord,
    person: picked(fixture, 'candidate'),
    trustId: fixture.trusts.tromso,
    competence: 'Ortopedi, 20 år',
    effortPercent: 5,
    // Kept for user representatives alone.
    suggestedBy: 'Demoforeningen',
    ...changes,
  };
}

/** The ids of what was done; throws on a refusal, since a test that arranges something needs it done. */
export function idsOf(outcome: Outcome): Readonly<Record<string, string>> {
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.code}`);
  return outcome.ids;
}

/** Why it was refused, or `done`. */
export function codeOf(outcome: Outcome): string {
  return isRefusal(outcome) ? outcome.code : 'done';
}

const stepsInOrder = ['consent', 'clearance', 'forward', 'appointment'] as const;
export type ReachableStep = (typeof stepsInOrder)[number] | 'question' | 'returned';

/** A nomination for the seat of Helse Nord, taken to the step by those whose turn it is. */
export async function nominationAt(fixture: GroupFixture, step: ReachableStep): Promise<string> {
  const proposed = await proposeMember(await fixture.as('serviceLeader'), proposal(fixture));
  const nominationId = idsOf(proposed).nominationId ?? '';
  const walk = {
    clearance: async () =>
      idsOf(
        await acceptNomination(await fixture.as('candidate'), {
          nominationId,
          lineLeader: picked(fixture, 'lineLeader'),
        }),
      ),
    forward: async () => idsOf(await clearCandidate(await fixture.as('lineLeader'), { nominationId })),
    appointment: async () =>
      idsOf(await forwardNomination(await fixture.as('receivingContact'), { nominationId })),
  };
  const goal = { returned: 'forward', question: 'consent' }[step as string] ?? step;
  for (const next of stepsInOrder.slice(1, stepsInOrder.indexOf(goal as 'consent') + 1)) {
    await walk[next as keyof typeof walk]();
  }
  if (step === 'question') {
    idsOf(await askService(await fixture.as('candidate'), { nominationId, comment: 'Hvor ofte er møtene?' }));
  }
  if (step === 'returned') {
    idsOf(
      await returnNomination(await fixture.as('receivingContact'), {
        nominationId,
        comment: 'Skriv mer om erfaringen',
      }),
    );
  }
  return nominationId;
}
