import { askingModel, renderAsking, type Similar } from '../../cards/asking/asking.ts';
import { faqAnswerModel, renderFaqAnswer } from '../../cards/faq-answer/faq-answer.ts';
import { gatheringModel, renderGathering } from '../../cards/gathering/gathering.ts';
import { gatheringFormModel, renderGatheringForm } from '../../cards/gathering-form/gathering-form.ts';
import {
  gatheringSummaryModel,
  renderGatheringSummary,
} from '../../cards/gathering-summary/gathering-summary.ts';
import { gatheringsModel, renderGatherings } from '../../cards/gatherings/gatherings.ts';
import { leftoversModel, renderLeftovers } from '../../cards/leftovers/leftovers.ts';
import { type ModerationView, moderationModel, renderModeration } from '../../cards/moderation/moderation.ts';
import { questionModel, renderQuestion } from '../../cards/question/question.ts';
import { questionVerbs } from '../../domain/question-verbs.ts';
import { gatheringCauses, questionCauses } from '../../domain/views/cause.ts';
import type { LeftoversView, QuestionView } from '../../domain/views/faq.ts';
import type { GatheringFormView, GatheringSummaryView, GatheringView } from '../../domain/views/gathering.ts';
import type { FaqAnswerView } from '../../domain/views/gathering-answers.ts';
import type { Example } from './every-card.ts';
import * as views from './example-views.ts';

const { now } = views;
const after = (days: number) => new Date(now.getTime() + days * 86_400_000);
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const guest: GatheringView['viewer'] = {
  relations: ['guest'],
  may: ['register-guest', 'ask-question'],
  isRegistered: false,
  ownQuestions: 0,
};

export function exampleGathering(more: Partial<GatheringView> = {}): GatheringView {
  return {
    id: id(700),
    version: 1,
    kind: 'webinar',
    title: 'Webinar om *referansegrupper*',
    language: 'nb',
    startsAt: after(12),
    endsAt: after(12.05),
    place: null,
    link: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_prove%40thread.v2/0',
    presentationLink: null,
    askingOpensAt: after(-1),
    askingClosesAt: after(19),
    cancelledAt: null,
    publishedAt: null,
    calendarKey: id(703),
    phase: 'ahead',
    items: [
      { id: id(701), title: 'Innledning', speakers: '' },
      { id: id(702), title: 'Mandat og [oppnevning](https://e.example)', speakers: 'Kari Demo og Per Prøve' },
    ],
    moderators: ['Siv Demo', 'Nina Skisse', 'Rune Kladd', 'Randi Kladd'],
    registered: 160,
    organising: null,
    viewer: guest,
    ...more,
  };
}

const organising: NonNullable<GatheringView['organising']> = {
  audience: { regions: ['nord', 'vest'], roles: ['group-member'], types: ['competence'] },
  toInvite: 412,
  invited: 0,
  counts: { asked: 0, waiting: 0, routed: 0, answered: 0 },
};
const everything = [
  'invite-guests',
  'moderate-questions',
  'register-guest',
  'ask-question',
  'change-gathering',
  'cancel-gathering',
] as const;

const gatheringViews: Readonly<Record<string, GatheringView>> = {
  'an invitation': exampleGathering(),
  'somebody who comes': exampleGathering({
    viewer: { ...guest, isRegistered: true, may: ['leave-gathering', 'ask-question'] },
  }),
  'one that is over': exampleGathering({
    phase: 'over',
    startsAt: after(-2),
    endsAt: after(-1.9),
    presentationLink: 'https://e.example/presentasjon',
    viewer: { ...guest, may: ['ask-question'] },
  }),
  'one that closed long ago': exampleGathering({
    phase: 'over',
    askingClosesAt: after(-1),
    viewer: { ...guest, may: [] },
  }),
  'one that opens later': exampleGathering({
    askingOpensAt: after(5),
    viewer: { ...guest, may: ['register-guest'] },
  }),
  'one that is called off': exampleGathering({ cancelledAt: now, viewer: { ...guest, may: [] } }),
  'the coordinator, before inviting': exampleGathering({
    kind: 'dialogue-day',
    place: 'Gardermoen, rom *A*',
    organising,
    viewer: { ...guest, relations: ['coordinator'], may: [...everything] },
  }),
  'a moderator, while it goes on': exampleGathering({
    phase: 'on',
    organising: {
      audience: { regions: [], roles: [], types: [] },
      toInvite: 0,
      invited: 412,
      counts: { asked: 160, waiting: 31, routed: 20, answered: 109 },
    },
    viewer: { ...guest, relations: ['moderator'], may: [...everything] },
  }),
};

const atGathering: Partial<QuestionView> = {
  gathering: { id: id(700), title: 'Webinar om *referansegrupper*', item: 'Mandat og oppnevning' },
  entry: null,
  scope: 'everybody',
  step: 'waiting',
  votes: 12,
  dueAt: null,
};

