import type { LinkPurpose } from '../../domain/access-link.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { issueLink } from '../../store/commands/issue-link.ts';
import type { LinkCall } from './link-call.ts';

/** Where whoever has just used a link goes on, seen from the page that they are at: what was used is over. */
export async function nextLink(
  { service, link, reading }: LinkCall,
  purpose: LinkPurpose,
  subjectId: string,
): Promise<string> {
  const { personId } = link;
  const token = await issueLink(service.store, { purpose, personId, subjectId, messageId: null });
  return pageOf(token, reading.language);
}

/** The page of a link, seen from that of another. */
export function pageOf(token: string, language: Language): string {
  return `${token}?lang=${language}`;
}
