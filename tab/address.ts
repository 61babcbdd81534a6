import { useSyncExternalStore } from 'react';

/** Where in the tab one is: the part of the address after `#/`. */
export type Place =
  | { readonly page: 'home' }
  | { readonly page: 'reminders' }
  | { readonly page: 'report' | 'section' | 'history' | 'hand-in'; readonly id: string }
  | { readonly page: 'overview' | 'cycle' | 'set-up' };

const withId = ['report', 'section', 'history', 'hand-in'] as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Anything that is no page leads home. */
export function placeOf(address: string): Place {
  const [page = '', id = ''] = address.replace(/^#?\/?/, '').split('/');
  const named = withId.find((one) => one === page);
  if (named && uuid.test(id)) return { page: named, id };
  if (page === 'overview' || page === 'cycle' || page === 'set-up') return { page };
  return page === 'reminders' ? { page } : { page: 'home' };
}

export function addressOf(place: Place): string {
  if (place.page === 'home') return '#/';
  return 'id' in place ? `#/${place.page}/${place.id}` : `#/${place.page}`;
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return placeOf(hash);
}

function listen(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
