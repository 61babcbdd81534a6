import type { ArchiveFilter } from '../../domain/views/archive.ts';
import type { PublicArchive } from '../../domain/views/public-archive.ts';
import { languages } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { feedPath, filePath, listPath, queryOf, reportPath } from './page.ts';

export const linesInAFeed = 500;

/**
 * All that is public as data, for other websites: JSON Feed 1.1, which many programs read, with what is ours under
 * `_samrad` (docs/public-archive.md). `origin` is where the pages are reached; empty where that is not known.
 */
export function feedOf(view: PublicArchive, filter: ArchiveFilter, origin: string): object {
  const { publicArchive } = textIn('nb');
  const { lines, count } = view;
  const next = filter.from + lines.length;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: publicArchive.title,
    description: publicArchive.lead,
    language: 'nb',
    home_page_url: `${origin}${listPath('nb')}`,
    feed_url: `${origin}${feedPath}`,
    ...(next < count && {
      next_url: `${origin}${feedPath}?${new URLSearchParams(queryOf({ ...filter, text: '', from: next }))}`,
    }),
    items: lines.map(({ id, year, region, type, service, title, isFile, publishedAt }) => ({
      id,
      url: `${origin}${reportPath('nb', id)}`,
      title: title || publicArchive.report(String(year), service.nb),
      date_published: publishedAt.toISOString(),
      ...(isFile && {
        attachments: [{ url: `${origin}${filePath(id)}`, mime_type: 'application/pdf' }],
      }),
      _samrad: {
        year,
        region,
        service_type: type,
        service,
        urls: Object.fromEntries(languages.map((one) => [one, `${origin}${reportPath(one, id)}`])),
      },
    })),
  };
}
