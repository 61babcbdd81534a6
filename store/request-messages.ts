import { type CandidateRequest, namingRegion, type RequestStep } from '../domain/candidate-request.ts';
import type { RequestCause } from '../domain/views/cause.ts';
import { contactsOf, serviceLeaders } from './recipients.ts';
import type { Tx } from './store.ts';

export type RequestMessage = { readonly personId: string; readonly cause: RequestCause };

type How = {
  readonly verb: string;
  /** The step before; the step itself when it has just begun. */
  readonly from: RequestStep;
  readonly actorId: string | null;
};

/** Who is told what when a request has reached the step where it now stands; never whoever acted. */
export async function messagesOfRequest(
  tx: Tx,
  request: CandidateRequest,
  how: How,
): Promise<RequestMessage[]> {
  const cause = how.verb === 'comment-named' ? 'request-commented' : causeOfStep[request.step];
  const people = await toldOf(tx, request, how.from);
  return people.filter((personId) => personId !== how.actorId).map((personId) => ({ personId, cause }));
}

const causeOfStep: Readonly<Record<RequestStep, RequestCause>> = {
  passing: 'request-to-pass',
  naming: 'request-to-name',
  named: 'candidate-named',
  returned: 'request-returned',
  accepted: 'candidate-accepted',
  proposed: 'request-proposed',
  closed: 'request-closed',
};

async function toldOf(tx: Tx, request: CandidateRequest, from: RequestStep): Promise<string[]> {
  switch (request.step) {
    case 'passing':
      return await contactsOf(tx, request.serviceRegion);
    case 'naming':
      return await contactsOf(tx, namingRegion(request));
    case 'named':
    case 'returned':
      return await serviceLeaders(tx, request.serviceId);
    default:
      // Whoever looked for somebody need not look any longer; whoever passed it on sees it in the card.
      return await contactsOf(tx, from === 'passing' ? request.serviceRegion : namingRegion(request));
  }
}
