/** The rules as they are told to people, in the model's own words: who hears of what, and on which days. */

export type Heard = 'owner' | 'stand-in' | 'group-leader' | 'contact' | 'coordinator';
export type Step = readonly [day: number | 'services-told' | 'groups-told', ...to: readonly Heard[]];

/** "Information in November (services) and January (groups), then 30, 14, 7, 3, 1 days before, on the day, and after". */
export const policies: readonly (readonly [kinds: readonly string[], steps: readonly Step[]])[] = [
  [
    ['write-service-part', 'write-site-part', 'submit-report'],
    [
      ['services-told', 'owner', 'stand-in'],
      [-30, 'owner', 'stand-in'],
      [-14, 'owner', 'stand-in'],
      [-7, 'owner'],
      [-3, 'owner'],
      [-1, 'owner'],
      [0, 'owner'],
      [1, 'owner'],
      [3, 'owner', 'contact'],
      [7, 'owner', 'contact'],
      [14, 'owner', 'contact', 'coordinator'],
    ],
  ],
  [
    ['write-group-part', 'write-regional-part'],
    [
      ['groups-told', 'owner', 'stand-in'],
      [-30, 'owner', 'stand-in'],
      [-14, 'owner', 'stand-in'],
      [-7, 'owner'],
      [-3, 'owner'],
      [-1, 'owner'],
      [0, 'owner'],
      [1, 'owner', 'group-leader'],
      [3, 'owner', 'group-leader', 'contact'],
      [7, 'owner', 'group-leader', 'contact'],
      [14, 'owner', 'group-leader', 'contact', 'coordinator'],
    ],
  ],
  [
    [
      'answer-consent',
      'answer-candidate',
      'answer-clearance',
      'forward-nomination',
      'appoint-member',
      'resend-nomination',
    ],
    [
      [-3, 'owner'],
      [0, 'owner'],
      [3, 'owner'],
      [7, 'owner', 'contact'],
      [21, 'owner', 'contact'],
    ],
  ],
  [
    ['fill-seat', 'pass-request', 'name-candidate', 'answer-named', 'search-further'],
    [
      [-7, 'owner'],
      [0, 'owner'],
      [7, 'owner'],
      [14, 'owner', 'contact'],
      [30, 'owner', 'contact'],
      [60, 'owner', 'contact'],
    ],
  ],
  [
    ['designate-leader'],
    [
      [-7, 'owner'],
      [0, 'owner'],
      [14, 'owner', 'contact'],
    ],
  ],
  [
    ['answer-question', 'moderate-questions', 'answer-survey', 'answer-check-in'],
    [
      [-1, 'owner'],
      [1, 'owner'],
      [7, 'owner'],
    ],
  ],
  [
    ['hold-meeting'],
    [
      [-30, 'owner', 'stand-in'],
      [-7, 'owner'],
      [0, 'owner'],
      [14, 'owner', 'contact'],
      [45, 'owner', 'contact'],
    ],
  ],
  [
    ['evaluate-service', 'settle-term', 'do-process-step'],
    [
      [-90, 'owner', 'stand-in'],
      [-30, 'owner', 'stand-in'],
      [0, 'owner', 'stand-in'],
      [30, 'owner', 'contact'],
      [60, 'owner', 'contact', 'coordinator'],
    ],
  ],
  [
    ['record-group-meeting', 'look-at-website'],
    [
      [-3, 'owner'],
      [0, 'owner'],
      [14, 'owner', 'contact'],
    ],
  ],
  [
    ['handle-problem', 'agree-problem'],
    [
      [-7, 'owner'],
      [0, 'owner'],
      [7, 'owner'],
      [21, 'owner'],
    ],
  ],
  [
    ['do-follow-up'],
    [
      [-30, 'owner'],
      [-7, 'owner'],
      [0, 'owner'],
      [14, 'owner', 'contact'],
      [45, 'owner', 'contact'],
    ],
  ],
  [
    ['assess-report', 'send-feedback', 'answer-feedback', 'confirm-follow-up', 'prepare-case'],
    [
      [-14, 'owner'],
      [-3, 'owner'],
      [0, 'owner'],
      [7, 'owner', 'coordinator'],
    ],
  ],
];

/** Quiet from 16 to 08; what is due within so many days is too urgent to wait for a week to begin. */
export const firstHour = '08:00:00';
export const quietFrom = '16:00:00';
export const urgentDays = 3;

/** Days of each year on which nobody is reminded, until the coordinator changes it. */
export const quietEachYear: readonly string[] = ['12-24', '12-31'];
