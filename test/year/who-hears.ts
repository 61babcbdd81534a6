import type { DutyFact, Facts } from './facts.ts';
import type { Heard } from './rule-text.ts';

const reasons = ['owner', 'group-leader', 'contact', 'coordinator'] as const;
type Reason = (typeof reasons)[number];

/** Who has which role, post or seat, as it changes in the course of the year. */
export class WhoHears {
  readonly #facts: Facts;
  readonly #grants: { -readonly [Key in keyof Facts['grants'][number]]: Facts['grants'][number][Key] }[];
  readonly #seats: { -readonly [Key in keyof Facts['seats'][number]]: Facts['seats'][number][Key] }[];

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#grants = facts.grants.map((grant) => ({ ...grant }));
    this.#seats = facts.seats.map((seat) => ({ ...seat }));
  }

  newLeader(serviceId: string, from: string, to: string): void {
    for (const grant of this.#grants) {
      const isMeant = grant.role === 'service-leader' && grant.serviceId === serviceId;
      if (isMeant && grant.personId === from) grant.personId = to;
    }
  }

  leaves(membershipId: string, lastDay: string): void {
    for (const seat of this.#seats) if (seat.membershipId === membershipId) seat.endsOn = lastDay;
  }

  /** "Stand-in": the contacts, but only while nobody owes it. */
  of(duty: DutyFact, heard: Heard, day: string): string[] {
    if (heard !== 'stand-in') return this.#as(heard, duty, day);
    return this.#owners(duty, day).length > 0 ? [] : this.#contacts(duty);
  }

  isConcerned(personId: string, duty: DutyFact, day: string): boolean {
    return reasons.some((reason) => this.#as(reason, duty, day).includes(personId));
  }

  #as(reason: Reason, duty: DutyFact, day: string): string[] {
    switch (reason) {
      case 'owner':
        return this.#owners(duty, day);
      case 'group-leader':
        return this.#groupLeader(duty);
      case 'contact':
        return this.#contacts(duty);
      case 'coordinator':
        return this.#others(duty, 'national-coordinator', () => true);
    }
  }

  #owners(duty: DutyFact, day: string): string[] {
    if (duty.personId) return [duty.personId];
    switch (duty.role) {
      case 'service-leader':
        return this.#granted(duty.role, ({ serviceId }) => serviceId === duty.serviceId);
      case 'site-leader':
        return this.#granted(duty.role, ({ siteId }) => siteId === duty.partSite);
      case 'regional-contact':
        return this.#others(duty, duty.role, ({ region }) => region === duty.region);
      case 'assessor':
        return this.#granted('regional-contact', ({ region }) => region === duty.region).filter(
          (personId) => !this.#hasPart(personId, duty.serviceId, day),
        );
      case 'national-coordinator':
        return this.#others(duty, duty.role, () => true);
      case 'group-leader':
        return this.#groupLeader(duty);
      case 'moderator':
        return [...duty.moderators];
      case 'regional-member':
        return this.#seats
          .filter((seat) => seat.serviceId === duty.serviceId && seat.region === duty.partRegion)
          .filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))
          .map(({ personId }) => personId);
      default:
        return [];
    }
  }

  /** Nobody assesses a report that they have a part in: a seat, the group's lead, a post at the service, or helping. */
  #hasPart(personId: string, serviceId: string | null, day: string): boolean {
    const isMeant = (one: { readonly serviceId: string | null; readonly personId: string }) =>
      one.serviceId === serviceId && one.personId === personId;
    return (
      this.#facts.leaders.some(isMeant) ||
      this.#facts.helpers.some(isMeant) ||
      this.#grants.some((one) => isMeant(one) && ['service-leader', 'site-leader'].includes(one.role)) ||
      this.#seats.some(
        (one) => isMeant(one) && one.startsOn <= day && (one.endsOn === null || one.endsOn >= day),
      )
    );
  }

  #groupLeader({ serviceId }: DutyFact): string[] {
    return this.#facts.leaders.filter((one) => one.serviceId === serviceId).map(({ personId }) => personId);
  }

  #contacts(duty: DutyFact): string[] {
    const region = duty.partRegion ?? duty.region ?? this.#facts.regionOf.get(duty.serviceId ?? '');
    return this.#others(duty, 'regional-contact', (grant) => grant.region === region);
  }

  /** Nobody decides on themselves. */
  #others(duty: DutyFact, role: string, fits: (grant: Facts['grants'][number]) => boolean): string[] {
    return this.#granted(role, fits).filter((personId) => !duty.concerns.includes(personId));
  }

  #granted(role: string, fits: (grant: Facts['grants'][number]) => boolean): string[] {
    return this.#grants.filter((grant) => grant.role === role && fits(grant)).map(({ personId }) => personId);
  }
}
