import { criteriaOf } from '../domain/criteria.ts';
import type { Block, ReportOutline } from '../domain/report-outline.ts';
import type { ReadChapter } from '../domain/views/assessment.ts';
import type { FeedbackView, FollowUpView } from '../domain/views/feedback.ts';
import type { Language } from '../domain/vocabulary.ts';
import { isShort, shortAnswers } from './answer-blocks.ts';
import { fullDay } from './dates.ts';
import { capital } from './lists.ts';
import { blocksOf } from './markdown.ts';
import { nameIn, regionName, serviceName } from './names.ts';
import { dayOf } from './report-words.ts';
import { textIn } from './text-in.ts';

/** What the service was told, as a document. Pure: the same feedback, the same document. */
export function feedbackOutline(view: FeedbackView, language: Language): ReportOutline {
  const { feedback } = textIn(language);
  const title = `${feedback.title(String(view.year))}: ${serviceName(view.service, language)}`;
  const { sent, letter } = view;
  const by = feedback.page.sentBy(sent.by, regionName(view.region, language), fullDay(sent.at, language));
  return {
    language,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', line: [{ text: by }] },
      ...blocksOf(letter),
      { kind: 'heading', level: 2, text: feedback.page.followUps },
      ...followUpBlocks(view.followUps, language),
      ...view.chapters.flatMap((chapter) => assessedBlocks(chapter, language)),
    ],
  };
}

function followUpBlocks(followUps: readonly FollowUpView[], language: Language): Block[] {
  const { feedback, followUp } = textIn(language);
  if (followUps.length === 0) {
    return [{ kind: 'paragraph', line: [{ text: feedback.page.noFollowUps }] }];
  }
  return [
    {
      kind: 'table',
      caption: feedback.page.followUps,
      columns: [followUp.page.text, followUp.facts.owner, followUp.facts.due].map((title) => ({
        title,
        isNumeric: false,
      })),
      rows: followUps.map(({ text, owner, region, dueOn }) => [
        { text },
        { text: capital(followUp.owners[owner](regionName(region, language)), language) },
        { text: fullDay(dayOf(dueOn), language) },
      ]),
    },
  ];
}

/** A chapter of an assessment: its criteria in one table, and what was written in words. */
function assessedBlocks(chapter: ReadChapter, language: Language): Block[] {
  const { assessment, reportDocument } = textIn(language);
  const content = chapter.content ?? {};
  const title = nameIn(chapter.title, language);
  const { judged, others } = criteriaOf(chapter.fields, content);
  const { criterion, verdict, comment } = assessment.page;
  return [
    { kind: 'heading', level: 2, text: title },
    ...(judged.length > 0
      ? [
          {
            kind: 'table',
            caption: title,
            columns: [criterion, verdict, comment].map((one) => ({ title: one, isNumeric: false })),
            rows: judged.map((one) => [
              { text: nameIn(one.title, language) },
              { text: one.verdict ? nameIn(one.verdict, language) : reportDocument.notAnswered },
              { text: one.comment },
            ]),
          } as const,
        ]
      : []),
    ...others.flatMap((field): Block[] => {
      const value = content[field.key];
      if (isShort(field)) return [shortAnswers([field], content, language)];
      if (typeof value !== 'string' || value.trim() === '') return [];
      return [{ kind: 'heading', level: 3, text: nameIn(field.title, language) }, ...blocksOf(value)];
    }),
  ];
}
