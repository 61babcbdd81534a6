import type { ArchiveFilter } from '../../domain/views/archive.ts';
import type { PublicArchive, PublicLine } from '../../domain/views/public-archive.ts';
import { type Language, regions, serviceTypes } from '../../domain/vocabulary.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { nameIn, regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { listPath, pageHtml, queryOf, reportPath } from './page.ts';

export const linesOnAPage = 50;

/** All that is public, with a form that works without a script. */
export function listPage(view: PublicArchive, filter: ArchiveFilter, language: Language): string {
  const { publicArchive } = textIn(language);
  const { count, lines } = view;
  return pageHtml({
    language,
    title: publicArchive.title,
    inLanguage: (one) => listPath(one, queryOf(filter)),
    body: html`<h1>${publicArchive.title}</h1>
<p>${publicArchive.lead}</p>
${filterForm(view, filter, language)}
<h2>${count === 1 ? publicArchive.one : publicArchive.count(numberInWords(count, language))}</h2>
${count === 0 ? html`<p>${isFiltered(filter) ? publicArchive.none : publicArchive.noneYet}</p>` : null}
<ul class="reports">
${lines.map((line) => lineHtml(line, language))}</ul>
${pagesHtml(view, filter, language)}`,
  });
}

/** Whether anything was chosen or written: without that, none that is found is none that is public. */
function isFiltered({ text, year, region, type }: ArchiveFilter): boolean {
  return text !== '' || Boolean(year || region || type);
}

function filterForm({ years }: PublicArchive, filter: ArchiveFilter, language: Language): Html {
  const { common, publicArchive } = textIn(language);
  const typeNames = serviceTypes.map((type) => [type, capital(common.serviceTypes[type], language)] as const);
  return html`<search><form action="${listPath(language)}" method="get">
<label class="wide-field">${publicArchive.search} <input type="search" name="q" maxlength="200" value="${filter.text}"></label>
${choice(
  'aar',
  publicArchive.year,
  filter.year ? String(filter.year) : '',
  years.map((year) => [String(year), String(year)]),
  language,
)}${choice(
  'region',
  publicArchive.region,
  filter.region ?? '',
  regions.map((region) => [region, regionName(region, language)]),
  language,
)}${choice('type', publicArchive.type, filter.type ?? '', typeNames, language)}<button>${publicArchive.find}</button>
</form></search>`;
}

function choice(
  name: string,
  label: string,
  value: string,
  choices: readonly (readonly [value: string, title: string])[],
  language: Language,
): Html {
  const options = choices.map(
    ([one, title]) => html`<option value="${one}"${one === value && html` selected`}>${title}</option>`,
  );
  const { all } = textIn(language).publicArchive;
  return html`<label>${label} <select name="${name}"><option value="">${all}</option>${options}</select></label>\n`;
}

function lineHtml(line: PublicLine, language: Language): Html {
  const { common, publicArchive } = textIn(language);
  const { id, year, region, type, service, title } = line;
  const name = title || publicArchive.report(String(year), nameIn(service, language));
  const about = [
    ...(title ? [String(year), nameIn(service, language)] : []),
    regionName(region, language),
    common.serviceTypes[type],
  ];
  return html`<li><a href="${reportPath(language, id)}">${name}</a><br><span class="quiet">${about.join(' · ')}</span></li>\n`;
}

function pagesHtml({ count, lines }: PublicArchive, filter: ArchiveFilter, language: Language): Html {
  const { publicArchive } = textIn(language);
  const at = (from: number) => listPath(language, queryOf({ ...filter, from }));
  const { from } = filter;
  const before =
    from > 0 ? html`<a href="${at(Math.max(0, from - linesOnAPage))}">${publicArchive.before}</a>` : null;
  const isMore = from + lines.length < count;
  const after = isMore ? html`<a href="${at(from + linesOnAPage)}">${publicArchive.after}</a>` : null;
  return html`<p class="pages">${before}${after}</p>`;
}
