import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentFaults, withoutBlanks } from '../../domain/content-faults.ts';
import { fieldsOf, namesDays } from '../../domain/report-field.ts';
import { type ReportTemplate, sectionsFor } from '../../domain/report-template.ts';
import { programTemplate, programTemplates } from '../../domain/report-templates/program-templates.ts';
import { templateFaults } from '../../domain/template-faults.ts';
import { serviceTypes } from '../../domain/vocabulary.ts';
import { draftContent } from '../support/report-content.ts';

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

    it('leaves no column, choice or point without words', () => {
      const listed = template.sections.flatMap(fieldsOf).flatMap((field) => {
        if (field.kind === 'list') return [field.row, ...field.columns.map(({ title }) => title)];
        if (field.kind === 'choice') return field.options.map(({ label }) => label);
        return field.kind === 'website-checklist' ? field.points.map(({ title }) => title) : [];
      });
      expect(listed.filter((one) => !(one.nb && one.nn && one.en))).toEqual([]);
    });

    it('asks for more than texts in every section of the service', () => {
      const onlyTexts = template.sections.filter((section) =>
        fieldsOf(section).every(({ kind }) => kind === 'long-text'),
      );
      // The last word on the year is one that is written.
      expect(onlyTexts.map(({ key }) => key).filter((key) => key !== 'status-and-challenges')).toEqual([]);
    });

    it('has schemas that the validator takes: an empty draft is fine', () => {
      for (const section of template.sections) expect(contentFaults(section, {}, 'draft')).toEqual([]);
    });
  },
);

describe('whatever is written', () => {
  const sections = programTemplates.flatMap(({ type, year, sections }) =>
    sections.map((section) => [`${type} ${year} ${section.key}`, section] as const),
  );

  it.each(sections)('in %s survives being kept and sent', (_, section) => {
    fc.assert(
      fc.property(draftContent(section), (content) => {
        expect(contentFaults(section, content, 'draft')).toEqual([]);
        const kept = JSON.parse(JSON.stringify(content));
        // JSON has one zero; -0 is the same number to whoever reads it.
        expect(kept).toEqual(JSON.parse(JSON.stringify(kept)));
        expect(contentFaults(section, kept, 'draft')).toEqual([]);
        expect(contentFaults(section, kept, 'complete')).toEqual(contentFaults(section, content, 'complete'));
        expect(withoutBlanks(withoutBlanks(kept))).toEqual(withoutBlanks(kept));
      }),
      { numRuns: 15 },
    );
  });
});

describe('from year to year', () => {
  it('the days of meetings are not taken over, and texts are', () => {
    const template = programTemplate('national-treatment', 2026);
    const fields = template?.sections.flatMap(fieldsOf) ?? [];
    expect(fields.filter(namesDays).map(({ key }) => key)).toContain('group-meetings');
    expect(fields.filter((field) => field.kind === 'long-text').some(namesDays)).toBe(false);
  });

  const years = serviceTypes.map((type) => [type, programTemplate(type, 2025), programTemplate(type, 2026)]);

  it.each(years as [string, ReportTemplate, ReportTemplate][])(
    '%s keeps the keys and kinds of its questions',
    (_, before, now) => {
      expect(now.sections.map(({ key }) => key)).toEqual(before.sections.map(({ key }) => key));
      expect(templateFaults(now, [before])).toEqual([]);
      const kept = before.sections.flatMap((section) => Object.keys(section.schema.properties));
      const still = new Set(now.sections.flatMap((section) => Object.keys(section.schema.properties)));
      expect(kept.filter((key) => !still.has(key))).toEqual(
        before.type.endsWith('treatment') ? ['referral-criteria-published'] : [],
      );
      expect(JSON.stringify(now.sections)).not.toBe(JSON.stringify(before.sections));
    },
  );

  it('takes the newest template that is not of a later year', () => {
    expect(programTemplate('centre', 2030)?.year).toBe(2026);
    expect(programTemplate('centre', 2025)?.year).toBe(2025);
    expect(programTemplate('centre', 2024)).toBeNull();
  });
});

describe('the sections of a report', () => {
  it.each([
    ['competence', 13],
    ['centre', 8],
    ['network', 3],
  ] as const)('are as many as they should be for a %s', (type, count) => {
    const template = programTemplate(type, 2026);
    expect(template && sectionsFor(template, ['a'])).toHaveLength(count);
  });

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
