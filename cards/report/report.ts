import {
  isFinished,
  lacksOnlyWord,
  type MissingPart,
  missingOfGroup,
  needsReason,
} from '../../domain/report-gate.ts';
import type { ReportCause } from '../../domain/views/cause.ts';
import type { PartView, ReportView } from '../../domain/views/report.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { dayInWords, dayWithDistance, isPast, momentInWords } from '../../text/dates.ts';
import { capital, listInWords, numberInWords } from '../../text/lists.ts';
import { nameIn, serviceName } from '../../text/names.ts';
import { dayOf, partName, withLeftOut } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { Line, LinkedLine } from '../line.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { namedTabLinks, type TabLink, tabLinks } from '../tab-links.ts';
import { allAsTyped, asTyped } from '../typed-text.ts';
import { ownSectionLine, ownSections } from './own-sections.ts';
import template from './report.card.json' with { type: 'json' };

const mostMissing = 6;
const mostNames = 3;

export type ReportModel = Frame & {
  readonly facts: readonly Fact[];
  readonly mineTitle: string;
  readonly mine: readonly Line[];
  readonly missingTitle: string;
  readonly missing: readonly LinkedLine[];
  readonly missingMore: string;
  readonly note: string;
  /** One press from here to writing (a page of the tab). */
  readonly links: readonly TabLink[];
  readonly buttons: readonly Button[];
};

/** Who asks for a part of it. */
type Reminder = { readonly by: string; readonly partId: string };

const draw = drawer<ReportModel>(template);

/** How a report stands: what is missing and from whom, who hands in and by when. It is written in the tab. */
export function renderReport(
  view: ReportView,
  context: CardContext,
  cause: ReportCause | null = null,
  reminder: Reminder | null = null,
): RenderedCard {
  const summary = cause
    ? causeLine(cause, view, context, reminder)
    : `${titleOf(view, context)}: ${serviceOf(view, context)}`;
  return { card: draw(reportModel(view, context, cause, reminder)), summary };
}

export function reportModel(
  view: ReportView,
  context: CardContext,
  cause: ReportCause | null = null,
  reminder: Reminder | null = null,
): ReportModel {
  const { report } = textIn(context.reading.language);
  const shown = asShown(view);
  const missing = partsMissing(shown);
  const unseen = missing.length - mostMissing;
  const said = cause ? causeLine(cause, shown, context, reminder && allAsTyped(reminder)) : '';
  const isOpen = isWritten(view);
  const mine = ownSections(shown);
  return {
    ...frame(context, titleOf(view, context), serviceOf(shown, context), said),
    facts: factsOf(shown, context),
    mineTitle: isOpen && mine.length > 0 ? textIn(context.reading.language).section.yours : '',
    mine: isOpen ? mine.map((section) => ownSectionLine(section, context)) : [],
    missingTitle:
      isOpen && missing.length > 0
        ? report.missingTitle(numberInWords(missing.length, context.reading.language))
        : '',
    missing: isOpen ? missing.slice(0, mostMissing).map((one) => missingLine(one, view, context)) : [],
    missingMore:
      isOpen && unseen > 0 ? report.missingMore(numberInWords(unseen, context.reading.language)) : '',
    note: isOpen ? report.writeInTab : noteOfClosed(view, context),
    links: linksOf(view, context),
    buttons: buttonsOf(view, context),
  };
}

/** Days stay what they are: at the start of a line their dash would be escaped. */
function asShown(view: ReportView): ReportView {
  const { dueOn, extended, parts } = view;
  const shown = allAsTyped(view);
  return {
    ...shown,
    dueOn,
    extended: extended && { to: extended.to, reason: asTyped(extended.reason) },
    parts: shown.parts.map((part, index) => ({ ...part, dueOn: parts[index]?.dueOn ?? part.dueOn })),
  };
}

type Missing = { readonly part: PartView; readonly gap: MissingPart };

