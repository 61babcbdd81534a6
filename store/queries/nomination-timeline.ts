import type { AnswerChannel, TimelineEntry, TimelineKind } from '../../domain/views.ts';
import type { Region } from '../../domain/vocabulary.ts';
import type { Database } from '../store.ts';

/** The timeline's words for what the commands write; a recorded answer reads as the answer itself. */
const kindOfVerb: Readonly<Record<string, TimelineKind>> = {
  'propose-member': 'proposed',
  'accept-nomination': 'accepted',
  'decline-invitation': 'declined-invitation',
  'clear-candidate': 'cleared',
  'refuse-clearance': 'clearance-refused',
  'forward-nomination': 'forwarded',
  'return-nomination': 'returned',
  'resend-nomination': 'resent',
  'appoint-member': 'appointed',
  'decline-nomination': 'declined',
  'withdraw-nomination': 'withdrawn',
  'remind-holder': 'reminded',
};

type Codes = {
  readonly from?: string;
  readonly answer?: 'yes' | 'no';
  readonly how?: AnswerChannel;
  readonly onBehalfOf?: string;
  readonly region?: Region;
};

export type FullTimelineEntry = TimelineEntry & { readonly visibleTo: 'participants' | 'proposer' | null };

/** Everything that happened to the nomination, oldest first, remarks included: the caller decides who reads those. */
export async function nominationTimeline(db: Database, nominationId: string): Promise<FullTimelineEntry[]> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person as actor', 'actor.id', 'event.actor_id')
    .leftJoin('remark', 'remark.event_id', 'event.id')
    .select(['event.at', 'event.verb', 'event.codes', 'actor.name as by', 'remark.text', 'remark.visible_to'])
    .where('event.subject_id', '=', nominationId)
    .orderBy('event.id')
    .execute();
  const names = await namesById(
    db,
    rows.flatMap((row) => (row.codes as Codes).onBehalfOf ?? []),
  );
  return rows.flatMap((row) => {
    const codes = row.codes as Codes;
    const kind = kindOf(row.verb, codes);
    if (!kind) return [];
    return [
      {
        at: row.at,
        kind,
        by: row.by ?? '',
        onBehalfOf: codes.onBehalfOf ? (names.get(codes.onBehalfOf) ?? null) : null,
        how: codes.how ?? null,
        remark: row.text,
        visibleTo: row.visible_to,
        region: codes.region ?? null,
      },
    ];
  });
}

function kindOf(verb: string, codes: Codes): TimelineKind | null {
  if (verb !== 'record-answer') return kindOfVerb[verb] ?? null;
  const yes = codes.answer === 'yes';
  if (codes.from === 'consent') return yes ? 'accepted' : 'declined-invitation';
  return yes ? 'cleared' : 'clearance-refused';
}

async function namesById(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
