import { decidedOnQuestion, type ProcessDefinition, type ProcessStep } from '../process.ts';
import type { Words } from '../report-schema.ts';
import { choice, date, longText, type Question, schemaOf, words, yesNo } from '../report-templates/build.ts';

/** What several processes ask in the same words. */

export const stability = yesNo({
  title: words(
    'Står tjenesten støtt uten å henge på enkeltpersoner?',
    'Står tenesta støtt utan å henge på enkeltpersonar?',
    'Is the service stable without hanging on single persons?',
  ),
  guidance: words(
    'Tenk på ferier, sykdom og at noen slutter.',
    'Tenk på feriar, sjukdom og at nokon sluttar.',
    'Think of holidays, illness and people who leave.',
  ),
  explainWhen: false,
});

export const standpoint = choice({
  title: words('Regionens syn', 'Vurderinga til regionen', 'The region’s view'),
  options: {
    supports: words('Støtter', 'Støttar', 'Supports'),
    'with-conditions': words('Støtter, med merknader', 'Støttar, med merknader', 'Supports, with remarks'),
    against: words('Støtter ikke', 'Støttar ikkje', 'Does not support'),
  },
});

export const grounds = longText({
  title: words('Begrunnelse', 'Grunngiving', 'Grounds'),
  most: 4000,
});

export const remarks = longText({
  title: words('Merknader', 'Merknader', 'Remarks'),
  guidance: words(
    'Må fylles ut når regionen støtter med merknader.',
    'Må fyllast ut når regionen støttar med merknader.',
    'Has to be filled in when the region supports with remarks.',
  ),
  most: 4000,
  optional: true,
});

export const decidedOn = date({
  title: words('Dagen det ble besluttet', 'Dagen det vart vedteke', 'The day of the decision'),
});

/** A decision that was taken where it is taken: what, when, and why. */
export function decision(
  options: Readonly<Record<string, Words>>,
  more: Readonly<Record<string, Question>> = {},
) {
  return schemaOf({
    outcome: choice({ title: words('Beslutning', 'Vedtak', 'Decision'), options }),
    [decidedOnQuestion]: decidedOn,
    ...more,
    grounds,
  });
}

/** How a region that does not have the service sees it. */
export const viewOfRegion = schemaOf({ standpoint, remarks });

const decisionGuidance = words(
  'Skriv inn det som er besluttet, når det er besluttet. Programmet beslutter ingenting.',
  'Skriv inn det som er vedteke, når det er vedteke. Programmet vedtek ingenting.',
  'Record what was decided, once it is decided. The program decides nothing.',
);

const decisionTitle = words('Beslutning', 'Vedtak', 'Decision');

/** The step at which a decision that was taken elsewhere is recorded, so many months after the beginning. */
export function decisionStep(
  months: number,
  schema: ProcessStep['schema'],
  title: Words = decisionTitle,
): ProcessStep {
  return {
    key: 'decision',
    owner: 'national-coordinator',
    months,
    title,
    guidance: decisionGuidance,
    schema,
  };
}

/** What each answer of that step means. */
export function decided(
  outcomes: ProcessDefinition['decision']['outcomes'],
  by: Pick<ProcessDefinition['decision'], 'isByAuthority'> = {},
): ProcessDefinition['decision'] {
  return { ...by, step: 'decision', question: 'outcome', outcomes };
}

/** Taken by whoever decides on services (R45). */
export const byAuthority = { isByAuthority: true } as const;

/** What the reference group says, in its leader's words. */
export const groupStatement = {
  key: 'statement',
  owner: 'group-leader',
  title: words(
    'Referansegruppens uttalelse',
    'Uttalen til referansegruppa',
    'The reference group’s statement',
  ),
  guidance: words(
    'Gruppens leder samler det medlemmene mener.',
    'Leiaren av gruppa samlar det medlemmene meiner.',
    'The group’s leader gathers what its members think.',
  ),
  schema: schemaOf({
    statement: longText({
      title: words('Gruppens uttalelse', 'Uttalen til gruppa', 'The group’s statement'),
      most: 6000,
    }),
  }),
} as const satisfies Omit<ProcessStep, 'months'>;
