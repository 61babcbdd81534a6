import { type RawBuilder, sql } from 'kysely';
import type { Audience } from '../domain/reminder-policy.ts';
import type { Slot } from '../domain/reminder-slots.ts';
import type { FollowedRound } from '../domain/round-status.ts';
import { type ReminderReason, reminderReasons } from '../domain/views/reminder.ts';
import { contactsOf, coordinatorsOf, groupLeadersOf, isOf, ownerships, standInsOf } from './duty-audience.ts';
import type { Database, Tx } from './store.ts';

/**
 * Everybody whom the slots reach, as the end of a `with`: `reached` has a row for each duty, person, day and reason, and
 * how much the reason weighs: of several, the one with the least is told. The claim writes these rows and the preview
 * shows them, so that the two cannot differ. A duty that began on the day itself, or later, has just been told of.
 *
 * The duties are found slot by slot in the index of what is due, and whom they concern is asked of these alone, and only
 * as what some slot asks for.
 */
export function reachedBy(slots: readonly Slot[], portion: Portion = all): RawBuilder<unknown> {
  const told = reasons.filter(({ to }) => slots.some((slot) => slot.to.includes(to)));
  // Where nothing is asked for nobody is touched, but the union has to be one of something.
  const asked = told.length > 0 ? told : reasons.slice(0, 1);
  const touched = { slots, portion };
  return sql`
    ${slotsOf(slots)},
    owned as (${ownersOfTouched(touched, { standIns: true })}),
    reached as (${sql.join(
      asked.map(
        ({ why, told }) => sql`
      select id as duty_id, falls_on, step, person_id, ${sql.lit(why)} as why,
        ${sql.lit(reminderReasons.indexOf(why))} as weight
      from (${told(touched)}) told`,
      ),
      sql` union all `,
    )})`;
}

const carried = sql`duty.id, duty.falls_on, duty.step`;

/** What some slots touch, or an equal share of it. */
type Touched = { readonly slots: readonly Slot[]; readonly portion: Portion };

/** Who is told of what is touched, by what a slot says. */
const reasons: readonly {
  readonly to: Audience;
  readonly why: ReminderReason;
  readonly told: (touched: Touched) => RawBuilder<unknown>;
}[] = [
  {
    to: 'owner',
    why: 'owner',
    told: (touched) => sql`
      select id, falls_on, step, person_id from owned where to_owner and person_id is not null
      union all
      select id, falls_on, step, person_id from (${ownersOfTouched(touched, { standIns: false })}) owning
      where to_owner and person_id is not null`,
  },
  // Of what nobody owes others are told instead.
  {
    to: 'stand-in',
    why: 'vacant',
    told: () => standInsOf(sql`(select * from owned where person_id is null)`, carried),
  },
  {
    to: 'group-leader',
    why: 'group-leader',
    told: (touched) => groupLeadersOf(dutiesOf(touched, sql`to_leader`), carried),
  },
  {
    to: 'contact',
    why: 'contact',
    told: (touched) => contactsOf(dutiesOf(touched, sql`to_contact`), carried),
  },
  {
    to: 'coordinator',
    why: 'coordinator',
    told: (touched) => coordinatorsOf(dutiesOf(touched, sql`to_coordinator`), carried),
  },
];

/**
 * Who owes what is touched, kind by kind, and a row without a person for what nobody owes: of the slots that say who
 * stands in, or of the others, whose owners need not be kept to be looked at twice.
 */
function ownersOfTouched(
  touched: Touched,
  { standIns }: { readonly standIns: boolean },
): RawBuilder<unknown> {
  const kinds = touched.slots
    .filter(({ to }) => to.includes('stand-in') === standIns && (standIns || to.includes('owner')))
    .flatMap((slot) => slot.kinds);
  const concerned = ownerships.filter(({ of, kinds: its }) =>
    kinds.some((kind) => its.includes(kind) === (of === 'these')),
  );
  const which = sql.raw(standIns ? 'to_stand_in' : 'to_owner and not to_stand_in');
  return sql.join(
    // Of no kind nobody is an owner, but the union has to be one of something.
    (concerned.length > 0 ? concerned : ownerships.slice(0, 1)).map(({ owners, ...whose }) =>
      owners(
        dutiesOf(touched, sql`${which} and ${isOf(whose)}`),
        standIns ? whatIsOwed : sql`${carried}, duty.to_owner`,
      ),
    ),
    sql` union all `,
  );
}

