import { sql } from 'kysely';
import type { RequestTimelineEntry } from '../../domain/views/request.ts';
import type { Region } from '../../domain/vocabulary.ts';
import type { Store } from '../store.ts';

/** The timeline's words for what the commands write. */
const kindOfVerb: Readonly<Record<string, RequestTimelineEntry['kind']>> = {
  'report-no-candidate': 'reported',
  'pass-request': 'passed',
  'name-candidate': 'named',
  'ask-organisation': 'asked',
  'return-request': 'returned',
  'comment-named': 'commented',
  'accept-named': 'accepted',
  'propose-member': 'proposed',
  'close-request': 'closed',
  'remind-request': 'reminded',
};

type Row = {
  readonly at: Date;
  readonly verb: string;
  readonly by: string | null;
  readonly region: Region | null;
  readonly person: string | null;
  readonly remark: string | null;
};

/** Everything that happened to the request, oldest first. All who may see the request may read all of it. */
export async function requestTimeline(store: Store, requestId: string): Promise<RequestTimelineEntry[]> {
  const { rows } = await sql<Row>`
    select event.at, event.verb, actor.name as by, event.codes->>'region' as region,
      named.name as person, remark.text as remark
    from event
    left join person actor on actor.id = event.actor_id
    left join person named on named.id = (event.codes->>'personId')::uuid
    left join remark on remark.event_id = event.id
    where event.subject_id = ${requestId}
    order by event.id`.execute(store.db);
  return rows.flatMap(({ verb, by, ...row }) => {
    const kind = kindOfVerb[verb];
    return kind ? [{ ...row, kind, by: by ?? '' }] : [];
  });
}
