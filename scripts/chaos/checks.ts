import { patiently, type RunningDemo } from './running-demo.ts';
import type { Played, Sandbox } from './story.ts';

/** What was found: how much of it there is, and whether that much may be. */
export type Finding = { readonly what: string; readonly count: number; readonly isFault: boolean };

const settleMilliseconds = 90_000;

/**
 * Waits until nothing is on its way any more, or long enough; what still waits then is found by the checks. Reminders
 * rest at night, whatever else goes on.
 */
export async function untilSettled(demo: RunningDemo): Promise<void> {
  await patiently(async () => {
    const [row] = await demo.ask<{ count: number }>(
      `select count(*)::int as count from outgoing_message where state = 'waiting' and lane <> 'reminder'`,
    );
    if (row?.count !== 0) throw new Error('Messages are on their way.');
  }, settleMilliseconds).catch(() => undefined);
}

/** Each is a query that counts what must not be; $1 are the nominations of the stories that were played. */
const neverQueries: Readonly<Record<string, string>> = {
  'nominations not appointed exactly once': `
    select count(*)::int as count from nomination n where n.id = any($1) and (
      n.step <> 'appointed'
      or (select count(*) from event where subject_id = n.id and verb = 'appoint-member') <> 1
      or (select count(*) from membership where nomination_id = n.id) <> 1)`,
  'seats with more than one nomination of the story': `
    select count(*)::int as count from (
      select seat_id, candidate_id from nomination
      where seat_id in (select seat_id from nomination where id = any($1))
      group by 1, 2 having count(*) > 1) doubled`,
  'nominations with gaps or doubles in their events': `
    select count(*)::int as count from nomination n where n.id = any($1)
      and (select array_agg(version order by id) from event where subject_id = n.id)
        is distinct from (select array_agg(v) from generate_series(1, n.version) v)`,
  'open duties without their step': `
    select count(*)::int as count from duty d join nomination n on n.id = d.subject_id
    where d.done_at is null and d.kind is distinct from case n.step
      when 'consent' then 'answer-consent' when 'question' then 'answer-candidate' when 'clearance' then 'answer-clearance'
      when 'forward' then 'forward-nomination' when 'appointment' then 'appoint-member'
      when 'returned' then 'resend-nomination' end`,
  'open nominations without a duty': `
    select count(*)::int as count from nomination n
    where n.closed_at is null and n.id = any($1)
      and not exists (select from duty where subject_id = n.id and done_at is null)`,
  'messages that still wait': `
    select count(*)::int as count from outgoing_message
    where state = 'waiting' and lane <> 'reminder' and (subject_id = any($1) or created_at > now() - interval '1 hour')`,
  'messages given up': `
    select count(*)::int as count from outgoing_message where state = 'dead' and subject_id = any($1)`,
  'people who were to be told of an appointment and were not': `
    select count(*)::int as count from nomination n
    cross join lateral (
      select person_id from role_grant
        where ended_at is null and (role = 'regional-contact' or (role = 'service-leader' and service_id = n.service_id))
      union select n.candidate_id union select n.line_leader_id) told
    where n.id = any($1) and n.step = 'appointed'
      and told.person_id <> (select actor_id from event where subject_id = n.id and verb = 'appoint-member' limit 1)
      and not exists (select from outgoing_message m where m.subject_id = n.id
        and m.person_id = told.person_id and m.cause = 'member-appointed' and m.state in ('sent', 'unreachable'))
      -- The regions that had no part in it read of it in the message of the next day.
      and not exists (select from digest_notice d where d.nomination_id = n.id and d.person_id = told.person_id)`,
  'cards that show an old version': `
    select count(*)::int as count from sent_card c join nomination n on n.id = c.subject_id
    where n.id = any($1) and c.version < n.version and not exists (
      select from outgoing_message m where m.activity_id = c.activity_id and m.state = 'unreachable')`,
};

/** Looks at the database and at the chats after everything has come to rest. */
export async function findings(
  demo: RunningDemo,
  sandbox: Sandbox,
  stories: readonly Played[],
): Promise<Finding[]> {
  const ids = stories.flatMap(({ nominationId }) => nominationId ?? []);
  const found: Finding[] = [];
  for (const [what, query] of Object.entries(neverQueries)) {
    const [row] = await demo.ask<{ count: number }>(query, query.includes('$1') ? [ids] : []);
    found.push({ what, count: row?.count ?? -1, isFault: row?.count !== 0 });
  }
  return [...found, ...(await cardFindings(demo, sandbox, stories)), ...(await delays(demo, ids))];
}

/** How long cards were on their way, in seconds: one that a killed process had in hand waits for its job to lapse. */
async function delays(demo: RunningDemo, ids: readonly string[]): Promise<Finding[]> {
  const [row] = await demo.ask<{ usual: number; most: number }>(
    `with sent as (
       select extract(epoch from settled_at - created_at) as seconds from outgoing_message
       where subject_id = any($1) and state = 'sent' and lane <> 'update')
     select coalesce(round(percentile_cont(0.5) within group (order by seconds)), 0)::int as usual,
       coalesce(round(max(seconds)), 0)::int as most from sent`,
    [ids],
  );
  return [
    { what: 'seconds until half of the cards were there', count: row?.usual ?? -1, isFault: false },
    { what: 'seconds until the last of them was there', count: row?.most ?? -1, isFault: false },
  ];
}

/** Every card that the program holds for sent lies in its chat; those that lie there besides came twice. */
async function cardFindings(
  demo: RunningDemo,
  sandbox: Sandbox,
  stories: readonly Played[],
): Promise<Finding[]> {
  let [sent, lost, twice] = [0, 0, 0];
  for (const { nominationId, plan } of stories) {
    if (!nominationId) continue;
    for (const player of [plan.candidate, plan.lineLeader]) {
      const cards = await demo.ask<{ id: string }>(
        'select activity_id as id from sent_card where person_id = $1 and subject_id = $2',
        [player.personId, nominationId],
      );
      const person = await sandbox.person(player.objectId);
      const lying = (await person.seesAll()).filter(
        ({ message, cardJson, asText }) =>
          message?.mine === false && cardJson !== null && asText.includes(plan.candidate.name),
      );
      const ids = lying.map(({ message }) => message?.id);
      sent += cards.length;
      lost += cards.filter(({ id }) => !ids.includes(id)).length;
      twice += lying.filter(({ message }) => !cards.some(({ id }) => id === message?.id)).length;
    }
  }
  return [
    { what: 'cards sent to candidates and leaders', count: sent, isFault: sent === 0 },
    { what: 'of these not in the chat', count: lost, isFault: lost > 0 },
    { what: 'cards that came twice (allowed, since nobody can know)', count: twice, isFault: false },
  ];
}
