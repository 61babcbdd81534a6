import { randomUUID } from 'node:crypto';
import { isRefusal } from '../../domain/refusal.ts';
import type { Repeat, ReportTemplate, SectionOwner } from '../../domain/report-template.ts';
import { type Chapter, longText, templateOf, words } from '../../domain/report-templates/build.ts';
import { population } from '../../domain/report-templates/population.ts';
import { idleMinutes } from '../../domain/section-lock.ts';
import type { Region, ServiceType } from '../../domain/vocabulary.ts';
import type { CommandContext } from '../../store/command.ts';
import { type AcquiredSection, acquireSection } from '../../store/commands/acquire-section.ts';
import { addTemplateVersion } from '../../store/commands/add-template-version.ts';
import { openCycle } from '../../store/commands/open-cycle.ts';
import { saveSection } from '../../store/commands/save-section.ts';
import { submitReport } from '../../store/commands/submit-report.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from './group-fixture.ts';
import { idsOf } from './nomination-steps.ts';

const text = longText({
  title: words('Tekst', 'Tekst', 'Text'),
  guidance: words('Skriv', 'Skriv', 'Write'),
  most: 150_000,
});

/** Few and plain questions; what the program's own templates ask is tested beside them. */
export function plainTemplate(type: ServiceType, year = 2026): ReportTemplate {
  const chapter = (key: string, owner: SectionOwner, repeat?: Repeat): Chapter => ({
    key,
    owner,
    title: words(key, key, key),
    guidance: words(key, key, key),
    questions: { text },
    ...(repeat && { repeat }),
  });
  const chapters = [
    ...(type === 'multi-regional-treatment' ? [chapter('site-activity', 'site-leader', 'site')] : []),
    chapter('activity', 'service-leader'),
    chapter('challenges', 'service-leader'),
    ...(type === 'network'
      ? []
      : [chapter('statement', 'group-leader'), chapter('region', 'regional-member', 'region')]),
  ];
  return templateOf({ type, year, population, title: words('Årsrapport', 'Årsrapport', 'Report') }, chapters);
}

export type ReportIds = {
  readonly reportId: string;
  /** The sections of the report; a region's by its region. */
  readonly sections: Readonly<Record<'activity' | 'challenges' | 'statement' | Region, string>>;
};
export type ReportFixture = GroupFixture & ReportIds;

/** The group with an open cycle about 2026; `lineLeader` leads the group, `member` has the seat of Helse Midt-Norge. */
export async function createReportFixture(): Promise<ReportFixture> {
  const fixture = await createGroupFixture();
  return { ...fixture, ...(await addReport(fixture)) };
}

export async function addReport(fixture: GroupFixture): Promise<ReportIds> {
  await fixture.store.db
    .updateTable('reference_group')
    .set({ leader_id: fixture.people.lineLeader })
    .where('service_id', '=', fixture.serviceId)
    .execute();
  await openCycleOf(fixture, 2026);
  const rows = await fixture.store.db
    .selectFrom('report_section')
    .innerJoin('report', 'report.id', 'report_section.report_id')
    .innerJoin('report_part', 'report_part.id', 'report_section.part_id')
    .select(['report.id as reportId', 'report_section.id', 'report_section.key', 'report_part.region'])
    .where('report.service_id', '=', fixture.serviceId)
    .execute();
  const sections = Object.fromEntries(rows.map(({ id, key, region }) => [region ?? key, id]));
  return { reportId: rows[0]?.reportId ?? '', sections: sections as ReportIds['sections'] };
}

/** The candidate helps the service's leader to write the section. */
export async function letHelp(fixture: GroupFixture, sectionId: string): Promise<void> {
  await fixture.store.db
    .insertInto('section_delegate')
    .values({
      id: randomUUID(),
      section_id: sectionId,
      person_id: fixture.people.candidate,
      given_by: fixture.people.serviceLeader,
    })
    .execute();
}

export async function openCycleOf(fixture: GroupFixture, year: number): Promise<string> {
  const used = await fixture.store.db.selectFrom('service').select('type').distinct().execute();
  for (const { type } of used) {
    const content = plainTemplate(type);
    idsOf(await addTemplateVersion(await fixture.as('coordinator'), { type, year, content }));
  }
  return idsOf(await openCycle(await fixture.as('coordinator'), { year })).cycleId ?? '';
}

/** Somebody at one tab. */
export type Tab = {
  readonly writerId: string;
  readonly sectionId: string;
  readonly context: () => Promise<CommandContext>;
  readonly held: AcquiredSection;
};

/** Opens the section for writing at a tab of its own; throws when it was refused. */
export async function openTab(
  fixture: GroupFixture,
  who: PersonName,
  sectionId: string,
  instead = false,
): Promise<Tab> {
  const writerId = randomUUID();
  const context = () => fixture.as(who);
  const held = await acquireSection(await context(), { sectionId, writerId, instead });
  if (isRefusal(held)) throw new Error(`refused: ${held.code}`);
  return { writerId, sectionId, context, held };
}

/** Saves a text from the tab, as it began or from the revision that is given. */
export async function saveText(tab: Tab, text: string, baseRevision = tab.held.revision) {
  const { sectionId, writerId, held } = tab;
  return await saveSection(await tab.context(), {
    sectionId,
    writerId,
    fence: held.fence,
    baseRevision,
    content: { text },
  });
}

/** Lets the lease run out, as if the tab had been gone for longer than it lasts. */
export async function leaseRunsOut(fixture: GroupFixture, sectionId: string): Promise<void> {
  await fixture.store.db
    .updateTable('section_lock')
    .set({ lease_until: new Date(Date.now() - 1_000) })
    .where('section_id', '=', sectionId)
    .execute();
}

/** The holder has changed nothing for a good while, and is still there. */
export async function holderIsIdle(fixture: GroupFixture, sectionId: string): Promise<void> {
  await fixture.store.db
    .updateTable('section_lock')
    .set({ active_at: new Date(Date.now() - (idleMinutes + 1) * 60_000) })
    .where('section_id', '=', sectionId)
    .execute();
}

export async function partsOf(fixture: GroupFixture, reportId: string) {
  return await fixture.store.db
    .selectFrom('report_part')
    .select(['id', 'kind', 'region'])
    .where('report_id', '=', reportId)
    .execute();
}

/** A reason for every part. */
export async function reasonsFor(fixture: GroupFixture, reportId: string): Promise<Record<string, string>> {
  return Object.fromEntries((await partsOf(fixture, reportId)).map(({ id }) => [id, 'Ikke tid i år']));
}

export async function versionOf(fixture: GroupFixture, reportId: string): Promise<number> {
  const row = await fixture.store.db
    .selectFrom('report')
    .select('version')
    .where('id', '=', reportId)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Hands the report in as it stands, with a reason for whatever is missing. */
export async function handIn(fixture: GroupFixture, reportId: string): Promise<string> {
  const outcome = await submitReport(await fixture.as('serviceLeader'), {
    reportId,
    version: await versionOf(fixture, reportId),
    reasons: await reasonsFor(fixture, reportId),
    withoutGroup: 'Lederen er borte',
  });
  return idsOf(outcome).submissionId ?? '';
}
