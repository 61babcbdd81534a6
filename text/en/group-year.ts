import type { GroupYearText } from '../nb/group-year.ts';

export const groupYear: GroupYearText = {
  entries: {
    meeting: 'Meeting of the group',
    'meeting-due': 'Last day for the year’s meeting',
    'services-told': 'The service is told of the annual report',
    'groups-told': 'The group is told of the annual report',
    'service-due': 'The service’s part of the annual report',
    'group-due': 'The group’s and the regions’ part of the annual report',
    'submission-due': 'The annual report is handed in',
    'evaluation-due': 'The evaluation of the service',
    'term-due': 'Decide what comes after the term',
  },
  usual: (entry) => `${entry} (as usual)`,
  page: {
    title: 'The group’s year',
    lead: 'What comes in the next twelve months.',
    none: 'Nothing is planned for the next twelve months.',
    today: 'Today',
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
  history: {
    title: 'Everybody who has taken part',
    unfold: (count) => `Show everybody who has had a seat (${count})`,
    name: 'Name',
    seat: 'Seat',
    from: 'From',
    until: 'Until',
    stays: 'Takes part now',
    leaders: 'Leaders of the group',
    leader: (name, from) => `${name}, from ${from}`,
  },
  onboarding: {
    titles: { member: 'How the group works', leader: 'How the service gets going' },
    causes: {
      'joined-group': (group) => `Welcome to ${group}`,
      'service-begins': (service) => `The service has begun: ${service}`,
    },
    seat: 'Your seat',
    leader: 'Leader of the group',
    noLeader: 'Nobody yet',
    serviceLeaders: 'Leader of the service',
    members: 'In the group',
    membersOf: (members, vacant) =>
      `${members} members, ${vacant} ${vacant === '1' ? 'vacant seat' : 'vacant seats'}`,
    full: (members) => `${members} members`,
    tasks: 'The group’s tasks',
    first: 'Begin with this',
    firstSteps: {
      vacancies:
        'Propose members for the vacant seats: one from each region, and at least one user representative.',
      leader: 'Record whom the trust has designated to lead the group. The leader is from another region.',
      meeting: 'Call the first meeting. The group meets at least once a year, and that may be digital.',
      website: 'Put standing facts on the website: referral, guidelines, plan for dissemination.',
    },
    dates: 'What comes',
    date: (day, what) => `${day}: ${what}`,
    mandate: 'Read about the seat',
    meeting: 'See the next meeting',
    vacancies: 'See vacant seats',
  },
};
