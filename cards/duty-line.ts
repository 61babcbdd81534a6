import {
  type AssessmentDutyKind,
  isAssessmentDuty,
  isMilestoneDuty,
  isReportDuty,
  processDutyKind,
  surveyDutyKind,
} from '../domain/duty.ts';
import { milestoneOfDuty } from '../domain/milestone.ts';
import { cardFieldsOf } from '../domain/process-card.ts';
import type { Verb } from '../domain/verbs.ts';
import type { DutyView } from '../domain/views/home.ts';
import { dayWithDistance, isPast, sinceInWords } from '../text/dates.ts';
import { dutyButtonText, dutyText } from '../text/duty-text.ts';
import { textIn } from '../text/text-in.ts';
import { type Button, button } from './button.ts';
import type { CardContext } from './card-context.ts';
import type { Line, LinkedLine } from './line.ts';
import { type NamedTabLink, namedTabLinks } from './tab-links.ts';

/** Until when the duty is to be done, or was. */
export function untilWhen(
  duty: DutyView,
  { reading }: Pick<CardContext, 'reading'>,
): Pick<Line, 'detail' | 'colour'> {
  const { home } = textIn(reading.language);
  if (!duty.dueAt) return { detail: home.noDue(sinceInWords(duty.since, reading)), colour: 'default' };
  return untilDay(duty.dueAt, reading);
}

export function untilDay(dueAt: Date, reading: CardContext['reading']): Pick<Line, 'detail' | 'colour'> {
  const { home } = textIn(reading.language);
  const day = dayWithDistance(dueAt, reading);
  return isPast(dueAt, reading)
    ? { detail: `⚠ ${home.overdue(day)}`, colour: 'attention' }
    : { detail: home.due(day), colour: 'default' };
}

/** What leads to where the duty is done: into the chapter itself where one is owed and the tab is known. */
export function dutyActions(duty: DutyView, context: CardContext): Pick<LinkedLine, 'buttons' | 'links'> {
  const links = linksTo(duty, context);
  return { buttons: links.length === 0 ? [dutyButton(duty, context)] : [], links };
}

/** The page on which it is done, for what is done on no card. */
function linksTo(duty: DutyView, context: CardContext): readonly NamedTabLink[] {
  const { language } = context.reading;
  const tooltip = dutyText(duty, language);
  if (isAboutReport(duty) && duty.sectionId !== null) {
    return namedTabLinks(context, `section/${duty.sectionId}`, textIn(language).writing.write, tooltip);
  }
  if (duty.kind === processDutyKind) {
    // What is short is answered on its card.
    if (cardFieldsOf(duty.process.kind, duty.step)) return [];
    const title = dutyButtonText(duty.kind, language);
    return namedTabLinks(context, `process/${duty.process.id}/${duty.subjectId}`, title, tooltip);
  }
  const isAssessment = duty.kind === 'assess-report' || duty.kind === 'send-feedback';
  const title = dutyButtonText(duty.kind, language);
  if (duty.kind === 'look-at-website') {
    return namedTabLinks(context, `website/${duty.service.id}`, title, tooltip);
  }
  if (duty.kind === 'record-group-meeting') {
    return namedTabLinks(context, `group-meeting/${duty.subjectId}`, title, tooltip);
  }
  return isAssessment ? namedTabLinks(context, `assessment/${duty.subjectId}`, title, tooltip) : [];
}

