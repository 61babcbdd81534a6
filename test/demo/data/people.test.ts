import { describe, expect, it } from 'vitest';
import { inventedSurnames } from '../../../demo/data/people-names.ts';
import { personas } from '../../../demo/data/personas.ts';
import { worldOf } from '../../../demo/data/world.ts';
import { grantedRoles } from '../../../domain/vocabulary.ts';
import { madeUp } from './made-up.ts';

const { rows, cast } = madeUp;
const place = { appId: 'app', appPassword: 'password', botEndpoint: 'http://127.0.0.1:3978/api/messages' };
const world = worldOf(madeUp, place);
const withIdentity = new Set(rows.identity.map((identity) => identity.person_id));

describe('people', () => {
  it('carry an invented surname, each name once, and a mail address that cannot exist', () => {
    const invented = new RegExp(` (${inventedSurnames.join('|')})( \\d+)?$`);
    for (const person of rows.person) {
      expect(person.name).toMatch(invented);
      expect(person.email).toMatch(/^[a-z.0-9]+@[a-z-]+\.example$/);
    }
    expect(new Set(rows.person.map((person) => person.name)).size).toBe(rows.person.length);
    expect(new Set(rows.person.map((person) => person.email)).size).toBe(rows.person.length);
  });

  it('live in several tenants, some of them in none and some in two', () => {
    expect(new Set(rows.identity.map((identity) => identity.tenant_id)).size).toBe(3);
    expect(rows.tenant.filter((tenant) => tenant.is_home)).toHaveLength(1);
    const users = new Set(rows.seat.filter((seat) => seat.kind === 'user').map((seat) => seat.id));
    const representatives = rows.membership.filter((one) => users.has(one.seat_id));
    expect(representatives.filter((one) => !withIdentity.has(one.person_id)).length).toBeGreaterThan(20);
    expect(rows.identity.length).toBeGreaterThan(withIdentity.size);
  });

  it('are outside Teams and have something to do there: a meeting, a chapter to help with, a part of a report', () => {
    const outside = rows.person.filter(({ email }) => email?.endsWith('@demo.example'));
    expect(outside).toHaveLength(3);
    const ids = new Set(outside.map(({ id }) => id));
    expect([...withIdentity].filter((id) => ids.has(id))).toEqual([]);
    const told = rows.outgoing_message.filter((one) => ids.has(one.person_id ?? ''));
    expect(told.map(({ card, state }) => [card, state])).toEqual(
      ['group-meeting', 'section', 'report'].map((card) => [card, 'unreachable']),
    );
    expect(rows.section_delegate.map((one) => ids.has(one.person_id))).toEqual([true]);
  });

  it('hold every role, with two or three contacts in each region and some who lead two services', () => {
    const count = (match: Partial<(typeof rows.role_grant)[number]>) =>
      rows.role_grant.filter((grant) =>
        Object.entries(match).every(([key, value]) => grant[key as 'role'] === value),
      ).length;
    for (const role of grantedRoles) expect(count({ role })).toBeGreaterThan(0);
    expect(count({ region: 'sor-ost' })).toBe(3);
    for (const region of ['vest', 'midt', 'nord'] as const) expect(count({ region })).toBe(2);
    expect(count({ role: 'national-coordinator' })).toBe(1);
    expect(count({ role: 'service-leader' })).toBe(rows.service.length);
    const leaders = rows.role_grant.filter((grant) => grant.role === 'service-leader');
    expect(new Set(leaders.map((grant) => grant.person_id)).size).toBeLessThan(leaders.length);
  });

  it('include over a hundred colleagues in the home tenant who hold no seat', () => {
    const home = rows.tenant.find((tenant) => tenant.is_home)?.id;
    const busy = new Set([
      ...rows.membership.map((one) => one.person_id),
      ...rows.nomination.flatMap((one) => [one.candidate_id, one.line_leader_id]),
      ...rows.role_grant.map((one) => one.person_id),
    ]);
    const free = rows.identity.filter((one) => one.tenant_id === home && !busy.has(one.person_id));
    expect(free.length).toBeGreaterThan(100);
    expect(free.map((one) => one.person_id)).toContain(cast.candidate);
  });
});

describe('the world for the clients', () => {
  it('has a user for every account, under the same object id', () => {
    expect(world.users.map((user) => user.id).toSorted()).toEqual(
      rows.identity.map((identity) => identity.object_id).toSorted(),
    );
  });

  it('lets every persona be played once, with the app installed', () => {
    const played = world.users.filter((user) => user.persona);
    expect(played).toHaveLength(personas.length);
    expect(new Set(played.map((user) => user.persona?.order)).size).toBe(personas.length);
    for (const user of played) expect(world.bot.installedFor).toContain(user.id);
    expect(Object.keys(cast).toSorted()).toEqual(personas.map((persona) => persona.key).toSorted());
  });

  it('has the app for most people but not for all, and for no unknown one', () => {
    const { installedFor } = world.bot;
    expect(installedFor.length).toBeLessThan(world.users.length);
    expect(installedFor.length).toBeGreaterThan(world.users.length * 0.85);
  });

  it('puts only people of the own tenant into teams and chats', () => {
    const tenants = new Map(world.users.map((user) => [user.id, user.tenantId]));
    for (const place of [...world.teams, ...world.chats]) {
      expect(place.memberIds.length).toBeGreaterThan(1);
      for (const id of place.memberIds) expect(tenants.get(id)).toBe(place.tenantId);
    }
    expect(world.teams.flatMap((team) => team.channels.map((channel) => channel.name))).toContain(
      'Servicemiljøet Helse Vest',
    );
  });
});
