import type { Insertable } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { Verb } from '../domain/verbs.ts';
import type { Readership } from '../domain/views/nomination.ts';
import { prepared } from './prepared.ts';
import type { DB } from './schema.ts';
import type { Tx } from './store.ts';

export type NewEvent = {
  readonly actor: Actor;
  readonly verb: Verb | string;
  readonly subjectType:
    | 'nomination'
    | 'seat'
    | 'person'
    | 'service'
    | 'message'
    | 'question'
    | 'request'
    | 'group'
    | 'channel'
    | 'setting'
    | 'cycle'
    | 'template'
    | 'report'
    | 'part'
    | 'section'
    | 'gathering'
    | 'trust'
    | 'import'
    | 'milestone'
    | 'assessment'
    | 'feedback'
    | 'follow-up'
    | 'case'
    | 'archive'
    | 'process'
    | 'survey'
    | 'group-meeting'
    | 'problem'
    | 'check-in'
    | 'spread';
  readonly subjectId: string;
  readonly serviceId?: string;
  readonly version?: number;
  /** Codes and ids only: this row is never changed or erased. */
  readonly codes?: Readonly<Record<string, string | number | boolean | null>>;
  readonly correlationId: string;
  /** What somebody wrote with it; kept apart, so that it can be erased. */
  readonly remark?: { readonly text: string; readonly visibleTo: Readership } | null;
};

/** Writes what happened to the audit trail, in the transaction that made it happen. */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<void> {
  const [added] = await addEvent(tx, {
    actor_id: event.actor.kind === 'person' ? event.actor.personId : null,
    verb: event.verb,
    subject_type: event.subjectType,
    subject_id: event.subjectId,
    service_id: event.serviceId ?? null,
    version: event.version ?? null,
    codes: JSON.stringify(event.codes ?? {}),
    correlation_id: event.correlationId,
  });
  const text = event.remark?.text.trim();
  if (!text || !event.remark || !added) return;
  const { visibleTo } = event.remark;
  await tx.insertInto('remark').values({ event_id: added.id, text, visible_to: visibleTo }).execute();
}

type EventRow = Omit<Insertable<DB['event']>, 'id' | 'at'>;

const addEvent = prepared(
  (db, { actor_id, verb, subject_type, subject_id, service_id, version, codes, correlation_id }: EventRow) =>
    db
      .insertInto('event')
      .values({ actor_id, verb, subject_type, subject_id, service_id, version, codes, correlation_id })
      .returning('id'),
);
