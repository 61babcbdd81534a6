import type { QuestionVerb } from '../../domain/question-verbs.ts';
import type { QuestionView } from '../../domain/views/faq.ts';
import { momentInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './moderation.card.json' with { type: 'json' };

type Ask = { readonly title: string; readonly label: string; readonly needed: string; readonly send: Button };

export type ModerationModel = Frame & {
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly held: string;
  readonly wording: { readonly label: string; readonly value: string; readonly shown: boolean };
  readonly answer: Ask & { readonly value: string; readonly shown: boolean };
  readonly merge: Ask & {
    readonly choices: readonly { readonly title: string; readonly value: string }[];
  };
  readonly hide: Ask & { readonly value: string };
  readonly next: readonly Button[];
  readonly buttons: readonly Button[];
};

/** What a moderator has in hand, and how many wait in all. */
export type ModerationView = {
  readonly gatheringId: string;
  readonly title: string;
  readonly waiting: number;
  /** null when nothing waits. */
  readonly question: QuestionView | null;
};

const draw = drawer<ModerationModel>(template);
const mostSignsOfChoice = 120;

/** One question and one decision: shown to all, answered in the talk, passed on; the rest lies under it. */
export function renderModeration(view: ModerationView, context: CardContext): RenderedCard {
  const model = moderationModel(view, context);
  return { card: draw(model), summary: model.title };
}

export function moderationModel(view: ModerationView, context: CardContext): ModerationModel {
  const { reading } = context;
  const { common, gathering } = textIn(reading.language);
  const { moderation } = gathering;
  const { question } = view;
  const shown = question && allAsTyped(question);
  const about = question ? aboutQuestion(question, view) : {};
  const may = (verb: QuestionVerb) => question?.viewer.may.includes(verb) === true;
  const next = button(context, moderation.next, 'open-moderation', {
    gatheringId: view.gatheringId,
    ...(question && { after: question.id }),
  });
  return {
    ...frame(
      context,
      question ? moderation.title : moderation.none,
      question
        ? `${allAsTyped(view).title}. ${moderation.lead(numberInWords(view.waiting, reading.language))}`
        : moderation.noneLead,
    ),
    text: shown?.text ?? allAsTyped(view).title,
    facts: shown ? factsOf(shown, context) : [],
    held: shown?.heldBy ? moderation.heldBy(shown.heldBy) : '',
    wording: {
      label: moderation.wording,
      value: context.filled?.wording ?? question?.text ?? '',
      shown: may('publish-question'),
    },
    answer: {
      title: moderation.answerLabel,
      label: moderation.answerLabel,
      needed: textIn(reading.language).question.answerNeeded,
      value: context.filled?.answer ?? '',
      send: button(context, moderation.answer, 'answer-question', about, { style: 'positive' }),
      shown: may('answer-question'),
    },
    merge: {
      title: moderation.merge,
      label: moderation.mergeLabel,
      needed: moderation.mergeNeeded,
      choices: (question?.viewer.others ?? []).map(({ id, wording }) => ({
        title: wording.slice(0, mostSignsOfChoice),
        value: id,
      })),
      send: button(context, moderation.merge, 'merge-question', about),
    },
    hide: {
      title: moderation.hide,
      label: moderation.hideLabel,
      needed: moderation.hideNeeded,
      value: context.filled?.reason ?? '',
      send: button(context, moderation.hide, 'hide-question', about, { style: 'destructive' }),
    },
    next: question && view.waiting > 1 ? [next] : [],
    buttons: question
      ? [
          ...(may('publish-question')
            ? [
                button(
                  context,
                  question.isPublished ? moderation.publishEdited : moderation.publish,
                  'publish-question',
                  about,
                  { style: question.isPublished ? 'default' : 'positive' },
                ),
              ]
            : []),
          ...(may('answer-in-talk') ? [button(context, moderation.talk, 'answer-in-talk', about)] : []),
          ...(may('route-question') ? [button(context, moderation.route, 'route-question', about)] : []),
        ]
      : [button(context, common.openHome, 'open-home')],
  };
}

function aboutQuestion({ id, version }: QuestionView, { gatheringId }: ModerationView) {
  return { questionId: id, version, gatheringId };
}

function factsOf(view: QuestionView, { reading }: CardContext): Fact[] {
  const { moderation } = textIn(reading.language).gathering;
  const name = view.askedBy ?? '';
  const when = view.askedAt ? momentInWords(view.askedAt, reading) : '';
  const who = view.showsName ? name : moderation.hiddenName(name);
  const about = view.gathering?.item ?? moderation[view.scope === 'own-service' ? 'ownService' : 'everybody'];
  return facts(
    [moderation.askedBy, when ? `${who}, ${when}` : who],
    [moderation.about, about],
    [moderation.votes, view.votes ? numberInWords(view.votes, reading.language) : null],
    [moderation.original, view.original],
  );
}
