import type { AssessmentText } from '../nb/assessment.ts';

export const assessment: AssessmentText = {
  titles: {
    waiting: (year) => `The annual report for ${year} waits to be assessed`,
    open: (year) => `Will you assess the annual report for ${year}?`,
    completed: (year) => `The annual report for ${year} is assessed`,
    sent: (year) => `The feedback on the annual report for ${year} is sent`,
    paused: (year) => `The assessment of the annual report for ${year} is waiting`,
  },
  link: {
    open: 'Assess the report',
    completed: 'See the assessment',
    sent: 'See the assessment',
    paused: 'See the assessment',
  },
  read: 'See the report and the assessment',
  facts: {
    due: 'Due',
    progress: 'Answered',
    flags: 'Notes',
    assessors: 'Can assess',
    submitted: 'Report handed in',
    completed: 'Assessed',
    region: 'Region',
    followUp: 'Follow-up',
  },
  chaptersDone: (done, all) => `${done} of ${all} chapters`,
  flagCount: (count) => `${count} to look at`,
  noFlags: 'None',
  nobody: 'Nobody in the region',
  followUpNeeds: {
    none: 'Not needed',
    region: 'In the own region',
    interregional: 'Between the regions',
  },
  notes: {
    paused:
      'The report was opened again. What is written is kept, and the assessment goes on when it is handed in.',
    partial: 'You have a seat or a role at the service. That is why your colleagues assess the report.',
    nobody:
      'All contacts of the region have a seat or a role at the service. The national service unit has to give the role to somebody else.',
    shared:
      'Several can assess together. Each chapter is written by one at a time, and what you write is saved as you go.',
  },
  causes: {
    'assessment-waits': ({ service, year }) =>
      `The annual report for ${year} is handed in and waits to be assessed: ${service}`,
    'assessment-completed': ({ service, year }) =>
      `The assessment of the annual report for ${year} points to something that concerns several regions: ${service}`,
    'assessment-paused': ({ service, year }) =>
      `The annual report for ${year} was opened again, so its assessment waits: ${service}`,
    'takeover-granted': ({ service, year }) =>
      `You can take over the chapter in the assessment of the annual report for ${year}, ${service}`,
    'takeover-refused': ({ service, year }) =>
      `The other one goes on writing in the assessment of the annual report for ${year}, ${service}`,
    'section-taken-over': ({ service, year }) =>
      `A chapter that you wrote in was taken over. Your text is safe. Assessment of the annual report for ${year}, ${service}`,
    'section-free': ({ service, year }) =>
      `The chapter that you wait for is free: assessment of the annual report for ${year}, ${service}`,
  },
  duties: {
    'assess-report': (service) => `Assess the annual report: ${service}`,
    'send-feedback': (service) => `Send the feedback on the annual report: ${service}`,
    'answer-feedback': (service) => `Answer the question about the feedback: ${service}`,
    'do-follow-up': (service) => `Follow up what the region found: ${service}`,
    'confirm-follow-up': (service) => `See whether it was followed up: ${service}`,
  },
  dutyButtons: {
    'assess-report': 'Assess',
    'send-feedback': 'Open',
    'answer-feedback': 'Answer',
    'do-follow-up': 'See',
    'confirm-follow-up': 'See',
  },
  flags: {
    volume: {
      few: (question, count) =>
        `${question}: ${count}. Fewer than 20 a year: a solution outside Norway can be considered.`,
      many: (question, count) =>
        `${question}: ${count}. More than 200 a year: sharing the function can be considered.`,
    },
    regionMissing: (region) => `The part from ${region} is missing.`,
    regionVacant: (region) => `The part from ${region} is missing, since the seat is vacant.`,
    statementMissing: 'The reference group’s statement is missing.',
    noMeeting: 'The reference group did not meet in the year, the report says.',
    website: (missing) => `The website lacks: ${missing}.`,
  },
  page: {
    title: (year) => `Assessment of the annual report for ${year}`,
    back: 'To the overview',
    flagsTitle: 'Worth a look',
    flagsNote: 'Reckoned from the report and the group. What it means is for you to say.',
    noFlags: 'The program found nothing to point at.',
    reportTitle: 'The report as it was handed in',
    chaptersTitle: 'The assessment',
    handedIn: (who, when) => `Handed in by ${who} ${when}.`,
    due: (day) => `The assessment is due ${day}.`,
    completedBy: (who, when) => `Completed by ${who} ${when}.`,
    answered: 'Everything is answered',
    unanswered: 'Something is not answered',
    writesNow: (who) => `${who} is writing here now`,
    complete: 'Complete the assessment',
    completed: 'The assessment is complete.',
    completeNote:
      'All chapters have to be answered. You can open the assessment again until the feedback is sent.',
    reopen: 'Open the assessment again',
    reopened: 'The assessment is open again.',
    notYet: 'The assessment is not complete yet. You can read it when it is.',
    leftOut: (reason) => `Left out: ${reason}`,
    leftOutVacant: 'Left out, since the seat is vacant.',
    criterion: 'Criterion',
    verdict: 'Verdict',
    comment: 'Comment',
    ofReport: 'The assessment of the report',
    documents: 'Download the report',
  },
  overview: {
    nav: 'Assessments',
    title: (year) => `Assessments of the annual reports for ${year}`,
    empty: 'No reports are handed in yet. They come here as they are handed in.',
    picture: 'How far each region has come',
    region: 'Region',
    waiting: 'Waiting',
    done: 'Assessed',
    sent: 'Feedback sent',
    late: 'Overdue',
    followUps: 'Need follow-up',
    all: 'Handed in',
    list: 'The reports',
    service: 'Service',
    state: 'State',
    states: {
      open: 'Waits to be assessed',
      completed: 'Assessed',
      sent: 'Feedback sent',
      paused: 'Opened again',
    },
    begun: (done, all) => `Begun, ${done} of ${all} answered`,
    followUp: 'Follow-up',
    dueOn: 'Due',
    onlyRegion: 'Show only',
    everywhere: 'All regions',
    partial: 'You have a role at the service. Your colleagues assess.',
    shown: (count, all) => `Showing ${count} of ${all}.`,
  },
};
