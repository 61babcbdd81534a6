import { describe, expect, it, test } from 'vitest';
import { demoSeed, generateDemo } from '../../../demo/data/generate.ts';
import type { Region, ServiceType } from '../../../domain/vocabulary.ts';
import { isHolding, madeUp, testNow } from './made-up.ts';

const { rows, planted } = madeUp;
const regionOfTrust = new Map(rows.trust.map((trust) => [trust.id, trust.region]));

function sitesOf(type: ServiceType, region: Region): number {
  const services = new Set(rows.service.filter((service) => service.type === type).map(({ id }) => id));
  return rows.site.filter(
    (site) => services.has(site.service_id) && regionOfTrust.get(site.trust_id) === region,
  ).length;
}

describe('the volumes of the country', () => {
  test.each([
    ['sor-ost', 30, 33, 7],
    ['vest', 10, 11, 5],
    ['midt', 8, 1, 2],
    ['nord', 5, 1, 0],
  ] as const)('%s has %i competence services, %i treatment services and takes part in %i', (...row) => {
    const [region, competence, treatment, multiRegional] = row;
    expect(sitesOf('competence', region)).toBe(competence);
    expect(sitesOf('national-treatment', region)).toBe(treatment);
    expect(sitesOf('multi-regional-treatment', region)).toBe(multiRegional);
  });

  test.each([
    ['competence', 53],
    ['national-treatment', 46],
    ['multi-regional-treatment', 7],
    ['network', 6],
    ['centre', 3],
  ] as const)('of type %s there are %i', (type, count) => {
    expect(rows.service.filter((service) => service.type === type)).toHaveLength(count);
  });

  it('has as many members as the documents count, and 106 groups beside those of the centres', () => {
    const members = rows.membership.filter(isHolding);
    expect(members.length).toBeGreaterThanOrEqual(643);
    expect(members.length).toBeLessThanOrEqual(749);
    expect(rows.reference_group).toHaveLength(109);
  });

  it('names every service and every trust once, in both forms of Norwegian', () => {
    for (const name of ['name_nb', 'name_nn', 'name_en'] as const) {
      expect(new Set(rows.service.map((service) => service[name])).size).toBe(rows.service.length);
    }
    expect(new Set(rows.trust.map((trust) => trust.name)).size).toBe(20);
  });

  it('grows with the scale, with numbers behind the repeated names', () => {
    const twice = generateDemo({ seed: demoSeed, scale: 2, now: testNow });
    expect(twice.rows.service).toHaveLength(2 * rows.service.length);
    expect(new Set(twice.rows.service.map((service) => service.name_nb)).size).toBe(2 * rows.service.length);
    expect(twice.rows.service.at(-1)?.name_nb).toMatch(/ 2$/);
    expect(new Set(twice.rows.person.map((person) => person.name)).size).toBe(twice.rows.person.length);
  });

  it('plants every kind of case', () => {
    const steps = rows.nomination.map((nomination) => nomination.step);
    expect(new Set(steps)).toEqual(
      new Set([
        ...['consent', 'clearance', 'forward', 'appointment', 'returned'],
        ...['appointed', 'declined-by-candidate', 'not-cleared', 'declined-by-region', 'withdrawn'],
      ]),
    );
    expect(Object.keys(planted)).toEqual(
      expect.arrayContaining(['case/main', 'nomination/candidate-unreachable', 'group/never-met']),
    );
  });
});
