import { tabLink } from '../text/teams-links.ts';
import type { CardContext } from './card-context.ts';

/** A button that opens a page of the tab. */
export type TabLink = { readonly title: string; readonly url: string };
/** One of several with the same title: the tooltip says what it is about. */
export type NamedTabLink = TabLink & { readonly tooltip: string };

/** A link to a page such as `section/<id>`; none where it is not known which app this is. */
export function tabLinks({ appId }: CardContext, page: string, title: string): readonly TabLink[] {
  return appId ? [{ title, url: tabLink(appId, page, title) }] : [];
}

export function namedTabLinks(
  context: CardContext,
  page: string,
  title: string,
  tooltip: string,
): readonly NamedTabLink[] {
  return tabLinks(context, page, title).map((link) => ({ ...link, tooltip }));
}
