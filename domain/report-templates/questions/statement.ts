import { type Chapter, choice, longText, words, yesNo } from '../build.ts';

/** The group's statement and the four regions' parts: parts of the report, not an approval after it (R34). */
export const groupStatement: Chapter = {
  key: 'group-statement',
  owner: 'group-leader',
  title: words(
    'Uttalelse fra referansegruppen',
    'Fråsegn frå referansegruppa',
    'The reference group’s statement',
  ),
  guidance: words(
    'Du skriver på vegne av gruppen, om aktiviteten og samarbeidet i året. Snakk med medlemmene først.',
    'Du skriv på vegner av gruppa, om aktiviteten og samarbeidet i året. Snakk med medlemmene først.',
    'You write on behalf of the group, about the activity and cooperation in the year. Talk with the members first.',
  ),
  questions: {
    'works-as-intended': yesNo({
      title: words(
        'Drives tjenesten i tråd med formålet?',
        'Blir tenesta driven i tråd med formålet?',
        'Is the service run in line with its purpose?',
      ),
      guidance: words(
        'Gruppens samlede syn. Svarer du nei, så skriv hva som bør endres.',
        'Det samla synet til gruppa. Svarar du nei, så skriv kva som bør endrast.',
        'The group’s view as a whole. If no, write what should change.',
      ),
      explainWhen: false,
    }),
    'equal-access': yesNo({
      title: words(
        'Er tilgangen likeverdig for alle regioner?',
        'Er tilgangen likeverdig for alle regionar?',
        'Is access equal for all regions?',
      ),
      guidance: words(
        'Svarer du nei, så skriv hvor det svikter, og for hvem.',
        'Svarar du nei, så skriv kvar det sviktar, og for kven.',
        'If no, write where it fails, and for whom.',
      ),
      explainWhen: false,
    }),
    cooperation: choice({
      title: words('Samarbeidet med tjenesten', 'Samarbeidet med tenesta', 'Cooperation with the service'),
      guidance: words(
        'Hvordan samarbeidet mellom gruppen og tjenesten har vært i året.',
        'Korleis samarbeidet mellom gruppa og tenesta har vore i året.',
        'How the group and the service have worked together in the year.',
      ),
      options: {
        good: words('Godt', 'Godt', 'Good'),
        fair: words('Greit, men kan bli bedre', 'Greitt, men kan bli betre', 'Fair, could be better'),
        poor: words('Dårlig', 'Dårleg', 'Poor'),
      },
    }),
    activity: longText({
      title: words('Gruppens arbeid i året', 'Arbeidet i gruppa i året', 'The group’s work in the year'),
      guidance: words(
        'Hva gruppen har gjort, og hvordan rapporten er drøftet i gruppen.',
        'Kva gruppa har gjort, og korleis rapporten er drøfta i gruppa.',
        'What the group has done, and how the report was discussed in the group.',
      ),
      most: 3000,
    }),
    statement: longText({
      title: words('Uttalelsen', 'Fråsegna', 'The statement'),
      guidance: words(
        'Gruppens tilbakemelding på tjenestens arbeid i året: hva som er bra, og hva dere råder tjenesten til.',
        'Tilbakemeldinga frå gruppa på arbeidet til tenesta i året: kva som er bra, og kva de rår tenesta til.',
        'The group’s feedback on the service’s work in the year: what is good, and what you advise.',
      ),
      most: 6000,
    }),
    disagreement: longText({
      title: words('Uenighet i gruppen', 'Usemje i gruppa', 'Disagreement in the group'),
      guidance: words(
        'Syn som ikke alle deler. La feltet stå tomt hvis gruppen er enig.',
        'Syn som ikkje alle deler. Lat feltet stå tomt om gruppa er samd.',
        'Views that not everybody shares. Leave it empty if the group agrees.',
      ),
      most: 3000,
      optional: true,
      since: 2026,
    }),
  },
};

export const regionalPart: Chapter = {
  key: 'regional-part',
  owner: 'regional-member',
  repeat: 'region',
  title: words('Fra regionen', 'Frå regionen', 'From the region'),
  guidance: words(
    'Du skriver for hele regionen din: hvordan tjenesten virker for den, og hvordan den forholder seg til tjenesten.',
    'Du skriv for heile regionen din: korleis tenesta verkar for han, og korleis han held seg til tenesta.',
    'You write for your whole region: how the service works for it, and how it relates to the service.',
  ),
  questions: {
    'works-for-region': choice({
      title: words(
        'Hvordan virker tjenesten for regionen?',
        'Korleis verkar tenesta for regionen?',
        'How does the service work for the region?',
      ),
      guidance: words(
        'Ditt samlede inntrykk av året.',
        'Det samla inntrykket ditt av året.',
        'Your overall impression of the year.',
      ),
      options: {
        well: words('Godt', 'Godt', 'Well'),
        partly: words('Delvis', 'Delvis', 'Partly'),
        badly: words('Dårlig', 'Dårleg', 'Badly'),
      },
    }),
    'how-it-works': longText({
      title: words(
        'Tjenesten sett fra regionen',
        'Tenesta sett frå regionen',
        'The service seen from the region',
      ),
      guidance: words(
        'Henvisning, svar, behandling og oppfølging: hva som går bra for pasientene i regionen, og hva som ikke gjør det.',
        'Tilvising, svar, behandling og oppfølging: kva som går bra for pasientane i regionen, og kva som ikkje gjer det.',
        'Referral, answers, treatment and follow-up: what goes well for the region’s patients, and what does not.',
      ),
      most: 3000,
    }),
    'how-region-relates': longText({
      title: words('Regionen og tjenesten', 'Regionen og tenesta', 'The region and the service'),
      guidance: words(
        'Hva regionen selv gjør: om riktige pasienter henvises, og om ansvaret for resten av forløpet er avklart.',
        'Kva regionen sjølv gjer: om dei rette pasientane blir tilviste, og om ansvaret for resten av forløpet er avklart.',
        'What the region does itself: whether the right patients are referred, and who answers for the rest of the pathway.',
      ),
      most: 3000,
    }),
    'knowledge-spread': yesNo({
      title: words(
        'Er tjenesten kjent i regionen?',
        'Er tenesta kjend i regionen?',
        'Is the service known in the region?',
      ),
      guidance: words(
        'Svarer du nei, så skriv hvor den ikke er kjent, og hva du vil gjøre.',
        'Svarar du nei, så skriv kvar ho ikkje er kjend, og kva du vil gjere.',
        'If no, write where it is not known, and what you will do.',
      ),
      explainWhen: false,
    }),
    problems: yesNo({
      title: words(
        'Har du tatt opp problemer i året?',
        'Har du teke opp problem i året?',
        'Have you raised problems in the year?',
      ),
      guidance: words(
        'Problemer tas først opp med tjenesten, så med egen region. Svarer du ja, så skriv hva, og hva som skjedde.',
        'Problem blir først tekne opp med tenesta, så med eigen region. Svarar du ja, så skriv kva, og kva som hende.',
        'Problems are raised with the service first, then with the own region. If yes, write what, and what happened.',
      ),
      explainWhen: true,
    }),
  },
};
