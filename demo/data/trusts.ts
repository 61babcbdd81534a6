import type { Region } from '../../domain/vocabulary.ts';

export type TrustKey = (typeof trusts)[number]['key'];

/** The health trusts by their public names; `key` is also what stands in made-up mail addresses. */
export const trusts = [
  { key: 'ous', name: 'Oslo universitetssykehus', region: 'sor-ost' },
  { key: 'ahus', name: 'Akershus universitetssykehus', region: 'sor-ost' },
  { key: 'sorlandet', name: 'Sørlandet sykehus', region: 'sor-ost' },
  { key: 'innlandet', name: 'Sykehuset Innlandet', region: 'sor-ost' },
  { key: 'vestfold', name: 'Sykehuset i Vestfold', region: 'sor-ost' },
  { key: 'telemark', name: 'Sykehuset Telemark', region: 'sor-ost' },
  { key: 'ostfold', name: 'Sykehuset Østfold', region: 'sor-ost' },
  { key: 'vestreviken', name: 'Vestre Viken', region: 'sor-ost' },
  { key: 'sunnaas', name: 'Sunnaas sykehus', region: 'sor-ost' },
  { key: 'bergen', name: 'Helse Bergen', region: 'vest' },
  { key: 'stavanger', name: 'Helse Stavanger', region: 'vest' },
  { key: 'fonna', name: 'Helse Fonna', region: 'vest' },
  { key: 'forde', name: 'Helse Førde', region: 'vest' },
  { key: 'stolav', name: 'St. Olavs hospital', region: 'midt' },
  { key: 'moreogromsdal', name: 'Helse Møre og Romsdal', region: 'midt' },
  { key: 'nordtrondelag', name: 'Helse Nord-Trøndelag', region: 'midt' },
  { key: 'unn', name: 'Universitetssykehuset Nord-Norge', region: 'nord' },
  { key: 'nordland', name: 'Nordlandssykehuset', region: 'nord' },
  { key: 'helgeland', name: 'Helgelandssykehuset', region: 'nord' },
  { key: 'finnmark', name: 'Finnmarkssykehuset', region: 'nord' },
] as const satisfies readonly { key: string; name: string; region: Region }[];

/** Where services stand: mostly at the large trusts, so these are named several times. */
export const hostTrusts: Readonly<Record<Region, readonly TrustKey[]>> = {
  'sor-ost': ['ous', 'ous', 'ous', 'ahus', 'ous', 'ous', 'sunnaas', 'ous', 'vestfold', 'ous', 'sorlandet'],
  vest: ['bergen', 'bergen', 'bergen', 'stavanger'],
  midt: ['stolav', 'stolav', 'stolav', 'moreogromsdal'],
  nord: ['unn', 'unn', 'nordland'],
};

export const regionNames: Readonly<Record<Region, string>> = {
  'sor-ost': 'Helse Sør-Øst',
  vest: 'Helse Vest',
  midt: 'Helse Midt-Norge',
  nord: 'Helse Nord',
};

export function trustKeysIn(region: Region): TrustKey[] {
  return trusts.filter((trust) => trust.region === region).map((trust) => trust.key);
}
