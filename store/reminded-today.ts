import { sql } from 'kysely';
import type { ReportVerb } from '../domain/report-verbs.ts';
import type { Verb } from '../domain/verbs.ts';
import type { Tx } from './store.ts';

/** Whether anybody has sent a reminder about the subject within a day: one is enough, whoever asks. */
export async function remindedToday(tx: Tx, verb: Verb | ReportVerb, subjectId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('event')
    .select('id')
    .where('subject_id', '=', subjectId)
    .where('verb', '=', verb)
    .where('at', '>', sql<Date>`business_now() - interval '1 day'`)
    .executeTakeFirst();
  return row !== undefined;
}
