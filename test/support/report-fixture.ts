import { randomUUID } from 'node:crypto';
import { isRefusal } from '../../domain/refusal.ts';
import type { PlannedTemplate } from '../../domain/report-plan.ts';
import type { Region, ServiceType } from '../../domain/vocabulary.ts';
import { serviceTypes } from '../../domain/vocabulary.ts';
import type { CommandContext } from '../../store/command.ts';
import { type AcquiredSection, acquireSection } from '../../store/commands/acquire-section.ts';
import { addTemplateVersion } from '../../store/commands/add-template-version.ts';
import { openCycle } from '../../store/commands/open-cycle.ts';
import { saveSection } from '../../store/commands/save-section.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from './group-fixture.ts';
import { idsOf } from './nomination-steps.ts';

const words = (text: string) => ({ nb: text, nn: text, en: null });
const schema = { type: 'object', properties: { text: { type: 'string' } } };

/** Few and plain questions; what the real templates ask is tested beside them. */
export function plainTemplate(type: ServiceType): PlannedTemplate {
  const section = (
    key: string,
    owner: PlannedTemplate['sections'][number]['owner'],
    repeat: 'site' | 'region' | null = null,
  ) => ({ key, owner, repeat, title: words(key), guidance: words(key), schema, ordinal: 0 });
  const sections = [
    ...(type === 'multi-regional-treatment' ? [section('site-activity', 'site-leader', 'site')] : []),
    section('activity', 'service-leader'),
    section('challenges', 'service-leader'),
    ...(type === 'network'
      ? []
      : [section('statement', 'group-leader'), section('region', 'regional-member', 'region')]),
  ];
  return { sections: sections.map((one, index) => ({ ...one, ordinal: index + 1 })) };
}

export type ReportFixture = GroupFixture & {
  readonly reportId: string;
  /** The sections of the report; a region's by its region. */
  readonly sections: Readonly<Record<'activity' | 'challenges' | 'statement' | Region, string>>;
};

/** The group with an open cycle about 2026; `lineLeader` leads the group, `member` has the seat of Helse Midt-Norge. */
export async function createReportFixture(): Promise<ReportFixture> {
  const fixture = await createGroupFixture();
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
  return {
    ...fixture,
    reportId: rows[0]?.reportId ?? '',
    sections: sections as ReportFixture['sections'],
  };
}

export async function openCycleOf(fixture: GroupFixture, year: number): Promise<string> {
  for (const type of serviceTypes) {
    idsOf(
      await addTemplateVersion(await fixture.as('coordinator'), { type, year, content: plainTemplate(type) }),
    );
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
