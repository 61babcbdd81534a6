import type { OpenRequestStep } from '../../domain/candidate-request.ts';
import { commentNamed } from '../../store/commands/comment-named.ts';
import { type NameCandidate, nameCandidate } from '../../store/commands/name-candidate.ts';
import { passRequest } from '../../store/commands/pass-request.ts';
import { reportNoCandidate } from '../../store/commands/report-no-candidate.ts';
import { returnRequest } from '../../store/commands/return-request.ts';
import type { GroupFixture } from './group-fixture.ts';
import { idsOf, picked } from './nomination-steps.ts';

/** Somebody who fits the seat of Helse Nord, named for the request. */
export function naming(
  fixture: GroupFixture,
  requestId: string,
  changes: Partial<NameCandidate> = {},
): NameCandidate {
  return {
    requestId,
    person: picked(fixture, 'candidate'),
    trustId: fixture.trusts.tromso,
    competence: 'Ortopedi, 20 år',
    suggestedBy: '',
    ...changes,
  };
}

/** A request for the seat of Helse Nord, taken to the step by those whose turn it is. */
export async function requestAt(fixture: GroupFixture, step: OpenRequestStep): Promise<string> {
  const asked = await reportNoCandidate(await fixture.as('serviceLeader'), {
    seatId: fixture.seats.nord,
    comment: 'Vi har spurt tre',
  });
  const requestId = idsOf(asked).requestId ?? '';
  if (step === 'passing') return requestId;
  idsOf(await passRequest(await fixture.as('receivingContact'), { requestId }));
  if (step === 'named') {
    idsOf(await nameCandidate(await fixture.as('appointingContact'), naming(fixture, requestId)));
  }
  if (step === 'returned') {
    idsOf(
      await returnRequest(await fixture.as('appointingContact'), { requestId, comment: 'Ingen har tid' }),
    );
  }
  return requestId;
}

/** The service asks the region to look again. */
export async function commentOn(fixture: GroupFixture, requestId: string): Promise<void> {
  idsOf(await commentNamed(await fixture.as('serviceLeader'), { requestId, comment: 'Har dere flere?' }));
}
