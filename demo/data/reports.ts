import {
  type CycleDates,
  partDueOn,
  partOfOwner,
  type ReportPartKind,
  usualDates,
} from '../../domain/report.ts';
import { type ReportTemplate, type SectionPlace, sectionsFor } from '../../domain/report-template.ts';
import { programTemplate, programTemplates } from '../../domain/report-templates/program-templates.ts';
import { type Region, type ServiceType, serviceTypes } from '../../domain/vocabulary.ts';
import { sha256Of } from '../../store/canonical-json.ts';
import { answersTo } from './answers.ts';
import { daysAfter, momentBefore } from './days.ts';
import type { Draft } from './draft.ts';
import { oweUntil } from './duties.ts';
import type { Cast } from './people.ts';
import { at } from './random.ts';
import { type Progress, playedProgress, progresses } from './report-progress.ts';
import type { Row } from './rows.ts';
import type { DemoService } from './services.ts';

/** Whose parts of a service's report are whose. */
type Owners = {
  readonly leader: string;
  readonly sites: ReadonlyMap<string, string>;
  readonly groupLeader: string | null;
  readonly seats: ReadonlyMap<Region, string>;
};

type Cycle = {
  readonly id: string;
  readonly year: number;
  readonly dates: CycleDates;
  readonly templates: ReadonlyMap<ServiceType, { readonly id: string; readonly content: ReportTemplate }>;
};

/** This winter's round, with reports as far as they have come, and last year's, which were handed in. */
export function addReports(draft: Draft, services: readonly DemoService[], cast: Cast): void {
  const owners = ownersOf(draft, services);
  const year = draft.now.getUTCMonth() >= 9 ? draft.now.getUTCFullYear() : draft.now.getUTCFullYear() - 1;
  const before = addCycle(draft, cast, year - 1, momentBefore(draft.now, 377, 0.1));
  const now = addCycle(draft, cast, year, momentBefore(draft.now, 12, 0.1));
  for (const [index, service] of services.entries()) {
    const whose = owners.get(service.id);
    if (!whose) continue;
    // Load needs reports, and nobody reads last year's of the thousandth service.
    if (index < mostOfLastYear) addReport(draft, before, service, whose, progresses.handedIn);
    const progress = index === 0 ? playedProgress : at(Object.values(progresses), index);
    addReport(draft, now, service, whose, progress);
  }
}

const firstTemplates = Math.min(...programTemplates.map((template) => template.year));
const mostOfLastYear = 60;

/** Rounds of the years before, which are closed: some services, enough to look back on and to compare. */
export function addOlderReports(draft: Draft, services: readonly DemoService[], cast: Cast): void {
  const owners = ownersOf(draft, services);
  const oldest = Math.min(...draft.rows.report_cycle.map(({ year }) => year));
  for (const back of [1, 2]) {
    const cycle = addCycle(draft, cast, oldest - back, momentBefore(draft.now, 377 + 365 * back, 0.1));
    for (const service of services.slice(0, mostOfOlderYears)) {
      const whose = owners.get(service.id);
      if (whose) addReport(draft, cycle, service, whose, progresses.handedIn, 365 * back);
    }
  }
}

const mostOfOlderYears = 14;

function addCycle(draft: Draft, cast: Cast, year: number, openedAt: Date): Cycle {
  const id = draft.id(`cycle/${year}`);
  const dates = usualDates(year, 'february');
  draft.rows.report_cycle.push({
    id,
    year,
    services_told_on: dates.servicesToldOn,
    groups_told_on: dates.groupsToldOn,
    service_due_on: dates.serviceDueOn,
    group_due_on: dates.groupDueOn,
    submission_due_on: dates.submissionDueOn,
    opened_by: cast.coordinator.id,
    opened_at: openedAt.toISOString(),
  });
  const templates = new Map<ServiceType, { id: string; content: ReportTemplate }>();
  for (const type of serviceTypes) {
    // The years before the program are made up as if it had been there.
    const own = programTemplate(type, Math.max(year, firstTemplates));
    if (!own) continue;
    const template = { id: draft.id(`template/${type}/${year}`), content: { ...own, year, version: 1 } };
    templates.set(type, template);
    draft.rows.report_template.push({
      id: template.id,
      service_type: type,
      year,
      version: 1,
      content: template.content as never,
      added_at: openedAt.toISOString(),
    });
  }
  return { id, year, dates, templates };
}

