import { administrationRefusals } from './refusals/administration.ts';
import { archiveRefusals } from './refusals/archive.ts';
import { assessmentRefusals } from './refusals/assessment.ts';
import { channelRefusals } from './refusals/channel.ts';
import { commonRefusals } from './refusals/common.ts';
import { compositionRefusals } from './refusals/composition.ts';
import { decisionRefusals } from './refusals/decision.ts';
import { gatheringRefusals } from './refusals/gathering.ts';
import { groupRefusals } from './refusals/group.ts';
import { groupLifeRefusals } from './refusals/group-life.ts';
import { importRefusals } from './refusals/import.ts';
import { milestoneRefusals } from './refusals/milestone.ts';
import { personRefusals } from './refusals/person.ts';
import { processRefusals } from './refusals/process.ts';
import { reminderRefusals } from './refusals/reminder.ts';
import { reportRefusals } from './refusals/report.ts';
import { writingRefusals } from './refusals/writing.ts';

/** One text for each reason why something was not done. */
export const refusals = {
  ...administrationRefusals,
  ...archiveRefusals,
  ...assessmentRefusals,
  ...channelRefusals,
  ...commonRefusals,
  ...compositionRefusals,
  ...decisionRefusals,
  ...gatheringRefusals,
  ...groupRefusals,
  ...groupLifeRefusals,
  ...importRefusals,
  ...personRefusals,
  ...milestoneRefusals,
  ...processRefusals,
  ...reminderRefusals,
  ...reportRefusals,
  ...writingRefusals,
};
