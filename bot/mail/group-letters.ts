import { problemVerbsByLink } from '../../domain/access-link.ts';
import type { GroupMeetingView } from '../../domain/views/group-meeting.ts';
import { checkInView } from '../../store/queries/check-in-view.ts';
import { contactsView } from '../../store/queries/contacts-view.ts';
import { feedbackView } from '../../store/queries/feedback-view.ts';
import { groupMeetingView } from '../../store/queries/group-meeting-view.ts';
import { onboardingView } from '../../store/queries/onboarding-view.ts';
import { problemView } from '../../store/queries/problem-view.ts';
import { surveyCardView } from '../../store/queries/survey-view.ts';
import { dayWithDistance, momentInWords } from '../../text/dates.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { whereItIs } from '../../text/group-meeting-words.ts';
import { entryInWords } from '../../text/group-year-words.ts';
import { listInWords } from '../../text/lists.ts';
import { seatName } from '../../text/names.ts';
import { waitsInWords } from '../../text/problem-words.ts';
import { dayOf } from '../../text/report-words.ts';
import { textIn } from '../../text/text-in.ts';
import type { About, Draft } from './draft.ts';
import type { LetterFact } from './letter.ts';

/** What groups do between the reports, for whoever is in one without being in Teams. */

/**
 * A meeting is answered by link; what happened with it, and its minutes, are told. Whoever is invited by a role, which a
 * link does not give, is told all of it, and answers in Teams.
 */
export async function aboutMeeting(about: About): Promise<Draft | null> {
  const { store, reader, reading, message } = about;
  // As whoever opens the link: without the roles that a link does not give.
  const view = await groupMeetingView(store, { ...reader, grants: [] }, message.subjectId);
  if (!view) return await aboutMeetingByRole(about);
  const mayAnswer = view.viewer.may.includes('answer-group-meeting');
  const { minutesLink } = view;
  return {
    subject: message.summary,
    paragraphs: [`${message.summary}.`],
    facts: [
      ...meetingFacts(view, { reading }),
      ...(minutesLink
        ? [
            {
              title: textIn(reading.language).groupMeeting.openMinutes,
              value: minutesLink,
              isAddress: true,
            },
          ]
        : []),
    ],
    link: mayAnswer ? { purpose: 'group-meeting', subjectId: view.id } : null,
    items: [],
    // A meeting that was called off is crossed out in the calendar that has it.
    calendarKey: view.recordedAt ? null : view.calendarKey,
  };
}

async function aboutMeetingByRole(about: About): Promise<Draft | null> {
  const { store, reader, reading, message } = about;
  const view = await groupMeetingView(store, reader, message.subjectId);
  if (!view) return null;
  return {
    ...(await aboutWaiting(about, {
      serviceId: view.service.id,
      facts: meetingFacts(view, { reading }),
      isToBeDone: view.viewer.may.includes('answer-group-meeting'),
    })),
    calendarKey: view.recordedAt ? null : view.calendarKey,
  };
}

/** What stands in the mail and on the page alike: nobody who was passed the mail sees more. */
export function meetingFacts(view: GroupMeetingView, { reading }: Pick<About, 'reading'>): LetterFact[] {
  const { language } = reading;
  const { groupMeeting: words } = textIn(language);
  const { form, link, agenda, calledBy } = view;
  const isAhead = !view.cancelledAt && !view.recordedAt;
  return [
    { title: words.facts.when, value: whenItIs(view, reading) },
    { title: words.facts.where, value: whereItIs(view, language) },
    ...(isAhead && link ? [{ title: words.openMeeting, value: link, isAddress: true }] : []),
    ...(agenda.length > 0 ? [{ title: words.agenda, value: agenda.join(' · ') }] : []),
    ...(isAhead
      ? [
          {
            title: words.facts.pays,
            value: form === 'digital' ? words.paysDigital : words.paysInPerson,
          },
        ]
      : []),
    { title: words.facts.calledBy, value: calledBy },
  ];
}

/**
 * That a problem waits for somebody, with the page where it is answered, or what became of theirs; what was written about
 * it stands behind a code.
 */
export async function aboutProblem(about: About): Promise<Draft | null> {
  const view = await problemView(about.store, about.reader, about.message.subjectId);
  if (!view) return null;
  const serviceId = view.service.id;
  if (!problemVerbsByLink.some((verb) => view.viewer.may.includes(verb))) {
    return await aboutWaiting(about, { serviceId });
  }
  const waits = waitsInWords(view, about.reading);
  const { letter } = textIn(about.reading.language).outside;
  return {
    subject: about.message.summary,
    paragraphs: [`${about.message.summary}.`],
    facts: [
      ...(waits ? [{ title: letter.dueTitle, value: waits.until }] : []),
      ...(await whoToAsk(about, serviceId)),
    ],
    link: { purpose: 'problem', subjectId: view.id },
    items: [],
  };
}

/** A short question to the group, answered by link. */
export async function aboutCheckIn(about: About): Promise<Draft | null> {
  const { store, reader, reading, message } = about;
  const view = await checkInView(store, { ...reader, grants: [] }, message.subjectId);
  if (!view?.viewer.mayAnswer) return null;
  const { letter } = textIn(reading.language).outside;
  const by = { title: letter.askedBy, value: view.askedBy };
  return askedByLink(about, { purpose: 'check-in', ...view }, by);
}

