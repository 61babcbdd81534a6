import { type OtherWordings, surveyState } from '../domain/survey.ts';
import type { SurveyView } from '../domain/views/survey.ts';
import type { Database, Tx } from './store.ts';

/** A question of the coordinator's to all or some, as it is asked. */
export type LoadedSurvey = Pick<
  SurveyView,
  | 'id'
  | 'version'
  | 'state'
  | 'title'
  | 'question'
  | 'kind'
  | 'choices'
  | 'others'
  | 'roles'
  | 'regions'
  | 'types'
  | 'dueOn'
>;

export async function loadSurvey(
  db: Database | Tx,
  id: string,
  { hold = false } = {},
): Promise<LoadedSurvey | null> {
  const found = db.selectFrom('survey').selectAll().where('id', '=', id);
  const row = await (hold ? found.forNoKeyUpdate() : found).executeTakeFirst();
  if (!row) return null;
  const { version, title, question, kind, choices, roles, regions, due_on: dueOn } = row;
  const state = surveyState({ sentAt: row.sent_at, closedAt: row.closed_at });
  return {
    id,
    version,
    state,
    title,
    question,
    kind,
    choices,
    others: row.words as unknown as OtherWordings,
    roles,
    regions,
    types: row.service_types,
    dueOn,
  };
}
