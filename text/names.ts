import type { LocalName, SeatBrief, ServiceBrief } from '../domain/views/brief.ts';
import type { NamedTarget } from '../domain/views/channel.ts';
import type { Ball } from '../domain/views/nomination.ts';
import type { Language, Region } from '../domain/vocabulary.ts';
import { listInWords, numberInWords } from './lists.ts';
import { textIn } from './text-in.ts';

const mostNamesOfContacts = 3;

export function regionName(region: Region, language: Language): string {
  return textIn(language).common.regions[region];
}

/** English falls back to bokmål, since not all services have an English name. */
export function nameIn(name: LocalName, language: Language): string {
  return name[language] ?? name.nb;
}

export function serviceName(service: Pick<ServiceBrief, 'name'>, language: Language): string {
  return nameIn(service.name, language);
}

/** "referansegruppen for tjenesten". */
export function groupName(service: Pick<ServiceBrief, 'name'>, language: Language): string {
  return textIn(language).common.groupOf(serviceName(service, language));
}

/** Whose a channel is: "servicemiljøet i Helse Nord", "referansegruppen for tjenesten". */
export function targetName(target: NamedTarget, language: Language): string {
  return target.kind === 'region'
    ? textIn(language).common.contactsOf(regionName(target.region, language))
    : groupName(target.service, language);
}

/** "regional representant for Helse Nord", "brukerrepresentant", "medlem for kommunehelsetjenesten". */
export function seatName(seat: Pick<SeatBrief, 'kind' | 'region' | 'standsFor'>, language: Language): string {
  const { seats } = textIn(language).common;
  return seats[seat.kind](seat.region ? regionName(seat.region, language) : '', seat.standsFor ?? '').trim();
}

/** Who is to act: a person's name, or the region's contacts, or those who stand in for them, with some names. */
export function ballHolder(ball: Ball, language: Language): string {
  if ('name' in ball) return ball.name;
  const { common } = textIn(language);
  const region = regionName(ball.region, language);
  const contacts = ball.kind === 'contacts' ? common.contactsOf(region) : common.coordinatorsFor(region);
  if (ball.names.length === 0) return contacts;
  return `${contacts} (${listInWords(ball.names, language, mostNamesOfContacts)})`;
}

/** "omtrent 2 prosent av en full stilling" (R13). */
export function effortInWords(percent: number | null, language: Language): string {
  const { common } = textIn(language);
  return percent === null
    ? common.effortLeftOpen
    : common.percentOfFullPost(numberInWords(percent, language));
}
