import { Ajv2020, type AnySchemaObject, type ErrorObject } from 'ajv/dist/2020.js';
import { Temporal } from 'temporal-polyfill';
import { notesKeyword } from './report-schema.ts';

/** The one validator of everything that is written in JSON Schema. An unknown keyword is a defect: strict. */
const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  verbose: true,
  formats: { date: isDate, uri: isWebAddress },
});
ajv.addKeyword({ keyword: notesKeyword, schemaType: 'object' });

type Validate = (value: unknown) => readonly ErrorObject[];

const most = 300;
const compiled = new Map<string, Validate>();

/**
 * Compiling takes milliseconds and checking microseconds, so what is compiled is kept, by what the schema says:
 * templates come from the database as new objects each time.
 */
export function validatorOf(schema: AnySchemaObject): Validate {
  const id = JSON.stringify(schema);
  const kept = compiled.get(id);
  if (kept) return kept;
  const check = ajv.compile(schema);
  // Ajv would otherwise keep every schema that it ever saw.
  ajv.removeSchema(schema);
  const validate: Validate = (value) => (check(value) ? [] : (check.errors ?? []));
  const [oldest] = compiled.keys();
  if (compiled.size >= most && oldest !== undefined) compiled.delete(oldest);
  compiled.set(id, validate);
  return validate;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Nothing else than a page on the web: `javascript:` and its like are no links. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
