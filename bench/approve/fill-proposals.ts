import { createHash } from 'node:crypto';
import type pg from 'pg';

/** The id of something by its name; a UUID of version 4 by its looks, since that is what cards may send. */
export function idOf(name: string): string {
  const hash = createHash('md5').update(name).digest('hex');
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}

/** The same in Postgres, for the time of the connection. */
const idFunction = `create function pg_temp.id_of(name text) returns uuid language sql immutable
  as $$ select overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid $$`;

/** Contacts of each region. */
const contactCount = 2;
export const tenantId = idOf('tenant');

/** The contact who has the proposal's card in front of them. */
export function appointerOf(proposal: number): string {
  return idOf(`contact nord ${proposal % contactCount}`);
}

export function conversationOf(personId: string): string {
  return `a:${personId}`;
}

/** The activity that holds the card. */
export function cardOf(proposal: number): string {
  return `appointment-${proposal}`;
}

export function proposalOf(card: string): number {
  return Number(card.replace('appointment-', ''));
}

/**
 * So many proposals that wait for their appointment, each in a group of its own with five members, with what led up
 * to it: four events, the cards that six people got, the duty of the contacts.
 */
export async function fillProposals(owner: pg.Client, count: number, serviceUrl: string): Promise<void> {
  for (const [text, values] of statements(count, serviceUrl)) await owner.query(text, values);
}

const each = 'from generate_series(0, $1::integer - 1) n';
const id = (name: string) => `pg_temp.id_of('${name} ' || n)`;
const people = ['leader', 'candidate', 'lineleader', 'sor-ost', 'vest', 'midt', 'service', 'user'];
const regions = ['sor-ost', 'vest', 'midt', 'nord'];

