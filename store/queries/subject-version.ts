import { sql } from 'kysely';
import type { MessageCard, ShownSubject } from '../../domain/sending.ts';
import { prepared } from '../prepared.ts';
import type { Database } from '../store.ts';

/** Where what a card tells of keeps its version, and by which column it is found; a nomination where none is named. */
const placeOf: Readonly<Partial<Record<MessageCard, readonly [table: string, id: string]>>> = {
  group: ['reference_group', 'service_id'],
  'group-meeting': ['group_meeting', 'id'],
  onboarding: ['reference_group', 'service_id'],
  'check-in': ['check_in', 'id'],
  problem: ['problem', 'id'],
  vacancy: ['seat', 'id'],
  seat: ['seat', 'id'],
  question: ['question', 'id'],
  'candidate-request': ['candidate_request', 'id'],
  report: ['report', 'id'],
  section: ['report_section', 'id'],
  takeover: ['takeover_request', 'id'],
  assessment: ['assessment', 'id'],
  feedback: ['feedback', 'id'],
  'follow-up': ['follow_up', 'id'],
  'process-step': ['process_step', 'id'],
  survey: ['survey_recipient', 'id'],
  channel: ['channel_binding', 'id'],
  weekly: ['weekly_card', 'id'],
  reminders: ['reminder_digest', 'id'],
  gathering: ['gathering', 'id'],
  'gathering-summary': ['gathering_summary', 'id'],
  leftovers: ['leftover', 'id'],
  'round-status': ['round_status', 'id'],
};

/** The newest version of what a card tells of; 0 for what has none. */
export async function subjectVersion(
  db: Database,
  { card, subjectId }: Pick<ShownSubject, 'card' | 'subjectId'>,
  { hold = false } = {},
): Promise<number> {
  const { reads, holds } = statements[card] ?? ofNomination;
  const [row] = await (hold ? holds : reads)(db, { subjectId });
  return row?.version ?? 0;
}

const ofNomination = statementsOf('nomination', 'id');
const statements: Readonly<Partial<Record<MessageCard, ReturnType<typeof statementsOf>>>> =
  Object.fromEntries(Object.entries(placeOf).map(([card, place]) => [card, statementsOf(...place)]));

function statementsOf(table: string, id: string) {
  const select = (subjectId: string) => sql<{ version: number }>`
    select version from ${sql.table(table)} where ${sql.ref(id)} = ${subjectId}`;
  return {
    reads: prepared((_, { subjectId }: { subjectId: string }) => select(subjectId)),
    holds: prepared(
      (_, { subjectId }: { subjectId: string }) => sql<{ version: number }>`${select(subjectId)} for share`,
    ),
  };
}
