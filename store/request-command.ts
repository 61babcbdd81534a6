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
  /** The version that the pressed card shows; without one nothing is said of what was seen. */
  readonly version?: number | null | undefined;
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
    const request = await authorisedRequest(tx, context, verb, input);
    if (isRefusal(request)) return request;
    const decision = await decide(tx, request);
    if (isRefusal(decision)) return decision;
    const codes = { ...decision.codes, shown: input.version ?? null };
    await advanceRequest(tx, context, request, { ...decision, codes, verb });
    const { nominationId } = decision;
    return done({ requestId: request.id, ...(nominationId && { nominationId }) });
  });
}

export async function authorisedRequest(
  tx: Tx,
  { actor }: CommandContext,
  verb: RequestVerb,
  { requestId, version }: RequestInput,
): Promise<CandidateRequest | Refusal> {
  const request = await lockRequest(tx, requestId);
  if (!request) return refuse('unknown-or-forbidden');
  const relations = relationsToRequest(actor, request);
  if (!mayEverWithRequest(relations, verb)) return refuse('unknown-or-forbidden');
  // Nobody answers what they were not shown: it may have come back since their card was drawn.
  const isOutdated = typeof version === 'number' && version < request.version;
  const mayNow = mayNowWithRequest(relations, verb, request.step);
  return mayNow && !isOutdated ? request : refuse('request-moved-on');
}
