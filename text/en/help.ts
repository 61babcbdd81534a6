import type { CommandWords, HelpText } from '../nb/help.ts';

/** What can be written to the program. The first word is the one that is taught; the others are understood too. */
export const commandWords: CommandWords = {
  'open-home': ['tasks', 'home', 'hello', 'hi'],
  'open-vacancies': ['propose', 'vacancies', 'vacant seats'],
  'open-nominations': ['status', 'proposals', 'my proposals'],
  'open-reports': ['report', 'annual report', 'annual reports', 'reports'],
  'open-groups': ['group', 'groups', 'reference group'],
  'open-meeting-form': ['meeting', 'call a meeting'],
  'open-problem-form': ['problem', 'raise a problem'],
  'open-spread-form': ['spread', 'told others', 'passed on'],
  'open-gatherings': ['events', 'event', 'webinar', 'webinars'],
  'open-faq': ['ask', 'question', 'questions', 'faq'],
  'open-contacts': ['contact', 'contacts', 'contact list'],
  'open-language': ['language'],
  'open-help': ['help', 'what can you do'],
  'open-deliveries': ['messages', 'status operations'],
  'open-region': ['region', 'overview'],
  'open-settings': ['settings', 'rules'],
  'open-channel': ['connect channel', 'connect'],
  'open-unbinding': ['disconnect', 'disconnect channel'],
  'open-reminders': ['reminders', 'reminder', 'away'],
};

/** Help, welcome, choice of language, and what is said when nothing else fits. */
export const help: HelpText = {
  title: 'What you can do in Samråd',
  lead: 'Press a button, or write the word to Samråd.',
  commands: {
    'open-home': 'Shows what is waiting for you',
    'open-vacancies': 'Shows vacant seats for which you can propose a member',
    'open-nominations': 'Shows proposals and who is handling them',
    'open-reports': 'Shows the annual reports you write in',
    'open-groups': 'Shows the reference group: seats, members and leader',
    'open-meeting-form': 'Calls the reference group to a meeting',
    'open-problem-form': 'Raises a problem with the service',
    'open-spread-form': 'Tells what you have passed on in the region',
    'open-gatherings': 'Shows webinars and meetings, and takes questions',
    'open-faq': 'Finds an answer, for instance: ask who pays for travel',
    'open-contacts': 'Shows who is responsible in the regions and for the service',
    'open-language': 'Chooses bokmål, nynorsk or English',
    'open-help': 'Shows this help',
    'open-deliveries': 'Shows messages that did not arrive',
    'open-region': 'Shows the seats and cases of your region',
    'open-settings': 'Chooses which way proposals go, and deadlines',
    'open-channel': 'Connects a channel to a region or a group',
    'open-unbinding': 'Disconnects the channel you write in',
    'open-reminders': 'Chooses when you are reminded, and who reads while you are away',
  },
  openHome: 'Show tasks',
  openVacancies: 'Show vacant seats',
  openNominations: 'Show proposals',
  openGroups: 'Show reference group',
  openFaq: 'Ask a question',
  openLanguage: 'Choose language',
  notUnderstood: (words) => `I do not understand “${words}”. Here is what you can write:`,
  notKnown:
    'Samråd does not know you yet. Ask the service unit in your region to add you, and write to me again.',

  welcomeTitle: (name) => `Welcome to Samråd, ${name}`,
  welcomeLead:
    'Samråd follows proposals of members for the reference groups, from vacant seat to appointment.',
  welcomeRoles: {
    'service-leader': 'You propose members, and see all the time who is handling the case.',
    'site-leader': 'You follow the proposals for the group that belongs to your site.',
    'regional-contact': 'You receive proposals, send them on and appoint for your region.',
    'national-coordinator': 'You see all proposals, and messages that did not arrive.',
    moderator: 'We tell you here when a meeting needs you.',
  },
  welcomeMember: 'We tell you when something happens in your group.',
  welcomeOther: 'We tell you here when somebody asks you to join a group, or asks about somebody you lead.',

  languageTitle: 'Which language do you want to read?',
  languageLead: 'The choice is yours alone, and you can change it at any time.',
  languageChosen: 'Done. Everything is in English now.',

  notAskedTitle: 'You do not need to answer after all',
  notAskedLead: 'Whoever brought the case to you undid it. The question no longer applies.',
  appointmentUndoneTitle: (candidate: string) => `The appointment of ${candidate} has been taken back`,
  appointmentUndoneLead:
    'The seat is as it was before. You need not do anything, and will be told when somebody is appointed.',
  noAccessTitle: 'You no longer take part in this case',
  noAccessLead: 'So we no longer show what it is about. The overview shows what is waiting for you now.',

  defect: (correlationId) =>
    `Something went wrong on our side, and nothing was changed. Try again in a while. If that does not help, give this to whoever runs Samråd: ${correlationId}`,
  youWrote: (words: string) => `You wrote: “${words}”`,
  onlyForServiceLeaders:
    'Only the leader of a service proposes members. If you know of somebody, tell the leader or the service unit. Here you see who they are.',
  onlyForContacts: 'This is only for regional contacts and the national service unit.',
  onlyInPrivate: 'Others read along here, so I show cases only in the private chat with you.',
  tooMuch:
    'You have pressed very many times in a short while. Nothing is changed. Wait some seconds and try again.',
  reminded: (who) => `A reminder was sent to ${who}.`,
  retried: 'We are trying again now.',
};
