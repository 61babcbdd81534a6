import { type Refusal, refuse } from './refusal.ts';
import { type SectionOwner, sectionOwners } from './report-template.ts';

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
