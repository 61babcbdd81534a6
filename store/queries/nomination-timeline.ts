import type {
  AnswerChannel,
  Readership,
  TimelineEntry,
  TimelineKind,
} from '../../domain/views/nomination.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { prepared } from '../prepared.ts';
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
  'ask-service': 'asked',
  'answer-candidate': 'answered',
  'name-other-leader': 'other-leader',
  'replace-candidate': 'replaced',
  'undo-answer': 'undone',
};

type Codes = {
  readonly from?: string;
  readonly answer?: 'yes' | 'no' | 'other-leader';
  /** The version of the step that was taken back. */
  readonly undidVersion?: number;
  readonly how?: AnswerChannel;
  readonly onBehalfOf?: string;
  readonly region?: Region;
  readonly byLink?: boolean;
};

export type FullTimelineEntry = TimelineEntry & { readonly visibleTo: Readership | null };

/** Everything that happened to the nomination, oldest first, remarks included: the caller decides who reads those. */
export async function nominationTimeline(db: Database, nominationId: string): Promise<FullTimelineEntry[]> {
  const rows = await readEvents(db, { nominationId });
  const names = await namesById(
    db,
    rows.flatMap((row) => (row.codes as Codes).onBehalfOf ?? []),
  );
  const undone = new Set(rows.flatMap((row) => (row.codes as Codes).undidVersion ?? []));
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
        // What was taken back is not read any longer; that it was, is.
        remark: isUndone(row, undone) ? null : row.text,
        undone: isUndone(row, undone),
        visibleTo: row.visible_to,
        region: codes.region ?? null,
        byLink: codes.byLink ?? false,
      },
    ];
  });
}

const readEvents = prepared((db, { nominationId }: { nominationId: string }) =>
  db
    .selectFrom('event')
    .leftJoin('person as actor', 'actor.id', 'event.actor_id')
    .leftJoin('remark', 'remark.event_id', 'event.id')
    .select([
      'event.at',
      'event.verb',
      'event.version',
      'event.codes',
      'actor.name as by',
      'remark.text',
      'remark.visible_to',
    ])
    .where('event.subject_id', '=', nominationId)
    .orderBy('event.id'),
);

function kindOf(verb: string, codes: Codes): TimelineKind | null {
  if (verb !== 'record-answer') return kindOfVerb[verb] ?? null;
  if (codes.answer === 'other-leader') return 'other-leader';
  const yes = codes.answer === 'yes';
  if (codes.from === 'consent') return yes ? 'accepted' : 'declined-invitation';
  return yes ? 'cleared' : 'clearance-refused';
}

/** A reminder has the version of the step before it. */
function isUndone(
  row: { readonly verb: string; readonly version: number | null },
  undone: Set<number>,
): boolean {
  return row.version !== null && undone.has(row.version) && row.verb !== 'remind-holder';
}

async function namesById(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
