import type pg from 'pg';
import { personalConversationId } from '../../sandbox/state/ids.ts';

/** Everybody has a chat with the bot; all that was owed before belongs to the services that are played. */
export async function arrangeYear(
  owner: pg.Client,
  {
    appId,
    sandboxUrl,
    oneOf,
  }: { readonly appId: string; readonly sandboxUrl: string; readonly oneOf: number },
): Promise<void> {
  await owner.query(
    `delete from duty where service_id in
       (select id from (select id, row_number() over (order by id) as place from service) service
        where service.place % $1 <> 0)`,
    [oneOf],
  );
  // Of the others nothing comes back within the year.
  await owner.query(
    `with other as (select id from (select id, row_number() over (order by id) as place from service) service
       where service.place % $1 <> 0),
     undated as (update service set started_on = null, evaluated_on = null, term_ends_on = null
       from other where other.id = service.id)
     update reference_group set last_met_on = '2027-12-31' from other where other.id = service_id`,
    [oneOf],
  );
  // Channels have cards of their own, and are no person.
  await owner.query('delete from channel_binding');
  await owner.query('delete from outgoing_message');
  const { rows } = await owner.query<{ tenant: string; object: string; person: string }>(
    'select tenant_id as tenant, object_id as object, person_id as person from identity',
  );
  await owner.query(
    `insert into conversation (id, kind, tenant_id, service_url, person_id)
     select id, 'personal', tenant, $1, person
     from unnest($2::text[], $3::uuid[], $4::uuid[]) as given (id, tenant, person)
     on conflict do nothing`,
    [
      `${sandboxUrl}/`,
      rows.map(({ object }) => personalConversationId(appId, object)),
      rows.map(({ tenant }) => tenant),
      rows.map(({ person }) => person),
    ],
  );
  await owner.query('update conversation set service_url = $1', [`${sandboxUrl}/`]);
  // As a database is that has been in use.
  await owner.query('analyze');
}
