import type { Region } from '../../domain/vocabulary.ts';
import type { Locale } from './demo-data.ts';
import type { TenantKey } from './tenants.ts';
import type { TrustKey } from './trusts.ts';

type CastMember = {
  readonly name: string;
  readonly trust: TrustKey | null;
  readonly region: Region;
  readonly tenant: TenantKey;
  readonly locale: Locale;
  readonly competence: string;
  readonly mailAt?: string;
};

/** The people who are played, under the names that the README uses; what each can try stands in personas.ts. */
export const cast = {
  serviceLeader: inHome('Kari Demo', 'ous', 'sor-ost', 'Hudsykdommer'),
  candidate: inHome('Anne Eksempel', 'nordland', 'nord', 'Hudsykdommer'),
  lineLeader: inHome('Per Prøve', 'nordland', 'nord', 'Indremedisin'),
  receivingContact: inHome('Nina Mal', null, 'sor-ost', 'Fagutvikling'),
  appointingContact: inHome('Siv Demo', null, 'nord', 'Fagutvikling'),
  secondContact: inHome('Leif Kladd', null, 'nord', 'Fagutvikling'),
  westContact: {
    ...inHome('Ingrid Øving', null, 'vest', 'Fagutvikling'),
    tenant: 'vest',
    locale: 'nn-NO',
  },
  midContact: { ...inHome('Marit Skisse', null, 'midt', 'Fagutvikling'), tenant: 'midt' },
  groupLeader: inHome('Berit Forsøk', 'stolav', 'midt', 'Genetikk'),
  regionalMember: { ...inHome('Priya Test', 'stavanger', 'vest', 'Allergology'), locale: 'en-US' },
  serviceMember: inHome('Eva Utkast', 'ous', 'sor-ost', 'Sykepleie'),
  userMember: { ...inHome('Solveig Liksom', null, 'sor-ost', 'Brukererfaring'), mailAt: 'bruker' },
  siteLeader: { ...inHome('Tor Mønster', 'bergen', 'vest', 'Nevrologi'), tenant: 'vest', locale: 'nn-NO' },
  coordinator: inHome('Jorunn Modell', null, 'midt', 'Fagutvikling'),
  moderator: inHome('Mikkel Attrapp', null, 'sor-ost', 'Kommunikasjon'),
} as const satisfies Record<string, CastMember>;

export type CastKey = keyof typeof cast;
export const castKeys = Object.keys(cast) as readonly CastKey[];
export const castNames: readonly string[] = Object.values(cast).map((member) => member.name);

function inHome(name: string, trust: TrustKey | null, region: Region, competence: string): CastMember {
  return { name, trust, region, tenant: 'home', locale: 'nb-NO', competence };
}
