import type { Reading } from '../domain/views/brief.ts';
import type { StandingFactsView } from '../domain/views/standing-facts.ts';
import { nameIn, regionName, serviceName } from './names.ts';
import { textIn } from './text-in.ts';

/** Websites and registers as a sheet: a row for each service. */
export function standingFactsSheet({ rows }: StandingFactsView, { language }: Pick<Reading, 'language'>) {
  const { columns, title } = textIn(language).standingFacts;
  return {
    name: title,
    sheet: {
      name: title,
      columns: [
        { title: columns.service, width: 48 },
        { title: columns.region, width: 18 },
        { title: columns.year, width: 10 },
        { title: columns.website, width: 40 },
        { title: columns.missing, width: 60 },
        { title: columns.registers, width: 60 },
      ],
      rows: rows.map((row) => [
        serviceName(row.service, language),
        regionName(row.region, language),
        row.year,
        row.website,
        row.missing.map((point) => nameIn(point, language)).join('; '),
        row.registers
          .map(({ name, coverage }) => (coverage === null ? name : `${name} (${coverage} %)`))
          .join('; '),
      ]),
    },
  };
}
