import type { Block, ReportOutline } from '../domain/report-outline.ts';
import type { ShownQuestion } from '../domain/views/gathering.ts';
import type { GatheringAnswers } from '../domain/views/gathering-answers.ts';
import type { Language } from '../domain/vocabulary.ts';
import { fullDay, momentInWords } from './dates.ts';
import { numberInWords } from './lists.ts';
import { textIn } from './text-in.ts';

/** Questions and answers of a gathering as a document: what everybody at it sees, by the items of the programme. */
export function answersOutline(view: GatheringAnswers, language: Language): ReportOutline {
  const { gathering, gatheringAfter: words } = textIn(language);
  const { title, startsAt, presentationLink } = view.gathering;
  const count = (number: number) => numberInWords(number, language);
  return {
    language,
    title: words.documentTitle(title),
    blocks: [
      { kind: 'heading', level: 1, text: words.documentTitle(title) },
      { kind: 'paragraph', line: [{ text: words.held(fullDay(startsAt, language)) }] },
      {
        kind: 'paragraph',
        line: [{ text: words.status(count(view.answered.length), count(view.open.length)) }],
      },
      ...(presentationLink
        ? [
            {
              kind: 'paragraph',
              line: [{ text: gathering.openPresentation, link: presentationLink }],
            } as const,
          ]
        : []),
      ...byItem(view.answered).flatMap(([item, questions]): Block[] => [
        { kind: 'heading', level: 2, text: item ?? words.inGeneral },
        ...questions.flatMap((one) => answerBlocks(one, language)),
      ]),
      ...openBlocks(view.open, language),
    ],
  };
}

/** In the order in which they come. */
function byItem(questions: readonly ShownQuestion[]): [string | null, ShownQuestion[]][] {
  const groups = new Map<string | null, ShownQuestion[]>();
  for (const one of questions) groups.set(one.item, [...(groups.get(one.item) ?? []), one]);
  return [...groups];
}

function answerBlocks(one: ShownQuestion, language: Language): Block[] {
  const { gathering, gatheringAfter } = textIn(language);
  const who = one.askedBy ? gathering.summary.asks(one.askedBy) : gathering.summary.notNamed;
  return [
    { kind: 'heading', level: 3, text: inOneLine(one.wording) },
    { kind: 'paragraph', line: [{ text: `${who}. ${gathering.asking.votes(one.votes)}.` }], subtle: true },
    ...paragraphs(one.answer ?? gatheringAfter.inTalk),
  ];
}

function openBlocks(open: readonly ShownQuestion[], language: Language): Block[] {
  if (open.length === 0) return [];
  const { gatheringAfter: words } = textIn(language);
  return [
    { kind: 'heading', level: 2, text: words.open },
    { kind: 'paragraph', line: [{ text: words.openNote }] },
    {
      kind: 'list',
      items: open.map(({ wording }) => ({ depth: 0, number: null, line: [{ text: inOneLine(wording) }] })),
    },
  ];
}

function paragraphs(text: string): Block[] {
  return text
    .split(/\n\s*\n|\r?\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', line: [{ text: part.trim() }] }));
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The same as sheets: a row for each question, and beside it where they were put, with the presentation. */
export function answersSheets(view: GatheringAnswers, language: Language) {
  const { gathering, gatheringAfter: words } = textIn(language);
  const { columns } = words;
  const { title, startsAt, presentationLink } = view.gathering;
  const wraps = true as const;
  const table = {
    name: words.sheet,
    columns: [
      { title: columns.number, width: 6 },
      { title: columns.item, width: 28, wraps },
      { title: columns.question, width: 60, wraps },
      { title: columns.answer, width: 80, wraps },
      { title: columns.askedBy, width: 24 },
      { title: columns.votes, width: 10 },
      { title: columns.state, width: 18 },
    ],
    rows: [...view.answered, ...view.open].map((one, index) => [
      index + 1,
      one.item ?? words.inGeneral,
      one.wording,
      one.answer ?? (one.step === 'answered' ? words.inTalk : null),
      one.askedBy ?? gathering.summary.unnamed,
      one.votes,
      one.step === 'answered' ? words.answered : words.open,
    ]),
  };
  const about = {
    name: words.aboutSheet,
    columns: [
      { title: words.documentTitle(title), width: 60, wraps },
      { title: '', width: 80, wraps },
    ],
    rows: [
      [gathering.facts.when, fullDay(startsAt, language)],
      ...(presentationLink ? [[words.presentation, presentationLink]] : []),
    ],
  };
  return [table, about];
}

/** "Publisert onsdag 24. april kl. 10.42." */
export function publishedWhen(at: Date, reading: { language: Language; now: Date }): string {
  return textIn(reading.language).gatheringAfter.published(momentInWords(at, reading));
}

/** How long it took to answer, in the largest unit that says something. */
export function spanInWords(minutes: number | null, language: Language): string {
  const { figures } = textIn(language).gatheringAfter;
  if (minutes === null) return figures.nothing;
  const count = (number: number) => numberInWords(Math.round(number), language);
  if (minutes < 120) return figures.minutes(count(minutes));
  return minutes < 2 * 1_440 ? figures.hours(count(minutes / 60)) : figures.days(count(minutes / 1_440));
}
