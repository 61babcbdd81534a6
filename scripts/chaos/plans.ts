import type { RunningDemo } from './running-demo.ts';
import type { Plan, Player, Sandbox } from './story.ts';

type Seat = {
  readonly seatId: string;
  readonly serviceId: string;
  readonly region: string;
  readonly serviceRegion: string;
};
type Employee = Player & { readonly trustId: string };

/** People whom only one account stands for, and whom a written name and address mean without doubt. */
const player = `person.id as "personId", identity.object_id as "objectId", person.name, person.email
  from person join identity on identity.person_id = person.id
  where person.email is not null
    and (select count(*) from identity i where i.person_id = person.id) = 1
    and (select count(*) from person p where lower(p.email) = lower(person.email)) = 1`;

const granted = `exists (select from role_grant g where g.person_id = person.id and g.ended_at is null`;

/**
 * Stories for as many different seats: those that are vacant, then those that a member leaves now. Everybody who
 * has to answer has the app; nobody is candidate or leader in two stories.
 */
export async function planStories(demo: RunningDemo, sandbox: Sandbox, most: number): Promise<Plan[]> {
  const { bot } = await sandbox.world();
  const { installedFor } = bot;
  const has = ({ objectId }: Player): boolean =>
    installedFor === 'everybody' || (installedFor !== 'nobody' && installedFor.includes(objectId));
  const used = new Set<string>();
  const plans: Plan[] = [];
  for (const seat of await regionalSeats(demo, most * 2)) {
    if (plans.length === most) break;
    const plan = await planFor(demo, seat, (one) => has(one) && !used.has(one.personId));
    if (!plan) continue;
    for (const { personId } of [plan.candidate, plan.lineLeader]) used.add(personId);
    await vacate(demo, seat.seatId);
    plans.push(plan);
  }
  return plans;
}

async function regionalSeats(demo: RunningDemo, most: number): Promise<Seat[]> {
  return await demo.ask<Seat>(
    `select seat.id as "seatId", seat.service_id as "serviceId", seat.region, trust.region as "serviceRegion"
     from seat
     join site on site.service_id = seat.service_id and site.is_responsible
     join trust on trust.id = site.trust_id
     where seat.kind = 'regional' and seat.retired_at is null
       and not exists (select from nomination where seat_id = seat.id and closed_at is null)
     order by seat.vacant_since is null, seat.id limit $1`,
    [most],
  );
}

async function planFor(
  demo: RunningDemo,
  { seatId, serviceId, region, serviceRegion }: Seat,
  isFree: (one: Player) => boolean,
): Promise<Plan | null> {
  const contactOf = async (of: string) => {
    const all = await demo.ask<Player>(
      `select ${player} and ${granted} and g.role = 'regional-contact' and g.region = $1)`,
      [of],
    );
    return all.find(isFree);
  };
  const leaders = await demo.ask<Player>(
    `select ${player} and ${granted} and g.role = 'service-leader' and g.service_id = $1)`,
    [serviceId],
  );
  const employees = await demo.ask<Employee>(
    `select person.trust_id as "trustId", ${player} and not ${granted}) and person.trust_id in
       (select id from trust where region = $1 and id not in (select trust_id from site where service_id = $2))
       and not exists (select from membership where person_id = person.id)
       and not exists (select from nomination where person.id in (candidate_id, line_leader_id))
     order by person.id limit 40`,
    [region, serviceId],
  );
  const leader = leaders.find(isFree);
  const [candidate, lineLeader] = employees.filter(isFree);
  const [receiving, appointing] = [await contactOf(serviceRegion), await contactOf(region)];
  if (!leader || !candidate || !lineLeader || !receiving || !appointing) return null;
  return { seatId, trustId: candidate.trustId, leader, candidate, lineLeader, receiving, appointing };
}

/** The member leaves, as an import would have it. */
async function vacate(demo: RunningDemo, seatId: string): Promise<void> {
  await demo.ask(
    `with left_now as (update membership set ends_on = current_date where seat_id = $1 and ends_on is null)
     update seat set vacant_since = coalesce(vacant_since, now()) where id = $1`,
    [seatId],
  );
}
