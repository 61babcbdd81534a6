import { describe, expect, it } from 'vitest';
import type { ReportTemplate } from '../../domain/report-template.ts';
import { programTemplate, programTemplates } from '../../domain/report-templates/program-templates.ts';
import { templateFaults } from '../../domain/template-faults.ts';

// biome-ignore lint/suspicious/noExplicitAny: what somebody hands in can be anything.
type Anything = any;

function changed(change: (template: Anything) => void): unknown {
  const template = structuredClone(programTemplate('national-treatment', 2026));
  change(template);
  return template;
}

const first = (template: Anything) => template.sections[0];
const question = (template: Anything, key: string) => first(template).schema.properties[key];

describe('a template that is handed in', () => {
  it.each(programTemplates.map((one) => [`${one.type} ${one.year}`, one]))(
    'is fine when it is the program’s own: %s',
    (_, template) => {
      expect(templateFaults(template, [])).toEqual([]);
    },
  );

  it('may change words, limits and order, and leave English out', () => {
    const better = changed((template) => {
      question(template, 'activity')['x-samrad'].title.nb = 'Om året';
      question(template, 'activity')['x-samrad'].title.en = null;
      question(template, 'activity').maxLength = 500;
      question(template, 'activity')['x-samrad'].order = 1;
    });
    expect(templateFaults(better, [])).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'mal'],
    ['a list', []],
    [
      'an unknown type',
      changed((template) => {
        template.type = 'hospital';
      }),
    ],
    [
      'more than a template has',
      changed((template) => {
        template.extra = 1;
      }),
    ],
    [
      'no sections',
      changed((template) => {
        template.sections = [];
      }),
    ],
    [
      'a section without questions',
      changed((template) => {
        first(template).schema.properties = {};
      }),
    ],
    [
      'a reference to elsewhere',
      changed((template) => {
        first(template).schema.$ref = 'https://x.example';
      }),
    ],
    [
      'an unknown kind',
      changed((template) => {
        question(template, 'activity')['x-samrad'].kind = 'essay';
      }),
    ],
  ])('is no template when it is or has %s', (_, given) => {
    const faults = templateFaults(given, []);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(({ code }) => code === 'not-a-template')).toBe(true);
  });

  it.each<[string, (template: Anything) => void, string, string]>([
    [
      'no nynorsk',
      (t) => {
        question(t, 'activity')['x-samrad'].title.nn = ' ';
      },
      '/patient-treatment/activity',
      'words-missing',
    ],
    [
      'no guidance for a section',
      (t) => {
        first(t).guidance.nb = '';
      },
      '/patient-treatment',
      'words-missing',
    ],
    [
      'two sections of one key',
      (t) => {
        t.sections[1].key = 'patient-treatment';
      },
      '/patient-treatment',
      'section-twice',
    ],
    [
      'a hole in the order',
      (t) => {
        t.sections[9].ordinal = 20;
      },
      '',
      'order-unclear',
    ],
    [
      'a key with blanks',
      (t) => {
        first(t).key = 'Patient treatment';
      },
      '/Patient treatment',
      'key-invalid',
    ],
    [
      'an owner that there is not',
      (t) => {
        first(t).owner = 'site-leader';
      },
      '/patient-treatment',
      'owner-unfit',
    ],
    [
      'sites of a service without',
      (t) => {
        first(t).repeat = 'site';
        first(t).owner = 'site-leader';
      },
      '/patient-treatment',
      'owner-unfit',
    ],
    [
      'an unknown question required',
      (t) => {
        first(t).schema.required.push('toString');
      },
      '/patient-treatment',
      'required-unknown',
    ],
    [
      'a pattern',
      (t) => {
        question(t, 'activity').pattern = '(a+)+$';
      },
      '/patient-treatment/activity',
      'question-faulty',
    ],
    [
      'a text of any length',
      (t) => {
        delete question(t, 'activity').maxLength;
      },
      '/patient-treatment/activity',
      'question-faulty',
    ],
    [
      'a text too long',
      (t) => {
        question(t, 'activity').maxLength = 1e7;
      },
      '/patient-treatment/activity',
      'limits-unfit',
    ],
    [
      'a number as text',
      (t) => {
        question(t, 'new-patients').type = 'string';
      },
      '/patient-treatment/new-patients',
      'question-faulty',
    ],
    [
      'no number between the limits',
      (t) => {
        question(t, 'new-patients').maximum = -1;
      },
      '/patient-treatment/new-patients',
      'limits-unfit',
    ],
    [
      'a fifth region',
      (t) => {
        question(t, 'patients-received').properties.oslo = { type: 'integer', minimum: 0, maximum: 100_000 };
      },
      '/patient-treatment/patients-received',
      'question-faulty',
    ],
    [
      'a list without columns',
      (t) => {
        t.sections[3].schema.properties.networks.items = null;
      },
      '/research/networks',
      'question-faulty',
    ],
    [
      'a choice without words',
      (t) => {
        delete t.sections[2].schema.properties.condition['x-samrad'].options.worn;
      },
      '/medical-equipment/condition',
      'words-missing',
    ],
  ])('is told about %s', (_, change, path, code) => {
    expect(templateFaults(changed(change), [])).toContainEqual({ path, code });
  });

  it('keeps the kind of a question that keeps its key', () => {
    const before = programTemplate('national-treatment', 2025) as ReportTemplate;
    const now = changed((template) => {
      const { activity } = first(template).schema.properties;
      first(template).schema.properties['new-patients'] = { ...activity };
    });
    expect(templateFaults(now, [before])).toEqual([
      { path: '/patient-treatment/new-patients', code: 'kind-changed' },
    ]);
    const other = { ...before, type: 'competence' } as const;
    expect(templateFaults(now, [other])).toEqual([]);
  });
});
