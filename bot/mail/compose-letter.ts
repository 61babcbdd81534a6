import { clearanceFacts } from '../../cards/clearance/clearance.ts';
import { consentFacts } from '../../cards/consent/consent.ts';
import { withDue } from '../../cards/nomination-card.ts';
import { type LinkPurpose, nominationVerbsOf } from '../../domain/access-link.ts';
import type { DutyKind } from '../../domain/duty.ts';
import type { PartKind } from '../../domain/report.ts';
import { isFinished } from '../../domain/report-gate.ts';
import type { MessageCard } from '../../domain/sending.ts';
import type { Reading } from '../../domain/views/brief.ts';
import type { DutyView } from '../../domain/views/home.ts';
import type { NominationView } from '../../domain/views/nomination.ts';
import type { ReportView } from '../../domain/views/report.ts';
import { digestView } from '../../store/queries/digest-view.ts';
import { gatheringView } from '../../store/queries/gathering-view.ts';
import { nominationView } from '../../store/queries/nomination-view.ts';
import { questionView } from '../../store/queries/question-view.ts';
import { reportView } from '../../store/queries/report-view.ts';
import { sectionView } from '../../store/queries/section-view.ts';
import { suggestionView } from '../../store/queries/suggestion-view.ts';
import { undoneAppointment } from '../../store/queries/undone-appointment.ts';
import { dayWithDistance } from '../../text/dates.ts';
import { dutyText } from '../../text/duty-text.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { groupName } from '../../text/names.ts';
import { peopleOf, statusTitle } from '../../text/nomination-words.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import type { About, Compose, Draft, WantedLink } from './draft.ts';
import {
  aboutCheckIn,
  aboutFeedback,
  aboutMeeting,
  aboutOnboarding,
  aboutProblem,
  aboutSurvey,
  whoToAsk,
} from './group-letters.ts';

/** The parts of a report that people outside the tenants may have: those of the group, by its seats. Whoever helps to write may do so in any. */
const partsByLink: readonly PartKind[] = ['group', 'regional'];

/** What can be said by mail. All else needs Teams. */
const composers: Readonly<Partial<Record<MessageCard, Compose>>> = {
  consent: (about) => aboutQuestion(about, 'consent'),
  clearance: (about) => aboutQuestion(about, 'clearance'),
  nomination: aboutNomination,
  'candidate-request': aboutSuggestion,
  report: aboutReport,
  section: aboutChapter,
  gathering: aboutGathering,
  question: aboutQuestionAsked,
  reminders: aboutReminders,
  'group-meeting': aboutMeeting,
  problem: aboutProblem,
  'check-in': aboutCheckIn,
  survey: aboutSurvey,
  feedback: aboutFeedback,
  onboarding: aboutOnboarding,
};

/** The cards whose message can go by mail. */
export const mailedCards = Object.keys(composers) as MessageCard[];

export async function composeLetter(about: About): Promise<Draft | null> {
  return (await composers[about.message.card]?.(about)) ?? null;
}

/** The question as the card puts it; the answer is given on the page. */
async function aboutQuestion(
  { store, reader, reading, message }: About,
  purpose: 'consent' | 'clearance',
): Promise<Draft | null> {
  const view = await nominationView(store, reader, message.subjectId);
  const [answers] = nominationVerbsOf[purpose];
  if (!view?.viewer.may.includes(answers)) return null;
  const { decisions } = textIn(reading.language);
  const words = decisions[purpose];
  const people = peopleOf(view, reading.language);
  return {
    subject: message.summary,
    paragraphs: [words.title(people), withDue(words.lead(people), view, { reading })],
    facts: factsOf(view, reading, purpose),
    link: { purpose, subjectId: view.id },
    items: [],
  };
}

export function factsOf(view: NominationView, { language }: Reading, purpose: 'consent' | 'clearance') {
  return purpose === 'consent' ? consentFacts(view, language) : clearanceFacts(view, language);
}

/** R22: an organisation is asked to name a user representative; nobody else is asked so by mail. */
async function aboutSuggestion({ store, reader, reading, message }: About): Promise<Draft | null> {
  const view = await suggestionView(store, reader, message.subjectId);
  if (!view?.mayName) return null;
  const { outside } = textIn(reading.language);
  const group = groupName(view.service, reading.language);
  const { askedBy, organisation } = view;
  return {
    subject: outside.suggestion.title({ group }),
    paragraphs: [withDue(outside.suggestion.lead({ askedBy, organisation, group }), view, { reading })],
    facts: [],
    link: { purpose: 'suggestion', subjectId: view.id },
    items: [],
  };
}

/**
 * What happened with a report, for whoever has something of it to write still; the text itself stands behind the link.
 * To all others it is news, and news takes Teams.
 */
async function aboutReport(about: About): Promise<Draft | null> {
  const { store, reader, message } = about;
  const report = await reportView(store, reader, message.subjectId);
  return (await aboutPartOf(about, report)) ?? (await aboutKeptIn(about, report));
}

async function aboutChapter(about: About): Promise<Draft | null> {
  const { store, reader, message } = about;
  const view = await sectionView(store, reader, message.subjectId);
  const report = view && (await reportView(store, reader, view.reportId));
  return (await aboutPartOf(about, report, view?.part.id)) ?? (await aboutKeptIn(about, report));
}