function statements(count: number, serviceUrl: string): [string, unknown[]][] {
  const seats = ['sor-ost', 'vest', 'midt', 'nord', 'service', 'user'];
  return [
    [idFunction, []],
    [`insert into tenant (id, name, is_home) values ($1, 'Demo', true)`, [tenantId]],
    [
      `insert into trust (id, name, region) values ($1, 'Helse Bergen', 'vest'), ($2, 'UNN', 'nord')`,
      [idOf('bergen'), idOf('tromso')],
    ],
    [
      `insert into person (id, name) select pg_temp.id_of(name || ' ' || n), 'Demo ' || name || ' ' || n
       from generate_series(0, $1::integer - 1) n, unnest($2::text[]) name`,
      [count, people],
    ],
    [
      `insert into person (id, name, region)
       select pg_temp.id_of('contact ' || region || ' ' || n), 'Kontakt ' || region || ' ' || n, region
       from generate_series(0, $1::integer - 1) n, unnest($2::text[]) region`,
      [contactCount, regions],
    ],
    [`insert into identity (tenant_id, object_id, person_id) select $1, id, id from person`, [tenantId]],
    [
      `insert into role_grant (id, person_id, role, region)
       select gen_random_uuid(), pg_temp.id_of('contact ' || region || ' ' || n), 'regional-contact', region
       from generate_series(0, $1::integer - 1) n, unnest($2::text[]) region`,
      [contactCount, regions],
    ],
    [
      `insert into service (id, type, name_nb, name_nn)
       select ${id('service')}, 'national-treatment', 'Øvingstjeneste ' || n, 'Øvingsteneste ' || n ${each}`,
      [count],
    ],
    [
      `insert into site (id, service_id, trust_id, is_responsible)
       select gen_random_uuid(), ${id('service')}, $2, true ${each}`,
      [count, idOf('bergen')],
    ],
    [`insert into reference_group (service_id) select ${id('service')} ${each}`, [count]],
    [
      `insert into role_grant (id, person_id, role, service_id)
       select gen_random_uuid(), ${id('leader')}, 'service-leader', ${id('service')} ${each}`,
      [count],
    ],
    [
      `insert into seat (id, service_id, kind, region, vacant_since)
       select pg_temp.id_of('seat ' || seat || ' ' || n), ${id('service')},
         case when seat in ('service', 'user') then seat else 'regional' end,
         case when seat in ('service', 'user') then null else seat end,
         case when seat = 'nord' then now() - interval '60 days' end
       ${each}, unnest($2::text[]) seat`,
      [count, seats],
    ],
    [
      `insert into membership (id, seat_id, person_id, starts_on)
       select gen_random_uuid(), pg_temp.id_of('seat ' || seat || ' ' || n), pg_temp.id_of(seat || ' ' || n), '2024-01-01'
       ${each}, unnest($2::text[]) seat where seat <> 'nord'`,
      [count, seats],
    ],
    [
      `insert into nomination (id, service_id, seat_id, candidate_id, candidate_trust_id, proposed_by, line_leader_id,
         competence, effort_percent, step, version, step_version)
       select ${id('nomination')}, ${id('service')}, pg_temp.id_of('seat nord ' || n), ${id('candidate')}, $2,
         ${id('leader')}, ${id('lineleader')}, 'Ortopedi, 20 år', 5, 'appointment', 4, 4 ${each}`,
      [count, idOf('tromso')],
    ],
    [
      `insert into event (verb, subject_type, subject_id, service_id, version, actor_id, codes, correlation_id)
       select step.verb, 'nomination', ${id('nomination')}, ${id('service')}, step.version,
         case when step.actor = 'vest' then pg_temp.id_of('contact vest 0') else pg_temp.id_of(step.actor || ' ' || n) end,
         jsonb_build_object('to', step.goal), 'bench'
       ${each}, (values ('propose-member', 1, 'leader', 'consent'), ('accept-nomination', 2, 'candidate', 'clearance'),
         ('clear-candidate', 3, 'lineleader', 'forward'), ('forward-nomination', 4, 'vest', 'appointment')
       ) step (verb, version, actor, goal) order by n, version`,
      [count],
    ],
    [
      `insert into duty (id, kind, subject_type, subject_id, service_id, role, region, due_at)
       select gen_random_uuid(), 'appoint-member', 'nomination', ${id('nomination')}, ${id('service')},
         'regional-contact', 'nord', now() + interval '14 days' ${each}`,
      [count],
    ],
    ...sentCards(count),
    [
      `insert into conversation (id, kind, tenant_id, service_url, person_id, locale)
       select 'a:' || id, 'personal', $1, $2, id, 'nb-NO' from person`,
      [tenantId, serviceUrl],
    ],
  ];
}

/** Who has a card of it, as which card. */
const readers: readonly (readonly [person: string, card: string])[] = [
  [id('candidate'), 'consent'],
  [id('lineleader'), 'clearance'],
  [`pg_temp.id_of('contact vest 0')`, 'forward'],
  [`pg_temp.id_of('contact vest 1')`, 'forward'],
  [`pg_temp.id_of('contact nord ' || n % ${contactCount})`, 'appointment'],
  [`pg_temp.id_of('contact nord ' || (n + 1) % ${contactCount})`, 'appointment'],
];

function sentCards(count: number): [string, unknown[]][] {
  return readers.flatMap(([person, card], index): [string, unknown[]][] => {
    const activity = index === 4 ? `'appointment-' || n` : `'${card}-${index}-' || n`;
    return [
      [
        `insert into sent_card (conversation_id, activity_id, person_id, card, subject_id, version)
         select 'a:' || ${person}, ${activity}, ${person}, '${card}', ${id('nomination')}, 4 ${each}`,
        [count],
      ],
      [
        `insert into outgoing_message (id, lane, person_id, card, subject_id, version, cause, correlation_id, state, settled_at)
         select gen_random_uuid(), 'notice', ${person}, '${card}', ${id('nomination')}, 4, 'proposal-received', 'bench',
           'sent', now() ${each}`,
        [count],
      ],
    ];
  });
}
