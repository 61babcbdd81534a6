import { issueLink } from '../../store/commands/issue-link.ts';
import { type LinkPages, serveLinks } from './link-pages.ts';
import { createReportFixture, type ReportFixture } from './report-fixture.ts';
import { openPage, type WebPage } from './web-page.ts';

/** A region's part of a report, written through the link of a mail by the member who is not in Teams. */
export type ReportPartPages = Omit<LinkPages, 'close'> & {
  readonly fixture: ReportFixture;
  readonly partId: string;
  /** Those that were sent, the newest last. */
  readonly codes: string[];
  /** What comes of sending the next code. */
  mail: 'sent' | 'retry';
  /** Another link to it, of the member unless told. */
  linkFor(who?: 'member' | 'lineLeader' | 'stranger'): Promise<string>;
  /** The page behind the link, once the code was typed. */
  opened(link?: string): Promise<WebPage>;
  /** The chapter as it stands, and what is kept beside it. */
  standing(): Promise<{
    readonly content: unknown;
    readonly revision: number;
    readonly state: string;
    readonly drafts: readonly { readonly content: unknown; readonly why: string }[];
  }>;
  close(): Promise<void>;
};

export async function serveReportPart(): Promise<ReportPartPages> {
  const fixture = await createReportFixture();
  const codes: string[] = [];
  const served = await serveLinks(fixture, {
    mailCode: async ({ code }) => {
      codes.push(code);
      return part.mail === 'sent' ? { kind: part.mail } : { kind: part.mail, unknown: false };
    },
  });
  const { db } = fixture.store;
  const { part_id: partId } = await db
    .selectFrom('report_section')
    .select('part_id')
    .where('id', '=', fixture.sections.midt)
    .executeTakeFirstOrThrow();
  const part: ReportPartPages = {
    ...{ fixture, partId, codes, url: served.url, mail: 'sent' },
    async linkFor(who = 'member') {
      const personId = fixture.people[who];
      const link = { purpose: 'report-part', personId, subjectId: partId, messageId: null } as const;
      return `${served.url}/${await issueLink(fixture.store, link)}`;
    },
    async opened(link) {
      const locked = await openPage(link ?? (await part.linkFor()));
      const asked = await locked.sends('Send meg en kode');
      return await asked.sends('Åpne', { code: codes.at(-1) ?? '' });
    },
    async standing() {
      const section = await db
        .selectFrom('report_section')
        .select(['content', 'revision', 'state'])
        .where('id', '=', fixture.sections.midt)
        .executeTakeFirstOrThrow();
      const drafts = await db.selectFrom('section_draft').select(['content', 'why']).execute();
      return { ...section, drafts };
    },
    async close() {
      await served.close();
      await fixture.drop();
    },
  };
  return part;
}

/** Where the page's form goes. */
export function actionOf(page: WebPage): string {
  return new URL(/action="([^"]*)"/.exec(page.markup)?.[1] ?? '', page.url).href;
}

/** What a browser sends of a form. */
export function formOf(values: Readonly<Record<string, string>>): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(values).toString(),
  };
}

/** The chapter's one question. */
export function answer(text: string): Readonly<Record<string, string>> {
  return { 'answer.text': text };
}