function ownersOf(draft: Draft, services: readonly DemoService[]): Map<string, Owners> {
  const { rows } = draft;
  const holders = new Map(
    rows.membership.filter((one) => !one.ends_on).map((one) => [one.seat_id, one.person_id]),
  );
  const leaders = new Map(rows.reference_group.map((one) => [one.service_id, one.leader_id ?? null]));
  const siteLeaders = rows.role_grant.filter((one) => one.role === 'site-leader' && one.site_id);
  const sites = Map.groupBy(siteLeaders, (one) => one.service_id ?? '');
  const seats = Map.groupBy(
    rows.seat.filter((seat) => seat.region),
    (seat) => seat.service_id,
  );
  return new Map(
    services.map((service) => [
      service.id,
      {
        leader: service.leader.id,
        sites: new Map((sites.get(service.id) ?? []).map((one) => [one.site_id ?? '', one.person_id])),
        groupLeader: leaders.get(service.id) ?? null,
        seats: new Map(
          (seats.get(service.id) ?? []).flatMap((seat) => {
            const holder = holders.get(seat.id);
            return holder && seat.region ? [[seat.region, holder] as const] : [];
          }),
        ),
      },
    ]),
  );
}

type Part = Row<'report_part'> & { readonly kind: ReportPartKind };
type Section = Row<'report_section'>;

function addReport(
  draft: Draft,
  cycle: Cycle,
  service: DemoService,
  owners: Owners,
  progress: Progress,
  daysEarlier = 0,
): void {
  const template = cycle.templates.get(service.type);
  if (!template) return;
  const path = `${service.path}/report/${cycle.year}`;
  const id = draft.id(path);
  const daysAgo = isPastYear(draft, cycle) ? 290 + daysEarlier : 3;
  const writtenAt = momentBefore(draft.now, daysAgo, 0.4);
  const parts = new Map<string, Part>();
  const sections = sectionsFor(
    template.content,
    service.sites.map((site) => site.id),
  ).map((place) => {
    const part = partFor(draft, parts, id, path, place);
    return addSection(draft, {
      place,
      part,
      path,
      reportId: id,
      owner: ownerOf(part, owners),
      progress,
      writtenAt,
    });
  });
  draft.rows.report_part.push(...parts.values());
  const groupDone = progress.isGroupCompleted && owners.groupLeader !== null;
  draft.rows.report.push({
    id,
    cycle_id: cycle.id,
    service_id: service.id,
    template_id: template.id,
    state: progress.isSubmitted ? 'submitted' : 'open',
    version: progress.isSubmitted ? 5 : 2,
    group_completed_at: groupDone ? writtenAt.toISOString() : null,
    group_completed_by: groupDone ? owners.groupLeader : null,
    submitted_at: progress.isSubmitted ? daysAfter(writtenAt, 1).toISOString() : null,
    submitted_by: progress.isSubmitted ? owners.leader : null,
  });
  if (progress.isSubmitted)
    addSubmission(draft, { cycle, service, owners, sections, parts, id, writtenAt, template });
  else addDuties(draft, { cycle, service, parts, sections, id, groupDone });
}

function isPastYear(draft: Draft, cycle: Cycle): boolean {
  return cycle.dates.submissionDueOn < draft.now.toISOString().slice(0, 10);
}

function partFor(
  draft: Draft,
  parts: Map<string, Part>,
  reportId: string,
  path: string,
  place: SectionPlace,
): Part {
  const kind = partOfOwner[place.section.owner] as ReportPartKind;
  const key = `${kind}/${place.site ?? ''}/${place.region ?? ''}`;
  const known = parts.get(key);
  if (known) return known;
  const part = {
    id: draft.id(`${path}/part/${key}`),
    report_id: reportId,
    kind,
    site_id: place.site,
    region: place.region,
    template_id: null,
  };
  parts.set(key, part);
  return part;
}

/** null where a post or a seat is vacant. */
function ownerOf(part: Part, owners: Owners): string | null {
  if (part.kind === 'service') return owners.leader;
  if (part.kind === 'site') return owners.sites.get(part.site_id ?? '') ?? owners.leader;
  if (part.kind === 'group') return owners.groupLeader;
  return part.region ? (owners.seats.get(part.region) ?? null) : null;
}

type NewSection = {
  readonly place: SectionPlace;
  readonly part: Part;
  readonly path: string;
  readonly reportId: string;
  readonly owner: string | null;
  readonly progress: Progress;
  readonly writtenAt: Date;
};

