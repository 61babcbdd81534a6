import { questionOf } from './question-of-field.ts';
import { type Column, type Field, fieldsOf } from './report-field.ts';
import type { Words } from './report-schema.ts';
import type { ReportTemplate, TemplateSection } from './report-template.ts';
import { schemaOf } from './report-templates/build.ts';
import { validatorOf } from './schema-validator.ts';
import { templateShape } from './template-shape.ts';
import { hasReferenceGroup, type ServiceType } from './vocabulary.ts';

export const templateFaultCodes = [
  'not-a-template',
  'words-missing',
  'key-invalid',
  'section-twice',
  'order-unclear',
  'owner-unfit',
  'question-faulty',
  'limits-unfit',
  'required-unknown',
  'kind-changed',
] as const;
export type TemplateFaultCode = (typeof templateFaultCodes)[number];

/** `path` says where, by keys: "/patient-treatment/new-patients". */
export type TemplateFault = { readonly path: string; readonly code: TemplateFaultCode };

/**
 * What is wrong with a template that somebody wants to add. `earlier` are the versions that stand: a question that
 * keeps its key keeps its kind, or last year's answer could not be shown beside it.
 */
export function templateFaults(given: unknown, earlier: readonly ReportTemplate[]): TemplateFault[] {
  const misbuilt = validatorOf(templateShape)(given);
  if (misbuilt.length > 0) {
    return misbuilt.slice(0, 20).map(({ instancePath }) => ({ path: instancePath, code: 'not-a-template' }));
  }
  const template = given as ReportTemplate & { readonly type: ServiceType };
  return [
    ...(hasWords(template.title) ? [] : [{ path: '', code: 'words-missing' } as const]),
    ...orderFaults(template.sections),
    ...template.sections.flatMap((section) => [
      ...sectionFaults(section, template.type),
      ...kindFaults(section, template.type, earlier),
    ]),
  ];
}

function orderFaults(sections: readonly TemplateSection[]): TemplateFault[] {
  const keys = sections.map(({ key }) => key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  const places = sections.map(({ ordinal }) => ordinal).sort((a, b) => a - b);
  const inOrder = places.every((place, index) => place === index + 1);
  return [
    ...twice.map((key) => ({ path: `/${key}`, code: 'section-twice' as const })),
    ...(inOrder ? [] : [{ path: '', code: 'order-unclear' as const }]),
  ];
}

function sectionFaults(section: TemplateSection, type: ServiceType): TemplateFault[] {
  const path = `/${section.key}`;
  const { properties, required } = section.schema;
  const faults: [boolean, TemplateFaultCode][] = [
    [!isKey(section.key), 'key-invalid'],
    [!hasWords(section.title) || !hasWords(section.guidance), 'words-missing'],
    [!ownerFits(section, type), 'owner-unfit'],
    [required.some((key) => !Object.hasOwn(properties, key)), 'required-unknown'],
  ];
  return [
    ...faults.filter(([wrong]) => wrong).map(([, code]) => ({ path, code })),
    ...Object.keys(properties).flatMap((key) => questionFaults(section, key)),
  ];
}

/** Sections of the group only where there is a group (R1), and each owner in the place that the seat has. */
function ownerFits({ owner, repeat }: TemplateSection, type: ServiceType): boolean {
  if ((owner === 'regional-member') !== (repeat === 'region')) return false;
  if ((owner === 'site-leader') !== (repeat === 'site')) return false;
  if (repeat === 'site') return type === 'multi-regional-treatment';
  return hasReferenceGroup(type) || owner === 'service-leader';
}

function questionFaults(section: TemplateSection, key: string): TemplateFault[] {
  const path = `/${section.key}/${key}`;
  const field = readable(section, key);
  if (!isKey(key)) return [{ path, code: 'key-invalid' }];
  if (!field) return [{ path, code: 'question-faulty' }];
  if (!wordsOf(field).every(hasWords)) return [{ path, code: 'words-missing' }];
  if (!limitsFit(field)) return [{ path, code: 'limits-unfit' }];
  return [];
}

/**
 * The question, if it is built exactly as its kind is: read and written again it has to be the same. So no keyword
 * slips in that the tab, the cards and the documents would not know.
 */
function readable(section: TemplateSection, key: string): Field | null {
  const { [key]: given } = section.schema.properties;
  if (!given) return null;
  try {
    const alone = { ...given, 'x-samrad': { ...given['x-samrad'], order: 1 } } as typeof given;
    const [field] = fieldsOf({
      schema: { ...section.schema, required: [], properties: { [key]: alone } },
    });
    if (!field) return null;
    const again = schemaOf({ [key]: questionOf(field) }).properties[key];
    return canonical(again) === canonical(alone) ? field : null;
  } catch (error) {
    // A part that its kind must have is not there, or is of another kind.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The same text for the same JSON, whatever the order of keys and of what is required. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, one: unknown) => {
    if (key === 'required' && Array.isArray(one)) return [...one].sort();
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function wordsOf(field: Field | Column): (Words | null)[] {
  const own = [field.title, ...(field.guidance ? [field.guidance] : [])];
  if (field.kind === 'choice') return [...own, ...field.options.map(({ label }) => label)];
  if (field.kind === 'list') return [...own, field.row, ...field.columns.flatMap(wordsOf)];
  return field.kind === 'website-checklist' ? [...own, ...field.points.map(({ title }) => title)] : own;
}

function limitsFit(field: Field | Column): boolean {
  switch (field.kind) {
    case 'long-text':
      return between(field.most, 1, 150_000);
    case 'short-text':
      return between(field.most, 1, 300);
    case 'whole-number':
    case 'decimal':
      return between(field.least, -1e9, 1e9) && between(field.most, field.least, 1e9);
    case 'choice':
      return field.options.length >= 2 && field.options.every(({ value }) => isKey(value));
    case 'list':
      return (
        between(field.mostRows, 1, 500) &&
        field.columns.length > 0 &&
        field.columns.every((column) => isKey(column.key) && limitsFit(column))
      );
    case 'website-checklist':
      return field.points.length > 0 && field.points.every(({ key }) => isKey(key));
    default:
      return true;
  }
}

function kindFaults(
  section: TemplateSection,
  type: ServiceType,
  earlier: readonly ReportTemplate[],
): TemplateFault[] {
  const before = earlier
    .filter((template) => template.type === type)
    .flatMap(({ sections }) => sections.filter(({ key }) => key === section.key));
  return Object.entries(section.schema.properties)
    .filter(([key, { 'x-samrad': now }]) =>
      before.some(({ schema }) => {
        const then = schema.properties[key]?.['x-samrad'];
        return then && then.kind !== now.kind;
      }),
    )
    .map(([key]) => ({ path: `/${section.key}/${key}`, code: 'kind-changed' }));
}

function isKey(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,59}$/.test(text);
}

/** English may be left out; the two Norwegian languages may not. */
function hasWords(words: Words | null | undefined): boolean {
  return [words?.nb, words?.nn].every((text) => typeof text === 'string' && text.trim() !== '');
}

function between(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}