const ownViews: Readonly<Record<string, QuestionView>> = {
  'waits for the moderators': views.questionView(
    { asked: true, may: ['edit-question', 'withdraw-question'] },
    atGathering,
  ),
  'is shown': views.questionView({ asked: true }, { ...atGathering, isPublished: true }),
  'was sent on': views.questionView({ asked: true }, { ...atGathering, step: 'routed' }),
  'was merged': views.questionView({ asked: true }, { ...atGathering, step: 'merged' }),
  'is hidden': views.questionView(
    { asked: true },
    { ...atGathering, step: 'hidden', reason: 'Gjelder en *annen* sak' },
  ),
  'was taken back': views.questionView({ asked: true }, { ...atGathering, step: 'withdrawn' }),
  'was answered aloud': views.questionView(
    { asked: true },
    { ...atGathering, step: 'answered', answer: { text: null, by: 'Siv Demo', at: now } },
  ),
  'is to be answered': views.questionView(
    { mayAnswer: true, may: ['answer-question', 'hand-over-question'] },
    { ...atGathering, step: 'routed', dueAt: after(5) },
  ),
  'is taken by a colleague': views.questionView(
    { mayAnswer: true, may: ['answer-question', 'take-question', 'hand-over-question'] },
    { ...atGathering, step: 'routed', dueAt: after(5), takenBy: 'Siv *Demo*' },
  ),
  'in a channel': views.questionView({}, { ...atGathering, step: 'routed', askedBy: null, askedAt: null }),
  'in a channel, answered': views.questionView(
    {},
    {
      ...atGathering,
      step: 'answered',
      askedBy: null,
      askedAt: null,
      answer: { text: 'Ja.', by: '', at: now },
    },
  ),
};

const toModerate = views.questionView(
  {
    may: questionVerbs.filter((verb) => verb !== 'vote-question'),
    mayAnswer: true,
    others: [{ id: id(710), wording: 'Hvor *ofte* møtes en?' }],
  },
  { ...atGathering, original: 'hvr ofte *møtes* gruppa', heldBy: 'Siv *Demo*' },
);

const moderations: Readonly<Record<string, ModerationView>> = {
  'one that waits': { gatheringId: id(700), title: 'Webinar *om*', waiting: 31, question: toModerate },
  'one that is shown': {
    gatheringId: id(700),
    title: 'Webinar',
    waiting: 1,
    question: {
      ...toModerate,
      isPublished: true,
      original: null,
      heldBy: null,
      showsName: true,
      scope: 'own-service',
      gathering: { id: id(700), title: 'Webinar', item: null },
    },
  },
  none: { gatheringId: id(700), title: 'Webinar', waiting: 0, question: null },
};

const nearly: Similar = {
  answered: [
    {
      opens: { entry: 'travel-costs' },
      question: 'Hvem betaler reisen?',
      answer: 'Arbeidsgiveren. '.repeat(40),
    },
    { opens: { answer: id(725) }, question: 'Dekkes *taxi*?', answer: 'Bare når *ingen* buss går.' },
  ],
  questions: [
    { id: id(720), wording: 'Dekkes *tog*?', answer: null, votes: 12, voted: false },
    { id: id(721), wording: 'Dekkes fly?', answer: 'Ja, av *helseforetaket*.', votes: 1, voted: false },
    { id: id(722), wording: 'Dekkes buss?', answer: null, votes: 3, voted: true },
  ],
};

/** Three that the reader asked, one of them answered, beside what the reader is to answer. */
function ownLeftovers(count: number): LeftoversView {
  const own = views.questionView({ asked: true }, { ...atGathering, step: 'routed' });
  const answer = { text: 'Ja, av *helseforetaket*.', by: 'Jorunn *Modell*', at: after(1) };
  return {
    ...leftovers(1),
    questions: count === 0 ? [] : leftovers(count).questions,
    own: [
      { ...own, id: id(791), text: 'Hvor *ofte* møtes vi?' },
      { ...own, id: id(792), text: 'Dekkes tog?', step: 'answered', answer },
      { ...own, id: id(793), text: 'Når kommer malen?' },
    ],
  };
}

/** So many that are open, and one that is answered; every other is not named. */
function leftovers(count: number): LeftoversView {
  const open = views.questionView(
    { mayAnswer: true, may: ['answer-question', 'take-question', 'hand-over-question'] },
    { ...atGathering, step: 'routed', dueAt: after(5) },
  );
  return {
    id: id(780),
    version: 1,
    title: 'Webinar om *referansegrupper*',
    mayOpen: count !== 2,
    own: [],
    questions: [
      ...Array.from({ length: count }, (_, index) => ({
        ...open,
        id: id(781 + index),
        // As long as somebody can ask.
        text: 'Hvor *ofte* møtes vi? '.repeat(count === 20 ? 45 : 1),
        askedBy: index % 2 ? null : 'Anne *Eksempel*',
        takenBy: index === 1 ? 'Siv *Demo*' : null,
      })),
      { ...open, id: id(850), step: 'answered' as const, answer: { text: 'Ja.', by: 'Siv Demo', at: now } },
    ],
  };
}

