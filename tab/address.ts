import { useSyncExternalStore } from 'react';
import { type Region, regions, type ServiceType, serviceTypes } from '../domain/vocabulary.ts';

const withId = [
  'report',
  'review',
  'figures',
  'handed-in',
  'assessment',
  'feedback',
  'follow-up',
  'group',
  'group-meeting',
  'problem',
  'archived',
  'years',
  'questions',
  'queue',
  'answers',
  'screen',
  'change-gathering',
  'made-gathering',
  'survey',
  'website',
] as const;
/** Of a year, or of the newest one. */
const ofYear = ['overview', 'assessments', 'national'] as const;
const plain = [
  'contacts',
  'archive',
  'groups',
  'gatherings',
  'processes',
  'surveys',
  'standing-facts',
  'own-questions',
  'new-gathering',
  'rounds',
  'templates',
  'reminders',
  'set-up',
  'kept-texts',
  'import',
  'administration',
] as const;

/** Where in the tab one is: the part of the address after `#/`. */
export type Place =
  | { readonly page: 'home' }
  | { readonly page: (typeof withId)[number]; readonly id: string }
  /** A chapter, at one of its questions if one is named. */
  | { readonly page: 'section'; readonly id: string; readonly field?: string }
  /** A process, at one of its steps if one is named. */
  | { readonly page: 'process'; readonly id: string; readonly step?: string }
  | { readonly page: (typeof plain)[number] }
  | { readonly page: (typeof ofYear)[number]; readonly year: number | null }
  /** Years beside each other, of a region. */
  | { readonly page: 'years-of'; readonly region: Region }
  | { readonly page: 'template'; readonly type: ServiceType; readonly year: number };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Anything that is no page leads home. */
export function placeOf(address: string): Place {
  const [page = '', id = '', more = ''] = address.replace(/^#?\/?/, '').split('/');
  const named = withId.find((one) => one === page);
  if (named && uuid.test(id)) return { page: named, id };
  if (page === 'section' && uuid.test(id)) {
    return /^[a-z][a-z0-9-]*$/.test(more) ? { page, id, field: more } : { page, id };
  }
  if (page === 'process' && uuid.test(id)) return uuid.test(more) ? { page, id, step: more } : { page, id };
  const found = plain.find((one) => one === page);
  if (found) return { page: found };
  const yearly = ofYear.find((one) => one === page);
  if (yearly) return { page: yearly, year: /^\d{4}$/.test(id) ? Number(id) : null };
  const region = regions.find((one) => one === id);
  if (page === 'years-of' && region) return { page, region };
  const type = serviceTypes.find((one) => one === id);
  if (page === 'template' && type && /^\d{4}$/.test(more)) return { page, type, year: Number(more) };
  return { page: 'home' };
}

export function addressOf(place: Place): string {
  if (place.page === 'home') return '#/';
  if (place.page === 'template') return `#/template/${place.type}/${place.year}`;
  if (place.page === 'years-of') return `#/years-of/${place.region}`;
  if ('year' in place) return place.year ? `#/${place.page}/${place.year}` : `#/${place.page}`;
  if (place.page === 'section' && place.field) return `#/section/${place.id}/${place.field}`;
  if (place.page === 'process' && place.step) return `#/process/${place.id}/${place.step}`;
  return 'id' in place ? `#/${place.page}/${place.id}` : `#/${place.page}`;
}

let before: Place | null = null;

/** Where one was before this page; null when the window began here. */
export function placeBefore(): Place | null {
  return before;
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return placeOf(hash);
}

function listen(changed: () => void): () => void {
  const hear = ({ oldURL }: HashChangeEvent) => {
    before = placeOf(new URL(oldURL).hash);
    changed();
  };
  addEventListener('hashchange', hear);
  return () => removeEventListener('hashchange', hear);
}
