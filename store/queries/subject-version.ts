import type { MessageCard, ShownSubject } from '../../domain/sending.ts';
import type { Database } from '../store.ts';

const tableOf: Readonly<
  Partial<Record<MessageCard, 'seat' | 'question' | 'candidate_request' | 'channel_binding'>>
> = {
  vacancy: 'seat',
  question: 'question',
  'candidate-request': 'candidate_request',
  channel: 'channel_binding',
};

/** The newest version of what a card tells of; 0 for what has none. */
export async function subjectVersion(
  db: Database,
  { card, subjectId }: Pick<ShownSubject, 'card' | 'subjectId'>,
  { hold = false } = {},
): Promise<number> {
  const row = await db
    .selectFrom(tableOf[card] ?? 'nomination')
    .select('version')
    .where('id', '=', subjectId)
    .$if(hold, (query) => query.forShare())
    .executeTakeFirst();
  return row?.version ?? 0;
}