/** The button that leads to where the duty is done. */
export function dutyButton(
  duty: DutyView,
  context: CardContext,
  title = dutyButtonText(duty.kind, context.reading.language),
): Button {
  const tooltip = dutyText(duty, context.reading.language);
  if (isAboutReport(duty)) {
    return button(context, title, 'open-report', { reportId: duty.reportId }, { tooltip });
  }
  if (isAboutAssessment(duty)) {
    const [verb, about] = placeOf(duty);
    return button(context, title, verb, about, { tooltip });
  }
  if (duty.kind === 'answer-question') {
    return button(context, title, 'open-question', { questionId: duty.subjectId }, { tooltip });
  }
  if (duty.kind === 'prepare-case') {
    return button(context, title, 'open-assessments', { year: duty.year }, { tooltip });
  }
  if (duty.kind === 'moderate-questions') {
    return button(context, title, 'open-moderation', { gatheringId: duty.subjectId }, { tooltip });
  }
  if (duty.kind === processDutyKind) {
    return button(context, title, 'open-process-step', { stepId: duty.subjectId }, { tooltip });
  }
  if (duty.kind === surveyDutyKind) {
    return button(context, title, 'open-survey', { recipientId: duty.subjectId }, { tooltip });
  }
  if (isMilestoneDuty(duty.kind)) {
    const data = { serviceId: serviceIdOf(duty), kind: milestoneOfDuty(duty.kind) };
    return button(context, title, 'open-milestone', data, { tooltip });
  }
  if (duty.kind === 'record-group-meeting') {
    return button(context, title, 'open-group-meeting', { meetingId: duty.subjectId }, { tooltip });
  }
  // Where no app is known, the group's card is what there is of it.
  if (duty.kind === 'look-at-website') {
    return button(context, title, 'open-group', { serviceId: duty.service.id }, { tooltip });
  }
  if (duty.kind === 'handle-problem' || duty.kind === 'agree-problem') {
    return button(context, title, 'open-problem', { problemId: duty.subjectId }, { tooltip });
  }
  if (duty.kind === 'answer-check-in') {
    return button(context, title, 'open-check-in', { checkInId: duty.checkInId }, { tooltip });
  }
  if (duty.kind === 'designate-leader') {
    return button(context, title, 'open-group-leader', { serviceId: duty.subjectId }, { tooltip });
  }
  if (isAboutRequest(duty)) {
    return button(context, title, 'open-request', { requestId: duty.subjectId }, { tooltip });
  }
  return duty.kind === 'fill-seat'
    ? button(context, title, 'open-proposal', { seatId: duty.seat.id }, { tooltip })
    : button(context, title, 'open-nomination', { nominationId: duty.subjectId }, { tooltip });
}

/** The same for whoever looks on: where only its owner may do it, at the seat or the group instead. */
export function lookButton(duty: DutyView, context: CardContext): Button {
  const { see } = textIn(context.reading.language).reminder;
  const tooltip = dutyText(duty, context.reading.language);
  if (duty.kind === 'fill-seat')
    return button(context, see, 'open-vacancy', { seatId: duty.seat.id }, { tooltip });
  if (duty.kind === 'designate-leader') {
    return button(context, see, 'open-group', { serviceId: duty.subjectId }, { tooltip });
  }
  return dutyButton(duty, context, see);
}

type AssessmentDuty = Extract<DutyView, { readonly kind: AssessmentDutyKind }>;

function isAboutAssessment(duty: DutyView): duty is AssessmentDuty {
  return isAssessmentDuty(duty.kind);
}

function placeOf({ kind, subjectId, feedbackId }: AssessmentDuty): [Verb, Readonly<Record<string, string>>] {
  if (kind === 'do-follow-up' || kind === 'confirm-follow-up')
    return ['open-follow-up', { followUpId: subjectId }];
  if (kind === 'answer-feedback') return ['open-feedback', { feedbackId: feedbackId ?? '' }];
  return ['open-assessment', { assessmentId: subjectId }];
}

type ReportDuty = Extract<DutyView, { readonly reportId: string }>;

function isAboutReport(duty: DutyView): duty is ReportDuty {
  return isReportDuty(duty.kind);
}

function isAboutRequest({ kind }: DutyView): boolean {
  return (
    kind === 'pass-request' ||
    kind === 'name-candidate' ||
    kind === 'answer-named' ||
    kind === 'search-further'
  );
}

function serviceIdOf(duty: DutyView): string {
  return 'service' in duty ? duty.service.id : '';
}
