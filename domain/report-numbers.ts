import type { SectionContent } from './content-faults.ts';
import { type Field, fieldsOf } from './report-field.ts';
import type { Population, TemplateSection } from './report-template.ts';
import { type Region, regions } from './vocabulary.ts';

/** What numbers of a report mean beside others: last year's, the limits of R46, the population of a region. */

/** Below this many new patients or procedures in a year, and above that many, R46 asks for a look. */
const volumeLimits = { few: 20, many: 200 } as const;

export type VolumeFlag = 'few' | 'many';

/** R46: shown, and never decided by the program. */
export function volumeFlag(count: number): VolumeFlag | null {
  if (count < volumeLimits.few) return 'few';
  return count > volumeLimits.many ? 'many' : null;
}

/** In whole percent; null where there was nothing before that it could be a change of. */
export function changeInPercent(before: number, now: number): number | null {
  return before === 0 ? null : Math.round(((now - before) / before) * 100);
}

export type PerRegion = Readonly<Partial<Record<Region, number>>>;

/** The number that a field holds: of a table the sum over the regions. null where nothing is answered. */
export function numberOf(field: Field, value: unknown): number | null {
  if (field.kind === 'whole-number' || field.kind === 'decimal')
    return typeof value === 'number' ? value : null;
  if (field.kind !== 'region-table') return null;
  const numbers = Object.values(perRegion(value));
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0);
}

/** What a table of regions holds; regions that are not answered are left out. */
export function perRegion(value: unknown): PerRegion {
  const table = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return Object.fromEntries(
    regions.flatMap((region) => (typeof table[region] === 'number' ? [[region, table[region]]] : [])),
  );
}

/** For each 100,000 people in the region, to one decimal. */
export function perHundredThousand(count: number, region: Region, population: Population): number {
  return Math.round((count * 1_000_000) / population[region]) / 10;
}

export type Share = { readonly region: Region; readonly ofCount: number; readonly ofPopulation: number };

/** Each region's share of what was counted beside its share of the people, in whole percent; null where nothing was. */
export function sharesOf(counts: PerRegion, population: Population): Share[] | null {
  const total = regions.reduce((sum, region) => sum + (counts[region] ?? 0), 0);
  const people = regions.reduce((sum, region) => sum + population[region], 0);
  if (total === 0) return null;
  return regions.map((region) => ({
    region,
    ofCount: percent(counts[region] ?? 0, total),
    ofPopulation: percent(population[region], people),
  }));
}

function percent(part: number, whole: number): number {
  return Math.round((part * 100) / whole);
}

/** Every question of the section whose number R46 looks at, with its flag. */
export function volumeFlagsOf(
  section: TemplateSection,
  content: SectionContent,
): { readonly field: Field; readonly count: number; readonly flag: VolumeFlag }[] {
  return fieldsOf(section).flatMap((field) => {
    const count = numberOf(field, content[field.key]);
    const flag = volumeFlagOf(field, content[field.key]);
    return count === null || flag === null ? [] : [{ field, count, flag }];
  });
}

/** The flag of R46 for one answer; null where the question has none, or there is nothing to look at. */
export function volumeFlagOf(field: Field, value: unknown): VolumeFlag | null {
  if (!('feeds' in field) || !field.feeds.includes('volume')) return null;
  const count = numberOf(field, value);
  return count === null ? null : volumeFlag(count);
}
