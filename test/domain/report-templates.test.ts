import { describe, expect, it } from 'vitest';
import { contentFaults } from '../../domain/content-faults.ts';
import { fieldsOf } from '../../domain/report-field.ts';
import { sectionsFor } from '../../domain/report-template.ts';
import { programTemplate, programTemplates } from '../../domain/report-templates/program-templates.ts';

describe.each(programTemplates.map((one) => [`${one.type} ${one.year}`, one] as const))(
  '%s',
  (_, template) => {
    it('is plain JSON', () => {
      expect(JSON.parse(JSON.stringify(template))).toEqual(template);
    });

    it('asks every question in bokmål, nynorsk and English, with guidance', () => {
      const wordless = template.sections.flatMap((section) =>
        fieldsOf(section)
          .filter(({ title, guidance }) => ![title, guidance].every((one) => one?.nb && one.nn && one.en))
          .map(({ key }) => `${section.key}/${key}`),
      );
      expect(wordless).toEqual([]);
    });

    it('has schemas that the validator takes: an empty draft is fine', () => {
      for (const section of template.sections) expect(contentFaults(section, {}, 'draft')).toEqual([]);
    });
  },
);

describe('the sections of a report', () => {
  const keys = (template: ReturnType<typeof programTemplate>, sites: string[]) =>
    template ? sectionsFor(template, sites).map(({ ordinal, section }) => [ordinal, section.key]) : [];

  it('are 13 for a national treatment service', () => {
    expect(keys(programTemplate('national-treatment', 2026), ['a'])).toEqual([
      [1, 'patient-treatment'],
      [2, 'clinical-competence'],
      [3, 'medical-equipment'],
      [4, 'research'],
      [5, 'dissemination'],
      [6, 'quality'],
      [7, 'system-responsibility'],
      [8, 'status-and-challenges'],
      [9, 'group-statement'],
      [10, 'regional-part'],
      [11, 'regional-part'],
      [12, 'regional-part'],
      [13, 'regional-part'],
    ]);
  });

  it('are 16 for a multi-regional one: the first three at each site, by site', () => {
    const template = programTemplate('multi-regional-treatment', 2026);
    if (!template) throw new Error('no template');
    const places = sectionsFor(template, ['bergen', 'oslo']);
    expect(places).toHaveLength(16);
    expect(places.slice(0, 6).map(({ site, section }) => [site, section.key])).toEqual([
      ['bergen', 'patient-treatment'],
      ['bergen', 'clinical-competence'],
      ['bergen', 'medical-equipment'],
      ['oslo', 'patient-treatment'],
      ['oslo', 'clinical-competence'],
      ['oslo', 'medical-equipment'],
    ]);
    expect(places.slice(0, 6).every(({ section }) => section.owner === 'site-leader')).toBe(true);
    expect(places.slice(12).map(({ region }) => region)).toEqual(['sor-ost', 'vest', 'midt', 'nord']);
  });
});
