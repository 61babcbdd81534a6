import type { ReportTemplate } from '../report-template.ts';
import { templateOf, words } from './build.ts';
import { population } from './population.ts';
import {
  competenceBuilding,
  competenceStatus,
  equalAccessAndGroup,
  guidance,
  nationalGuidelines,
  resultsAndRegisters,
  teaching,
} from './questions/competence.ts';
import { research } from './questions/research.ts';
import { groupStatement, regionalPart } from './questions/statement.ts';

/** 13 sections: eight of the service, the group's statement, and the four regions. */
export function competenceService(year: number): ReportTemplate {
  const title = words(
    'Årsrapport for nasjonal kompetansetjeneste',
    'Årsrapport for nasjonal kompetanseteneste',
    'Annual report of a national competence service',
  );
  return templateOf({ type: 'competence', year, population, title }, [
    competenceBuilding,
    guidance,
    resultsAndRegisters,
    research,
    teaching,
    nationalGuidelines,
    equalAccessAndGroup,
    competenceStatus,
    groupStatement,
    regionalPart,
  ]);
}