function addSection(
  draft: Draft,
  { place, part, path, reportId, owner, progress, writtenAt }: NewSection,
): Section {
  const { ordinal, section } = place;
  const id = draft.id(`${path}/section/${ordinal}`);
  const wanted = progress.stateOf(part.kind, ordinal, part.region ?? null);
  const isVacant = owner === null && progress.isSubmitted;
  const state = isVacant ? 'left-out' : owner === null ? 'not-begun' : wanted;
  const isWritten = state === 'draft' || state === 'done';
  const content = isWritten ? answersTo(section, draft.random) : {};
  const at = writtenAt.toISOString();
  const row: Section = {
    id,
    report_id: reportId,
    part_id: part.id,
    key: section.key,
    ordinal,
    state,
    content: content as never,
    revision: isWritten ? 1 : 0,
    written_by: isWritten ? owner : null,
    written_at: isWritten ? at : null,
    left_out_reason: null,
    is_left_out_vacant: isVacant,
    left_out_by: null,
    is_frozen: progress.isSubmitted,
  };
  draft.rows.report_section.push(row);
  draft.rows.section_lock.push({ section_id: id, fence: String(isWritten ? 1 : 0) });
  if (isWritten && owner) {
    draft.rows.section_revision.push({
      section_id: id,
      revision: 1,
      content: content as never,
      written_by: owner,
      writer_id: draft.id(`${path}/writer/${ordinal}`),
      fence: '1',
      save_key: draft.id(`${path}/save/${ordinal}`),
      at,
    });
  }
  return row;
}

type Finished = {
  readonly cycle: Cycle;
  readonly service: DemoService;
  readonly owners: Owners;
  readonly sections: readonly Section[];
  readonly parts: ReadonlyMap<string, Part>;
  readonly id: string;
  readonly writtenAt: Date;
  readonly template: { readonly id: string; readonly content: ReportTemplate };
};

function addSubmission(draft: Draft, report: Finished): void {
  const { cycle, service, owners, sections, id, writtenAt, template } = report;
  const parts = new Map([...report.parts.values()].map((part) => [part.id, part]));
  const names = draft.rows.service.find((one) => one.id === service.id);
  const trusts = new Map(service.sites.map((site) => [site.id, draft.trust(site.trust).name]));
  const content = {
    year: cycle.year,
    service: {
      id: service.id,
      type: service.type,
      name: { nb: names?.name_nb ?? '', nn: names?.name_nn ?? '', en: names?.name_en ?? null },
    },
    template: { id: template.id, version: 1 },
    sections: sections.map((section) => {
      const part = parts.get(section.part_id);
      const site = part?.site_id ? { id: part.site_id, name: trusts.get(part.site_id) ?? '' } : null;
      const isDone = section.state === 'done';
      return {
        id: section.id,
        key: section.key,
        ordinal: section.ordinal,
        part: { kind: part?.kind, site, region: part?.region ?? null },
        revision: section.revision,
        content: isDone ? section.content : null,
        leftOut: isDone ? null : { reason: null, isVacant: true },
      };
    }),
  };
  const writers = sections.flatMap(({ id: sectionId, state, written_by }) =>
    state === 'done' && written_by ? [{ sectionId, personIds: [written_by] }] : [],
  );
  const members = [...owners.seats].map(([region, personId]) => ({ kind: 'regional', region, personId }));
  draft.rows.report_submission.push({
    id: draft.id(`${service.path}/submission/${cycle.year}`),
    report_id: id,
    number: 1,
    content: content as never,
    writers: writers as never,
    members: members as never,
    sha256: sha256Of({ content, writers, members }),
    submitted_by: owners.leader,
    submitted_at: daysAfter(writtenAt, 1).toISOString(),
  });
}

type Open = Pick<Finished, 'cycle' | 'service' | 'parts' | 'sections' | 'id'> & {
  readonly groupDone: boolean;
};

const roleOf = {
  service: 'service-leader',
  site: 'site-leader',
  group: 'group-leader',
  regional: 'regional-member',
} as const;

/** What is not finished is owed, as the commands write it. */
function addDuties(draft: Draft, { cycle, service, parts, sections, id, groupDone }: Open): void {
  const since = momentBefore(draft.now, 12, 0.1).toISOString();
  const unfinished = new Set(
    sections.filter(({ state }) => state !== 'done' && state !== 'left-out').map((one) => one.part_id),
  );
  const duty = (
    kind: Row<'duty'>['kind'],
    about: { type: string; id: string; role: (typeof roleOf)[keyof typeof roleOf]; day: string },
  ) =>
    oweUntil(draft, {
      kind,
      subjectType: about.type,
      subjectId: about.id,
      serviceId: service.id,
      role: about.role,
      since,
      dueOn: about.day,
    });
  for (const part of parts.values()) {
    const isOwed = part.kind === 'group' ? !groupDone : unfinished.has(part.id);
    if (!isOwed) continue;
    const day = partDueOn(part.kind, cycle.dates, null);
    duty(`write-${part.kind}-part`, { type: 'part', id: part.id, role: roleOf[part.kind], day });
  }
  const day = cycle.dates.submissionDueOn;
  duty('submit-report', { type: 'report', id, role: 'service-leader', day });
}
