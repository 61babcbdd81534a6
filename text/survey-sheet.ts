import type { Reading } from '../domain/views/brief.ts';
import type { Region } from '../domain/vocabulary.ts';
import { regionName } from './names.ts';
import { textIn } from './text-in.ts';

type Answers = {
  readonly title: string;
  readonly rows: readonly {
    readonly region: Region | null;
    readonly choice: string | null;
    readonly comment: string | null;
  }[];
};

/** The answers to a question to many as a sheet: a row for each, and nobody's name. */
export function surveySheet({ title, rows }: Answers, { language }: Pick<Reading, 'language'>) {
  const { page } = textIn(language).survey;
  const name = page.sheet(title);
  return {
    name,
    sheet: {
      // A tab of Excel has room for so much, and not for these signs.
      name: title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      columns: [
        { title: page.columns.region, width: 18 },
        { title: page.columns.choice, width: 30 },
        { title: page.columns.comment, width: 80 },
      ],
      rows: rows.map(({ region, choice, comment }) => [
        region ? regionName(region, language) : page.noRegion,
        choice,
        comment,
      ]),
    },
  };
}
