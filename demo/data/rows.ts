import type { Insertable } from 'kysely';
import type { DB } from '../../store/schema.ts';

/** A row as it is written: times as ISO 8601 text, so that the same data is the same JSON. */
export type Row<Table extends keyof DB> = {
  [Column in keyof Insertable<DB[Table]>]: Exclude<Insertable<DB[Table]>[Column], Date | bigint>;
};

type Columns = { readonly [Table in keyof DB]?: readonly (keyof DB[Table] & string)[] };

/** The tables that the demo fills, in an order that satisfies the foreign keys, and the columns it gives. */
export const filledColumns = {
  tenant: ['id', 'name', 'is_home'],
  trust: ['id', 'name', 'region'],
  person: ['id', 'name', 'email', 'language', 'region', 'trust_id', 'competence'],
  identity: ['tenant_id', 'object_id', 'person_id'],
  service: ['id', 'type', 'name_nb', 'name_nn', 'name_en', 'is_ern_network'],
  site: ['id', 'service_id', 'trust_id', 'is_responsible'],
  role_grant: ['id', 'person_id', 'role', 'region', 'service_id', 'site_id'],
  reference_group: ['service_id', 'leader_id', 'leader_decided_by', 'leader_decided_on', 'last_met_on'],
  seat: ['id', 'service_id', 'kind', 'region', 'site_id', 'vacant_since', 'version'],
  nomination: [
    'id',
    'service_id',
    'seat_id',
    'candidate_id',
    'candidate_trust_id',
    'proposed_by',
    'line_leader_id',
    'competence',
    'effort_percent',
    'step',
    'returned_from',
    'step_since',
    'version',
    'created_at',
    'closed_at',
    'suggested_by',
  ],
  candidate_request: [
    'id',
    'service_id',
    'seat_id',
    'asked_by',
    'step',
    'named_id',
    'named_trust_id',
    'named_competence',
    'named_suggested_by',
    'step_since',
    'version',
    'created_at',
    'closed_at',
  ],
  membership: [
    'id',
    'seat_id',
    'person_id',
    'starts_on',
    'ends_on',
    'nomination_id',
    'appointed_by',
    'appointed_at',
    'end_settled_at',
  ],
  event: [
    'id',
    'at',
    'actor_id',
    'verb',
    'subject_type',
    'subject_id',
    'service_id',
    'version',
    'codes',
    'correlation_id',
  ],
  remark: ['event_id', 'text', 'visible_to'],
  duty: [
    'id',
    'kind',
    'subject_type',
    'subject_id',
    'service_id',
    'person_id',
    'role',
    'region',
    'since',
    'due_at',
    'done_at',
    'done_by',
  ],
  outgoing_message: [
    'id',
    'lane',
    'person_id',
    'card',
    'subject_id',
    'version',
    'cause',
    'correlation_id',
    'created_at',
    'state',
    'attempts',
    'problem',
    'problem_at',
    'settled_at',
  ],
} as const satisfies Columns;

export type FilledTable = keyof typeof filledColumns;
export const filledTables = Object.keys(filledColumns) as readonly FilledTable[];

export type Rows = { [Table in FilledTable]: Row<Table>[] };

export function noRows(): Rows {
  return {
    tenant: [],
    trust: [],
    person: [],
    identity: [],
    service: [],
    site: [],
    role_grant: [],
    reference_group: [],
    seat: [],
    nomination: [],
    candidate_request: [],
    membership: [],
    event: [],
    remark: [],
    duty: [],
    outgoing_message: [],
  };
}
