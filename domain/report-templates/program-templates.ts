import type { ReportTemplate } from '../report-template.ts';
import type { ServiceType } from '../vocabulary.ts';
import { centre } from './centre.ts';
import { competenceService } from './competence-service.ts';
import { network } from './network.ts';
import { multiRegionalTreatment, nationalTreatment } from './treatment-services.ts';

const makers: readonly ((year: number) => ReportTemplate)[] = [
  nationalTreatment,
  multiRegionalTreatment,
  competenceService,
  centre,
  network,
];

/** The years that the program brings templates for. Later ones are asked as in the last, until somebody adds more. */
const years = [2025, 2026] as const;

/** Every template that the program brings: each type of service, for each year. */
export const programTemplates: readonly ReportTemplate[] = years.flatMap((year) =>
  makers.map((make) => make(year)),
);

/** The program's own template for a type of service: the year's, or the newest before it. */
export function programTemplate(type: ServiceType, year: number): ReportTemplate | null {
  const earlier = programTemplates.filter((one) => one.type === type && one.year <= year);
  return earlier.reduce<ReportTemplate | null>((a, b) => (a && a.year > b.year ? a : b), null);
}
