import type { faqAboutMembers as Bokmaal } from '../nb/faq-member.ts';

/** Questions about becoming, being and ceasing to be a member. */
export const faqAboutMembers: typeof Bokmaal = {
  'appointment-steps': {
    question: 'How is a new member appointed?',
    answer:
      'First the service proposes a person. Then the person is asked about time and interest, and the nearest leader clears it.\n\nWhen both have said yes, the proposal goes to the service unit of the service’s region, and from there to the region that the member will represent. That region appoints, and everybody concerned is told.',
  },
  'who-appoints': {
    question: 'Who appoints the members?',
    answer:
      'The regional health authority of the region that the member represents. In practice the contact in the service unit does it.\n\nUser representatives and the service’s own representatives are appointed by the region of the service. Nobody can appoint themselves.',
  },
  'line-leader': {
    question: 'Does my leader have to approve that I join?',
    answer:
      'Yes. It has to be cleared with the nearest leader before anybody can be appointed, since the employer gives of your time and pays for travel. You say yourself who your leader is.\n\nUser representatives need no such clearance.',
  },
  'no-candidate': {
    question: 'What do we do when we find no candidate?',
    answer:
      'Contact the service unit of the region that the service belongs to. They take it to the region with the vacant seat, whose contact finds a name.\n\nThe proposal then goes the usual way: the person and the leader are asked before anybody is appointed.',
  },
  deputies: {
    question: 'Can I send a deputy?',
    answer:
      'No. The groups have no deputies. If you cannot come to a meeting, tell the leader of the group. If you cannot take part for a long time, a new member is appointed.',
  },
  'term-of-office': {
    question: 'How long does membership last?',
    answer:
      'None of the rules sets a limit. You are a member until you leave, or until the region appoints somebody else to your seat.',
  },
  leaving: {
    question: 'What happens when a member leaves or is away for long?',
    answer:
      'A new member is appointed, in the same way as always. Tell the service or the service unit in your region as soon as you know, so that the seat does not stay empty.\n\nWe do not ask why somebody is away.',
  },
  effort: {
    question: 'How much time does it take to be a member?',
    answer:
      'At least one meeting a year, preparing for it and a short contribution to the annual report. The service can state roughly how much that is, in per cent of a full post, when you are asked.',
  },
  meetings: {
    question: 'How often does the group meet?',
    answer:
      'At least once a year. The meetings can be online. Many groups meet more often, depending on how large the service is and what it needs.',
  },
  'travel-costs': {
    question: 'Who pays for travel and hotel?',
    answer: 'The health trust that employs you pays for travel and lodging when the group meets.',
  },
  'meeting-costs': {
    question: 'Who pays for the meetings?',
    answer:
      'The health trust that is responsible for the service pays for rooms, food and other costs of the meeting itself.',
  },
  'user-costs': {
    question: 'Who pays the costs of user representatives?',
    answer:
      'The health trust that is responsible for the service pays everything for user representatives, travel and lodging too.',
  },
};
