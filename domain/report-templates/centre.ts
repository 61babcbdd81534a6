import type { ReportTemplate } from '../report-template.ts';
import { templateOf, words } from './build.ts';
import { population } from './population.ts';
import { centreStatus, dialogueWithRegions, mandateTasks } from './questions/centre.ts';
import { groupStatement, regionalPart } from './questions/statement.ts';

/** 8 sections: three of the centre, the group's statement, and the four regions. */
export function centre(year: number): ReportTemplate {
  const title = words(
    'Årsrapport for nasjonalt senter',
    'Årsrapport for nasjonalt senter',
    'Annual report of a national centre',
  );
  return templateOf({ type: 'centre', year, population, title }, [
    mandateTasks,
    dialogueWithRegions,
    centreStatus,
    groupStatement,
    regionalPart,
  ]);
}
