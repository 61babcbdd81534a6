import { describe, expect, it } from 'vitest';
import type { PersonActor } from '../../domain/actor.ts';
import { type AssessmentState, assessmentDueOn, assessmentStates } from '../../domain/assessment.ts';
import {
  type AssessmentRelation,
  type AssessmentVerb,
  assessmentRelationOf,
  assessmentRelations,
  assessmentVerbs,
  refuseAssessing,
  seesAssessmentText,
} from '../../domain/assessment-access.ts';
import { type AssessmentFlag, flagsOf } from '../../domain/assessment-flags.ts';
import {
  assessmentTemplate,
  assessmentTypeOf,
} from '../../domain/assessment-templates/assessment-template.ts';
import type { ReportFacts } from '../../domain/report-access.ts';
import type { FrozenSection } from '../../domain/report-submission.ts';
import { nationalTreatment } from '../../domain/report-templates/treatment-services.ts';
import { serviceTypes } from '../../domain/vocabulary.ts';
import { actor, contact, coordinator, elsewhere, facts } from '../support/report-readers.ts';

describe('The day of an assessment', () => {
  it.each([
    ['the end of March', '2027-02-10', '2027-03-31'],
    ['three weeks at least, when the report came late', '2027-03-20', '2027-04-12'],
    ['never a day on which nobody works', '2029-02-10', '2029-04-03'],
  ])('is %s', (_what, submittedOn, dueOn) => {
    expect(assessmentDueOn(Number(submittedOn.slice(0, 4)) - 1, submittedOn)).toBe(dueOn);
  });
});

describe('Who is what to an assessment', () => {
  it.each<[string, PersonActor, Partial<ReportFacts>, AssessmentRelation | null]>([
    ['a contact of the region', actor(contact), {}, 'assessor'],
    ['who is the coordinator too', actor(contact, coordinator), {}, 'assessor'],
    ['with a seat in the group', actor(contact), { isMember: true }, 'partial'],
    ['who leads the group', actor(contact), { leadsGroup: true }, 'partial'],
    ['who helped to write', actor(contact), { delegatedSections: ['x'] }, 'partial'],
    [
      'who leads the service',
      actor(contact, { role: 'service-leader', serviceId: 'service' }),
      {},
      'partial',
    ],
    [
      'who leads a site of it',
      actor(contact, { role: 'site-leader', serviceId: 'service', siteId: 's' }),
      {},
      'partial',
    ],
    [
      'who leads another service',
      actor(contact, { role: 'service-leader', serviceId: 'other' }),
      {},
      'assessor',
    ],
    ['a contact of another region', actor(elsewhere), {}, 'other-contact'],
    ['the coordinator', actor(coordinator), {}, 'coordinator'],
    ['the coordinator with a seat', actor(coordinator), { isMember: true }, 'partial'],
    ['the service’s leader', actor({ role: 'service-leader', serviceId: 'service' }), {}, null],
    ['a member', actor(), { isMember: true }, null],
  ])('%s', (_who, reader, more, relation) => {
    expect(assessmentRelationOf(reader, { ...facts, ...more }, 'vest')).toBe(relation);
  });
});

describe('What may be done', () => {
  const allowed: readonly [AssessmentRelation, AssessmentState, AssessmentVerb][] = [
    ['assessor', 'open', 'complete-assessment'],
    ['assessor', 'completed', 'reopen-assessment'],
    ['assessor', 'completed', 'send-feedback'],
    ['assessor', 'open', 'add-follow-up'],
    ['assessor', 'completed', 'add-follow-up'],
    ['assessor', 'sent', 'add-follow-up'],
    ['coordinator', 'completed', 'add-follow-up'],
    ['coordinator', 'sent', 'add-follow-up'],
  ];
  const all = assessmentRelations.flatMap((relation) =>
    assessmentStates.flatMap((state) => assessmentVerbs.map((verb) => [relation, state, verb] as const)),
  );
  it.each(all)('%s, %s: %s', (relation, state, verb) => {
    const may = allowed.some((one) => one[0] === relation && one[1] === state && one[2] === verb);
    const hears =
      relation === 'partial'
        ? 'assesses-own-service'
        : relation === 'assessor' || (relation === 'coordinator' && verb === 'add-follow-up')
          ? 'assessment-moved-on'
          : 'unknown-or-forbidden';
    expect(refuseAssessing(relation, state, verb)?.code ?? 'may').toBe(may ? 'may' : hears);
  });

  it('nobody with a part in the service reads it in any state, and other regions nothing unfinished', () => {
    const reads = (relation: AssessmentRelation) =>
      assessmentStates.filter((state) => seesAssessmentText(relation, state));
    expect(reads('partial')).toEqual([]);
    expect(reads('assessor')).toEqual([...assessmentStates]);
    expect(reads('other-contact')).toEqual(['completed', 'sent']);
    expect(reads('coordinator')).toEqual(['completed', 'sent']);
  });
});

