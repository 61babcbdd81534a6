import type { AssessmentView } from '../../domain/views/assessment.ts';
import type { AssessmentCause } from '../../domain/views/cause.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { listInWords, numberInWords } from '../../text/lists.ts';
import { regionName, serviceName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import { type Button, button } from '../button.ts';
import type { CardContext } from '../card-context.ts';
import { drawer } from '../draw.ts';
import { type Fact, type Frame, facts, frame } from '../frame.ts';
import type { RenderedCard } from '../rendered-card.ts';
import { type TabLink, tabLinks } from '../tab-links.ts';
import { asTyped } from '../typed-text.ts';
import template from './assessment.card.json' with { type: 'json' };

const mostNames = 3;

export type AssessmentModel = Frame & {
  readonly facts: readonly Fact[];
  readonly note: string;
  /** One press from here to the page on which it is written or read. */
  readonly links: readonly TabLink[];
  readonly buttons: readonly Button[];
};

const draw = drawer<AssessmentModel>(template);

/** A report waits to be assessed, or was: by whom and until when, and what has to be followed up. */
export function renderAssessment(
  view: AssessmentView,
  context: CardContext,
  cause: AssessmentCause | null = null,
): RenderedCard {
  const summary = cause
    ? causeLine(cause, view, context)
    : `${titleOf(view, context)}: ${serviceName(view.service, context.reading.language)}`;
  return { card: draw(assessmentModel(view, context, cause)), summary };
}

export function assessmentModel(
  view: AssessmentView,
  context: CardContext,
  cause: AssessmentCause | null = null,
): AssessmentModel {
  const { language } = context.reading;
  const { assessment, common } = textIn(language);
  const service = asTyped(serviceName(view.service, language));
  const { relation } = view.viewer;
  const mayWrite = relation === 'assessor' && view.state === 'open';
  const title = mayWrite || relation === 'channel' ? assessment.link[view.state] : assessment.read;
  const next = view.viewer.may.includes('send-feedback') ? textIn(language).feedback.send.title : title;
  const page = relation === 'partial' ? [] : tabLinks(context, `assessment/${view.id}`, next);
  return {
    ...frame(context, titleOf(view, context), service, cause ? asTyped(causeLine(cause, view, context)) : ''),
    facts: factsOf(view, context),
    note: noteOf(view, context),
    links: page,
    buttons: relation === 'channel' ? [] : [button(context, common.openHome, 'open-home')],
  };
}

function causeLine(cause: AssessmentCause, view: AssessmentView, { reading }: CardContext): string {
  const { assessment } = textIn(reading.language);
  return assessment.causes[cause]({
    service: serviceName(view.service, reading.language),
    year: String(view.year),
  });
}

/** The question is put to those who may answer it, and to their channel. */
function titleOf({ state, year, viewer }: AssessmentView, { reading }: CardContext): string {
  const { titles } = textIn(reading.language).assessment;
  const isAsked = viewer.relation === 'assessor' || viewer.relation === 'channel';
  return titles[state === 'open' && !isAsked ? 'waiting' : state](String(year));
}

function factsOf(view: AssessmentView, { reading }: CardContext): Fact[] {
  const { language } = reading;
  const { assessment, report } = textIn(language);
  const count = (value: number) => numberInWords(value, language);
  const { submitted, completed, progress, followUp } = view;
  const handedIn = report.by(asTyped(submitted.by), momentInWords(submitted.at, reading));
  if (completed) {
    return facts(
      [assessment.facts.completed, report.by(asTyped(completed.by), momentInWords(completed.at, reading))],
      [assessment.facts.region, regionName(view.region, language)],
      [assessment.facts.followUp, followUp && assessment.followUpNeeds[followUp]],
      [assessment.facts.submitted, handedIn],
    );
  }
  const isOpen = view.state === 'open';
  const names = listInWords(view.assessors.map(asTyped), language, mostNames);
  return facts(
    [assessment.facts.due, isOpen ? dayWithDistance(dayOf(view.dueOn), reading) : null],
    [assessment.facts.progress, assessment.chaptersDone(count(progress.done), count(progress.all))],
    [
      assessment.facts.flags,
      view.flagCount === 0 ? assessment.noFlags : assessment.flagCount(count(view.flagCount)),
    ],
    [assessment.facts.assessors, names || assessment.nobody],
    [assessment.facts.submitted, handedIn],
  );
}

function noteOf({ state, viewer, assessors }: AssessmentView, { reading }: CardContext): string {
  const { notes } = textIn(reading.language).assessment;
  if (state === 'paused') return notes.paused;
  if (viewer.relation === 'partial') return notes.partial;
  if (state !== 'open') return '';
  return assessors.length === 0 ? notes.nobody : notes.shared;
}