/** The part that the message is about comes first; else the first in which something is left to write. */
async function aboutPartOf(about: About, report: ReportView | null, partId?: string): Promise<Draft | null> {
  const { reading, message } = about;
  if (!report || report.state === 'submitted' || report.isRoundClosed) return null;
  const left = report.sections.filter((one) => one.viewer.mayWrite && !isFinished(one.state));
  const parts = report.parts.filter(({ id, kind }) =>
    left.some((one) => one.partId === id && (partsByLink.includes(kind) || !one.viewer.owns)),
  );
  const part = parts.find(({ id }) => id === partId) ?? parts[0];
  if (!part) return null;
  const isOwner = left.some((one) => one.partId === part.id && one.viewer.owns);
  const { outsidePart: words } = textIn(reading.language);
  const due = words.due(dayWithDistance(dayOf(part.dueOn), reading));
  return {
    subject: message.summary,
    paragraphs: [`${message.summary}.`, due],
    facts: await whoToAsk(about, report.service.id),
    link: { purpose: 'report-part', subjectId: part.id, ...(isOwner ? {} : { as: 'help' as const }) },
    items: [],
  };
}

/** A text that came too late and is kept for its writer, who has nothing else to write there any more. */
async function aboutKeptIn(
  { store, reader, reading, message }: About,
  report: ReportView | null,
): Promise<Draft | null> {
  for (const one of report?.sections.filter(({ viewer }) => viewer.mayWrite) ?? []) {
    const view = await sectionView(store, reader, one.id);
    if (!view || view.drafts.length === 0) continue;
    return {
      subject: message.summary,
      paragraphs: [textIn(reading.language).outsidePart.keptForYou],
      facts: [],
      link: { purpose: 'report-part', subjectId: view.part.id },
      items: [],
    };
  }
  return null;
}

/** A gathering that somebody is invited to, with the page where they ask. */
async function aboutGathering({ store, reader, reading, message }: About): Promise<Draft | null> {
  const view = await gatheringView(store, reader, message.subjectId);
  if (!view?.viewer.relations.includes('guest')) return null;
  const { facts, inTeams } = textIn(reading.language).gathering;
  return {
    subject: message.summary,
    paragraphs: [`${message.summary}.`],
    facts: [
      { title: facts.when, value: whenItIs(view, reading) },
      view.link && !view.place
        ? { title: facts.where, value: view.link, isAddress: true }
        : { title: facts.where, value: view.place ?? inTeams },
    ],
    link: view.cancelledAt ? null : { purpose: 'gathering', subjectId: view.id },
    items: [],
    calendarKey: view.phase === 'over' ? null : view.calendarKey,
  };
}

/** What became of the own question at a gathering. */
async function aboutQuestionAsked({ store, reader, reading, message }: About): Promise<Draft | null> {
  const view = await questionView(store, reader, message.subjectId);
  if (!view?.viewer.asked || !view.gathering) return null;
  const { asking } = textIn(reading.language).outside;
  return {
    subject: message.summary,
    paragraphs: [`${message.summary}.`, ...(view.answer ? [asking.answerThere] : [])],
    facts: [],
    link: { purpose: 'gathering', subjectId: view.gathering.id },
    items: [],
  };
}

/** How the case stands, for whoever takes part and has nothing to answer. */
async function aboutNomination({ store, reader, reading, message }: About): Promise<Draft | null> {
  const view = await nominationView(store, reader, message.subjectId);
  if (!view) return await aboutUndone({ store, reader, reading, message });
  const status = statusTitle(view, reading.language);
  return {
    subject: message.summary,
    paragraphs: status === message.summary ? [status] : [`${message.summary}.`, status],
    facts: [],
    link: null,
    items: [],
  };
}

/** An appointment that the reader was told of by mail and that was undone. */
async function aboutUndone({ store, reader, reading, message }: About): Promise<Draft | null> {
  const told = { personId: reader.personId, nominationId: message.subjectId, activityId: null };
  const candidate = await undoneAppointment(store, told);
  if (candidate === null) return null;
  const { help } = textIn(reading.language);
  const title = help.appointmentUndoneTitle(candidate);
  return {
    subject: title,
    paragraphs: [`${title}.`, help.appointmentUndoneLead],
    facts: [],
    link: null,
    items: [],
  };
}

/** The morning's message: each thing that is due, with the page where it is done, or else that it takes Teams. */
async function aboutReminders({ store, reader, reading, message }: About): Promise<Draft | null> {
  const view = await digestView(store, reader, message.subjectId);
  if (!view) return null;
  const { language } = reading;
  const { letter } = textIn(language).outside;
  const own = view.lines.filter(({ awayName }) => awayName === null).slice(0, mostLines);
  if (own.length === 0) return null;
  const items = own.map(({ duty, why }) => {
    const link = why === 'owner' ? linkOfDuty(duty) : null;
    const what = dutyText(duty, language);
    const due = duty.dueAt ? `${what}. ${letter.due(dayWithDistance(duty.dueAt, reading))}` : `${what}.`;
    return { text: link ? due : `${due} ${letter.inTeams}`, link };
  });
  return { subject: message.summary, paragraphs: [`${message.summary}.`], facts: [], link: null, items };
}

/** More than this is not read in a mail. */
const mostLines = 8;

const purposeOfDuty: Readonly<Partial<Record<DutyKind, LinkPurpose>>> = {
  'answer-consent': 'consent',
  'answer-clearance': 'clearance',
  'write-group-part': 'report-part',
  'write-regional-part': 'report-part',
  'answer-survey': 'survey',
  'handle-problem': 'problem',
  'agree-problem': 'problem',
  'answer-feedback': 'feedback-question',
};

function linkOfDuty(duty: DutyView): WantedLink | null {
  const { kind, subjectId } = duty;
  // Whoever was asked owes the answer; the link leads to what was asked.
  if (kind === 'answer-check-in') return { purpose: 'check-in', subjectId: duty.checkInId };
  const purpose = purposeOfDuty[kind];
  return purpose ? { purpose, subjectId } : null;
}
