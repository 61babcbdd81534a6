import { type Actor, isContactOf, isCoordinator, leadsService, leadsSiteOf } from './actor.ts';
import { monthsAfter } from './process.ts';
import { type Refusal, refuse } from './refusal.ts';
import { seesOverview } from './report-access.ts';
import { fieldsOf } from './report-field.ts';
import { programTemplate } from './report-templates/program-templates.ts';
import type { LocalName } from './views/brief.ts';
import type { Region, ServiceType } from './vocabulary.ts';

/** What belongs on a service's website and not in its report, and is looked at between the reports (R36). */

export const registerStates = ['planned', 'running', 'ended'] as const;
export type RegisterState = (typeof registerStates)[number];

export type NotedPoint = { readonly isThere: boolean; readonly link: string | null };
export type NotedRegister = {
  readonly name: string;
  readonly link: string | null;
  readonly state: RegisterState;
};

export const longestRegisterName = 200;
export const longestLink = 500;
export const mostRegisters = 30;

/** A website is looked at within so many months, of the last time or the start, and asked for so many before [ours]. */
export const [monthsToLook, monthsBefore] = [12, 1];

export function nextLookOn(lookedOn: string): string {
  return monthsAfter(lookedOn, monthsToLook);
}

/** What the checklist asks of a type of service: as the reports of the year ask it. */
export function pointsOf(
  type: ServiceType,
  year: number,
): readonly { readonly key: string; readonly title: LocalName }[] {
  const asked = programTemplate(type, year)
    ?.sections.flatMap(fieldsOf)
    .find((field) => field.kind === 'website-checklist');
  return asked?.kind === 'website-checklist' ? asked.points : [];
}

export type FactsAbout = {
  readonly serviceId: string;
  readonly hostRegions: readonly Region[];
  /** A seat in its group, or leading it. */
  readonly isInGroup: boolean;
};

export function seesFacts(actor: Actor, { serviceId, isInGroup }: FactsAbout): boolean {
  return seesOverview(actor) || leadsService(actor, serviceId) || leadsSiteOf(actor, serviceId) || isInGroup;
}

/** The service, and those who look after it in its region and in the country. */
export function mayNoteFacts(actor: Actor, { serviceId, hostRegions }: FactsAbout): boolean {
  if (leadsService(actor, serviceId) || leadsSiteOf(actor, serviceId) || isCoordinator(actor)) return true;
  return hostRegions.some((region) => isContactOf(actor, region));
}

/** Links are whole addresses, and a register has a name. */
export function refuseFacts({
  address,
  points,
  registers,
}: {
  readonly address: string | null;
  readonly points: Readonly<Record<string, NotedPoint>>;
  readonly registers: readonly NotedRegister[];
}): Refusal | null {
  const links = [
    address,
    ...Object.values(points).map(({ link }) => link),
    ...registers.map(({ link }) => link),
  ];
  if (links.some((link) => link !== null && !isWebAddress(link))) return refuse('link-invalid');
  return registers.some(({ name }) => name.trim() === '') ? refuse('register-name-missing') : null;
}

function isWebAddress(link: string): boolean {
  return /^https?:\/\/\S+\.\S+$/i.test(link) && URL.canParse(link);
}
