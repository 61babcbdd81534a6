import { nominationView } from '../../store/queries/nomination-view.ts';
import type { GroupFixture, PersonName } from './group-fixture.ts';

/** What tests of a nomination look at: what somebody may see of it, and who was told what. */
export function looksAtCase(fixture: () => GroupFixture) {
  async function viewOf(name: PersonName, nominationId: string) {
    const { store, actor } = await fixture().as(name);
    return await nominationView(store, actor, nominationId);
  }

  /** Those for whom a message with the cause was put up. */
  async function messages(nominationId: string, cause: string): Promise<PersonName[]> {
    const { store, people } = fixture();
    const rows = await store.db
      .selectFrom('outgoing_message')
      .select('person_id')
      .where('subject_id', '=', nominationId)
      .where('cause', '=', cause)
      .execute();
    const ids = rows.map((row) => row.person_id);
    return (Object.keys(people) as PersonName[]).filter((name) => ids.includes(people[name]));
  }

  /** As the delivery does it: everybody has what was put up for them. */
  async function allArrived(): Promise<void> {
    await fixture()
      .store.db.updateTable('outgoing_message')
      .set({ state: 'sent', attempts: 1 })
      .where('state', '=', 'waiting')
      .execute();
  }

  return { viewOf, messages, allArrived };
}
