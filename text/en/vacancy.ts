import type { VacancyText } from '../nb/vacancy.ts';

/** Vacant seats, and the form that proposes somebody for one. */
export const vacancy: VacancyText = {
  title: (seat) => `Vacant seat: ${seat}`,
  line: (group, duration) => `In ${group}, vacant for ${duration}`,
  titleAhead: (seat) => `Seat about to be vacant: ${seat}`,
  lineAhead: (group, day) => `In ${group}, vacant from ${day}`,
  propose: 'Propose a member',
  mandate: 'Read about the task',
  who: 'Who can be proposed?',
  vacantSince: 'Vacant since',
  nominatedTitle: (seat) => `A proposal was sent: ${seat}`,
  nominated: 'Somebody is proposed for the seat. There is nothing you need to do until the case is decided.',
  filledTitle: (seat) => `The seat is filled: ${seat}`,
  filled: 'There is nothing more you need to do.',
  retiredTitle: (seat) => `The seat has been removed: ${seat}`,
  closedTitle: (seat) => `The seat is not open to you: ${seat}`,
  closed: 'Others propose a member for this seat.',
  inChannel: {
    filled: 'The seat is filled.',
    proposed: 'Somebody is proposed. The name is shown here once the member is appointed.',
    looking: 'The service leader is looking for a candidate. If you know somebody, tell the service leader.',
  },
  openNomination: 'Show the proposal',
  listTitle: (count) => `Vacant seats (${count})`,
  listEmpty: 'No vacant seats now. We tell you when a seat becomes vacant.',
  proposed: 'A proposal was sent',
  checks: {
    regional: (region, trusts) =>
      trusts
        ? `The person must be employed in ${region}, but not at ${trusts}, where the service is. The group has one member from each region, who represents the whole region.`
        : `The person must be employed in ${region}. The group has one member from each region, who represents the whole region.`,
    service: (_region, trusts) =>
      trusts ? `The person must come from the service: ${trusts}.` : 'The person must come from the service.',
    user: () => 'The user committee or organisation names the person. No leader needs to clear anything.',
    other: () => 'The person comes from a municipality or another sector, for example.',
    secretary: () => 'The secretary helps the group with meetings and papers.',
  },
  form: {
    title: (seat) => `Whom do you propose as ${seat}?`,
    consentNote:
      'We ask the person first. Nothing goes to the region before both the person and the leader have said yes.',
    consentNoteUser: 'We ask the person first. Nothing goes to the region before the person has said yes.',
    person: 'Person',
    personHint: 'Search for a name',
    notListed: 'The person is not in the list',
    name: 'Name',
    email: 'E-mail address',
    trust: 'Health trust',
    trustOptional: 'Health trust (if the person is employed at one)',
    trustHint: 'Choose a health trust',
    trustNeeded: 'Choose the health trust that employs the person.',
    competence: 'Field and experience',
    competenceHint: 'For example consultant in neurology, researcher on rare diseases',
    competenceNeeded: 'Write briefly what the person can contribute.',
    effort: 'About how much time, in per cent of a full post (optional)',
    effortHint: 'For example 2',
    effortWrong: 'Write a whole number from 1 to 100.',
    send: 'Send the proposal',
    check: 'Check',
    fillInAll: 'Everything that is not optional has to be filled in.',
    allIsWell: 'Everything fits. You can send the proposal.',
    checked: {
      title: 'Checked',
      kept: {
        'seat-free': () => 'The seat is vacant',
        'own-region': (region) => `The health trust is in ${region}`,
        'other-trust': () => "Another health trust than the service's own",
        'from-service': () => 'The person comes from the service',
        'not-member': () => 'The person is not in the group already',
      },
      open: {
        'seat-free': 'We do not know whether the seat is vacant.',
        'own-region': 'Choose a health trust, and we see whether it is in the right region.',
        'other-trust': "Choose a health trust, and we see whether it is another than the service's",
        'from-service': "Choose a health trust, and we see whether it is the service's",
        'not-member': 'Choose a person, and we see whether she or he is in the group already.',
      },
    },
  },
};