/** A question of the coordinator's, answered by link. */
export async function aboutSurvey(about: About): Promise<Draft | null> {
  const { store, reader, reading, message } = about;
  const view = await surveyCardView(store, reader, message.subjectId);
  if (!view?.isOpen || view.answer) return null;
  const { letter } = textIn(reading.language).outside;
  const due = { title: letter.dueTitle, value: dayWithDistance(dayOf(view.dueOn), reading) };
  return askedByLink(about, { purpose: 'survey', ...view }, due);
}

type AskedByLink = {
  readonly purpose: 'check-in' | 'survey';
  readonly id: string;
  readonly question: string;
};

function askedByLink(
  { reading, message }: About,
  { purpose, id, question }: AskedByLink,
  more: Draft['facts'][number],
): Draft {
  const { letter } = textIn(reading.language).outside;
  return {
    subject: message.summary,
    paragraphs: [`${message.summary}.`],
    facts: [{ title: letter.asked, value: question }, more],
    link: { purpose, subjectId: id },
    items: [],
  };
}

/** What the service or its group asks back is answered by link, each question by its own; all else takes Teams. */
export async function aboutFeedback(about: About): Promise<Draft | null> {
  const view = await feedbackView(about.store, about.reader, about.message.subjectId);
  if (!view) return null;
  const serviceId = view.service.id;
  const open = view.viewer.mayAnswer ? view.questions.filter(({ answer }) => answer === null) : [];
  if (open.length === 0) return await aboutWaiting(about, { serviceId });
  const { page } = textIn(about.reading.language).feedback;
  return {
    subject: about.message.summary,
    paragraphs: [`${about.message.summary}.`],
    facts: await whoToAsk(about, serviceId),
    link: null,
    items: open.map(({ id, askedBy, askedAt }) => ({
      text: page.isAsked(askedBy, momentInWords(askedAt, about.reading)),
      link: { purpose: 'feedback-question', subjectId: id },
    })),
  };
}

/** How the group works, for whoever is new in it: all of it can be read without Teams. */
export async function aboutOnboarding(about: About): Promise<Draft | null> {
  const { store, reader, reading, message } = about;
  const view = await onboardingView(store, reader, message.subjectId);
  if (!view) return null;
  const { language } = reading;
  const { groupMeeting, groupYear, mandate } = textIn(language);
  const words = groupYear.onboarding;
  const { seat, leader, serviceLeaders, nextMeeting, entries, service } = view;
  const facts: LetterFact[] = [
    ...(seat ? [{ title: words.seat, value: seatName(seat, language) }] : []),
    ...(leader ? [{ title: words.leader, value: leader }] : []),
    ...(serviceLeaders.length > 0
      ? [{ title: words.serviceLeaders, value: listInWords(serviceLeaders, language) }]
      : []),
    ...(nextMeeting ? [{ title: groupMeeting.next, value: whenItIs(nextMeeting, reading) }] : []),
    ...(view.kind === 'member'
      ? [{ title: words.tasks, value: mandate.tasks[service.type].join(' · ') }]
      : []),
    ...entries.map((entry) => ({
      title: dayWithDistance(dayOf(entry.day), reading),
      value: entryInWords(entry, language),
    })),
  ];
  return await aboutWaiting(about, { serviceId: service.id, facts, isToBeDone: false });
}

type Waiting = {
  /** Whose people can help. */
  readonly serviceId: string;
  readonly facts?: readonly LetterFact[];
  /** Something waits that takes Teams. */
  readonly isToBeDone?: boolean;
};

/** What waits, that it takes Teams, and who can help whoever is not there. */
async function aboutWaiting(
  about: About,
  { serviceId, facts = [], isToBeDone = true }: Waiting,
): Promise<Draft> {
  const { reading, message } = about;
  const { letter } = textIn(reading.language).outside;
  const help = await whoToAsk(about, serviceId);
  return {
    subject: message.summary,
    paragraphs: [
      `${message.summary}.`,
      ...(isToBeDone ? [letter.inTeams] : []),
      ...(help.length > 0 ? [letter.noTeams] : []),
    ],
    facts: [...facts, ...help],
    link: null,
    items: [],
  };
}

/** Who can help, with their address; nothing where nobody can be named. */
export async function whoToAsk(about: About, serviceId: string): Promise<LetterFact[]> {
  const { letter } = textIn(about.reading.language).outside;
  const contact = await contactFor(about, serviceId);
  if (!contact) return [];
  return [
    { title: letter.talkTo, value: contact.name },
    { title: letter.talkToMail, value: contact.email, isAddress: true },
  ];
}

/** The group's leader, else the service's, else its region's contacts, else the coordinators; never the reader. */
async function contactFor(
  { store, reader }: About,
  serviceId: string,
): Promise<{ readonly name: string; readonly email: string } | null> {
  const view = await contactsView(store, reader, { serviceId });
  const service = view?.services.find((one) => one.service.id === serviceId);
  const near = service
    ? [
        ...(service.groupLeader ? [service.groupLeader] : []),
        ...service.leaders,
        ...(view?.regions.find(({ region }) => region === service.region)?.contacts ?? []),
      ]
    : [];
  for (const { personId, name, email } of [...near, ...(view?.coordinators ?? [])]) {
    if (email && personId !== reader.personId) return { name, email };
  }
  return null;
}
