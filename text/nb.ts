import { administration } from './nb/administration.ts';
import { archive } from './nb/archive.ts';
import { assessment } from './nb/assessment.ts';
import { causes } from './nb/causes.ts';
import { channel } from './nb/channel.ts';
import { checkIn } from './nb/check-in.ts';
import { common } from './nb/common.ts';
import { comparison } from './nb/comparison.ts';
import { contacts } from './nb/contacts.ts';
import { decisions } from './nb/decisions.ts';
import { faq } from './nb/faq.ts';
import { faqWords } from './nb/faq-words.ts';
import { feedback } from './nb/feedback.ts';
import { fields } from './nb/fields.ts';
import { followUp } from './nb/follow-up.ts';
import { gathering } from './nb/gathering.ts';
import { gatheringAfter } from './nb/gathering-after.ts';
import { group } from './nb/group.ts';
import { groupDuties } from './nb/group-duties.ts';
import { groupForm } from './nb/group-form.ts';
import { groupMeeting } from './nb/group-meeting.ts';
import { groupYear } from './nb/group-year.ts';
import { handing } from './nb/handing.ts';
import { held } from './nb/held.ts';
import { commandWords, help } from './nb/help.ts';
import { home } from './nb/home.ts';
import { importFaults } from './nb/import-faults.ts';
import { importPage } from './nb/import-page.ts';
import { keptTexts } from './nb/kept-texts.ts';
import { mandate } from './nb/mandate.ts';
import { milestone } from './nb/milestone.ts';
import { national } from './nb/national.ts';
import { nomination } from './nb/nomination.ts';
import { outside } from './nb/outside.ts';
import { outsidePart } from './nb/outside-part.ts';
import { ownTexts } from './nb/own-texts.ts';
import { pages } from './nb/pages.ts';
import { problem } from './nb/problem.ts';
import { process } from './nb/process.ts';
import { publicArchive } from './nb/public-archive.ts';
import { question } from './nb/question.ts';
import { reach } from './nb/reach.ts';
import { refusals } from './nb/refusals.ts';
import { region } from './nb/region.ts';
import { reminder } from './nb/reminder.ts';
import { reminderPage } from './nb/reminder-page.ts';
import { report } from './nb/report.ts';
import { reportDocument } from './nb/report-document.ts';
import { reportForm } from './nb/report-form.ts';
import { request } from './nb/request.ts';
import { review } from './nb/review.ts';
import { round } from './nb/round.ts';
import { section } from './nb/section.ts';
import { servicePlan } from './nb/service-plan.ts';
import { serviceSearch } from './nb/service-search.ts';
import { settings } from './nb/settings.ts';
import { standingFacts } from './nb/standing-facts.ts';
import { survey } from './nb/survey.ts';
import { tab } from './nb/tab.ts';
import { time } from './nb/time.ts';
import { vacancy } from './nb/vacancy.ts';
import { writing } from './nb/writing.ts';

/** Everything in bokmål, which defines the shape of the other languages. */
export const nb = {
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