function summary(count: number): GatheringSummaryView {
  return {
    id: id(700),
    version: 2,
    title: 'Webinar om *referansegrupper*',
    isCancelled: count === 1,
    asked: count,
    answered: Math.floor((count * 2) / 3),
    questions: Array.from({ length: count }, (_, index) => ({
      id: id(730 + index),
      wording: 'Hvor *ofte* bør gruppen møtes?',
      askedBy: index % 2 ? 'Anne *Eksempel*' : null,
      item: null,
      publishedAt: now,
      step: index % 3 === 0 ? 'waiting' : 'answered',
      answer: index % 3 === 1 ? 'Minst *én* gang.' : null,
      votes: index,
    })),
  };
}

const formView = { moderators: [{ id: id(740), name: 'Siv Demo' }], current: null };
const faqAnswer: FaqAnswerView = {
  id: id(760),
  version: 1,
  question: 'Hvor *ofte* møtes vi?',
  answer: 'Én gang.\nDigitalt *teller*.',
  gathering: 'Webinar om *referansegrupper*',
  answeredAt: now,
};
const changing: GatheringFormView = {
  ...formView,
  current: {
    ...exampleGathering(),
    regions: ['nord'],
    types: [],
    roles: ['group-member'],
    moderatorIds: [id(740)],
    changedBy: null,
    mayCancel: true,
  },
};

/** Gatherings, asking there, and what becomes of the questions. */
export const gatheringExamples: readonly Example[] = [
  ...Object.entries(gatheringViews).map(
    ([of, view]): Example => ({
      card: 'gathering',
      of,
      draw: (c) => renderGathering(view, c),
      model: (c) => gatheringModel(view, c),
    }),
  ),
  ...gatheringCauses.map(
    (cause): Example => ({
      card: 'gathering',
      of: cause,
      draw: (c) => renderGathering(exampleGathering(), c, cause),
      model: (c) => gatheringModel(exampleGathering(), c, cause),
    }),
  ),
  ...Object.entries(ownViews).flatMap(([of, view]): Example[] =>
    [null, ...questionCauses].map((cause) => ({
      card: 'question',
      of: `${of}${cause ? `, ${cause}` : ''}`,
      draw: (c) => renderQuestion(view, c, cause),
      model: (c) => questionModel(view, c),
    })),
  ),
  ...Object.entries(moderations).map(
    ([of, view]): Example => ({
      card: 'moderation',
      of,
      draw: (c) => renderModeration(view, c),
      model: (c) => moderationModel(view, c),
    }),
  ),
  ...[undefined, nearly].map(
    (similar): Example => ({
      card: 'asking',
      of: similar ? 'something like it' : 'nothing like it',
      draw: (c) => renderAsking(exampleGathering(), c, similar),
      model: (c) => askingModel(exampleGathering(), c, similar),
    }),
  ),
  ...[0, 1, 40].flatMap((count): Example[] => [
    {
      card: 'gatherings',
      of: `${count} lines`,
      draw: (c) => renderGatherings(views.gatheringBriefs(count), c, { mayCreate: count > 0 }),
      model: (c) => gatheringsModel(views.gatheringBriefs(count), c, { mayCreate: count > 0 }),
    },
    {
      card: 'gathering-summary',
      of: `${count} lines`,
      draw: (c) => renderGatheringSummary(summary(count), c),
      model: (c) => gatheringSummaryModel(summary(count), c),
    },
  ]),
  ...[0, 2, 20].map(
    (count): Example => ({
      card: 'leftovers',
      of: `${count} that are open`,
      draw: (c) => renderLeftovers(leftovers(count), c),
      model: (c) => leftoversModel(leftovers(count), c),
    }),
  ),
  ...[0, 2].map(
    (count): Example => ({
      card: 'leftovers',
      of: `whoever asked, with ${count} to answer`,
      draw: (c) => renderLeftovers(ownLeftovers(count), c),
      model: (c) => leftoversModel(ownLeftovers(count), c),
    }),
  ),
  {
    card: 'faq-answer',
    of: 'somebody who asked',
    draw: (c) => renderFaqAnswer(faqAnswer, ['meetings'], { asked: 'hvor *ofte*', inPublic: false }, c),
    model: (c) => faqAnswerModel(faqAnswer, ['meetings'], { asked: 'hvor *ofte*', inPublic: false }, c),
  },
  {
    card: 'faq-answer',
    of: 'somebody who pressed it, and nothing else fits',
    draw: (c) => renderFaqAnswer(faqAnswer, [], { asked: '', inPublic: true }, c),
    model: (c) => faqAnswerModel(faqAnswer, [], { asked: '', inPublic: true }, c),
  },
  ...[formView, changing].map(
    (view): Example => ({
      card: 'gathering-form',
      of: view.current ? 'a change' : 'a new one',
      draw: (c) => renderGatheringForm(view, c),
      model: (c) => gatheringFormModel(view, c),
    }),
  ),
];
