import type { faqAboutGroups as Bokmaal } from '../nb/faq-group.ts';

/** Questions about the groups: what they are for, and who sits in them. Paragraphs are set apart by an empty line. */
export const faqAboutGroups: typeof Bokmaal = {
  mandate: {
    question: 'What is the mandate of the reference groups?',
    answer:
      'The group sees to it that patients and professionals in the whole country benefit equally from the service, that the service does what it is there for, and that knowledge reaches all regions.\n\nNational and multi-regional treatment services, competence services and national centres have a group each. The mandate is the same for all of them and comes from the four regional health authorities.',
  },
  'tasks-treatment': {
    question: 'What does the reference group of a treatment service do?',
    answer:
      'The group advises on practice and quality, spreads knowledge of the service and contributes to the annual report. Together with the service it works for good referrals and unbroken courses of treatment.\n\nA regional member sees to it that professionals in the own region know which patients can be referred and how, and gets settled who follows up before and after the treatment.',
  },
  'tasks-competence': {
    question: 'What does the reference group of a competence service do?',
    answer:
      'The group makes the service known in all regions and sees to it that everybody has a share in the competence. It advises on practice and quality and contributes to the annual report.\n\nA regional member supports research and reporting to quality registers from the own region.',
  },
  'tasks-centre': {
    question: 'What does the reference group of a national centre do?',
    answer:
      'The group has the tasks that all reference groups share: advice on practice and quality, spreading knowledge and contributing to the annual report.\n\nBesides, a regional member talks with professionals in the own region, so that competence is built up there.',
  },
  composition: {
    question: 'Who is in a reference group?',
    answer:
      'One member from each of the four regions, one from the service itself and at least one user representative. Others, from municipalities for instance, can join where it is useful, and the group can have a secretary.\n\nTogether the members have the competence that the service needs.',
  },
  'host-region': {
    question: 'Can the member come from the same hospital as the service?',
    answer:
      'No. In the region where the service is, the regional member comes from another health trust than the service. If the service is in two regions, this holds in both.\n\nThe reason is that the member represents the whole region, not the own hospital.',
  },
  'service-seat': {
    question: 'Who represents the service in the group?',
    answer:
      'The leader of the service, or somebody else who works there. A multi-regional service has one member from each of its two sites, in one group together.',
  },
  'user-representatives': {
    question: 'How do we find user representatives?',
    answer:
      'The service asks a user committee or a patient organisation, which suggests a person. Every group has at least one user representative.\n\nThe person has to agree, but no leader has to clear anything. The region of the service appoints.',
  },
  'other-members': {
    question: 'Can the municipality or others be in the group?',
    answer:
      'Yes, where it is useful for the group. Municipal health services and other sectors can have a seat, and the group can have a secretary.\n\nThe service proposes them in the same way as other members.',
  },
  'group-leader': {
    question: 'Who can lead the reference group?',
    answer:
      'The health trust that is responsible for the service designates the leader. The leader cannot come from a region where the service is.\n\nIf the leader is from the same region as the service, the health trust should designate a new one.',
  },
  networks: {
    question: 'Do quality and competence networks have a reference group?',
    answer:
      'No. A network has no reference group. It is led by a coordinating unit, and professionals from all regions take part, together with users.',
  },
  ern: {
    question: 'What do European Reference Networks (ERN) mean for the group?',
    answer:
      'A service that applies to join a European Reference Network needs a national professional network. The reference group is that network, so nothing new is needed.',
  },
};
