import type { ErrorObject } from 'ajv';
import { isBlank } from './blank.ts';
import { hasIdentityNumber } from './identity-number.ts';
import type { SectionSchema } from './report-schema.ts';
import type { TemplateSection } from './report-template.ts';
import { validatorOf } from './schema-validator.ts';

/** What somebody answered in a section, by the questions' keys. */
export type SectionContent = Readonly<Record<string, unknown>>;

/**
 * While writing, anything may be unfinished, too long or not yet a number: what was typed is kept. A section that is
 * done has an answer to all that is required, and each fits.
 */
export type Strictness = 'draft' | 'complete';

export const faultCodes = [
  'missing',
  'explanation-missing',
  'remark-missing',
  'too-long',
  'too-many-rows',
  'too-small',
  'too-large',
  'not-whole-number',
  'not-number',
  'not-a-link',
  'not-a-date',
  'not-a-choice',
  'bad-character',
  'identity-number',
  'unknown-question',
  'wrong-kind',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** `path` is a JSON Pointer into the section's content: "/registers/0/coverage". */
export type ContentFault = {
  readonly path: string;
  readonly code: FaultCode;
  readonly params: { readonly least?: number; readonly most?: number; readonly used?: number };
};

/** More than anybody would read; a forged content must not make the answer large. */
const mostFaults = 100;

/** What is wrong with a section's content, in the order of the questions. Empty when it may be kept, or is done. */
export function contentFaults(
  section: Pick<TemplateSection, 'schema'>,
  content: unknown,
  strictness: Strictness,
): ContentFault[] {
  const unreadable = unreadableTexts(content, '');
  if (unreadable.length > 0) return unreadable.slice(0, mostFaults);
  const errors =
    strictness === 'draft'
      ? draftValidatorOf(section.schema)(content).filter((error) => !mayComeRight(error))
      : validatorOf(section.schema)(withoutBlanks(content));
  const faults = [
    ...errors.flatMap((error) => faultOf(error) ?? []),
    ...(strictness === 'complete' ? identityNumbers(content, '') : []),
  ];
  return inOrderOf(section.schema, faults).slice(0, mostFaults);
}

/**
 * The content without what was left blank: empty texts, and tables and answers with nothing in them. Rows of a list
 * stay, so that a fault in the third is a fault in the third.
 */
export function withoutBlanks(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(withoutBlanks);
  if (typeof content !== 'object' || content === null) return content;
  const entries = Object.entries(content)
    .filter(([, value]) => !isBlank(value))
    .map(([key, value]) => [key, withoutBlanks(value)] as const);
  return Object.fromEntries(entries);
}

const sizes = ['maxLength', 'maxItems', 'minimum', 'maximum'];

/** What whoever writes mends before the section is done: until then nobody loses a word for it. */
function mayComeRight({ keyword, params, data }: ErrorObject): boolean {
  if (sizes.includes(keyword)) return true;
  const asksForNumber = keyword === 'type' && wrongType(params.type) !== 'wrong-kind';
  return asksForNumber && (typeof data === 'string' || typeof data === 'number');
}

const draftValidators = new WeakMap<object, ReturnType<typeof validatorOf>>();

/** Made once for each schema: a draft is looked at with every text that is saved. */
function draftValidatorOf(schema: object): ReturnType<typeof validatorOf> {
  const known = draftValidators.get(schema) ?? validatorOf(relaxed(schema));
  draftValidators.set(schema, known);
  return known;
}

/** The same schema for a draft: kinds hold, the rest may come later. */
function relaxed(schema: object): object {
  const { required: _, format: __, anyOf: ___, ...kept } = schema as Record<string, unknown>;
  if (kept.items) kept.items = relaxed(kept.items);
  if (kept.properties) {
    const properties = Object.entries(kept.properties).map(([key, one]) => [key, relaxed(one)]);
    kept.properties = Object.fromEntries(properties);
  }
  return kept;
}

type Read = (error: ErrorObject) => Omit<ContentFault, 'path'> & { readonly at?: string };

/** What each keyword of the schema means to whoever answered. */
const readings: Readonly<Record<string, Read>> = {
  required: ({ params }) => ({ code: 'missing', params: {}, at: params.missingProperty }),
  anyOf: () => ({ code: 'explanation-missing', params: {}, at: 'explanation' }),
  additionalProperties: ({ params }) => ({
    code: 'unknown-question',
    params: {},
    at: params.additionalProperty,
  }),
  maxLength: ({ params, data }) => ({
    code: 'too-long',
    params: { most: params.limit, used: String(data).length },
  }),
  maxItems: ({ params }) => ({ code: 'too-many-rows', params: { most: params.limit } }),
  minimum: ({ params }) => ({ code: 'too-small', params: { least: params.limit } }),
  maximum: ({ params }) => ({ code: 'too-large', params: { most: params.limit } }),
  format: ({ params }) => ({ code: params.format === 'date' ? 'not-a-date' : 'not-a-link', params: {} }),
  enum: () => ({ code: 'not-a-choice', params: {} }),
  type: ({ params }) => ({ code: wrongType(params.type), params: {} }),
};

function wrongType(wanted: string): FaultCode {
  if (wanted === 'integer') return 'not-whole-number';
  return wanted === 'number' ? 'not-number' : 'wrong-kind';
}

function faultOf(error: ErrorObject): ContentFault | null {
  // The two ways of `anyOf` are told as one fault.
  if (error.schemaPath.includes('/anyOf/')) return null;
  const read = readings[error.keyword];
  if (!read) throw new Error(`no reading for the keyword ${error.keyword} at ${error.instancePath}`);
  const { at, code, params } = read(error);
  return { path: at === undefined ? error.instancePath : pointer(error.instancePath, at), code, params };
}

function pointer(path: string, key: string): string {
  return `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function inOrderOf(schema: SectionSchema, faults: ContentFault[]): ContentFault[] {
  const place = ({ path }: ContentFault) =>
    schema.properties[path.split('/')[1] ?? '']?.['x-samrad'].order ?? Number.POSITIVE_INFINITY;
  return faults.sort((a, b) => Math.sign(place(a) - place(b)) || 0);
}

/** Postgres keeps neither NUL nor half a character, so that such a text has to be refused here. */
/** No patient is named in a report: whoever wrote a number that names one takes it out before the section is done. */
function identityNumbers(value: unknown, path: string): ContentFault[] {
  if (typeof value === 'string') {
    return hasIdentityNumber(value) ? [{ path, code: 'identity-number', params: {} }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => identityNumbers(one, pointer(path, key)));
}

function unreadableTexts(value: unknown, path: string): ContentFault[] {
  if (typeof value === 'string') {
    return value.includes('\0') || !value.isWellFormed() ? [{ path, code: 'bad-character', params: {} }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => unreadableTexts(one, pointer(path, key)));
}
