import type pg from 'pg';
import type { SectionContent } from '../../../domain/content-faults.ts';
import { fieldsOf } from '../../../domain/report-field.ts';
import type { TemplateSection } from '../../../domain/report-template.ts';

/** Somebody who writes: the person, and the account that signs in. */
export type Writer = { readonly personId: string; readonly objectId: string };

/** A section that many write in, all of them in the same field, so that each text is known by what stands there. */
export type Target = {
  readonly sectionId: string;
  readonly reportId: string;
  readonly field: string;
  /** A number can be answered in a card too. */
  readonly isNumber: boolean;
  /** The service's leader first, where it is theirs; the others are let write. */
  readonly writers: readonly Writer[];
  /** Of a part that comes late: all answers that it needs besides. */
  readonly besides: SectionContent;
};

export type Targets = {
  /** Sections of two reports. */
  readonly open: readonly Target[];
  /** Left out of reports that are handed in. */
  readonly late: readonly Target[];
};

const helpers = 4;

/** Two reports that nobody has begun, and what was left out of others; a few people may write in each. */
export async function arrangeTargets(client: pg.ClientBase): Promise<Targets> {
  const { rows: reports } = await client.query<{ id: string }>(
    `select section.report_id as id from report_section section
     join report_part part on part.id = section.part_id and part.kind = 'service'
     join report on report.id = section.report_id
     join service on service.id = report.service_id and service.type = 'national-treatment'
     where not section.is_frozen and section.state = 'not-begun' and ${hasAccount('leader')}
     group by section.report_id having count(*) >= 4 order by section.report_id limit 2`.replace(
      'leader',
      `(select person_id from role_grant where service_id = report.service_id
        and role = 'service-leader' and ended_at is null limit 1)`,
    ),
  );
  const open = await targetsWhere(
    client,
    `section.report_id = any($1) and section.state = 'not-begun' and part.kind = 'service' and section.ordinal <= 3`,
    [reports.map(({ id }) => id)],
  );
  const late = await targetsWhere(
    client,
    `section.state = 'left-out' and section.is_frozen and report.state = 'submitted' and $1::uuid[] is not null
     and exists (select from report_section other where other.key = section.key and other.state = 'done')`,
    [[]],
  );
  return { open, late: late.slice(0, 3) };
}

/** One account stands for the person, so that it is known who signs in. */
function hasAccount(personId: string): string {
  return `(select count(*) from identity where person_id = ${personId}) = 1`;
}

type Row = {
  readonly id: string;
  readonly reportId: string;
  readonly serviceId: string;
  readonly kind: string;
  readonly asked: TemplateSection;
  readonly besides: SectionContent | null;
};

async function targetsWhere(
  client: pg.ClientBase,
  where: string,
  values: readonly unknown[],
): Promise<Target[]> {
  const { rows } = await client.query<Row>(
    `select section.id, report.id as "reportId", report.service_id as "serviceId", part.kind, asked,
       (select other.content from report_section other where other.key = section.key and other.state = 'done'
        order by other.id limit 1) as besides
     from report_section section
     join report_part part on part.id = section.part_id
     join report on report.id = section.report_id
     join report_template template on template.id = report.template_id
     cross join lateral jsonb_array_elements(template.content -> 'sections') asked
     where asked ->> 'key' = section.key and ${where}
     order by report.id, section.ordinal`,
    [...values],
  );
  const targets: Target[] = [];
  for (const row of rows) targets.push(await targetOf(client, row));
  return targets;
}

async function targetOf(client: pg.ClientBase, row: Row): Promise<Target> {
  const fields = fieldsOf(row.asked);
  const number = fields[0]?.kind === 'whole-number' ? fields[0] : null;
  const field = number ?? fields.find(({ kind }) => kind === 'long-text');
  if (!field) throw new Error(`Nothing is written in ${row.asked.key}`);
  const writers = await writersOf(client, row.serviceId);
  const [owner, ...others] = writers;
  for (const { personId } of others) {
    await client.query(
      `insert into section_delegate (id, section_id, person_id, given_by) values (gen_random_uuid(), $1, $2, $3)`,
      [row.id, personId, owner?.personId],
    );
  }
  const { id: sectionId, reportId, besides, kind } = row;
  return {
    sectionId,
    reportId,
    field: field.key,
    isNumber: number !== null,
    writers: kind === 'service' ? writers : others,
    besides: besides ?? {},
  };
}

/** The service's leader, and people who have nothing to do with any report. */
async function writersOf(client: pg.ClientBase, serviceId: string): Promise<Writer[]> {
  const { rows } = await client.query<Writer>(
    `(select person_id as "personId", object_id as "objectId" from role_grant join identity using (person_id)
      where service_id = $1 and role = 'service-leader' and ended_at is null limit 1)
     union all
     (select person.id, identity.object_id from person join identity on identity.person_id = person.id
      where ${hasAccount('person.id')} and not exists (select from role_grant where person_id = person.id)
        and not exists (select from membership where person_id = person.id)
      order by person.id limit ${helpers})`,
    [serviceId],
  );
  return rows;
}
