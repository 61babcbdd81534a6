import type { AssessmentType, ReportTemplate } from '../report-template.ts';
import { type Chapter, templateOf, words } from '../report-templates/build.ts';
import { population } from '../report-templates/population.ts';
import type { ServiceType } from '../vocabulary.ts';
import { centreChapters, competenceChapters, networkChapters, treatmentChapters } from './criteria.ts';

/** By which template the report of a type of service is assessed. */
export const assessmentTypeOf: Readonly<Record<ServiceType, AssessmentType>> = {
  'national-treatment': 'assess-treatment',
  'multi-regional-treatment': 'assess-treatment',
  competence: 'assess-competence',
  centre: 'assess-centre',
  network: 'assess-network',
};

const chaptersOf: Readonly<Record<AssessmentType, readonly Chapter[]>> = {
  'assess-treatment': treatmentChapters,
  'assess-competence': competenceChapters,
  'assess-centre': centreChapters,
  'assess-network': networkChapters,
};

const title = words('Regional vurdering', 'Regional vurdering', 'Regional assessment');

/** The criteria of a year: data in the form of a report's template, kept in versions like one, and frozen with use. */
export function assessmentTemplate(type: AssessmentType, year: number): ReportTemplate {
  return templateOf({ type, year, population, title }, chaptersOf[type]);
}
