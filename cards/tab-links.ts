import { tabLink } from '../text/teams-links.ts';
import type { CardContext } from './card-context.ts';

/** A button that opens a page of the tab. */
export type TabLink = { readonly title: string; readonly url: string };

/** A link to a page such as `section/<id>`; none where it is not known which app this is. */
export function tabLinks({ appId }: CardContext, page: string, title: string): readonly TabLink[] {
  return appId ? [{ title, url: tabLink(appId, page, title) }] : [];
}
