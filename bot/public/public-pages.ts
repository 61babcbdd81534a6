import type { Request, Response } from 'restify';
import { z } from 'zod';
import { longestSearch } from '../../domain/archive.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { ArchiveFilter } from '../../domain/views/archive.ts';
import { isLanguage, type Language, regions, serviceTypes } from '../../domain/vocabulary.ts';
import { isDatabaseAway } from '../../store/connection-lost.ts';
import { archiveFile } from '../../store/queries/archive-file.ts';
import { publicArchive } from '../../store/queries/public-archive.ts';
import { publicReport } from '../../store/queries/public-report.ts';
import { textIn } from '../../text/text-in.ts';
import { fileNameOf } from '../api/tab-file.ts';
import { askedLanguage } from '../asked-language.ts';
import type { CallerNetwork } from '../caller-address.ts';
import { field, parseInput } from '../input.ts';
import { createLimit, type Limit } from '../limit.ts';
import type { Service } from '../service.ts';
import { feedOf, linesInAFeed } from './feed.ts';
import { createFewAtOnce } from './few-at-once.ts';
import { linesOnAPage, listPage } from './list-page.ts';
import { listPath, reportPath } from './page.ts';
import { plainPage, reportPage } from './report-page.ts';
import { isKnown, openToWebsites, sendInstead, sendPublic, sendWhole } from './send-public.ts';
import type { PublicPages } from './serve-public-pages.ts';
import { style } from './style.ts';

const asProgram = { kind: 'system', job: 'public-pages' } as const;
const html = 'text/html; charset=utf-8';

/** Less than a hundred megabytes, even of the largest files. */
const filesAtOnce = { most: 6, patienceMilliseconds: 30_000 };

const words = z.object({
  q: field.text(longestSearch),
  aar: emptyAsNull(field.year),
  region: emptyAsNull(z.enum(regions)),
  type: emptyAsNull(z.enum(serviceTypes)),
  fra: field.from,
});

/** A form sends what was not chosen as an empty text. */
function emptyAsNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([z.literal('').transform(() => null), schema]).default(null as never);
}

/** What answers each public address. Whoever asks gets nothing but what the two queries of public reports give. */
export function createPublicPages(service: Service, asked: Asking): PublicPages {
  const answer = publicAnswers(service, asked);
  const hasRoom = createFewAtOnce(filesAtOnce);
  const origin = service.tabUrl ? new URL(service.tabUrl).origin : '';
  const { store } = service;
  const archived = async (filter: ArchiveFilter, most: number) => {
    const view = await publicArchive(store, asProgram, { ...filter, most });
    if (!view) throw new Error('The program itself may read what is public');
    return view;
  };

  return {
    async style(request, response) {
      sendPublic(request, response, { type: 'text/css; charset=utf-8', body: style });
    },
    async feed(request, response) {
      openToWebsites(response);
      await answer(request, response, 'nb', async (filter) => {
        const view = await archived({ ...filter, text: '' }, linesInAFeed);
        const body = `${JSON.stringify(feedOf(view, filter, origin))}\n`;
        sendPublic(request, response, {
          type: 'application/feed+json; charset=utf-8',
          body,
          changedAt: view.changedAt,
        });
      });
    },
    async list(request, response) {
      // One address for all, and what is behind it in the reader's language.
      if (request.params.language === undefined) response.setHeader('Vary', 'Accept-Language');
      const { language = askedLanguage(request.headers['accept-language']) ?? 'nb' } = request.params;
      if (!isLanguage(language)) return sendMissing(response, 'nb');
      await answer(request, response, language, async (filter) => {
        const view = await archived(filter, linesOnAPage);
        sendPublic(request, response, { type: html, body: listPage(view, filter, language) });
      });
    },
    async file(request, response) {
      await answer(request, response, 'nb', async () => {
        const id = String(request.params.file).replace(/\.pdf$/, '');
        const view = await publicReport(store, asProgram, id);
        if (view === 'gone') return sendGone(response, 'nb', id);
        if (!view?.fileSum) return sendMissing(response, 'nb');
        if (isKnown(request, response, view.fileSum, view.changedAt)) return;
        if (!hasRoom(response)) return sendBusy(response, 503, 'nb');
        const file = await archiveFile(store, asProgram, id);
        if (!file) return sendMissing(response, 'nb');
        const name = encodeURIComponent(fileNameOf(file.title, 'pdf'));
        response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${name}`);
        sendWhole(response, 'application/pdf', file.bytes);
      });
    },
    async report(request, response) {
      const { language, id } = request.params;
      if (!isLanguage(language)) return sendMissing(response, 'nb');
      await answer(request, response, language, async () => {
        const view = await publicReport(store, asProgram, String(id));
        if (view === null) return sendMissing(response, language);
        if (view === 'gone') return sendGone(response, language, String(id));
        sendPublic(request, response, {
          type: html,
          body: reportPage(view, language),
          changedAt: view.changedAt,
        });
      });
    },
  };
}

/** How much may be asked, and whose it counts as. */
type Asking = { readonly limit: Limit; readonly networkOf: CallerNetwork };

type Work = (filter: ArchiveFilter) => Promise<void>;

/** Within the limit, with what the address asks for; and what is said when the database is away. */
function publicAnswers({ log }: Service, { limit, networkOf }: Asking) {
  const take = createLimit(limit);
  return async (request: Request, response: Response, language: Language, work: Work): Promise<void> => {
    if (!take(networkOf(request))) return sendBusy(response, 429, language);
    const input = parseInput(words, Object.fromEntries(new URLSearchParams(request.getQuery())));
    if (isRefusal(input)) return sendMissing(response, language);
    const { q, aar, fra, ...rest } = input;
    try {
      await work({ text: q, year: aar, from: fra, ...rest });
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      log.warn({ err: error }, 'A public page found no database');
      const { title, away } = textIn(language).publicArchive;
      sendPlain(response, 503, { title, lead: away }, language);
    }
  };
}

function sendBusy(response: Response, status: 429 | 503, language: Language): void {
  const { title, tooMuch } = textIn(language).publicArchive;
  sendPlain(response, status, { title, lead: tooMuch }, language);
}

function sendMissing(response: Response, language: Language): void {
  const { notFound, notFoundLead } = textIn(language).publicArchive;
  sendPlain(response, 404, { title: notFound, lead: notFoundLead }, language);
}

function sendGone(response: Response, language: Language, id: string): void {
  const { gone, goneLead } = textIn(language).publicArchive;
  sendPlain(response, 410, { title: gone, lead: goneLead }, language, (one) => reportPath(one, id));
}

/** A page in place of what was asked for; in other languages it is `inLanguage`, or else the list. */
function sendPlain(
  response: Response,
  status: Parameters<typeof sendInstead>[1],
  said: { readonly title: string; readonly lead: string },
  language: Language,
  inLanguage = (one: Language) => listPath(one),
): void {
  sendInstead(response, status, plainPage(said, language, inLanguage));
}
