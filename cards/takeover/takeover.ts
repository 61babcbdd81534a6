import type { TakeoverView } from '../../domain/views/report.ts';
import { momentInWords } from '../../text/dates.ts';
import { nameIn, serviceName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { allAsTyped } from '../typed-text.ts';
import template from './takeover.card.json' with { type: 'json' };

export type TakeoverModel = Frame & {
  readonly facts: readonly Fact[];
  readonly note: string;
  /** To the chapter that it is about: whoever may take over writes there. */
  readonly links: readonly TabLink[];
  readonly buttons: readonly Button[];
};

const draw = drawer<TakeoverModel>(template);

/** "May I take over?": asked of whoever writes, and its receipt once it is answered. */
export function renderTakeover(view: TakeoverView, context: CardContext): RenderedCard {
  return { card: draw(takeoverModel(view, context)), summary: titleOf(view, context) };
}

export function takeoverModel(view: TakeoverView, context: CardContext): TakeoverModel {
  const { language } = context.reading;
  const { report } = textIn(language);
  const shown = allAsTyped(view);
  return {
    ...frame(context, titleOf(shown, context), serviceName(shown.service, language)),
    facts: factsOf(shown, context),
    note: view.viewer.mayAnswer ? report.takeover.note : '',
    links: tabLinks(context, `section/${view.sectionId}`, textIn(language).section.openInTab),
    buttons: buttonsOf(view, context),
  };
}

function titleOf(view: TakeoverView, { reading }: CardContext): string {
  const { takeover } = textIn(reading.language).report;
  if (view.outcome === 'granted') return takeover.grantedTitle(view.askedBy);
  if (view.outcome === 'refused') return takeover.refusedTitle(view.holder);
  if (!view.isOpen) return takeover.lapsedTitle;
  return view.viewer.mayAnswer
    ? takeover.title(view.askedBy, nameIn(view.title, reading.language))
    : takeover.waitingTitle(view.holder);
}

function factsOf(view: TakeoverView, { reading }: CardContext): Fact[] {
  const { takeover } = textIn(reading.language).report;
  return facts(
    [takeover.section, nameIn(view.title, reading.language)],
    [takeover.asked, momentInWords(view.askedAt, reading)],
    [takeover.answered, view.answeredAt && momentInWords(view.answeredAt, reading)],
  );
}

function buttonsOf(view: TakeoverView, context: CardContext): Button[] {
  const { common, report } = textIn(context.reading.language);
  if (!view.viewer.mayAnswer) return [button(context, common.openHome, 'open-home')];
  const about = { requestId: view.id };
  return [
    button(context, report.takeover.yes(view.askedBy), 'answer-takeover', { ...about, answer: 'yes' }),
    button(context, report.takeover.no, 'answer-takeover', { ...about, answer: 'no' }),
  ];
}
