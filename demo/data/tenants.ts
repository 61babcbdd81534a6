import type { Region } from '../../domain/vocabulary.ts';

/** The Microsoft 365 organisations: two regions share the home tenant, two have their own. */
export const tenants = [
  { key: 'home', name: 'Nasjonalt samarbeid (demo)', isHome: true },
  { key: 'vest', name: 'Helse Vest (demo)', isHome: false },
  { key: 'midt', name: 'Helse Midt-Norge (demo)', isHome: false },
] as const;
export type TenantKey = (typeof tenants)[number]['key'];

export const tenantOfRegion: Readonly<Record<Region, TenantKey>> = {
  'sor-ost': 'home',
  vest: 'vest',
  midt: 'midt',
  nord: 'home',
};
