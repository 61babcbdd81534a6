import type pg from 'pg';

/** What is so when the year begins, as it stands in the tables; the model reads it, and asks the program nothing. */
export type Facts = {
  /** Where the responsible site of each service lies. */
  readonly regionOf: ReadonlyMap<string, string>;
  readonly grants: readonly Grant[];
  readonly leaders: readonly { readonly serviceId: string; readonly personId: string }[];
  readonly seats: readonly Seat[];
  readonly rounds: readonly Round[];
  readonly services: readonly ServiceFact[];
  readonly duties: readonly DutyFact[];
  readonly names: ReadonlyMap<string, string>;
  /** Who is in no tenant, so that nothing arrives in Teams. */
  readonly outside: ReadonlySet<string>;
  /** Who has a part in a service's report by a seat of no region, or by helping to write it. */
  readonly helpers: readonly { readonly serviceId: string; readonly personId: string }[];
};

export type ServiceFact = {
  readonly id: string;
  readonly type: string;
  readonly hasGroup: boolean;
  readonly registeredOn: string;
  readonly startedOn: string | null;
  readonly evaluatedOn: string | null;
  readonly termEndsOn: string | null;
  readonly lastMetOn: string | null;
  /** When the meetings begin that its group has called, and of which nobody has told yet. */
  readonly called: readonly Date[];
};

/** What administration can tell of a service. */
export type ServiceDays = Pick<ServiceFact, 'startedOn' | 'evaluatedOn' | 'termEndsOn'>;

export type Grant = {
  readonly id: string;
  readonly personId: string;
  readonly role: string;
  readonly region: string | null;
  readonly serviceId: string | null;
  readonly siteId: string | null;
};

export type Seat = {
  readonly serviceId: string;
  readonly region: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
};

export type Round = {
  readonly year: number;
  readonly openedOn: string;
  readonly servicesToldOn: string;
  readonly groupsToldOn: string;
};

export type DutyFact = {
  readonly id: string;
  readonly kind: string;
  readonly serviceId: string | null;
  readonly personId: string | null;
  readonly role: string | null;
  readonly region: string | null;
  readonly since: Date;
  readonly dueAt: Date | null;
  readonly doneAt: Date | null;
  /** Of a part of a report. */
  readonly partRegion: string | null;
  readonly partSite: string | null;
  /** Whom it concerns, so that they do not hear of it as contacts. */
  readonly concerns: readonly string[];
  /** Of questions at a gathering. */
  readonly moderators: readonly string[];
};

export async function readFacts(client: pg.ClientBase): Promise<Facts> {
  const all = async <Row extends pg.QueryResultRow>(text: string) => (await client.query<Row>(text)).rows;
  const regions = await all<{ serviceId: string; region: string }>(
    `select site.service_id as "serviceId", trust.region from site join trust on trust.id = site.trust_id
     where site.is_responsible`,
  );
  const people = await all<{ id: string; name: string; isOutside: boolean }>(
    `select id, name, not exists (select from identity where identity.person_id = person.id) as "isOutside" from person`,
  );
  return {
    regionOf: new Map(regions.map(({ serviceId, region }) => [serviceId, region])),
    names: new Map(people.map(({ id, name }) => [id, name])),
    outside: new Set(people.flatMap(({ id, isOutside }) => (isOutside ? [id] : []))),
    helpers: await all(
      `select seat.service_id as "serviceId", membership.person_id as "personId"
       from seat join membership on membership.seat_id = seat.id
       where seat.region is null and seat.retired_at is null and membership.ends_on is null
       union
       select report.service_id, section_delegate.person_id
       from section_delegate join report_section on report_section.id = section_delegate.section_id
       join report on report.id = report_section.report_id where section_delegate.ended_at is null`,
    ),
    grants: await all<Grant>(
      `select id, person_id as "personId", role, region, service_id as "serviceId", site_id as "siteId"
       from role_grant where ended_at is null`,
    ),
    leaders: await all(
      `select service_id as "serviceId", leader_id as "personId" from reference_group where leader_id is not null`,
    ),
    seats: await all<Seat>(
      `select seat.service_id as "serviceId", seat.region, membership.id as "membershipId",
         person_id as "personId", starts_on::text as "startsOn", ends_on::text as "endsOn"
       from seat join membership on membership.seat_id = seat.id
       where seat.region is not null and seat.retired_at is null`,
    ),
    rounds: await all<Round>(
      `select year, (opened_at at time zone 'Europe/Oslo')::date::text as "openedOn",
         services_told_on::text as "servicesToldOn", groups_told_on::text as "groupsToldOn"
       from report_cycle where closed_at is null`,
    ),
    services: await all<ServiceFact>(
      `select service.id, service.type, reference_group.service_id is not null as "hasGroup",
         (service.created_at at time zone 'Europe/Oslo')::date::text as "registeredOn",
         started_on::text as "startedOn", evaluated_on::text as "evaluatedOn", term_ends_on::text as "termEndsOn",
         last_met_on::text as "lastMetOn",
         array(select starts_at from group_meeting where group_meeting.service_id = service.id
           and cancelled_at is null and recorded_at is null) as called
       from service left join reference_group on reference_group.service_id = service.id order by service.id`,
    ),
    duties: await dutyFacts(client),
  };
}

/** All duties, or those that are named. */
export async function dutyFacts(client: pg.ClientBase, ids?: readonly string[]): Promise<DutyFact[]> {
  const { rows } = await client.query<DutyFact>(
    `select duty.id, duty.kind, duty.service_id as "serviceId", duty.person_id as "personId", duty.role,
       duty.region, duty.since, duty.due_at as "dueAt", duty.done_at as "doneAt",
       report_part.region as "partRegion", report_part.site_id as "partSite",
       array_remove(array[nomination.candidate_id, nomination.line_leader_id, question.asked_by], null) as concerns,
       array(select person_id from gathering_moderator where gathering_id = duty.subject_id) as moderators
     from duty
     left join report_part on report_part.id = duty.subject_id
     left join nomination on nomination.id = duty.subject_id
     left join question on question.id = duty.subject_id
     where $1::uuid[] is null or duty.id = any($1)
     order by duty.id`,
    [ids ?? null],
  );
  return rows;
}
