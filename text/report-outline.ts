import { type SectionContent, withoutBlanks } from '../domain/content-faults.ts';
import { type Field, fieldsOf } from '../domain/report-field.ts';
import { volumeFlagsOf } from '../domain/report-numbers.ts';
import type { Block, OutlineSection, OutlineSource, ReportOutline } from '../domain/report-outline.ts';
import type { ReportTemplate, TemplateSection } from '../domain/report-template.ts';
import type { Language } from '../domain/vocabulary.ts';
import { answerBlocks, isShort, shortAnswers } from './answer-blocks.ts';
import { fullDay } from './dates.ts';
import { capital, listInWords, numberInWords } from './lists.ts';
import { nameIn, regionName, seatName } from './names.ts';
import { textIn } from './text-in.ts';

/** The whole report: title page, sections with their answers and supplements. Pure: the same source, the same outline. */
export function reportOutline(source: OutlineSource, language: Language): ReportOutline {
  const title = textIn(language).reportDocument.title(nameIn(source.service, language), String(source.year));
  return {
    language,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...titlePage(source, language),
      ...source.sections.flatMap((section) => sectionBlocks(section, source.template, language)),
    ],
  };
}

/**
 * The report for everybody: what was asked and answered. Not who wrote it, why a part is missing, or what the program
 * makes of the numbers.
 */
export function publicOutline(source: OutlineSource, language: Language): ReportOutline {
  const { publicArchive } = textIn(language);
  const title = publicArchive.report(String(source.year), nameIn(source.service, language));
  const blocks = source.sections.flatMap((section): Block[] => {
    const asked = source.template.sections.find(({ key }) => key === section.key);
    if (!asked) return [];
    const answers = (content: SectionContent) =>
      contentBlocks(asked, content, source.template, language).filter(({ kind }) => kind !== 'note');
    const heading = headingOf(section, source.template, language);
    return [
      { kind: 'heading', level: 2, text: heading, id: `s${section.ordinal}` },
      ...(section.content
        ? answers(section.content)
        : [{ kind: 'note', text: publicArchive.leftOut } as const]),
      ...section.supplements.flatMap(({ at, content }): Block[] => [
        { kind: 'note', text: publicArchive.supplement(fullDay(at, language)) },
        ...answers(content),
      ]),
    ];
  });
  return { language, title, blocks };
}

function titlePage(source: OutlineSource, language: Language): Block[] {
  const words = textIn(language).reportDocument;
  const { submitted } = source;
  if (!submitted) return [{ kind: 'note', text: words.notSubmitted }];
  const day = fullDay(submitted.at, language);
  return [
    { kind: 'paragraph', line: [{ text: nameIn(source.template.title, language) }] },
    { kind: 'paragraph', line: [{ text: words.submitted(submitted.by, day) }] },
    { kind: 'heading', level: 2, text: words.aboutTheReport },
    { kind: 'heading', level: 3, text: words.whoWrote },
    writersTable(source, language),
    ...membersOf(source, language),
    { kind: 'paragraph', line: [{ text: words.checksum(submitted.sha256) }], subtle: true },
  ];
}

function writersTable(source: OutlineSource, language: Language): Block {
  const words = textIn(language).reportDocument;
  return {
    kind: 'table',
    caption: words.whoWrote,
    columns: [words.chapter, words.writers].map((title) => ({ title, isNumeric: false })),
    rows: source.sections.map((section) => [
      { text: headingOf(section, source.template, language) },
      { text: section.writers.length > 0 ? listInWords(section.writers, language) : words.none },
    ]),
  };
}

function membersOf({ members }: OutlineSource, language: Language): Block[] {
  const words = textIn(language).reportDocument;
  if (members.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words.members },
    {
      kind: 'table',
      caption: words.members,
      columns: [words.seat, words.name].map((title) => ({ title, isNumeric: false })),
      rows: members.map((member) => [
        { text: capital(seatName(member, language), language) },
        { text: member.name || words.vacant },
      ]),
    },
  ];
}

function sectionBlocks(section: OutlineSection, template: ReportTemplate, language: Language): Block[] {
  const words = textIn(language).reportDocument;
  const asked = template.sections.find(({ key }) => key === section.key);
  if (!asked) return [];
  return [
    { kind: 'heading', level: 2, text: headingOf(section, template, language), id: `s${section.ordinal}` },
    ...(section.content
      ? contentBlocks(asked, section.content, template, language)
      : [{ kind: 'note', text: leftOut(section, language) } as const]),
    ...section.supplements.flatMap(({ at, by, content }): Block[] => [
      { kind: 'note', text: words.supplement(by, fullDay(at, language)) },
      ...contentBlocks(asked, content, template, language),
    ]),
  ];
}

function leftOut({ leftOut }: OutlineSection, language: Language): string {
  const words = textIn(language).reportDocument;
  return leftOut?.reason ? words.leftOut(leftOut.reason) : words.leftOutVacant;
}

/** "10. Fra regionen, Helse Nord". */
function headingOf(section: OutlineSection, template: ReportTemplate, language: Language): string {
  const words = textIn(language).reportDocument;
  const asked = template.sections.find(({ key }) => key === section.key);
  const title = words.sectionTitle(
    numberInWords(section.ordinal, language),
    asked ? nameIn(asked.title, language) : section.key,
  );
  const place = section.region ? regionName(section.region, language) : section.site;
  return place ? words.ofPlace(title, place) : title;
}

/** What was answered, question by question; short answers that follow each other share a table. */
function contentBlocks(
  section: TemplateSection,
  given: SectionContent,
  template: Pick<ReportTemplate, 'population'>,
  language: Language,
): Block[] {
  const content = withoutBlanks(given) as SectionContent;
  const { volume } = textIn(language).reportDocument;
  const flags = volumeFlagsOf(section, content).map(({ field, count, flag }): Block => {
    const title = nameIn(field.title, language);
    return { kind: 'note', text: volume[flag](title, numberInWords(count, language)) };
  });
  const answers = runsOf(fieldsOf(section)).flatMap((run) =>
    run.every(isShort)
      ? [shortAnswers(run, content, language)]
      : run.flatMap((field) => answerBlocks(field, content[field.key], template.population, language)),
  );
  return [...flags, ...answers];
}

function runsOf(fields: readonly Field[]): Field[][] {
  const runs: Field[][] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (last?.[0] && isShort(last[0]) && isShort(field)) last.push(field);
    else runs.push([field]);
  }
  return runs;
}
