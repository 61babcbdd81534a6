import type { RequestRoute } from '../domain/candidate-request.ts';
import type { ProposalRoute } from '../domain/nomination.ts';
import type { DecidingAuthority } from '../domain/process.ts';
import type { QuestionRoute } from '../domain/question.ts';
import type { GroupDeadline } from '../domain/report.ts';
import { type SettingKey, type Settings, settingChoices } from '../domain/settings.ts';
import { prepared } from './prepared.ts';
import type { Database, Tx } from './store.ts';

/** What was chosen; the newest document's way where nothing was, or something that this version does not know. */
export async function settingOf<Key extends SettingKey>(db: Database | Tx, key: Key): Promise<Settings[Key]> {
  const [row] = await readValue(db, { key });
  const choices = settingChoices[key];
  return choices.find((choice) => choice === row?.value) ?? (choices[0] as Settings[Key]);
}

const readValue = prepared((db, { key }: { key: SettingKey }) =>
  db.selectFrom('setting').select('value').where('key', '=', key),
);

/** R19: which contact receives a proposal first. */
export async function proposalRoute(db: Database | Tx): Promise<ProposalRoute> {
  return await settingOf(db, 'proposal-route');
}

/** R21: which contact a request for a candidate goes to first. */
export async function requestRoute(db: Database | Tx): Promise<RequestRoute> {
  return await settingOf(db, 'request-route');
}

/** R30: until when the groups' parts of the report are due. */
export async function groupDeadline(db: Database | Tx): Promise<GroupDeadline> {
  return await settingOf(db, 'group-deadline');
}

/** R45: who decides on services. */
export async function decidingAuthority(db: Database | Tx): Promise<DecidingAuthority> {
  return await settingOf(db, 'deciding-authority');
}

/** R59: where a question on one's own service goes first, unless the coordinators let the moderators see it before. */
export async function questionRoute(db: Database | Tx): Promise<QuestionRoute> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'question-route')
    .executeTakeFirst();
  return row?.value === 'moderators-first' ? 'moderators-first' : 'contacts-at-once';
}
