import { contentFaults } from '../../domain/content-faults.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import type { ChapterCause } from '../../domain/views/cause.ts';
import type { SectionView } from '../../domain/views/report.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn, regionName, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button, dialogButton } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { asTyped } from '../typed-text.ts';
import { type AnswerInput, inputsOf } from './answer-inputs.ts';
import template from './section.card.json' with { type: 'json' };

export type SectionModel = Frame & {
  readonly guidance: string;
  readonly facts: readonly Fact[];
  readonly inputs: readonly AnswerInput[];
  readonly note: string;
  readonly save: readonly Button[];
  readonly links: readonly TabLink[];
  readonly buttons: readonly Button[];
};

const draw = drawer<SectionModel>(template);

/** A section whose short questions are answered here; what is longer is written in the tab. */
export function renderSection(view: SectionView, context: CardContext): RenderedCard {
  return { card: draw(sectionModel(view, context)), summary: titleOf(view, context) };
}

/**
 * What happened with a section, for somebody who is concerned by it: to be written or read where the link leads. It
 * asks for nothing itself, and says nothing that passes.
 */
export function renderSectionNotice(
  view: SectionView,
  context: CardContext,
  cause: ChapterCause | null = null,
): RenderedCard {
  const said = cause === null ? titleOf(view, context) : causeLine(cause, view, context);
  return { card: draw(sectionNoticeModel(view, context, cause)), summary: said };
}

export function sectionNoticeModel(
  view: SectionView,
  context: CardContext,
  cause: ChapterCause | null = null,
): SectionModel {
  const { ownTexts, writing } = textIn(context.reading.language);
  const said = cause === null ? '' : asTyped(causeLine(cause, view, context));
  const service = asTyped(serviceName(view.service, context.reading.language));
  return {
    ...sectionModel(view, context),
    ...frame(context, titleOf(view, context), service, said),
    guidance: '',
    inputs: [],
    note: '',
    save: [],
    facts: factsOf({ ...view, holder: null }, context),
    links: tabLinks(context, `section/${view.id}`, mayAnswer(view) ? writing.write : ownTexts.openChapter),
  };
}

function causeLine(cause: ChapterCause, view: SectionView, context: CardContext): string {
  const { language } = context.reading;
  return textIn(language).section.causes[cause]({
    chapter: titleOf(view, context, (name) => name),
    service: serviceName(view.service, language),
    year: String(view.year),
  });
}

export function sectionModel(view: SectionView, context: CardContext): SectionModel {
  const { language } = context.reading;
  const { section, report } = textIn(language);
  const asked = view.template as TemplateSection;
  const inputs = mayAnswer(view) ? inputsOf(asked, view.content, context) : [];
  return {
    ...frame(context, titleOf(view, context), asTyped(serviceName(view.service, language))),
    guidance: nameIn(asked.guidance, language),
    facts: factsOf(view, context),
    inputs,
    note: noteOf(view, context, inputs.length > 0),
    save: saveOrWrite(view, context, inputs.length > 0),
    links: tabLinks(
      context,
      `section/${view.id}`,
      view.viewer.mayWrite ? section.openInTab : section.readInTab,
    ),
    buttons: [button(context, report.open, 'open-report', { reportId: view.reportId })],
  };
}

/** Short answers are saved here; a chapter of long ones opens in a dialog, over the chat. */
function saveOrWrite(view: SectionView, context: CardContext, asks: boolean): Button[] {
  const { section } = textIn(context.reading.language);
  if (asks) return [button(context, section.save, 'save-section', aboutOf(view), { style: 'positive' })];
  if (!mayAnswer(view)) return [];
  return [
    dialogButton(context, section.writeHere, 'open-section', { sectionId: view.id }, { style: 'positive' }),
  ];
}

function aboutOf(view: SectionView) {
  return { sectionId: view.id, revision: view.revision };
}

/** Whoever may write, while nobody else does and nothing is handed in or done. */
function mayAnswer({ viewer, holder, isFrozen, state }: SectionView): boolean {
  return viewer.mayWrite && !isFrozen && state !== 'done' && (holder === null || holder.isYou);
}

function titleOf(view: SectionView, { reading }: CardContext, written = asTyped): string {
  const { ofPlace, sectionTitle } = textIn(reading.language).reportDocument;
  const title = sectionTitle(
    numberInWords(view.ordinal, reading.language),
    written(nameIn(view.title, reading.language)),
  );
  const place = view.part.region ? regionName(view.part.region, reading.language) : view.part.site?.name;
  return place ? ofPlace(title, written(place)) : title;
}

function factsOf(view: SectionView, { reading }: CardContext): Fact[] {
  const { section } = textIn(reading.language);
  const { holder, writtenBy, writtenAt } = view;
  return facts(
    [section.facts.state, section.states[view.state]],
    [
      section.facts.writes,
      holder && !holder.isYou
        ? section.since(asTyped(holder.name), momentInWords(holder.since, reading))
        : null,
    ],
    [
      section.facts.saved,
      writtenBy && writtenAt ? section.savedBy(asTyped(writtenBy), momentInWords(writtenAt, reading)) : null,
    ],
    [section.facts.due, dayWithDistance(dayOf(view.part.dueOn), reading)],
  );
}

function noteOf(view: SectionView, { reading }: CardContext, asks: boolean): string {
  const { section } = textIn(reading.language);
  if (!asks) return view.viewer.mayWrite ? section.writeInTab : '';
  const left = contentFaults(view.template as TemplateSection, view.content, 'complete').length;
  return left === 0 ? section.complete : section.restInTab;
}
