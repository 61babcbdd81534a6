import type { ReportTemplate } from '../report-template.ts';
import { type Chapter, templateOf, words } from './build.ts';
import { population } from './population.ts';
import { dissemination } from './questions/dissemination.ts';
import { systemResponsibility } from './questions/group.ts';
import { quality } from './questions/quality.ts';
import { research } from './questions/research.ts';
import { groupStatement, regionalPart } from './questions/statement.ts';
import { statusAndChallenges } from './questions/status.ts';
import { clinicalCompetence, medicalEquipment, patientTreatment } from './questions/treatment.ts';

const atTheService = [patientTreatment, clinicalCompetence, medicalEquipment];

const afterwards: readonly Chapter[] = [
  research,
  dissemination,
  quality,
  systemResponsibility,
  statusAndChallenges,
  groupStatement,
  regionalPart,
];

/** 13 sections: eight of the service, the group's statement, and the four regions. */
export function nationalTreatment(year: number): ReportTemplate {
  const title = words(
    'Årsrapport for nasjonal behandlingstjeneste',
    'Årsrapport for nasjonal behandlingsteneste',
    'Annual report of a national treatment service',
  );
  return templateOf({ type: 'national-treatment', year, population, title }, [
    ...atTheService.map((chapter) => ({ ...chapter, owner: 'service-leader' as const })),
    ...afterwards,
  ]);
}

/** 16 sections: the same, with the first three once for each of the two sites. */
export function multiRegionalTreatment(year: number): ReportTemplate {
  const title = words(
    'Årsrapport for flerregional behandlingstjeneste',
    'Årsrapport for fleirregional behandlingsteneste',
    'Annual report of a multi-regional treatment service',
  );
  return templateOf({ type: 'multi-regional-treatment', year, population, title }, [
    ...atTheService.map((chapter) => ({
      ...chapter,
      owner: 'site-leader' as const,
      repeat: 'site' as const,
    })),
    ...afterwards,
  ]);
}