function partsMissing({ gate, parts }: ReportView): Missing[] {
  const gaps = new Map(gate.missing.map((gap) => [gap.partId, gap]));
  return parts.flatMap((part) => {
    const gap = gaps.get(part.id);
    return gap ? [{ part, gap }] : [];
  });
}

function aboutOf(view: ReportView, context: CardContext) {
  return { service: serviceOf(view, context), year: String(view.year) };
}

function serviceOf({ service }: ReportView, { reading }: CardContext): string {
  return serviceName(service, reading.language);
}

/** A colleague's reminder says who asks, and for which part. */
function causeLine(
  cause: ReportCause,
  view: ReportView,
  context: CardContext,
  reminder: Reminder | null,
): string {
  const { language } = context.reading;
  const { report } = textIn(language);
  const part = view.parts.find(({ id }) => id === reminder?.partId);
  if (cause === 'report-reminder' && reminder && part) {
    return report.remindedBy({ ...aboutOf(view, context), by: reminder.by, part: partName(part, language) });
  }
  return report.causes[cause](aboutOf(view, context));
}

/** The title is the question where there is one. */
function titleOf(view: ReportView, context: CardContext): string {
  const { report } = textIn(context.reading.language);
  const about = aboutOf(view, context);
  if (view.state === 'submitted') return report.submittedTitle(about);
  if (view.isRoundClosed) return report.closedTitle(about);
  if (mayHandIn(view)) return report.submitTitle(about);
  return mayComplete(view) ? report.completeTitle(about) : report.title(about);
}

/** Whether anything of it is still to be written or handed in. */
function isWritten({ state, isRoundClosed }: ReportView): boolean {
  return state !== 'submitted' && !isRoundClosed;
}

function noteOfClosed({ state, isRoundClosed }: ReportView, { reading }: CardContext): string {
  const { report } = textIn(reading.language);
  return isRoundClosed && state !== 'submitted' ? report.closedNote : '';
}

function mayHandIn({ gate, viewer }: ReportView): boolean {
  return viewer.maySubmit && gate.isComplete;
}

/** Reasons are written in the tab; a vacant seat is reason enough. */
function mayComplete({ gate, viewer }: ReportView): boolean {
  const ready = !missingOfGroup(gate).some(needsReason);
  return viewer.mayCompleteGroupPart && gate.groupPart === 'open' && ready;
}

function factsOf(view: ReportView, { reading }: CardContext): Fact[] {
  const { report } = textIn(reading.language);
  const parts = partsInWords(view, reading.language);
  const { submitted, returned, groupCompleted, extended } = view;
  const reopened = returned && report.because(momentInWords(returned.at, reading), returned.reason);
  const submitters = listInWords(view.submitters, reading.language, mostNames) || report.nobody;
  const group = groupCompleted
    ? report.groupComplete(groupCompleted.by, momentInWords(groupCompleted.at, reading))
    : report.groupOpen;
  if (view.state === 'submitted' && submitted) {
    return facts(
      [report.facts.submitted, report.by(submitted.by, momentInWords(submitted.at, reading))],
      [report.facts.done, parts],
      // What earlier cards in the chat were about: drawn anew, they say it still.
      [report.facts.supplemented, listInWords(supplementedIn(view, reading.language), reading.language)],
      [report.facts.returned, reopened],
    );
  }
  if (view.isRoundClosed) {
    return facts([report.facts.state, report.notHandedIn], [report.facts.done, parts]);
  }
  return facts(
    [report.facts.returned, reopened],
    [report.facts.due, dayWithDistance(dayOf(view.dueOn), reading)],
    [report.facts.submitter, view.viewer.maySubmit ? report.youSubmit : submitters],
    [report.facts.done, parts],
    [report.facts.group, view.gate.groupPart === 'none' ? null : group],
    [
      report.facts.extended,
      extended && report.because(dayInWords(dayOf(extended.to), reading), extended.reason),
    ],
  );
}

/** The chapters that came after the report was handed in. */
function supplementedIn({ sections }: ReportView, language: Language): string[] {
  return sections.flatMap(({ isSupplemented, title }) => (isSupplemented ? [nameIn(title, language)] : []));
}

