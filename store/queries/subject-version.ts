import type { MessageCard, ShownSubject } from '../../domain/sending.ts';
import type { Database } from '../store.ts';

const tableOf: Readonly<
  Partial<
    Record<
      MessageCard,
      | 'seat'
      | 'question'
      | 'candidate_request'
      | 'channel_binding'
      | 'report'
      | 'takeover_request'
      | 'weekly_card'
      | 'reminder_digest'
      | 'round_status'
    >
  >
> = {
  vacancy: 'seat',
  seat: 'seat',
  question: 'question',
  'candidate-request': 'candidate_request',
  report: 'report',
  takeover: 'takeover_request',
  channel: 'channel_binding',
  weekly: 'weekly_card',
  reminders: 'reminder_digest',
  'round-status': 'round_status',
};

/** The newest version of what a card tells of; 0 for what has none. */
export async function subjectVersion(
  db: Database,
  { card, subjectId }: Pick<ShownSubject, 'card' | 'subjectId'>,
  { hold = false } = {},
): Promise<number> {
  if (card === 'group') return await versionOfGroup(db, subjectId, hold);
  const row = await db
    .selectFrom(tableOf[card] ?? 'nomination')
    .select('version')
    .where('id', '=', subjectId)
    .$if(hold, (query) => query.forShare())
    .executeTakeFirst();
  return row?.version ?? 0;
}

async function versionOfGroup(db: Database, serviceId: string, hold: boolean): Promise<number> {
  const row = await db
    .selectFrom('reference_group')
    .select('version')
    .where('service_id', '=', serviceId)
    .$if(hold, (query) => query.forShare())
    .executeTakeFirst();
  return row?.version ?? 0;
}
