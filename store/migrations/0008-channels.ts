import { type Kysely, sql } from 'kysely';

/** Channels that belong to a region's service unit or to a reference group. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // The team that a channel is in: the app is added to and removed from all its channels at once.
  `alter table conversation add column team_id text, add column team_name text`,
  `create index conversation_team on conversation (team_id) where team_id is not null`,
  // When a card was put there first: of several about one subject in a channel, the newest one is kept up to date.
  `alter table sent_card add column placed_at timestamptz not null default now()`,
  `create table channel_binding (
     id uuid primary key,
     conversation_id text not null references conversation,
     region text check (region in ('sor-ost', 'vest', 'midt', 'nord')),
     service_id uuid references reference_group,
     bound_by uuid not null references person,
     bound_at timestamptz not null default business_now(),
     -- Since when the bot cannot write there; those who answer for the channel were told then.
     broken_since timestamptz,
     ended_by uuid references person,
     ended_at timestamptz,
     version integer not null default 1,
     check ((region is null) <> (service_id is null)),
     check ((ended_by is null) = (ended_at is null))
   )`,
  `create unique index channel_binding_region on channel_binding (region) where ended_at is null`,
  `create unique index channel_binding_service on channel_binding (service_id) where ended_at is null`,
  `create unique index channel_binding_conversation on channel_binding (conversation_id) where ended_at is null`,
];
