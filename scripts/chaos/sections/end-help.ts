import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { callUntilAnswered, count, type Fire, oneOf } from './fire.ts';
import type { Postgres } from './postgres.ts';

/** A helper is let write no more, whatever they are in the middle of, and a little later once more. */
export async function endHelp(fire: Fire, postgres: Postgres): Promise<void> {
  const { sectionId, writers } = oneOf(fire.targets.open);
  const [owner, ...helpers] = writers;
  if (!owner) return;
  const { personId } = oneOf(helpers);
  const answered = await callUntilAnswered(fire, owner, 'end-delegation', { sectionId, personId });
  if (answered?.body.kind === 'done') count(fire, 'helpers who were let write no more');
  await delay(randomInt(200, 1_500));
  await postgres.asOwner((client) =>
    client.query(
      `insert into section_delegate (id, section_id, person_id, given_by) values (gen_random_uuid(), $1, $2, $3)
       on conflict do nothing`,
      [sectionId, personId, owner.personId],
    ),
  );
}
