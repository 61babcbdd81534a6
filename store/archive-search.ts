import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { nearWords } from '../domain/near-spelling.ts';
import type { FoundPiece } from '../domain/views/archive.ts';
import { archiveFrom } from './archive-entry.ts';
import type { Database } from './store.ts';

/** Signs that no text of the archive has: they stand around a hit on the way from the database. */
const hitBegins = '\u0002';
const hitEnds = '\u0003';
const betweenPieces = ' … ';

export const headlineOptions = `StartSel=${hitBegins}, StopSel=${hitEnds}, MaxFragments=2, MinWords=10, MaxWords=24, FragmentDelimiter="${betweenPieces}"`;

/** The text with its hits apart: what draws it marks them, and nothing in the text is markup. */
export function foundPieces(headline: string): FoundPiece[] {
  return headline.split(hitBegins).flatMap((part, index) => {
    const [hit = '', after] = index === 0 ? ['', part] : part.split(hitEnds);
    const pieces = [
      { text: hit, isHit: true },
      { text: after ?? '', isHit: false },
    ];
    return pieces.filter(({ text }) => text !== '');
  });
}

type NearQuery = { readonly query: string; readonly meant: readonly string[] };

/** Which entries are searched: those that the reader may read, and asked for. */
type Searched = RawBuilder<SqlBool>;

/**
 * What was likely meant by words that none of these entries has: each of them stands for the stems in them that are
 * spelt nearly so. What stands in other entries alone is no word here, and is told to nobody. null when there is no
 * such word, or nothing near one.
 */
export async function nearQuery(db: Database, searched: Searched, text: string): Promise<NearQuery | null> {
  const { rows } = await sql<{ stem: string; isKnown: boolean; near: string[] }>`
    select stem.lexeme as stem, ${standsIn(searched, sql`stem.lexeme`)} as "isKnown",
      array(select word from archive_word where word % stem.lexeme and ${standsIn(searched, sql`word`)}
        order by similarity(word, stem.lexeme) desc limit ${mostCandidates}) as near
    from unnest(to_tsvector('pg_catalog.norwegian', ${text})) as stem
    order by stem.positions[1]`.execute(db);
  const meant = rows.map(({ stem, isKnown, near }) =>
    isKnown ? [stem] : nearWords(stem, near).map(({ word }) => word),
  );
  if (rows.every(({ isKnown }) => isKnown) || meant.some((words) => words.length === 0)) return null;
  return {
    query: meant.map((words) => `(${words.map(quoted).join(' | ')})`).join(' & '),
    meant: meant.flatMap((words) => words.slice(0, 1)),
  };
}

/** Whether one of them has this very stem. */
function standsIn(searched: Searched, stem: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const query = sql`('''' || replace(replace(${stem}, '\\', '\\\\'), '''', '''''') || '''')::tsquery`;
  return sql<SqlBool>`exists (select ${archiveFrom} where archive_entry.search @@ ${query} and ${searched})`;
}

const mostCandidates = 30;

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
