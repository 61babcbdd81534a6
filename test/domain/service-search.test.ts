import { describe, expect, it } from 'vitest';
import type { Actor, Grant } from '../../domain/actor.ts';
import { choosesServices, mostServicesFound, servicesMatching } from '../../domain/service-search.ts';
import type { ServiceBrief } from '../../domain/views/brief.ts';

const service = (id: string, nb: string, nn = nb, en: string | null = null): ServiceBrief => ({
  id,
  type: 'national-treatment',
  name: { nb, nn, en },
});
const services = [
  service(
    'hud',
    'behandlingstjeneste for sjeldne hudsykdommer',
    'behandlingsteneste for sjeldne hudsjukdommar',
  ),
  service(
    'nevro',
    'kompetansetjeneste for nevrologi',
    'kompetanseteneste for nevrologi',
    'neurology service',
  ),
  service(
    'hjerne',
    'behandlingstjeneste for kirurgi på hjernen',
    'behandlingsteneste for kirurgi på hjernen',
  ),
  service('brann', 'senter for brannskader', 'senter for brannskadar', 'centre for burns'),
];

const found = (typed: string) => servicesMatching(typed, services).map(({ id }) => id);

describe('Choosing a service by typing', () => {
  it.each([
    ['', ['hud', 'nevro', 'hjerne', 'brann']],
    ['nevro', ['nevro']],
    ['Neurology', ['nevro']],
    ['sjukdommar hud', ['hud']],
    ['behandling kirurgi', ['hjerne']],
    // Those that begin so stand first.
    ['kirurgi', ['hjerne']],
    ['senter', ['brann']],
    // A slip, in a whole word and in one that is still being typed.
    ['nevrolgi', ['nevro']],
    ['hudsykdomer', ['hud']],
    ['brannska', ['brann']],
    ['branska', ['brann']],
    ['(hjernen)', ['hjerne']],
    // Words of two languages are not one name, and what no name is like finds nothing.
    ['neurology nevrologi', []],
    ['pensjon', []],
  ])('%j', (typed, ids) => {
    expect(found(typed)).toEqual(ids);
  });

  it('finds no more than a list shows', () => {
    const many = Array.from({ length: 40 }, (_, index) => service(String(index), `tjeneste ${index}`));
    expect(servicesMatching('tjeneste', many)).toHaveLength(mostServicesFound);
  });

  it.each<[string, readonly Grant[], boolean]>([
    ['nobody in particular', [], false],
    ['the leader of one', [{ role: 'service-leader', serviceId: 'a' }], false],
    [
      'the leader of one who leads its site too',
      [
        { role: 'service-leader', serviceId: 'a' },
        { role: 'site-leader', serviceId: 'a', siteId: null },
      ],
      false,
    ],
    [
      'the leader of two',
      [
        { role: 'service-leader', serviceId: 'a' },
        { role: 'site-leader', serviceId: 'b', siteId: null },
      ],
      true,
    ],
    ['a contact', [{ role: 'regional-contact', region: 'nord' }], true],
    ['a coordinator', [{ role: 'national-coordinator' }], true],
  ])('is for those who have many: %s', (_who, grants, expected) => {
    const actor: Actor = { kind: 'person', personId: 'p', name: 'P', language: null, region: null, grants };
    expect(choosesServices(actor)).toBe(expected);
  });
});
