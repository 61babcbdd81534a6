import type { ReportTemplate } from '../report-template.ts';
import { templateOf, words } from './build.ts';
import { population } from './population.ts';
import { anchoring, clarifications, networkDissemination } from './questions/network.ts';

/** 3 sections; a network has no reference group (R1). */
export function network(year: number): ReportTemplate {
  const title = words(
    'Årsrapport for nasjonalt kvalitets- og kompetansenettverk',
    'Årsrapport for nasjonalt kvalitets- og kompetansenettverk',
    'Annual report of a national quality and competence network',
  );
  return templateOf({ type: 'network', year, population, title }, [
    networkDissemination,
    clarifications,
    anchoring,
  ]);
}
