import type { SectionSchema, Words } from './report-schema.ts';
import { type Region, regions, type ServiceType } from './vocabulary.ts';

export const sectionOwners = ['service-leader', 'site-leader', 'group-leader', 'regional-member'] as const;
/** Whose section it is. It belongs to the seat or the post, not to the person; an assessment's is the region's contacts'. */
export type SectionOwner = (typeof sectionOwners)[number] | 'regional-contact';

export const assessmentTypes = [
  'assess-treatment',
  'assess-competence',
  'assess-centre',
  'assess-network',
] as const;
/** What a report is assessed by, for types of services that are assessed alike. */
export type AssessmentType = (typeof assessmentTypes)[number];

export const repeats = ['site', 'region'] as const;
/** Once for each site of the service, or once for each of the four regions. */
export type Repeat = (typeof repeats)[number];

/**
 * What a report of one type of service is asked in one year. Plain JSON: kept in the database, frozen with a cycle,
 * and replaced by a new version when a question changes. Keys are the same from year to year, so that last year's
 * answer is found.
 */
export type ReportTemplate = {
  readonly type: ServiceType | AssessmentType;
  /** The year that the report is about. */
  readonly year: number;
  /** 1 is the program's own; a coordinator's changes count on from there. */
  readonly version: number;
  readonly title: Words;
  /** People in each region, which numbers of patients are seen against. */
  readonly population: Population;
  readonly sections: readonly TemplateSection[];
};

export type Population = { readonly year: number } & Readonly<Record<Region, number>>;

export type TemplateSection = {
  readonly key: string;
  /** The order of sections, from 1. A repeated section takes one place here and several in the report. */
  readonly ordinal: number;
  readonly title: Words;
  readonly owner: SectionOwner;
  readonly repeat: Repeat | null;
  readonly guidance: Words;
  /** JSON Schema (2020-12) of what is answered, with our own notes under `x-samrad`. */
  readonly schema: SectionSchema;
};

/** A section of one report: the template's, for one of the sites or regions where it is repeated. */
export type SectionPlace = {
  readonly section: TemplateSection;
  /** The chapter number in this report, from 1. */
  readonly ordinal: number;
  readonly site: string | null;
  readonly region: Region | null;
};

/**
 * The sections of a report, in order. Sections that follow each other and are repeated for each site stay together
 * by site, so that whoever leads a site finds theirs in a row. `sites` are the ids of the service's sites.
 */
export function sectionsFor(template: ReportTemplate, sites: readonly string[]): SectionPlace[] {
  return runsOf(template.sections)
    .flatMap((run) => placesOf(run, sites))
    .map((place, index) => ({ ...place, ordinal: index + 1 }));
}

type Run = { readonly repeat: Repeat | null; readonly sections: TemplateSection[] };

function runsOf(sections: readonly TemplateSection[]): Run[] {
  const runs: Run[] = [];
  for (const section of [...sections].sort((a, b) => a.ordinal - b.ordinal)) {
    const last = runs.at(-1);
    if (last && last.repeat === section.repeat) last.sections.push(section);
    else runs.push({ repeat: section.repeat, sections: [section] });
  }
  return runs;
}

function placesOf({ repeat, sections }: Run, sites: readonly string[]): Omit<SectionPlace, 'ordinal'>[] {
  const once = { site: null, region: null };
  const times =
    repeat === 'site'
      ? sites.map((site) => ({ ...once, site }))
      : repeat === 'region'
        ? regions.map((region) => ({ ...once, region }))
        : [once];
  return times.flatMap((time) => sections.map((section) => ({ section, ...time })));
}
