import { administration } from './en/administration.ts';
import { archive } from './en/archive.ts';
import { assessment } from './en/assessment.ts';
import { causes } from './en/causes.ts';
import { channel } from './en/channel.ts';
import { checkIn } from './en/check-in.ts';
import { common } from './en/common.ts';
import { comparison } from './en/comparison.ts';
import { contacts } from './en/contacts.ts';
import { decisions } from './en/decisions.ts';
import { faq } from './en/faq.ts';
import { faqWords } from './en/faq-words.ts';
import { feedback } from './en/feedback.ts';
import { fields } from './en/fields.ts';
import { followUp } from './en/follow-up.ts';
import { gathering } from './en/gathering.ts';
import { gatheringAfter } from './en/gathering-after.ts';
import { group } from './en/group.ts';
import { groupDuties } from './en/group-duties.ts';
import { groupForm } from './en/group-form.ts';
import { groupMeeting } from './en/group-meeting.ts';
import { groupYear } from './en/group-year.ts';
import { handing } from './en/handing.ts';
import { held } from './en/held.ts';
import { commandWords, help } from './en/help.ts';
import { home } from './en/home.ts';
import { importFaults } from './en/import-faults.ts';
import { importPage } from './en/import-page.ts';
import { keptTexts } from './en/kept-texts.ts';
import { mandate } from './en/mandate.ts';
import { milestone } from './en/milestone.ts';
import { national } from './en/national.ts';
import { nomination } from './en/nomination.ts';
import { outside } from './en/outside.ts';
import { outsidePart } from './en/outside-part.ts';
import { ownTexts } from './en/own-texts.ts';
import { pages } from './en/pages.ts';
import { problem } from './en/problem.ts';
import { process } from './en/process.ts';
import { publicArchive } from './en/public-archive.ts';
import { question } from './en/question.ts';
import { reach } from './en/reach.ts';
import { refusals } from './en/refusals.ts';
import { region } from './en/region.ts';
import { reminder } from './en/reminder.ts';
import { reminderPage } from './en/reminder-page.ts';
import { report } from './en/report.ts';
import { reportDocument } from './en/report-document.ts';
import { reportForm } from './en/report-form.ts';
import { request } from './en/request.ts';
import { review } from './en/review.ts';
import { round } from './en/round.ts';
import { section } from './en/section.ts';
import { servicePlan } from './en/service-plan.ts';
import { serviceSearch } from './en/service-search.ts';
import { settings } from './en/settings.ts';
import { standingFacts } from './en/standing-facts.ts';
import { survey } from './en/survey.ts';
import { tab } from './en/tab.ts';
import { time } from './en/time.ts';
import { vacancy } from './en/vacancy.ts';
import { writing } from './en/writing.ts';
import type { Text } from './text-in.ts';

/** Everything in English. */
export const en: Text = {
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
