import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { isCoordinator } from '../../domain/actor.ts';
import {
  type AudienceRole,
  conversationOfLink,
  type GatheringKind,
  type GatheringTimes,
  mostItems,
  type ProgrammeItem,
  refuseGathering,
} from '../../domain/gathering.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Language, Region, ServiceType } from '../../domain/vocabulary.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { tell } from '../outgoing.ts';
import { businessTime } from '../queries/business-time.ts';

export type NewGathering = GatheringTimes & {
  readonly kind: GatheringKind;
  readonly title: string;
  readonly language: Language;
  readonly place: string;
  readonly link: string;
  readonly presentationLink: string;
  readonly items: readonly ProgrammeItem[];
  readonly moderatorIds: readonly string[];
  readonly regions: readonly Region[];
  readonly types: readonly ServiceType[];
  readonly roles: readonly AudienceRole[];
};

/** Makes a gathering. Nobody is invited by that; its moderators are told that they are. */
export async function createGathering(context: CommandContext, input: NewGathering): Promise<Outcome> {
  const { actor, correlationId, store } = context;
  if (actor.kind !== 'person' || !isCoordinator(actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'create-gathering', async (tx) => {
    const refusal = refuseGathering(input, input, await businessTime({ db: tx }));
    if (refusal) return refusal;
    if (input.items.length > mostItems) return refuse('programme-too-long', { most: mostItems });
    if (input.moderatorIds.length === 0) return refuse('moderator-missing');
    const id = randomUUID();
    await tx
      .insertInto('gathering')
      .values({
        id,
        kind: input.kind,
        title: input.title.trim(),
        language: input.language,
        starts_at: input.startsAt,
        ends_at: input.endsAt,
        place: input.place || null,
        link: input.link || null,
        conversation_id: conversationOfLink(input.link),
        presentation_link: input.presentationLink || null,
        asking_opens_at: input.askingOpensAt,
        asking_closes_at: input.askingClosesAt,
        regions: [...input.regions],
        service_types: [...input.types],
        roles: [...input.roles],
        created_by: actor.personId,
      })
      .execute();
    if (input.items.length > 0) {
      await tx
        .insertInto('gathering_item')
        .values(
          input.items.map((item, ordinal) => ({ id: randomUUID(), gathering_id: id, ordinal, ...item })),
        )
        .execute();
    }
    // Whoever is no person of ours any more is left out.
    const { rows: moderators } = await sql<{ person_id: string }>`
      insert into gathering_moderator (gathering_id, person_id)
      select ${id}, person.id from person where person.id = any(${[...input.moderatorIds]}::uuid[])
      returning person_id`.execute(tx);
    if (moderators.length === 0) return refuse('moderator-missing');
    await recordEvent(tx, {
      actor,
      verb: 'create-gathering',
      subjectType: 'gathering',
      subjectId: id,
      version: 1,
      codes: { kind: input.kind, items: input.items.length, moderators: moderators.length },
      correlationId,
    });
    const others = moderators.filter(({ person_id }) => person_id !== actor.personId);
    await tell(
      tx,
      store.queue,
      others.map(({ person_id: personId }) => ({
        to: { personId },
        card: 'gathering',
        cause: 'moderator-named',
        lane: 'notice',
        subjectId: id,
        version: 1,
        correlationId,
      })),
    );
    return done({ gatheringId: id });
  });
}
