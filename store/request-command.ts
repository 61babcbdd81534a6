import type { CandidateRequest } from '../domain/candidate-request.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { mayEverWithRequest, mayNowWithRequest, relationsToRequest } from '../domain/request-access.ts';
import type { RequestVerb } from '../domain/verbs.ts';
import { advanceRequest, type RequestAdvance } from './advance-request.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { lockRequest } from './load-request.ts';
import type { Tx } from './store.ts';

export type RequestInput = {
  readonly requestId: string;
};

/**
 * The frame of every command on a request for a candidate: lock it, authorise, let the rules decide, advance.
 * Unknown and forbidden look alike; somebody who has a right to it at another step hears that it has moved on.
 */
export async function runRequestCommand(
  context: CommandContext,
  verb: RequestVerb,
  input: RequestInput,
  decide: (tx: Tx, request: CandidateRequest) => Promise<Omit<RequestAdvance, 'verb'> | Refusal>,
): Promise<Outcome> {
  return await runCommand(context, verb, async (tx) => {
    const request = await authorisedRequest(tx, context, verb, input.requestId);
    if (isRefusal(request)) return request;
    const decision = await decide(tx, request);
    if (isRefusal(decision)) return decision;
    await advanceRequest(tx, context, request, { ...decision, verb });
    const { nominationId } = decision;
    return done({ requestId: request.id, ...(nominationId && { nominationId }) });
  });
}

export async function authorisedRequest(
  tx: Tx,
  { actor }: CommandContext,
  verb: RequestVerb,
  requestId: string,
): Promise<CandidateRequest | Refusal> {
  const request = await lockRequest(tx, requestId);
  if (!request) return refuse('unknown-or-forbidden');
  const relations = relationsToRequest(actor, request);
  if (!mayEverWithRequest(relations, verb)) return refuse('unknown-or-forbidden');
  return mayNowWithRequest(relations, verb, request.step) ? request : refuse('request-moved-on');
}
