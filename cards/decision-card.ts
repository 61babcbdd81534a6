import type { NominationVerb } from '../domain/verbs.ts';
import type { NominationView } from '../domain/views/nomination.ts';
import type { Language } from '../domain/vocabulary.ts';
import { regionName } from '../text/names.ts';
import { type NominationPeople, peopleOf } from '../text/nomination-words.ts';
import { type Text, textIn } from '../text/text-in.ts';
import type { CardContext } from './card-context.ts';
import { drawer } from './draw.ts';
import { type Frame, frame } from './frame.ts';
import { causeOf, summaryOf, withDue } from './nomination-card.ts';
import type { RenderedCard } from './rendered-card.ts';
import { allAsTyped } from './typed-text.ts';

type Decisions = Text['decisions'];

/** The decisions that have words of their own. */
type DecisionName = 'consent' | 'candidateQuestion' | 'clearance' | 'forward' | 'appointment' | 'returned';

/** What a question is made from: the view as it is for buttons and inputs, and `shown`, ready for Markdown. */
export type Asked<Name extends DecisionName> = {
  readonly view: NominationView;
  readonly shown: NominationView;
  readonly people: NominationPeople;
  readonly words: Decisions[Name];
  readonly context: CardContext;
  readonly language: Language;
};

/** A card's own part, below the frame that all of them have. */
export type Below<Model extends Frame> = Omit<Model, keyof Frame>;

type Question<Name extends DecisionName, Part> = {
  readonly name: Name;
  /** Whoever may do this is asked. */
  readonly verb: NominationVerb;
  readonly template: object;
  readonly lead: (asked: Asked<Name>) => string;
  readonly below: (asked: Asked<Name>) => Part;
};

/** A card that asks for a decision about a nomination: who is asked, what it shows, and how it is drawn. */
export type DecisionCard<Model = object> = {
  readonly isOpen: (view: NominationView) => boolean;
  readonly model: (view: NominationView, context: CardContext) => Model;
  readonly render: (view: NominationView, context: CardContext) => RenderedCard;
};

/** The question as title, who asks and until when under it, why the card came above it; then the card's own part. */
export function decisionCard<Name extends DecisionName, Part extends object>({
  name,
  verb,
  template,
  lead,
  below,
}: Question<Name, Part>): DecisionCard<Frame & Part> {
  const draw = drawer<Frame & Part>(template);
  const titleOf = (view: NominationView, language: Language) =>
    textIn(language).decisions[name].title(peopleOf(view, language));
  const model = (view: NominationView, context: CardContext): Frame & Part => {
    const { language } = context.reading;
    const shown = allAsTyped(view);
    const words = textIn(language).decisions[name];
    const asked = { view, shown, people: peopleOf(shown, language), words, context, language };
    const head = frame(
      context,
      titleOf(shown, language),
      [withDue(lead(asked), view, context), inWhosePlace(view, language)].join(' ').trim(),
      causeOf(shown, context),
    );
    return { ...head, ...below(asked) };
  };
  return {
    isOpen: (view) => view.viewer.may.includes(verb),
    model,
    render: (view, context) => ({
      card: draw(model(view, context)),
      summary: summaryOf(view, context, titleOf(view, context.reading.language)),
    }),
  };
}

/** Coordinators who stand in for a region are told why they are asked. */
function inWhosePlace({ ball }: NominationView, language: Language): string {
  if (ball?.kind !== 'coordinators') return '';
  return textIn(language).nomination.standIn(regionName(ball.region, language));
}