/** What whoever stands in is found by. */
const whatIsOwed = sql`duty.id, duty.falls_on, duty.step, duty.kind, duty.role, duty.subject_type, duty.subject_id,
  duty.service_id, duty.region, duty.to_owner`;

/** The duties that slots like these touch, each with its slot's day. */
function dutiesOf({ slots, portion }: Touched, which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select duty.id, duty.kind, duty.role, duty.subject_type, duty.subject_id, duty.service_id, duty.region, duty.person_id,
      slot.falls_on, slot.step, slot.to_owner
    from (select * from slot where ${which}) slot cross join lateral (
      select * from duty
      where duty.kind = slot.kind and duty.due_at >= slot.due_from and duty.due_at < slot.due_before
        and duty.since < slot.begins and duty.done_at is null and ${isIn(portion)} and ${isToCome(slots)}
      -- Else the planner, who cannot know how few slots there are, reads all duties.
      offset 0
    ) duty)`;
}

/** Not what came already, before days without reminders were changed: of that there is a reminder of those days. */
function isToCome(slots: readonly Slot[]): RawBuilder<unknown> {
  if (!slots.some(({ came }) => came)) return sql`true`;
  return sql`(slot.came_from is null or not exists (
    select from reminder came where came.duty_id = duty.id and came.day between slot.came_from and slot.came_until
      and not came.is_put_off))`;
}

/** One of so many equal shares of all duties: a statement that reads them all may take longer than anybody waits. */
export type Portion = { readonly number: number; readonly of: number };
const all: Portion = { number: 0, of: 1 };

/** By what is even in every kind of id. */
function isIn({ number, of }: Portion): RawBuilder<unknown> {
  return of === 1 ? sql`true` : sql`get_byte(uuid_send(duty.id), 15) % ${of}::integer = ${number}::integer`;
}

/** The slots that touch anything, and how many duties, whoever hears of them; one that several touch counts for each. */
export async function touchingSlots(
  tx: Tx,
  slots: readonly Slot[],
): Promise<{ readonly touching: readonly Slot[]; readonly touched: number }> {
  const { rows } = await sql<{ number: number; touched: number }>`
    with ${slotsOf(slots)}
    select number, sum(touched)::integer as touched from (
      select slot.number, (
        select count(*) from duty
        where duty.done_at is null and duty.kind = slot.kind
          and duty.due_at >= slot.due_from and duty.due_at < slot.due_before) as touched
      from slot) counted
    where touched > 0 group by number order by number`.execute(tx);
  return {
    touching: rows.flatMap(({ number }) => slots[number] ?? []),
    touched: rows.reduce((sum, { touched }) => sum + touched, 0),
  };
}

/** A row for each kind, with moments instead of days: so its duties stand together in the index of what is due. */
function slotsOf(slots: readonly Slot[]): RawBuilder<unknown> {
  const given = slots.map(({ kinds, dueFrom, dueBefore, fallsOn, step, to, came }, number) => ({
    number,
    kinds,
    due_from: dueFrom,
    due_before: dueBefore,
    falls_on: fallsOn,
    step,
    to_owner: to.includes('owner'),
    to_stand_in: to.includes('stand-in'),
    to_leader: to.includes('group-leader'),
    to_contact: to.includes('contact'),
    to_coordinator: to.includes('coordinator'),
    came_from: came?.from ?? null,
    came_until: came?.until ?? null,
  }));
  return sql`
    slot as materialized (
      select number, kind, falls_on, step, to_owner, to_stand_in, to_leader, to_contact, to_coordinator, came_from,
        came_until, due_from::timestamp at time zone 'Europe/Oslo' as due_from,
        due_before::timestamp at time zone 'Europe/Oslo' as due_before,
        falls_on::timestamp at time zone 'Europe/Oslo' as begins
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given
        (number integer, kinds text[], due_from date, due_before date, falls_on date, step integer, to_owner boolean,
         to_stand_in boolean, to_leader boolean, to_contact boolean, to_coordinator boolean, came_from date, came_until date),
        unnest(kinds) as kind
    )`;
}

/** The days of the rounds of reports that are under way. */
export async function roundsUnderWay(db: Database | Tx): Promise<FollowedRound[]> {
  const { rows } = await sql<FollowedRound>`
    select year, (opened_at at time zone 'Europe/Oslo')::date::text as "openedOn",
      services_told_on::text as "servicesToldOn", groups_told_on::text as "groupsToldOn",
      service_due_on::text as "serviceDueOn", group_due_on::text as "groupDueOn",
      submission_due_on::text as "lastDueOn"
    from report_cycle where closed_at is null order by year`.execute(db);
  return rows;
}
