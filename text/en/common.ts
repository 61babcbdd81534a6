import type { CommonText } from '../nb/common.ts';

/** Words that every other text uses. */
export const common: CommonText = {
  locale: 'en-GB',
  languageName: 'English',
  regions: { 'sor-ost': 'Helse Sør-Øst', vest: 'Helse Vest', midt: 'Helse Midt-Norge', nord: 'Helse Nord' },
  roles: {
    'service-leader': 'service leader',
    'site-leader': 'leader of a site',
    'regional-contact': 'regional contact',
    'national-coordinator': 'national coordinator',
    moderator: 'chat moderator',
  },
  serviceTypes: {
    'national-treatment': 'national treatment service',
    'multi-regional-treatment': 'multi-regional treatment service',
    competence: 'national competence service',
    centre: 'national centre',
    network: 'national quality and competence network',
  },
  seats: {
    regional: (region) => `regional representative for ${region}`,
    service: (_region, of) =>
      of ? `representative of the service at ${of}` : 'representative of the service',
    user: () => 'user representative',
    other: (_region, of) => (of ? `member for ${of}` : 'member from outside the regions'),
    secretary: () => 'secretary',
  },
  groupOf: (service) => `the reference group for ${service}`,
  contactsOf: (region) => `the service unit in ${region}`,
  coordinatorsFor: (region) => `the national service unit on behalf of ${region}`,
  channels: { phone: 'by phone', email: 'by e-mail', meeting: 'in a meeting', letter: 'by letter' },
  others: (count) => (count === 1 ? 'one more' : `${count} more`),
  percentOfFullPost: (percent) => `about ${percent} per cent of a full post`,
  effortLeftOpen: 'a few hours for each meeting',
  openHome: 'Go to the overview',
  openHelp: 'Show help',
  more: 'More',
  back: 'Back',
  cancel: 'Cancel',
  showMore: (left) => (left === 1 ? 'Show one more' : `Show more (${left} left)`),
};
