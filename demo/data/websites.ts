import { pointsOf } from '../../domain/standing-facts.ts';
import { dateOf, momentBefore } from './days.ts';
import type { Draft } from './draft.ts';
import type { DemoService } from './services.ts';

/** The website of a service as its leader went through it in spring, with what is not there yet, and its register. */
export function addWebsite(draft: Draft, { id, path, type, leader }: DemoService): void {
  const address = 'https://tjeneste.example';
  const looked = { looked_at: momentBefore(draft.now, 130, 0.4).toISOString(), looked_by: leader.id };
  draft.rows.service_website.push({ service_id: id, id: draft.id(`${path}/website`), address, ...looked });
  const year = Number(dateOf(draft.now).slice(0, 4));
  for (const [index, { key }] of pointsOf(type, year).entries()) {
    const isThere = index % 3 !== 2;
    const link = isThere && index % 2 === 0 ? `${address}/${key}` : null;
    draft.rows.website_point.push({ service_id: id, key, is_there: isThere, link, ...looked });
  }
  draft.rows.service_register.push({
    ...{
      service_id: id,
      ordinal: 1,
      name: 'Øvingsregisteret',
      link: `${address}/register`,
      state: 'running',
    },
  });
}
