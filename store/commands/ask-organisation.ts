import { longestSuggestion } from '../../domain/nomination.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { refreshCards, tell } from '../outgoing.ts';
import { findOrAddPerson, type PersonReference } from '../person.ts';
import { authorisedRequest, type RequestInput } from '../request-command.ts';

export type AskOrganisation = RequestInput & {
  readonly organisation: string;
  /** Who answers for it. */
  readonly person: PersonReference;
};

/**
 * R22: a contact who looks for a user representative asks a committee or an organisation, which may name somebody
 * itself. The contact keeps the case meanwhile, and may ask several.
 */
export async function askOrganisation(context: CommandContext, input: AskOrganisation): Promise<Outcome> {
  return await runCommand(context, 'ask-organisation', async (tx) => {
    const request = await authorisedRequest(tx, context, 'ask-organisation', input);
    if (isRefusal(request)) return request;
    const { actor, correlationId } = context;
    const organisation = input.organisation.trim();
    if (organisation === '') return refuse('suggested-by-missing');
    if (organisation.length > longestSuggestion)
      return refuse('comment-too-long', { most: longestSuggestion });
    const personId = await findOrAddPerson(tx, input.person);
    if (!personId || actor.kind !== 'person') return refuse('person-needs-name-and-email');
    await tx
      .insertInto('asked_organisation')
      .values({ request_id: request.id, person_id: personId, organisation, asked_by: actor.personId })
      .onConflict((conflict) => conflict.columns(['request_id', 'person_id']).doUpdateSet({ organisation }))
      .execute();
    const version = request.version + 1;
    await tx.updateTable('candidate_request').set({ version }).where('id', '=', request.id).execute();
    await recordEvent(tx, {
      actor,
      verb: 'ask-organisation',
      subjectType: 'request',
      subjectId: request.id,
      serviceId: request.serviceId,
      version,
      codes: { askedId: personId },
      correlationId,
      remark: { text: organisation, visibleTo: 'participants' },
    });
    const subject = { subjectId: request.id, version, correlationId };
    await tell(tx, context.store.queue, [
      { to: { personId }, card: 'candidate-request', cause: 'request-to-name', lane: 'notice', ...subject },
    ]);
    await refreshCards(tx, context.store.queue, subject);
    return done({ requestId: request.id });
  });
}
