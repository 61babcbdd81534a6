import type { SettingsText } from '../nb/settings.ts';

/** What a national coordinator chooses where the documents disagree. */
export const settings: SettingsText = {
  title: 'Which rules are to apply?',
  lead: 'Where the documents disagree, you choose. The newest comes first.',
  needed: 'Choose one of them.',
  note: 'The choice is for everybody, and for what happens from now on. Cases and rounds under way go on from where they are.',
  save: 'Save',
  saved: 'Saved. This applies now.',
  onlyForCoordinators: 'This is for the national service unit alone, which chooses for everybody.',
  questions: {
    'proposal-route': {
      label: 'Where does the proposal of a member go first?',
      choices: {
        'service-region': "To the service unit of the service's region, which passes it on",
        'member-region': 'Straight to the region that the member is to represent',
      },
    },
    'request-route': {
      label: 'Who is asked first when the service finds nobody?',
      choices: {
        'service-region': "The service unit of the service's region, which passes the question on",
        'member-region': 'The region in which the seat is vacant',
      },
    },
    'group-deadline': {
      label: "When is the group's part of the annual report to be ready?",
      choices: {
        february: 'Early in February, before the report is submitted',
        march: '1 March',
      },
    },
    'deciding-authority': {
      label: 'Who decides whether a service begins, changes or closes?',
      choices: {
        directors: 'The chief executives of the regions',
        directorate: 'The Directorate of Health',
        ministry: 'The Ministry of Health and Care Services',
      },
    },
  },
};
