import { randomUUID } from 'node:crypto';
import { isRefusal } from '../../domain/refusal.ts';
import { programTemplate } from '../../domain/report-templates/program-templates.ts';
import { idleMinutes } from '../../domain/section-lock.ts';
import { serviceTypes } from '../../domain/vocabulary.ts';
import { addTemplateVersion } from '../../store/commands/add-template-version.ts';
import { openCycle } from '../../store/commands/open-cycle.ts';
import type { PersonName } from './group-fixture.ts';
import { type RunningProgram, startProgram } from './running-bot.ts';

/** The program with an open round about 2026, with the real questions. */
export type ReportProgram = RunningProgram & {
  readonly reportId: string;
  /** The same service's report about 2025. */
  readonly lastYearId: string;
  /** The id of a chapter by its template's key; a region's by its region. */
  readonly sections: Readonly<Record<string, string>>;
  /** Lets somebody write a chapter, as its owner may. */
  delegate(section: string, to: PersonName): Promise<void>;
  /** What stands in a chapter. */
  contentOf(section: string): Promise<Readonly<Record<string, unknown>>>;
  /** The id of whoever has a chapter in hand; null when it is free. */
  holderOf(section: string): Promise<string | null>;
  /** Whether its lease still runs. */
  isHeld(section: string): Promise<boolean>;
  /** As if the writer had given no sign for long. */
  letLeaseEnd(section: string): Promise<void>;
  /** As if the writer's last sign had been so long ago that the lease ends in so many seconds. */
  letLeaseEndIn(section: string, seconds: number): Promise<void>;
  /** As if the writer, who is still there, had changed nothing for a good while. */
  letHolderIdle(section: string): Promise<void>;
};

/** Starts it; `lineLeader` leads the group, `serviceLeader` the service. */
export async function startReportProgram(
  options: Parameters<typeof startProgram>[0] = {},
): Promise<ReportProgram> {
  const program = await startProgram(options);
  const { fixture } = program;
  const { db } = fixture.store;
  await db
    .updateTable('reference_group')
    .set({ leader_id: fixture.people.lineLeader })
    .where('service_id', '=', fixture.serviceId)
    .execute();
  for (const year of [2025, 2026]) {
    for (const type of serviceTypes) {
      const content = programTemplate(type, year) ?? programTemplate('national-treatment', year);
      must(await addTemplateVersion(await fixture.as('coordinator'), { type, year, content }));
    }
    must(await openCycle(await fixture.as('coordinator'), { year }));
  }
  const rows = await db
    .selectFrom('report_section')
    .innerJoin('report', 'report.id', 'report_section.report_id')
    .innerJoin('report_cycle', 'report_cycle.id', 'report.cycle_id')
    .innerJoin('report_part', 'report_part.id', 'report_section.part_id')
    .select(['report.id as reportId', 'report_section.id', 'report_section.key', 'report_part.region'])
    .where('report.service_id', '=', fixture.serviceId)
    .where('report_cycle.year', '=', 2026)
    .execute();
  const lastYear = await db
    .selectFrom('report')
    .innerJoin('report_cycle', 'report_cycle.id', 'report.cycle_id')
    .select('report.id')
    .where('report.service_id', '=', fixture.serviceId)
    .where('report_cycle.year', '=', 2025)
    .executeTakeFirstOrThrow();
  const sections = Object.fromEntries(rows.map(({ id, key, region }) => [region ?? key, id]));
  const idOf = (section: string) => {
    const id = sections[section];
    if (!id) throw new Error(`No chapter ${section}; there are ${Object.keys(sections).join(', ')}`);
    return id;
  };
  const changeLease = async (section: string, change: { lease_until?: Date; active_at?: Date }) => {
    await db
      .updateTable('section_lock')
      .set(change)
      .where('section_id', '=', idOf(section))
      .where('holder_id', 'is not', null)
      .execute();
  };
  return {
    ...program,
    reportId: rows[0]?.reportId ?? '',
    lastYearId: lastYear.id,
    sections,
    async delegate(section, to) {
      await db
        .insertInto('section_delegate')
        .values({
          id: randomUUID(),
          section_id: idOf(section),
          person_id: fixture.people[to],
          given_by: fixture.people.serviceLeader,
        })
        .execute();
    },
    async contentOf(section) {
      const row = await db
        .selectFrom('report_section')
        .select('content')
        .where('id', '=', idOf(section))
        .executeTakeFirstOrThrow();
      return row.content as unknown as Readonly<Record<string, unknown>>;
    },
    async holderOf(section) {
      const { holder_id } = await db
        .selectFrom('section_lock')
        .select('holder_id')
        .where('section_id', '=', idOf(section))
        .executeTakeFirstOrThrow();
      return holder_id;
    },
    async isHeld(section) {
      const { lease_until } = await db
        .selectFrom('section_lock')
        .select('lease_until')
        .where('section_id', '=', idOf(section))
        .executeTakeFirstOrThrow();
      return lease_until !== null && lease_until >= new Date();
    },
    letLeaseEnd: (section) => changeLease(section, { lease_until: new Date(Date.now() - 1000) }),
    letLeaseEndIn: (section, seconds) =>
      changeLease(section, { lease_until: new Date(Date.now() + seconds * 1000) }),
    letHolderIdle: (section) =>
      changeLease(section, { active_at: new Date(Date.now() - (idleMinutes + 1) * 60_000) }),
  };
}

function must(outcome: unknown): void {
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.code}`);
}
