import { sql } from 'kysely';
import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import {
  mayNoteFacts,
  type NotedPoint,
  type NotedRegister,
  pointsOf,
  refuseFacts,
} from '../../domain/standing-facts.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { factsAbout } from '../facts-about.ts';
import { osloToday } from '../oslo-today.ts';
import type { Tx } from '../store.ts';

export type NoteStandingFacts = {
  readonly serviceId: string;
  /** Of what was looked at: nobody writes over what they have not seen; 0 where nobody had looked. */
  readonly version: number;
  readonly address: string | null;
  /** What was looked at, by the keys of the points; the others stay as they are. */
  readonly points: Readonly<Record<string, NotedPoint>>;
  readonly registers: readonly NotedRegister[];
};

/** Somebody went through the service's website and registers between its reports (R36): the next look is in a year. */
export async function noteStandingFacts(context: CommandContext, input: NoteStandingFacts): Promise<Outcome> {
  const { actor, correlationId } = context;
  const { serviceId, version } = input;
  return await runCommand(context, 'note-standing-facts', async (tx) => {
    if (actor.kind !== 'person' || !isId(serviceId)) return refuse('unknown-or-forbidden');
    await sql`select from service where id = ${serviceId} for no key update`.execute(tx);
    const about = await factsAbout(tx, serviceId, actor);
    if (!about || !mayNoteFacts(actor, about)) return refuse('unknown-or-forbidden');
    const refusal = refuseFacts(input);
    if (refusal) return refusal;
    const year = Number((await osloToday(tx)).slice(0, 4));
    const known = pointsOf(about.type, year).map(({ key }) => key);
    if (Object.keys(input.points).some((key) => !known.includes(key))) {
      return refuse('input-invalid', { field: 'points' });
    }
    const standing = await tx
      .selectFrom('service_website')
      .select('version')
      .where('service_id', '=', serviceId)
      .executeTakeFirst();
    if ((standing?.version ?? 0) !== version) return refuse('process-moved-on');
    await write(tx, actor.personId, input);
    await sql`update duty set done_at = business_now(), done_by = ${actor.personId}
      where service_id = ${serviceId} and kind = 'look-at-website' and done_at is null`.execute(tx);
    await recordEvent(tx, {
      ...{ actor, verb: 'note-standing-facts', subjectType: 'service', subjectId: serviceId, serviceId },
      codes: {
        there: Object.values(input.points).filter(({ isThere }) => isThere).length,
        of: known.length,
        registers: input.registers.length,
      },
      correlationId,
    });
    return done({ serviceId });
  });
}

async function write(
  tx: Tx,
  personId: string,
  { serviceId, address, points, registers }: NoteStandingFacts,
): Promise<void> {
  const looked = { looked_at: sql<Date>`business_now()`, looked_by: personId };
  await tx
    .insertInto('service_website')
    .values({ service_id: serviceId, address, ...looked })
    .onConflict((conflict) =>
      conflict
        .column('service_id')
        .doUpdateSet({ address, ...looked, version: sql<number>`service_website.version + 1` }),
    )
    .execute();
  for (const [key, { isThere, link }] of Object.entries(points)) {
    const noted = { is_there: isThere, link, ...looked };
    await tx
      .insertInto('website_point')
      .values({ service_id: serviceId, key, ...noted })
      .onConflict((conflict) => conflict.columns(['service_id', 'key']).doUpdateSet(noted))
      .execute();
  }
  await tx.deleteFrom('service_register').where('service_id', '=', serviceId).execute();
  for (const [index, { name, link, state }] of registers.entries()) {
    await tx
      .insertInto('service_register')
      .values({ service_id: serviceId, ordinal: index + 1, name: name.trim(), link, state })
      .execute();
  }
}
