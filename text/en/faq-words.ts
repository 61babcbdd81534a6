import type { FaqSearchWords } from '../nb/faq-words.ts';

/** In what other words each entry is asked; searched, never shown. */
export const faqWords: FaqSearchWords = {
  mandate: 'purpose aim why do we have a reference group statutes rules regulation role equal access',
  'tasks-treatment': 'tasks duties treatment referral patient pathway responsibility role',
  'tasks-competence': 'tasks duties competence knowledge dissemination responsibility role',
  'tasks-centre': 'tasks duties centre center responsibility role',
  composition: 'composition members number how many seats sits regions represented consist',
  'host-region': 'host region another trust own hospital same region colleague department',
  'service-seat': 'representative of the service seat service leader multi-regional site sits',
  'user-representatives': 'user patient relatives involvement committee organisation recruit',
  'other-members': 'municipality general practitioner secretary secretariat other sectors observer guest',
  'group-leader': 'own region leader chair chairperson chairman head designate chosen elected leads',
  networks: 'network quality competence coordinating unit',
  ern: 'ern europe european reference network eu',
  'appointment-steps': 'appointment process steps procedure propose proposal nominate nomination new member',
  'who-appoints': 'appoints decides chooses authority approves members',
  'line-leader': 'boss manager line manager employer permission clearance consent time off work',
  'no-candidate': 'candidate nobody cannot find vacant seat empty volunteer recruit member missing',
  deputies: 'deputy substitute stand-in replacement colleague in my place alternate prevented',
  'term-of-office': 'term period duration how long serve years re-election expire',
  leaving: 'quit resign leave of absence sick illness step down change job retire parental',
  effort: 'workload hours percentage burden how much time work',
  meetings: 'meeting meetings frequency number teams video online digital physical yearly',
  'travel-costs': 'travel costs expenses flight hotel train lodging reimbursed reimbursement pays',
  'meeting-costs': 'meeting costs expenses room venue lunch catering pays',
  'user-costs': 'fee allowance user representative travel paid costs expenses patient representative',
  problems: 'problem complaint weakness fault unhappy disagree waiting time works badly report',
  'report-deadlines': 'deadline due when submit annual report reporting february march extension',
  'report-submission': 'submit submits hand in send in responsible annual report form',
  'report-parts':
    'write fill in part chapter statement feedback from the group annual report form regional part',
  contacts:
    'contact person service unit phone email who do i ask who do i call region name helse nord vest midt norge sør øst',
};
