import { sql } from 'kysely';
import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import { isStillAbout } from '../../domain/takeover.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { keepDisplaced } from '../displaced-text.ts';
import { endHolding } from '../end-holding.ts';
import { refreshCards } from '../outgoing.ts';
import { tellOfSection } from '../report-messages.ts';
import { runSectionPress } from '../section-press.ts';
import type { Tx } from '../store.ts';

export type AnswerTakeover = { readonly requestId: string; readonly answer: 'yes' | 'no' };

/**
 * The holder lets the other one write, or goes on. What was saved stays in the section; the holder's own text is kept
 * beside it too, and what comes late from the tab is kept like any late text.
 */
export async function answerTakeover(context: CommandContext, input: AnswerTakeover): Promise<Outcome> {
  const sectionId = await sectionOfRequest(context, input.requestId);
  return await runSectionPress(context, 'answer-takeover', sectionId ?? '', async (tx, section) => {
    const request = await lockRequest(tx, input.requestId);
    if (!request || request.holderId !== section.personId) return refuse('unknown-or-forbidden');
    const about = { holderId: request.holderId, fence: Number(request.fence) };
    if (request.state !== 'open' || !isStillAbout(section.lock, about)) return refuse('takeover-over');
    const isYes = input.answer === 'yes';
    await settle(tx, context, request, isYes ? 'granted' : 'refused');
    if (isYes) {
      await keepDisplaced(tx, section);
      // Whoever asked is told here, and not once more as somebody who waits for it to be free.
      await tx
        .deleteFrom('section_watch')
        .where('section_id', '=', section.id)
        .where('person_id', '=', request.askedBy)
        .execute();
      await endHolding(tx, context, section);
    }
    const cause = isYes ? 'takeover-granted' : 'takeover-refused';
    await tellOfSection(tx, context, section, [request.askedBy], cause);
    return { codes: { answer: input.answer, fence: about.fence } };
  });
}

async function sectionOfRequest({ store }: CommandContext, requestId: string): Promise<string | null> {
  if (!isId(requestId)) return null;
  const row = await store.db
    .selectFrom('takeover_request')
    .select('section_id')
    .where('id', '=', requestId)
    .executeTakeFirst();
  return row?.section_id ?? null;
}

type Asked = { readonly id: string; readonly version: number };

async function lockRequest(tx: Tx, requestId: string) {
  return await tx
    .selectFrom('takeover_request')
    .select(['id', 'asked_by as askedBy', 'holder_id as holderId', 'fence', 'state', 'version'])
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
}

async function settle(
  tx: Tx,
  { correlationId, store }: CommandContext,
  { id, version }: Asked,
  state: 'granted' | 'refused',
): Promise<void> {
  await tx
    .updateTable('takeover_request')
    .set({ state, answered_at: sql`business_now()`, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await refreshCards(tx, store.queue, { subjectId: id, version: version + 1, correlationId });
}
