import type { Region } from '../../domain/vocabulary.ts';
import { type CastKey, cast, castKeys } from './cast.ts';
import type { Locale } from './demo-data.ts';
import type { Draft } from './draft.ts';
import { mailOf } from './people-names.ts';
import { type TenantKey, tenantOfRegion } from './tenants.ts';
import type { TrustKey } from './trusts.ts';

export type DemoPerson = {
  readonly id: string;
  readonly name: string;
  readonly trust: TrustKey | null;
  readonly competence: string;
  /** Whether there is an account that Teams can write to. */
  readonly reachable: boolean;
};
export type Cast = Readonly<Record<CastKey, DemoPerson>>;

type PersonPlan = {
  readonly path: string;
  readonly name: string;
  readonly trust: TrustKey | null;
  readonly region: Region;
  /** null: outside every tenant, known by a mail address alone. */
  readonly tenant: TenantKey | null;
  readonly locale: Locale;
  readonly installed: boolean;
  readonly competence: string;
  /** First part of the mail domain, where it is not the employer's. */
  readonly mailAt?: string;
};

const competences = [
  ...['Nevrologi', 'Barnemedisin', 'Genetikk', 'Fysioterapi', 'Sykepleie', 'Ernæring', 'Psykologi'],
  ...['Radiologi', 'Kirurgi', 'Anestesi', 'Logopedi', 'Ergoterapi', 'Habilitering', 'Klinisk forskning'],
];
/** R22: who suggests user representatives by name. */
export const userOrganisation = 'Foreningen for demobrukere';
const userExperience = ['Brukererfaring', 'Erfaring som pårørende', 'Likemannsarbeid'];

export function addCast(draft: Draft): Cast {
  const people = castKeys.map((key) => {
    const plan = { ...cast[key], path: `cast/${key}`, installed: true };
    return [key, addPerson(draft, plan)] as const;
  });
  return Object.fromEntries(people) as Cast;
}

/** Somebody employed at a trust, with an account in the tenant of the region. */
export function addEmployee(draft: Draft, path: string, trust: TrustKey): DemoPerson {
  const { region } = draft.trust(trust);
  return addPerson(draft, {
    path,
    name: draft.newName(),
    trust,
    region,
    tenant: tenantOfRegion[region],
    locale: localeIn(draft, region),
    installed: draft.random.chance(0.93),
    competence: draft.random.pick(competences),
  });
}

/** Somebody employed at a trust whom Teams does not reach. */
export function addEmployeeOutside(draft: Draft, path: string, trust: TrustKey): DemoPerson {
  const { region } = draft.trust(trust);
  const plan = { path, name: draft.newName(), trust, region, locale: 'nb-NO' } as const;
  const competence = draft.random.pick(competences);
  return addPerson(draft, { ...plan, tenant: null, installed: false, competence });
}

/** A user representative: most are outside every tenant, unless they are to answer something themselves. */
export function addUserRepresentative(
  draft: Draft,
  path: string,
  region: Region,
  who: 'reachable' | 'anybody',
): DemoPerson {
  const outside = who === 'anybody' && draft.random.chance(0.6);
  return addPerson(draft, {
    path,
    name: draft.newName(),
    trust: null,
    region,
    tenant: outside ? null : 'home',
    locale: localeIn(draft, region),
    installed: !outside,
    competence: draft.random.pick(userExperience),
    mailAt: 'bruker',
  });
}

/** Somebody who works for the regional authority or the national unit, always with the app. */
export function addOfficer(draft: Draft, path: string, region: Region): DemoPerson {
  const plan = { path, name: draft.newName(), trust: null, region, installed: true };
  const tenant = tenantOfRegion[region];
  return addPerson(draft, { ...plan, tenant, locale: localeIn(draft, region), competence: 'Fagutvikling' });
}

/** A second account for somebody, as a guest in the home tenant. */
export function addGuestAccount(draft: Draft, personId: string): void {
  addAccount(draft, personId, `guest/${personId}`, 'home', 'nb-NO', true);
}

function addPerson(draft: Draft, plan: PersonPlan): DemoPerson {
  const { path, name, trust, region, tenant, competence } = plan;
  const id = draft.id(`person/${path}`);
  draft.rows.person.push({
    id,
    name,
    email: mailOf(name, plan.mailAt ?? trust ?? `helse-${region}`),
    // Somebody with an English client has chosen English: until they write, nobody hears from the client.
    language: tenant && plan.locale === 'en-US' ? 'en' : null,
    region,
    trust_id: trust && draft.trust(trust).id,
    competence,
  });
  if (tenant) addAccount(draft, id, path, tenant, plan.locale, plan.installed);
  return { id, name, trust, competence, reachable: tenant !== null };
}

function addAccount(
  draft: Draft,
  personId: string,
  path: string,
  tenant: TenantKey,
  locale: Locale,
  installed: boolean,
): void {
  const account = { tenantId: draft.tenantId(tenant), objectId: draft.id(`account/${path}`), personId };
  draft.accounts.push({ ...account, locale, installed });
  draft.rows.identity.push({
    tenant_id: account.tenantId,
    object_id: account.objectId,
    person_id: personId,
  });
}

function localeIn(draft: Draft, region: Region): Locale {
  if (draft.random.chance(0.02)) return 'en-US';
  return region === 'vest' && draft.random.chance(0.7) ? 'nn-NO' : 'nb-NO';
}
