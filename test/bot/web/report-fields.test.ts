import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html } from '../../../bot/html.ts';
import { reportFields } from '../../../bot/web/report-fields.ts';
import { saidAnswers } from '../../../bot/web/said-answers.ts';
import type { SectionContent } from '../../../domain/content-faults.ts';
import { contentOfForm } from '../../../domain/form-answers.ts';
import { fieldsOf as questionsOf } from '../../../domain/report-field.ts';
import type { TemplateSection } from '../../../domain/report-template.ts';
import { programTemplates } from '../../../domain/report-templates/program-templates.ts';
import { draftContent } from '../../support/report-content.ts';
import { fieldsOf } from '../../support/web-page.ts';

/** What a browser would send of the fields as they are drawn. */
function sentAgain(section: TemplateSection, content: SectionContent): SectionContent {
  const drawn = reportFields(questionsOf(section), { content, faults: new Map(), language: 'nb' });
  return contentOfForm({}, section, fieldsOf(html`${drawn}`.markup));
}

const sections = programTemplates.flatMap((template) => template.sections);
const kinds = new Map(sections.flatMap((section) => questionsOf(section).map(({ kind }) => [kind, section])));

it.each([...kinds])('a form with a question of the kind %s sends what stood in it', (_kind, section) => {
  fc.assert(
    fc.property(draftContent(section), (written) => {
      // Blanks and signs that browsers change go the first time, and nothing after that.
      const content = sentAgain(section, written);
      expect(sentAgain(section, content)).toEqual(content);
      expect(saidAnswers(questionsOf(section), content, 'nb').markup).not.toMatch(/undefined|\[object/);
    }),
    { numRuns: 25 },
  );
});

it('keeps every answer as it was written', () => {
  const section = {
    schema: {
      ...sections[0]?.schema,
      required: [],
      properties: Object.assign(
        {},
        ...[...kinds].map(([kind, { schema }]) => {
          const found = Object.entries(schema.properties).find(([, one]) => one['x-samrad'].kind === kind);
          return found ? { [kind]: found[1] } : {};
        }),
      ),
    },
  } as unknown as TemplateSection;
  const list = questionsOf(section).find((one) => one.kind === 'list');
  const checklist = questionsOf(section).find((one) => one.kind === 'website-checklist');
  const choice = questionsOf(section).find((one) => one.kind === 'choice');
  const [column] = list?.columns ?? [];
  const [point] = checklist?.points ?? [];
  const content = {
    'long-text': 'Første linje\n\n– «andre» & <tredje>',
    'whole-number': 1250,
    decimal: 78.5,
    choice: choice?.options[0]?.value,
    'yes-no': { answer: false, explanation: 'Fordi' },
    'region-table': { 'sor-ost': 3, nord: 'mange' },
    list: [{ [column?.key ?? '']: 'En' }, { [column?.key ?? '']: 'To' }],
    'website-checklist': { [point?.key ?? '']: { done: true, link: 'https://helse.example/a?b=c&d' } },
  };
  const asked = new Set(questionsOf(section).map(({ key }) => key));
  const given = Object.fromEntries(Object.entries(content).filter(([key]) => asked.has(key)));
  expect(sentAgain(section, given)).toEqual(given);
  expect(Object.keys(given).length).toBeGreaterThan(5);
});
