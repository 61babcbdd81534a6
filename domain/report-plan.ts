import { type Refusal, refuse } from './refusal.ts';
import { type SectionOwner, sectionOwners } from './report.ts';
import { type Region, regions } from './vocabulary.ts';

/** What the store relies on in a template: which sections there are, in which order, and whose. */
export type PlannedTemplate = {
  readonly sections: readonly {
    readonly key: string;
    readonly ordinal: number;
    readonly owner: SectionOwner;
    readonly repeat: 'site' | 'region' | null;
  }[];
};

export type PlannedSection = {
  readonly key: string;
  /** The chapter number in this report, from 1. */
  readonly ordinal: number;
  readonly owner: SectionOwner;
  readonly siteId: string | null;
  readonly region: Region | null;
};

/** The sections that a report of this template has; `siteIds` are the service's, the responsible one first. */
export function planSections(template: PlannedTemplate, siteIds: readonly string[]): PlannedSection[] {
  const planned = runsOf(template).flatMap((run) =>
    placesOf(run.repeat, siteIds).flatMap((place) =>
      run.sections.map(({ key, owner }) => ({ key, owner, siteId: null, region: null, ...place })),
    ),
  );
  return planned.map((section, index) => ({ ...section, ordinal: index + 1 }));
}

type Section = PlannedTemplate['sections'][number];
type Run = { readonly repeat: Section['repeat']; readonly sections: Section[] };

/** All sections of the first site come before those of the second one. */
function runsOf({ sections }: PlannedTemplate): readonly Run[] {
  const runs: Run[] = [];
  for (const section of [...sections].sort((one, other) => one.ordinal - other.ordinal)) {
    const last = runs.at(-1);
    if (last && last.repeat === section.repeat) last.sections.push(section);
    else runs.push({ repeat: section.repeat, sections: [section] });
  }
  return runs;
}

type Place = { readonly siteId: string } | { readonly region: Region } | object;

function placesOf(repeat: Section['repeat'], siteIds: readonly string[]): readonly Place[] {
  if (repeat === 'site') return siteIds.map((siteId) => ({ siteId }));
  return repeat === 'region' ? regions.map((region) => ({ region })) : [{}];
}

/** What keeps a document from being a template, as far as the store relies on it; null when nothing does. */
export function refuseTemplate(content: unknown): Refusal | null {
  const sections = isRecord(content) ? content.sections : null;
  if (!Array.isArray(sections) || sections.length === 0)
    return refuse('template-faulty', { field: 'sections' });
  const keys = new Set<unknown>();
  for (const section of sections) {
    const fault = isRecord(section) ? faultOf(section) : 'sections';
    if (fault) return refuse('template-faulty', { field: fault });
    const { key } = section as { key: string };
    if (keys.has(key)) return refuse('template-faulty', { field: key });
    keys.add(key);
  }
  return null;
}

function faultOf(section: Readonly<Record<string, unknown>>): string | null {
  const { key, title, owner, ordinal, repeat, schema } = section;
  if (typeof key !== 'string' || !/^[a-z][a-z0-9-]{0,59}$/.test(key)) return 'key';
  if (!sectionOwners.includes(owner as SectionOwner) || !Number.isInteger(ordinal)) return key;
  if (!isRepeatedFor(owner as SectionOwner, repeat)) return key;
  if (!isRecord(title) || !isText(title.nb) || !isText(title.nn)) return key;
  return isRecord(schema) && isRecord(schema.properties) ? null : key;
}

/** A site leader's section is there for each site and a regional member's for each region; the others are there once. */
function isRepeatedFor(owner: SectionOwner, repeat: unknown): boolean {
  const wanted = owner === 'site-leader' ? 'site' : owner === 'regional-member' ? 'region' : null;
  return (repeat ?? null) === wanted;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
