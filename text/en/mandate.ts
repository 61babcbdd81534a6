import type { MandateText } from '../nb/mandate.ts';

const shared = [
  'see to it that the service reaches all patients and professionals in the country equally well',
  'spread knowledge of the service among colleagues',
  'advise on practice, quality and cooperation',
  'contribute to the annual report, in which regional members write briefly about their own region',
  'say so when something does not work, first to the service and then to the own regional health authority',
];
const forPatients = [
  ...shared,
  'work for good referrals and whole courses of treatment',
  'settle who does what before and after the treatment, in the own region',
];

/** What a member says yes to, for each type of service: role, tasks, activity and costs (R10, R25 to R28). */
export const mandate: MandateText = {
  title: (type) => `About the task: ${type}`,
  lead: 'This is what you say yes to when you join the reference group.',
  tasksTitle: 'Tasks',
  tasksLead: {
    'national-treatment': 'The group shall:',
    'multi-regional-treatment': 'The group shall:',
    competence: 'The group shall:',
    centre: 'The group shall:',
    network: 'The network shall:',
  },
  activityTitle: 'Meetings and time',
  activity: 'The group meets at least once a year. The meetings can be online.',
  costsTitle: 'What it costs',
  costs:
    'The health trust that employs you pays for travel and lodging. The health trust that has the service pays for the meetings and all costs of user representatives.',
  deputiesTitle: 'No deputies',
  deputies: 'Nobody has a deputy. If you can no longer take part, a new member is appointed.',
  roles: {
    'national-treatment':
      'The service treats patients from the whole country in one place. The group watches that access is equal.',
    'multi-regional-treatment':
      'The service treats patients in two places in the country. Both places have one group together.',
    competence:
      'The service builds and spreads competence in the whole country. The group watches that all regions have a share in it.',
    centre:
      'The centre brings professionals in the whole country together. The group keeps it in touch with all regions.',
    network:
      'The network has no reference group. A coordinating unit leads the work, and all regions take part.',
  },
  tasks: {
    'national-treatment': forPatients,
    'multi-regional-treatment': forPatients,
    competence: [
      ...shared,
      'help the competence to reach all regions',
      'support research and reporting to quality registers from the own region',
    ],
    centre: [...shared, 'build competence in dialogue with professionals in the own region'],
    network: [
      'bring professionals in all regions together',
      'spread knowledge and settle professional questions',
      'report briefly each year through the coordinating unit',
    ],
  },
};
