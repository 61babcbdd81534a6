import { decidedOnQuestion } from '../process.ts';
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
  title: words('Regionens syn', 'Synet til regionen', 'The region’s view'),
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

export const decisionGuidance = words(
  'Skriv inn det som er besluttet, når det er besluttet. Programmet beslutter ingenting.',
  'Skriv inn det som er vedteke, når det er vedteke. Programmet vedtek ingenting.',
  'Record what was decided, once it is decided. The program decides nothing.',
);

export const decisionTitle = words('Beslutning', 'Vedtak', 'Decision');
