import type { PublicReport } from '../../domain/views/public-archive.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { fullDay } from '../../text/dates.ts';
import { nameIn, regionName } from '../../text/names.ts';
import { publicOutline } from '../../text/report-outline.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { outlineHtml } from './outline-html.ts';
import { filePath, listPath, pageHtml, reportPath } from './page.ts';

/** One report for everybody: what was asked and answered, or the file of an older year. */
export function reportPage(view: PublicReport, language: Language): string {
  const { common, publicArchive } = textIn(language);
  const { id, year, region, type, service, report } = view;
  const title = view.title || publicArchive.report(String(year), nameIn(service, language));
  const about = [
    nameIn(service, language),
    String(year),
    regionName(region, language),
    common.serviceTypes[type],
  ];
  return pageHtml({
    language,
    title,
    inLanguage: (one) => reportPath(one, id),
    body: html`<p><a href="${listPath(language)}">← ${publicArchive.back}</a></p>
<h1>${title}</h1>
<p class="quiet">${about.join(' · ')}</p>
${report ? answersHtml(view, report, language) : fileHtml(view, title, language)}`,
  });
}

function answersHtml(
  { service, year }: PublicReport,
  { handedInAt, template, sections }: NonNullable<PublicReport['report']>,
  language: Language,
): Html {
  const { publicArchive } = textIn(language);
  const source = { template, service, year, sections, members: [], submitted: null };
  return html`<p>${publicArchive.handedIn(fullDay(handedInAt, language))} ${publicArchive.writtenAsIs}</p>
${outlineHtml(publicOutline(source, language).blocks)}`;
}

function fileHtml({ id }: PublicReport, title: string, language: Language): Html {
  const { publicArchive } = textIn(language);
  return html`<p>${publicArchive.filed}</p>
<p><a href="${filePath(id)}">${publicArchive.file(title)}</a></p>`;
}

/** What stands where there is no report to read: withdrawn, unknown, or not just now. */
export function plainPage(
  said: { readonly title: string; readonly lead: string },
  language: Language,
  inLanguage: (language: Language) => string,
): string {
  const { publicArchive } = textIn(language);
  return pageHtml({
    language,
    title: said.title,
    inLanguage,
    body: html`<h1>${said.title}</h1>
<p>${said.lead}</p>
<p><a href="${listPath(language)}">${publicArchive.back}</a></p>`,
  });
}