/** What is left out is finished, and is not there. */
function partsInWords({ parts, sections }: ReportView, language: Language): string {
  const { report } = textIn(language);
  const count = (value: number) => numberInWords(value, language);
  const isOut = ({ id }: PartView) => {
    const own = sections.filter(({ partId }) => partId === id);
    return own.length > 0 && own.every(({ state }) => state === 'left-out');
  };
  const out = parts.filter(isOut).length;
  const done = parts.filter(({ sectionCount, doneCount }) => sectionCount === doneCount).length - out;
  const said = report.partsDone(count(done), count(parts.length));
  return withLeftOut(said, out, language);
}

/** With what it lacks, from whom and until when; and what helps: writing it oneself, or a button that reminds them. */
function missingLine({ part, gap }: Missing, view: ReportView, context: CardContext): LinkedLine {
  const { reading } = context;
  const { report } = textIn(reading.language);
  const name = partName(part, reading.language);
  const day = dayWithDistance(dayOf(part.dueOn), reading);
  const names = listInWords(part.owners, reading.language, mostNames);
  const about = { reportId: view.id, partId: part.id };
  const isWord = lacksOnlyWord(gap);
  const vacant = isWord ? report.missingWordVacant : report.missingVacant;
  const owed = isWord ? report.missingWord : report.missingFrom;
  const isOwnWord = isWord && view.viewer.mayCompleteGroupPart;
  const own = view.sections.find(
    ({ partId, state, viewer }) => partId === part.id && viewer.owns && viewer.mayWrite && !isFinished(state),
  );
  const write = textIn(reading.language).writing.write;
  const title = part.owners.length === 0 ? report.remindVacant : report.remind;
  const tooltip = part.owners.length === 0 ? `${title}: ${name}` : report.remindOf(name);
  return {
    text: capital(name, reading.language),
    detail: names === '' ? vacant(day) : owed(names, day),
    colour: isPast(dayOf(part.dueOn), reading) ? 'attention' : 'default',
    // The group's leader has the button for it on the card, and reminds nobody.
    buttons:
      view.viewer.mayRemind && !isOwnWord && !own
        ? [button(context, title, 'remind-writer', about, { tooltip })]
        : [],
    links: own ? namedTabLinks(context, `section/${own.id}`, write, `${write}: ${name}`) : [],
  };
}

/** To the chapter to write, to reading it through before it is handed in, else to the report or its documents. */
function linksOf(view: ReportView, context: CardContext): ReportModel['links'] {
  const { pages, review, writing } = textIn(context.reading.language);
  if (mayHandIn(view)) return tabLinks(context, `review/${view.id}`, review.link);
  if (view.state === 'submitted') {
    return tabLinks(context, `handed-in/${view.id}`, pages.handedIn.documents);
  }
  const mine = view.isRoundClosed ? null : sectionToWrite(view);
  return mine
    ? tabLinks(context, `section/${mine.id}`, writing.write)
    : tabLinks(context, `report/${view.id}`, writing.openReport);
}

/** The first that the reader owns, or helps with. */
function sectionToWrite({ sections, viewer }: ReportView) {
  const left = sections.filter((one) => one.viewer.mayWrite && !isFinished(one.state));
  const helped = viewer.helpsWith.flatMap((id) => left.filter((one) => one.id === id));
  return [...left.filter((one) => one.viewer.owns), ...helped][0];
}

function buttonsOf(view: ReportView, context: CardContext): Button[] {
  const { common, report } = textIn(context.reading.language);
  const about = { reportId: view.id, version: view.version };
  return [
    ...(mayHandIn(view)
      ? [button(context, report.submit, 'submit-report', about, { style: 'positive' })]
      : []),
    ...(mayComplete(view)
      ? [button(context, report.complete, 'complete-group-part', about, { style: 'positive' })]
      : []),
    button(context, common.openHome, 'open-home'),
  ];
}
