import type { DutyFact, Facts, ServiceDays } from './facts.ts';
import { type Asked, type AskedDuty, Milestones, type Recurring } from './milestones.ts';
import { isAtWork, moment, mondayOf, plusDays, shownIn } from './oslo-days.ts';
import { firstHour, policies, quietEachYear, quietFrom, type Step, urgentDays } from './rule-text.ts';
import { WhoHears } from './who-hears.ts';

export type Happening = { readonly at: Date } & (
  | { readonly kind: 'tick' }
  | { readonly kind: 'owed'; readonly duty: DutyFact }
  | { readonly kind: 'done'; readonly dutyId: string }
  /** The program looked what comes back, and asked for this. */
  | { readonly kind: 'asked'; readonly duties: readonly AskedDuty[] }
  | { readonly kind: 'recorded'; readonly serviceId: string; readonly what: Recurring; readonly day: string }
  | { readonly kind: 'days'; readonly serviceId: string; readonly days: ServiceDays }
  | {
      readonly kind: 'chosen';
      readonly personId: string;
      readonly weekly: boolean;
      readonly awayUntil: string | null;
      readonly readerId: string | null;
    }
  | { readonly kind: 'put-off'; readonly personId: string }
  | { readonly kind: 'new-leader'; readonly serviceId: string; readonly from: string; readonly to: string }
  | { readonly kind: 'member-left'; readonly membershipId: string; readonly lastDay: string }
  | { readonly kind: 'policy'; readonly kinds: readonly string[]; readonly steps: readonly Step[] }
  /** Days on which nobody is reminded come, or are days like others again. */
  | { readonly kind: 'quiet'; readonly days: readonly string[]; readonly holds: boolean }
);

/** What one person hears on one day: of own duties, and of those of people who are away. */
export type Told = {
  readonly day: string;
  readonly personId: string;
  readonly own: readonly string[];
  readonly ofOthers: readonly string[];
};

type Reminder = {
  readonly duty: DutyFact;
  readonly personId: string;
  readonly day: string;
  readonly isPutOff: boolean;
  toldTo?: string;
  toldOn?: string;
};
type Choice = {
  weekly: boolean;
  awayFrom: string | null;
  awayUntil: string | null;
  readerId: string | null;
};
type Falling = { readonly step: Step[0]; readonly day: string; readonly to: readonly (Step[1] & string)[] };

/**
 * Who is to hear of what on which day, from the text of the rules alone: a second program, written another way, that
 * knows no table, no statement and no function of the first.
 */
export function whatIsTold(
  facts: Facts,
  happenings: readonly Happening[],
): { readonly told: readonly Told[]; readonly asked: readonly string[] } {
  const year = new Year(facts);
  for (const happening of happenings) year.happens(happening);
  return {
    told: year.told.filter(({ own, ofOthers }) => own.length + ofOthers.length > 0),
    asked: year.asked,
  };
}

/** Something that is asked for, on which day, in a line. */
export function asLine(today: string, { serviceId, what, dueOn }: Asked): string {
  return `${today}: ${what} of ${serviceId} until ${dueOn}`;
}

