import { administration } from './nn/administration.ts';
import { archive } from './nn/archive.ts';
import { assessment } from './nn/assessment.ts';
import { causes } from './nn/causes.ts';
import { channel } from './nn/channel.ts';
import { checkIn } from './nn/check-in.ts';
import { common } from './nn/common.ts';
import { comparison } from './nn/comparison.ts';
import { contacts } from './nn/contacts.ts';
import { decisions } from './nn/decisions.ts';
import { faq } from './nn/faq.ts';
import { faqWords } from './nn/faq-words.ts';
import { feedback } from './nn/feedback.ts';
import { fields } from './nn/fields.ts';
import { followUp } from './nn/follow-up.ts';
import { gathering } from './nn/gathering.ts';
import { gatheringAfter } from './nn/gathering-after.ts';
import { group } from './nn/group.ts';
import { groupDuties } from './nn/group-duties.ts';
import { groupForm } from './nn/group-form.ts';
import { groupMeeting } from './nn/group-meeting.ts';
import { groupYear } from './nn/group-year.ts';
import { handing } from './nn/handing.ts';
import { held } from './nn/held.ts';
import { commandWords, help } from './nn/help.ts';
import { home } from './nn/home.ts';
import { importFaults } from './nn/import-faults.ts';
import { importPage } from './nn/import-page.ts';
import { keptTexts } from './nn/kept-texts.ts';
import { mandate } from './nn/mandate.ts';
import { milestone } from './nn/milestone.ts';
import { national } from './nn/national.ts';
import { nomination } from './nn/nomination.ts';
import { outside } from './nn/outside.ts';
import { outsidePart } from './nn/outside-part.ts';
import { ownTexts } from './nn/own-texts.ts';
import { pages } from './nn/pages.ts';
import { problem } from './nn/problem.ts';
import { process } from './nn/process.ts';
import { publicArchive } from './nn/public-archive.ts';
import { question } from './nn/question.ts';
import { reach } from './nn/reach.ts';
import { refusals } from './nn/refusals.ts';
import { region } from './nn/region.ts';
import { reminder } from './nn/reminder.ts';
import { reminderPage } from './nn/reminder-page.ts';
import { report } from './nn/report.ts';
import { reportDocument } from './nn/report-document.ts';
import { reportForm } from './nn/report-form.ts';
import { request } from './nn/request.ts';
import { review } from './nn/review.ts';
import { round } from './nn/round.ts';
import { section } from './nn/section.ts';
import { servicePlan } from './nn/service-plan.ts';
import { serviceSearch } from './nn/service-search.ts';
import { settings } from './nn/settings.ts';
import { standingFacts } from './nn/standing-facts.ts';
import { survey } from './nn/survey.ts';
import { tab } from './nn/tab.ts';
import { time } from './nn/time.ts';
import { vacancy } from './nn/vacancy.ts';
import { writing } from './nn/writing.ts';
import type { Text } from './text-in.ts';

/** Everything in nynorsk. */
export const nn: Text = {
  administration,
  archive,
  assessment,
  causes,
  channel,
  checkIn,
  commandWords,
  common,
  comparison,
  contacts,
  decisions,
  faq,
  faqWords,
  feedback,
  fields,
  followUp,
  gathering,
  gatheringAfter,
  group,
  groupDuties,
  groupForm,
  groupMeeting,
  groupYear,
  held,
  help,
  home,
  keptTexts,
  importFaults,
  importPage,
  mandate,
  milestone,
  national,
  nomination,
  outside,
  outsidePart,
  handing,
  ownTexts,
  pages,
  problem,
  process,
  publicArchive,
  question,
  reach,
  refusals,
  reminder,
  reminderPage,
  review,
  round,
  report,
  region,
  reportDocument,
  reportForm,
  request,
  servicePlan,
  serviceSearch,
  settings,
  standingFacts,
  survey,
  tab,
  section,
  time,
  vacancy,
  writing,
};