const template = nationalTreatment(2026);
function section(key: string, more: Partial<FrozenSection> = {}): FrozenSection {
  const part = { kind: 'service', site: null, region: null } as const;
  return { id: key, key, ordinal: 1, part, revision: 1, content: {}, leftOut: null, ...more };
}
function kindsOf(...sections: FrozenSection[]): AssessmentFlag[] {
  return flagsOf({ template, report: { sections }, group: [] });
}

describe('What the program notices', () => {
  const patients = (count: number) =>
    kindsOf(section('patient-treatment', { content: { 'new-patients': count } }));

  it.each([
    [19, ['few']],
    [20, []],
    [200, []],
    [201, ['many']],
  ])('the volume of R46: %i new patients', (count, limits) => {
    expect(patients(count).map((flag) => (flag.kind === 'volume' ? flag.limit : ''))).toEqual(limits);
  });

  it('parts that were not handed in, and whether the seat was vacant', () => {
    const leftOut = { reason: null, isVacant: true };
    const region = { kind: 'regional', site: null, region: 'nord' } as const;
    const group = { kind: 'group', site: null, region: null } as const;
    const flags = kindsOf(
      section('regional-part', { part: region, content: null, leftOut }),
      section('group-statement', { part: group, content: null, leftOut: { reason: 'Nei', isVacant: false } }),
    );
    expect(flags).toEqual([
      { kind: 'region-missing', region: 'nord', isVacant: true },
      { kind: 'statement-missing' },
    ]);
  });

  it('no meeting in the year, and what the website lacks', () => {
    const website = { 'referral-criteria': { done: true }, 'result-goals': { done: false } };
    const content = { 'group-met': { answer: false, explanation: 'Ingen tid' }, 'website-content': website };
    const flags = kindsOf(section('system-responsibility', { content }));
    expect(flags.map(({ kind }) => kind)).toEqual(['no-meeting', 'website']);
    expect(flags.at(-1)).toMatchObject({ of: 6, missing: { length: 5 } });
  });

  it('what is wrong with the group, as the group’s own page has it', () => {
    const mark = { kind: 'leader-from-host-region', region: 'vest' } as const;
    expect(flagsOf({ template, report: { sections: [] }, group: [mark] })).toEqual([{ kind: 'group', mark }]);
  });

  it('nothing where nothing was answered', () => {
    expect(kindsOf(section('system-responsibility'), section('patient-treatment'))).toEqual([
      { kind: 'website', missing: expect.any(Array), of: 6 },
    ]);
  });
});

describe('The criteria', () => {
  it.each(serviceTypes)('of a %s end with what the service is told', (type) => {
    const { sections } = assessmentTemplate(assessmentTypeOf[type], 2026);
    expect(sections.map(({ key }) => key)).toEqual(['assess-service', 'assess-report', 'assess-whole']);
    for (const one of sections) expect(Object.keys(one.schema.properties).length).toBeGreaterThan(2);
  });

  it('ask a network nothing about a group that it does not have (R1)', () => {
    const { sections } = assessmentTemplate('assess-network', 2026);
    const keys = sections.flatMap(({ schema }) => Object.keys(schema.properties));
    expect(keys.filter((key) => key.startsWith('group-'))).toEqual([]);
  });
});
