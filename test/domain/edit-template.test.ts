import { describe, expect, it } from 'vitest';
import {
  addedKinds,
  moved,
  newKey,
  newQuestion,
  optionsIn,
  withChapter,
  withQuestions,
} from '../../domain/edit-template.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import { programTemplate } from '../../domain/report-templates/program-templates.ts';
import { templateFaults } from '../../domain/template-faults.ts';
import { serviceTypes } from '../../domain/vocabulary.ts';

const words = (text: string) => ({ nb: text, nn: text, en: null });
const template = programTemplate('national-treatment', 2026);
if (!template) throw new Error('The program has no template');
const [chapter] = template.sections as [TemplateSection];

describe('Changing what is asked', () => {
  it.each(serviceTypes)('leaves the questions of %s as they were when nothing is changed', (type) => {
    const own = programTemplate(type, 2026);
    for (const section of own?.sections ?? []) {
      expect(withQuestions(section, fieldsOf(section))).toEqual(section);
    }
  });

  it.each(addedKinds)('adds a question with the answer %s that is taken', (kind) => {
    const options = optionsIn('ja / ja / yes\nnei');
    const key = newKey('Åpne spørsmål', chapter);
    const added = newQuestion({ kind, key, title: words('Åpne spørsmål'), guidance: words('Svar'), options });
    const changed = withChapter(template, chapter.key, (one) =>
      withQuestions(one, [...fieldsOf(one), added]),
    );
    expect(templateFaults(changed, [template])).toEqual([]);
    expect(fieldsOf(changed.sections[0] as TemplateSection).at(-1)).toMatchObject({
      kind,
      key: 'apne-sporsmal',
    });
  });

  it('moves a question within the chapter and not out of it', () => {
    const fields = fieldsOf(chapter);
    const keys = (all: typeof fields) => all.map(({ key }) => key);
    const [first = '', second = ''] = keys(fields);
    expect(keys([...moved(fields, first, 1)]).slice(0, 2)).toEqual([second, first]);
    expect(moved(fields, first, -1)).toEqual(fields);
  });

  it.each([
    ['Hvor mange?', 'hvor-mange'],
    ['123 år', 'ar'],
    ['…', 'question'],
    ['New patients', 'new-patients-2'],
  ])('names the question “%s” %s', (title, key) => {
    expect(newKey(title, chapter)).toBe(key);
  });

  it('reads the answers to choose from, line by line', () => {
    expect(optionsIn('ja / ja / yes\n\n nei ')).toEqual([
      { nb: 'ja', nn: 'ja', en: 'yes' },
      { nb: 'nei', nn: 'nei', en: null },
    ]);
  });
});
