import { fieldKinds, notesKeyword, schemaDialect } from './report-schema.ts';
import { repeats, sectionOwners } from './report-template.ts';
import { regions, serviceTypes } from './vocabulary.ts';

/** How a template is built, in JSON Schema itself, down to each question; what a question holds follows from its kind. */

type Schema = { readonly [keyword: string]: unknown };

function closed(properties: Record<string, Schema>): Schema {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

const count = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });
const words = closed({
  nb: { type: 'string', maxLength: 1000 },
  nn: { type: 'string', maxLength: 1000 },
  en: { type: ['string', 'null'], maxLength: 1000 },
});
const year = count(2000, 2200);

const question: Schema = {
  type: 'object',
  required: [notesKeyword],
  properties: {
    [notesKeyword]: {
      type: 'object',
      required: ['kind', 'order', 'title', 'guidance'],
      properties: { kind: { enum: fieldKinds }, order: count(1, 200), title: words, guidance: words },
    },
  },
};

const section = closed({
  key: { type: 'string' },
  ordinal: count(1, 60),
  title: words,
  owner: { enum: sectionOwners },
  repeat: { enum: [...repeats, null] },
  guidance: words,
  schema: closed({
    $schema: { const: schemaDialect },
    type: { const: 'object' },
    additionalProperties: { const: false },
    required: { type: 'array', items: { type: 'string' } },
    properties: { type: 'object', minProperties: 1, maxProperties: 60, additionalProperties: question },
  }),
});

export const templateShape = closed({
  type: { enum: serviceTypes },
  year,
  version: count(1, 10_000),
  title: words,
  population: closed({
    year,
    ...Object.fromEntries(regions.map((region) => [region, count(1, 10_000_000)])),
  }),
  sections: { type: 'array', minItems: 1, maxItems: 60, items: section },
});
