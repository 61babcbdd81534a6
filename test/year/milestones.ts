import type { DutyFact, ServiceDays, ServiceFact } from './facts.ts';
import { plusDays, shownIn } from './oslo-days.ts';

/** What comes back in a service's life, as the rules say it: R25, R47, R50, R54. The model's own reckoning. */
export type Recurring = 'meeting' | 'evaluation' | 'term';

export type Asked = { readonly serviceId: string; readonly what: Recurring; readonly dueOn: string };
export type AskedDuty = Asked & { readonly duty: DutyFact };

/** "An evaluation takes longer than a meeting": so many days before its day it is asked for. */
const daysBefore = { meeting: 90, evaluation: 365, term: 180 } as const;
const daysToTell = 14;
const kinds = Object.keys(daysBefore) as readonly Recurring[];

type Known = { -readonly [Key in keyof ServiceFact]: ServiceFact[Key] } & { settledOn: string | null };

export class Milestones {
  readonly #services: Map<string, Known>;
  readonly #open = new Map<string, string>();

  constructor(services: readonly ServiceFact[]) {
    this.#services = new Map(services.map((one) => [one.id, { ...one, settledOn: null }]));
  }

  /** What is to be asked for on the day and is not yet, and the duties that nobody has to do any more. */
  settle(today: string, now: Date): { readonly ask: readonly Asked[]; readonly inVain: readonly string[] } {
    const ask: Asked[] = [];
    const inVain: string[] = [];
    for (const service of this.#services.values()) {
      for (const what of kinds) {
        const key = `${service.id} ${what}`;
        const open = this.#open.get(key);
        const day = dayOf(what, service);
        const from = day === null ? null : plusDays(day, -daysBefore[what]);
        const isAsked =
          day !== null &&
          from !== null &&
          !(what === 'meeting' && service.called.some((begins) => isTheYears(begins, day, now))) &&
          from <= today &&
          !(what === 'term' && service.settledOn !== null && service.settledOn >= from);
        if (isAsked && open === undefined) {
          const soonest = plusDays(today, 30);
          ask.push({ serviceId: service.id, what, dueOn: day > soonest ? day : soonest });
        }
        if (!isAsked && open !== undefined) {
          inVain.push(open);
          this.#open.delete(key);
        }
      }
    }
    return { ask, inVain };
  }

  begins({ serviceId, what, duty }: AskedDuty): void {
    this.#open.set(`${serviceId} ${what}`, duty.id);
  }

  /** Somebody says when it was, or until when the service lasts; the duty that is done by that, if there is one. */
  recorded(serviceId: string, what: Recurring, day: string, today: string): string | null {
    const service = this.#services.get(serviceId);
    if (!service) return null;
    if (what === 'meeting') service.lastMetOn = newest(service.lastMetOn, day);
    if (what === 'evaluation') service.evaluatedOn = newest(service.evaluatedOn, day);
    if (what === 'term') Object.assign(service, { termEndsOn: day, settledOn: today });
    const key = `${serviceId} ${what}`;
    const open = this.#open.get(key) ?? null;
    this.#open.delete(key);
    return open;
  }

  told(serviceId: string, days: ServiceDays): void {
    const service = this.#services.get(serviceId);
    if (!service) return;
    // A decision holds for the day that was decided.
    if (service.termEndsOn !== days.termEndsOn) service.settledOn = null;
    Object.assign(service, days);
  }
}

function dayOf(what: Recurring, service: Known): string | null {
  switch (what) {
    case 'meeting':
      return service.hasGroup ? plusMonths(service.lastMetOn ?? service.registeredOn, 12) : null;
    case 'evaluation': {
      const from = service.evaluatedOn ?? service.startedOn;
      return from === null ? null : plusMonths(from, service.type === 'network' ? 72 : 60);
    }
    case 'term':
      return service.type === 'competence' && service.termEndsOn !== null
        ? plusMonths(service.termEndsOn, -18)
        : null;
  }
}

/** A meeting that is called is the year's for three months after its day, until nobody has told of it for two weeks. */
function isTheYears(begins: Date, day: string, now: Date): boolean {
  const isForgotten = now.getTime() - begins.getTime() >= daysToTell * 86_400_000;
  return !isForgotten && shownIn(begins)[0] <= plusDays(day, 90);
}

/** The same day of another month, or its last one. */
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function newest(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}
