import type { Block, ReportOutline } from '../domain/report-outline.ts';
import type { ChallengeView, NationalView } from '../domain/views/national.ts';
import type { Language } from '../domain/vocabulary.ts';
import { listInWords, numberInWords } from './lists.ts';
import { blocksOf } from './markdown.ts';
import { nameIn, regionName, serviceName } from './names.ts';
import { textIn } from './text-in.ts';

/** The case for the medical directors' meeting: what goes well, what is common, the year in numbers, what is proposed. */
export function nationalOutline(view: NationalView, language: Language): ReportOutline {
  const { document, page } = textIn(language).national;
  const title = document.title(String(view.year));
  const count = (value: number) => numberInWords(value, language);
  const { byRegion, followUps } = view.summary;
  const all = byRegion.reduce((sum, one) => sum + one.all, 0);
  const assessed = byRegion.reduce((sum, one) => sum + one.completed + one.sent, 0);
  return {
    language,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', line: [{ text: document.background(count(assessed), count(all)) }] },
      ...section(page.goesWell, view.goesWell),
      ...section(page.caseProposal, view.proposal),
      { kind: 'heading', level: 2, text: page.challenges },
      ...(view.challenges.length === 0
        ? [{ kind: 'paragraph', line: [{ text: page.noChallenges }] } as const]
        : view.challenges.flatMap((challenge) => challengeBlocks(challenge, language))),
      { kind: 'heading', level: 2, text: page.summary },
      regionsTable(view, language),
      ...verdictBlocks(view, language),
      {
        kind: 'paragraph',
        line: [{ text: page.followUps(count(followUps.open), count(followUps.done)) }],
      },
    ],
  };
}

function section(title: string, text: string): Block[] {
  return text === '' ? [] : [{ kind: 'heading', level: 2, text: title }, ...blocksOf(text)];
}

function challengeBlocks({ title, text, proposal, seenIn }: ChallengeView, language: Language): Block[] {
  const { page } = textIn(language).national;
  const services = listInWords(
    seenIn.map(({ service }) => serviceName(service, language)),
    language,
  );
  return [
    { kind: 'heading', level: 3, text: title },
    ...blocksOf(text),
    ...(proposal === ''
      ? []
      : [
          {
            kind: 'paragraph',
            line: [{ text: `${page.proposal}: `, bold: true }, { text: proposal }],
          } as const,
        ]),
    ...(services === ''
      ? []
      : [{ kind: 'paragraph', line: [{ text: `${page.seenIn}: ${services}` }], subtle: true } as const]),
  ];
}

function regionsTable({ summary }: NationalView, language: Language): Block {
  const { document, page } = textIn(language).national;
  const count = (value: number) => ({ text: numberInWords(value, language) });
  return {
    kind: 'table',
    caption: page.byRegion,
    columns: [
      { title: document.region, isNumeric: false },
      ...[document.all, document.assessed, document.needFollowUp].map((title) => ({
        title,
        isNumeric: true,
      })),
    ],
    rows: summary.byRegion.map((one) => [
      { text: regionName(one.region, language) },
      count(one.all),
      count(one.completed + one.sent),
      count(one.followUps),
    ]),
  };
}

/** A picture of where something is missing, and the table of all numbers. */
function verdictBlocks({ summary }: NationalView, language: Language): Block[] {
  const { document, page } = textIn(language).national;
  const { verdicts } = summary;
  if (verdicts.length === 0) return [{ kind: 'paragraph', line: [{ text: page.noVerdicts }] }];
  const lacking = verdicts.filter(({ partly, notFulfilled }) => partly + notFulfilled > 0);
  const count = (value: number) => ({ text: numberInWords(value, language) });
  return [
    ...(lacking.length > 0
      ? [
          {
            kind: 'chart',
            title: document.chartTitle,
            alt: document.chartAlt,
            series: [page.partly, page.notFulfilled],
            groups: lacking.map(({ title, partly, notFulfilled }) => ({
              label: nameIn(title, language),
              values: [partly, notFulfilled],
            })),
            unit: '',
          } as const,
        ]
      : []),
    {
      kind: 'table',
      caption: page.verdicts,
      columns: [
        { title: document.criterion, isNumeric: false },
        ...[page.fulfilled, page.partly, page.notFulfilled].map((title) => ({ title, isNumeric: true })),
      ],
      rows: verdicts.map((one) => [
        { text: nameIn(one.title, language) },
        count(one.fulfilled),
        count(one.partly),
        count(one.notFulfilled),
      ]),
    },
  ];
}
