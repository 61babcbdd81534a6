import type { ReportText } from '../nb/report.ts';

/** The annual report. */
export const report: ReportText = {
  title: ({ year }) => `The annual report for ${year}`,
  submitTitle: ({ year }) => `Is the annual report for ${year} ready to hand in?`,
  completeTitle: ({ year }) => `Is the group's part of the annual report for ${year} complete?`,
  submittedTitle: ({ year }) => `The annual report for ${year} is handed in`,
  closedTitle: ({ year }) => `The round of the annual report for ${year} is closed`,
  closedNote:
    'The round is closed. What is saved stays in the report and can be read. If something you wrote came too late, we have kept it for you in the tab.',
  notHandedIn: 'Not handed in',
  parts: {
    service: () => "the service's part",
    site: (place) => `the part from ${place}`,
    group: () => "the group's statement",
    regional: (place) => `the part from ${place}`,
    assessment: () => 'the regional assessment',
  },
  facts: {
    state: 'Status',
    done: 'Done',
    due: 'Deadline',
    submitter: 'Hands in',
    group: "The group's part",
    submitted: 'Handed in',
    returned: 'Opened again',
    supplemented: 'Added later',
    extended: 'Put off',
  },
  states: { open: 'Being written', submitted: 'Handed in', returned: 'Opened again' },
  partsDone: (done, all) => `${done} of ${all} parts`,
  partsLeftOut: (done, out) => `${done}, ${out} left out`,
  youSubmit: 'You',
  nobody: 'Nobody yet',
  groupComplete: (by, at) => `Complete, says ${by} ${at}`,
  groupOpen: 'Not marked as complete',
  by: (name, at) => `${at} by ${name}`,
  because: (when, reason) => `${when}: ${reason}`,
  missingTitle: (count) => `This is missing (${count})`,
  missingMore: (count) => `${count} more.`,
  missingFrom: (names, day) => `${names}, deadline ${day}`,
  missingVacant: (day) => `Vacant seat, deadline ${day}. That is reason enough for a missing part.`,
  missingWord: (names, day) =>
    `The statement is ready, but ${names} has not marked the group’s part as done. Deadline ${day}.`,
  missingWordVacant: (day) => `Not marked as complete: the group has no leader. Deadline ${day}.`,
  remind: 'Remind',
  remindVacant: 'Tell the service unit',
  remindOf: (part) => `Remind: ${part}`,
  remindedBy: ({ by, part, service, year }) =>
    `${by} asks for ${part} of the annual report for ${year}: ${service}`,
  submit: 'Hand in the report',
  complete: "Mark the group's part as complete",
  open: 'See the report',
  writeInTab: 'You write and hand in on the tab “Samråd”.',
  reminded: 'The reminder is sent.',
  takeover: {
    title: (person, section) => `May ${person} take over the chapter “${section}”?`,
    grantedTitle: (person) => `${person} goes on writing`,
    refusedTitle: (person) => `${person} keeps on writing`,
    lapsedTitle: 'The question no longer stands',
    waitingTitle: (person) => `We have asked ${person} whether you may take over`,
    asked: 'Asked',
    answered: 'Answered',
    section: 'Section',
    note: 'What you have written is saved. We keep your last text for you as well.',
    yes: (person) => `Let ${person} write`,
    no: 'I go on writing',
    kept: (person) => `You go on writing. ${person} has been told.`,
  },
  causes: {
    'takeover-requested': ({ service, year }) =>
      `The annual report for ${year}, ${service}: somebody wants to take over a chapter`,
    'report-reminder': ({ service, year }) => `Reminder: the annual report for ${year}, ${service}`,
    'report-extended': ({ service, year }) => `New deadline for the annual report for ${year}, ${service}`,
    'report-submitted': ({ service, year }) => `The annual report for ${year} is handed in: ${service}`,
    'report-reopened': ({ service, year }) => `The annual report for ${year} is opened again: ${service}`,
    'report-supplemented': ({ service, year }) =>
      `The annual report for ${year} has a supplement: ${service}`,
    'part-vacant': ({ service, year }) =>
      `Nobody writes a part of the annual report for ${year}, since the seat is vacant: ${service}`,
  },
  duties: {
    'write-service-part': ({ service, year }) =>
      `Write the service's part of the annual report for ${year}: ${service}`,
    'write-site-part': ({ service, place, year }) =>
      `Write the part from ${place} of the annual report for ${year}: ${service}`,
    'write-group-part': ({ service, year }) =>
      `Bring the group's part of the annual report for ${year} together: ${service}`,
    'write-regional-part': ({ service, place, year }) =>
      `Write the part from ${place} of the annual report for ${year}: ${service}`,
    'submit-report': ({ service, year }) => `Hand in the annual report for ${year}: ${service}`,
  },
  dutyButton: 'See',
};
