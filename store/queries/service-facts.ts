import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import {
  mayNoteFacts,
  nextLookOn,
  pointsOf,
  type RegisterState,
  seesFacts,
} from '../../domain/standing-facts.ts';
import type { Looked, ServiceFactsView } from '../../domain/views/standing-facts.ts';
import { serviceOf } from '../case-columns.ts';
import { factsAbout } from '../facts-about.ts';
import { osloToday } from '../oslo-today.ts';
import { type ReportedFacts, reportedFacts } from '../reported-facts.ts';
import type { Database, Store } from '../store.ts';

/**
 * A service's website and registers as somebody went through them last; where nobody has, as its newest report says. For
 * the service, its group, the contacts and the coordinators; null for others.
 */
export async function serviceFacts(
  { db }: Store,
  actor: Actor,
  serviceId: string,
): Promise<ServiceFactsView | null> {
  const about = isId(serviceId) ? await factsAbout(db, serviceId, actor) : null;
  if (!about || actor.kind !== 'person' || !seesFacts(actor, about)) return null;
  const [looked, reported, today] = await Promise.all([
    lookedAt(db, serviceId),
    reportedFacts(db, serviceId),
    osloToday(db),
  ]);
  const asked = pointsOf(about.type, Number(today.slice(0, 4)));
  const isReported = looked === null && reported !== null;
  return {
    ...{ service: serviceOf(about), region: about.region, version: looked?.version ?? 0 },
    address: looked ? looked.address : (reported?.address ?? null),
    points: asked.map(({ key, title }) => {
      const point = looked?.points[key];
      const said = isReported ? reported.points[key] : undefined;
      return {
        ...{ key, title, isThere: point?.isThere ?? said?.done ?? null },
        ...{ link: point ? point.link : (said?.link ?? null), looked: point?.looked ?? null },
      };
    }),
    registers: looked ? looked.registers : registersIn(reported),
    looked: looked?.looked ?? null,
    nextOn: looked && nextLookOn(looked.looked.on),
    fromYear: isReported ? reported.year : null,
    mayNote: mayNoteFacts(actor, about),
  };
}

function registersIn(reported: ReportedFacts | null): ServiceFactsView['registers'] {
  return (reported?.registers ?? []).map((name) => ({ name, link: null, state: 'running' as const }));
}

type LookedFacts = {
  readonly version: number;
  readonly address: string | null;
  readonly looked: Looked;
  readonly at: Date;
  readonly points: Readonly<Record<string, { isThere: boolean; link: string | null; looked: Looked }>>;
  readonly registers: readonly { name: string; link: string | null; state: RegisterState }[];
};

/** What somebody went through; null where nobody has. */
export async function lookedAt(db: Database, serviceId: string): Promise<LookedFacts | null> {
  const day = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'Europe/Oslo', 'YYYY-MM-DD')`;
  const { rows } = await sql<LookedFacts>`
    select website.version, website.address, website.looked_at as at,
      jsonb_build_object('on', ${day('website.looked_at')}, 'by', coalesce(person.name, '')) as looked,
      coalesce((select jsonb_object_agg(point.key, jsonb_build_object('isThere', point.is_there, 'link', point.link,
          'looked', jsonb_build_object('on', ${day('point.looked_at')}, 'by', coalesce(looker.name, ''))))
        from website_point point left join person looker on looker.id = point.looked_by
        where point.service_id = website.service_id), '{}') as points,
      coalesce((select jsonb_agg(jsonb_build_object('name', name, 'link', link, 'state', state) order by ordinal)
        from service_register where service_id = website.service_id), '[]') as registers
    from service_website website left join person on person.id = website.looked_by
    where website.service_id = ${serviceId}`.execute(db);
  return rows[0] ?? null;
}
