import { refuse } from '../../domain/refusal.ts';
import { homeView } from '../../store/queries/home-view.ts';
import { readerOf } from './reader.ts';
import { reportDocument } from './report-document.ts';
import type { TabQuery } from './tab-call.ts';

/** What pages may ask for, by the name in the address. */
export const tabQueries: Readonly<Record<string, TabQuery>> = {
  reader: readerOf,
  home: async ({ service, actor }) =>
    (await homeView(service.store, actor)) ?? refuse('unknown-or-forbidden'),
  'report-document': reportDocument,
};