class Year {
  readonly told: Told[] = [];
  readonly asked: string[] = [];
  readonly #milestones: Milestones;
  readonly #facts: Facts;
  readonly #who: WhoHears;
  readonly #steps = new Map(policies.flatMap(([kinds, steps]) => kinds.map((kind) => [kind, steps])));
  readonly #open = new Map<string, DutyFact>();
  readonly #falling = new Map<string, readonly Falling[]>();
  readonly #choices = new Map<string, Choice>();
  readonly #reminders = new Map<string, Reminder>();
  readonly #untold = new Set<Reminder>();
  readonly #heard = new Set<string>();
  readonly #quiet = new Set<string>();
  /** Steps of duties that came, each with the day that the duty was due on. */
  readonly #came = new Set<string>();
  #lastRound: string | null = null;

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#who = new WhoHears(facts);
    this.#milestones = new Milestones(facts.services);
    for (const duty of facts.duties) if (duty.doneAt === null) this.#open.set(duty.id, duty);
  }

  happens(happening: Happening): void {
    const [today, clock] = shownIn(happening.at);
    switch (happening.kind) {
      case 'tick':
        this.#tick(today, clock);
        break;
      case 'owed':
        this.#open.set(happening.duty.id, happening.duty);
        break;
      case 'done':
        this.#open.delete(happening.dutyId);
        break;
      case 'asked':
        this.#ask(today, happening.at, happening.duties);
        break;
      case 'recorded': {
        const { serviceId, what, day } = happening;
        this.#open.delete(this.#milestones.recorded(serviceId, what, day, today) ?? '');
        break;
      }
      case 'days':
        this.#milestones.told(happening.serviceId, happening.days);
        break;
      case 'chosen':
        this.#choose(today, happening);
        break;
      case 'put-off':
        this.#putOff(today, happening.personId);
        break;
      case 'new-leader':
        this.#who.newLeader(happening.serviceId, happening.from, happening.to);
        break;
      case 'member-left':
        this.#who.leaves(happening.membershipId, happening.lastDay);
        break;
      case 'policy':
        for (const kind of happening.kinds) this.#steps.set(kind, happening.steps);
        this.#falling.clear();
        break;
      case 'quiet':
        for (const day of happening.days)
          if (happening.holds) this.#quiet.add(day);
          else this.#quiet.delete(day);
        this.#falling.clear();
    }
  }

  /** An installation begins with the day after; before the hour of reminders with the day itself. */
  #tick(today: string, clock: string): void {
    if (this.#lastRound === null) {
      this.#lastRound = clock < firstHour ? plusDays(today, -1) : today;
      return;
    }
    if (!this.#isReminded(today) || clock < firstHour || clock >= quietFrom) return;
    if (this.#lastRound < today) {
      this.#beginRound(today, this.#lastRound);
      this.#lastRound = today;
    }
    this.#tell(today);
  }

  /** What the rules ask for is held to what the program did; the ids of its duties are all that is taken from it. */
  #ask(today: string, now: Date, duties: readonly AskedDuty[]): void {
    const { ask, inVain } = this.#milestones.settle(today, now);
    for (const dutyId of inVain) this.#open.delete(dutyId);
    this.asked.push(...ask.map((one) => asLine(today, one)));
    for (const one of duties) {
      this.#milestones.begins(one);
      this.#open.set(one.duty.id, one.duty);
    }
  }

  #choose(today: string, choice: Extract<Happening, { kind: 'chosen' }>): void {
    const { personId, weekly, awayUntil, readerId } = choice;
    const before = this.#choices.get(personId)?.awayFrom ?? null;
    const awayFrom = awayUntil ? (before ?? today) : null;
    this.#choices.set(personId, { weekly, awayFrom, awayUntil, readerId });
    if (before && !awayUntil) this.#comesBack(personId, before, this.#nextDay(today));
  }

  #putOff(today: string, personId: string): void {
    for (const one of [...this.#reminders.values()]) {
      const isMeant = one.toldTo === personId && one.toldOn === today && one.personId === personId;
      if (isMeant) this.#remind({ duty: one.duty, personId, day: this.#nextDay(today), isPutOff: true });
    }
  }

  /** Whoever is back hears of what somebody else read for them. */
  #comesBack(personId: string, awayFrom: string, day: string): void {
    for (const { duty, personId: whose, toldTo, day: from } of [...this.#reminders.values()]) {
      const isMeant = whose === personId && toldTo !== undefined && toldTo !== personId && from >= awayFrom;
      if (isMeant) this.#remind({ duty, personId, day, isPutOff: true });
    }
  }

  /** Whatever fell on a day since the last round. */
  #beginRound(day: string, after: string): void {
    for (const [personId, choice] of this.#choices) {
      if (choice.awayUntil === null || choice.awayUntil >= day) continue;
      this.#comesBack(personId, choice.awayFrom ?? day, day);
      Object.assign(choice, { awayFrom: null, awayUntil: null, readerId: null });
    }
    for (const duty of this.#open.values()) {
      for (const { step, day: falls, to } of this.#fallingOf(duty)) {
        if (falls <= after || falls > day || duty.since >= moment(falls, '00:00:00')) continue;
        // Days without reminders that come or go move what is planned; it comes once all the same.
        const came = `${duty.id} ${step} ${duty.dueAt?.toISOString()}`;
        if (this.#came.has(came)) continue;
        const people = to.flatMap((heard) => this.#who.of(duty, heard, day));
        if (people.length > 0) this.#came.add(came);
        for (const personId of people) this.#remind({ duty, personId, day, isPutOff: false });
      }
    }
  }

  /** A duty, a person and a day are one reminder; what is done meanwhile is none. */
  #remind(reminder: Reminder): void {
    const key = `${reminder.duty.id} ${reminder.personId} ${reminder.day}`;
    if (!this.#open.has(reminder.duty.id) || this.#reminders.has(key)) return;
    this.#reminders.set(key, reminder);
    this.#untold.add(reminder);
  }

  #tell(day: string): void {
    const weekBegins = this.#nearest(mondayOf(day), 1) === day;
    const next = this.#nextDay(day);
    for (const [personId, waiting] of this.#waiting(day)) {
      if (this.#heard.has(`${personId} ${day}`)) continue;
      const isWeekly = this.#choices.get(personId)?.weekly ?? false;
      if (isWeekly && !weekBegins && !waiting.some((one) => isUrgent(one, day, next))) continue;
      this.#heard.add(`${personId} ${day}`);
      for (const one of waiting) {
        Object.assign(one, { toldTo: personId, toldOn: day });
        this.#untold.delete(one);
      }
      const still = waiting.filter((one) => this.#who.isConcerned(one.personId, one.duty, day));
      const [own, others] = [true, false].map((isOwn) =>
        still.filter((one) => (one.personId === personId) === isOwn),
      );
      this.told.push({
        ...{ day, personId },
        own: distinct((own ?? []).map(({ duty }) => duty.id)),
        ofOthers: distinct((others ?? []).map(({ duty, personId: whose }) => `${duty.id} of ${whose}`)),
      });
    }
  }

  /** What has not been told, by who is to read it. */
  #waiting(day: string): Map<string, Reminder[]> {
    const waiting = new Map<string, Reminder[]>();
    for (const one of this.#untold) {
      if (one.day > day || !this.#open.has(one.duty.id)) continue;
      const reader = this.#readerFor(one.personId, day);
      if (reader !== null) waiting.set(reader, [...(waiting.get(reader) ?? []), one]);
    }
    return waiting;
  }

  #readerFor(personId: string, day: string): string | null {
    if (!this.#isAway(personId, day)) return personId;
    const reader = this.#choices.get(personId)?.readerId ?? null;
    return reader === null || this.#isAway(reader, day) ? null : reader;
  }

  #isAway(personId: string, day: string): boolean {
    return (this.#choices.get(personId)?.awayUntil ?? '') >= day;
  }

  #fallingOf(duty: DutyFact): readonly Falling[] {
    const known = this.#falling.get(duty.id);
    if (known) return known;
    const made = (this.#steps.get(duty.kind) ?? []).flatMap(([day, ...to]) => {
      const falls = this.#fallsOn(duty, day);
      return falls === null ? [] : [{ step: day, day: falls, to }];
    });
    this.#falling.set(duty.id, made);
    return made;
  }

  /** "If that is not a working day, reminders come the working day before"; what comes after, the one after. */
  #fallsOn(duty: DutyFact, day: Step[0]): string | null {
    if (duty.dueAt === null) return null;
    const telling = this.#tellingOf(duty, duty.dueAt);
    if (typeof day === 'string') return telling;
    const falls = this.#nearest(plusDays(shownIn(duty.dueAt)[0], day), day > 0 ? 1 : -1);
    return telling !== null && falls <= telling ? null : falls;
  }

  /** The day on which its round is told of; nothing of it is reminded of until then. */
  #tellingOf(duty: DutyFact, dueAt: Date): string | null {
    const named = (this.#steps.get(duty.kind) ?? [])
      .map(([day]) => day)
      .find((day) => typeof day === 'string');
    const round = this.#facts.rounds.find(({ year }) => year === Number(shownIn(dueAt)[0].slice(0, 4)) - 1);
    if (!named || !round) return null;
    const planned = named === 'services-told' ? round.servicesToldOn : round.groupsToldOn;
    const earliest = plusDays(round.openedOn, 1);
    return this.#nearest(planned > earliest ? planned : earliest, 1);
  }

  /** "They count like public holidays for when reminders come." */
  #isReminded(day: string): boolean {
    return isAtWork(day) && !quietEachYear.includes(day.slice(5)) && !this.#quiet.has(day);
  }

  /** The day itself, or the nearest one before (-1) or after (1) it on which anybody is reminded. */
  #nearest(day: string, direction: -1 | 1): string {
    return this.#isReminded(day) ? day : this.#nearest(plusDays(day, direction), direction);
  }

  #nextDay(day: string): string {
    return this.#nearest(plusDays(day, 1), 1);
  }
}

function isUrgent({ duty, isPutOff }: Reminder, day: string, next: string): boolean {
  if (isPutOff || duty.dueAt === null) return isPutOff;
  const [dueOn] = shownIn(duty.dueAt);
  return dueOn <= plusDays(day, urgentDays) || dueOn < next;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}
