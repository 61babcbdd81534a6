import {
  type Chapter,
  choice,
  decimal,
  link,
  list,
  longText,
  shortText,
  tick,
  wholeNumber,
  words,
} from '../build.ts';

export const registers = list({
  title: words('Registre', 'Register', 'Registers'),
  guidance: words(
    'Kvalitetsregistre som tjenesten driver eller melder til. Dekningsgrad er andelen av pasientene som er med.',
    'Kvalitetsregister som tenesta driv eller melder til. Dekningsgrad er delen av pasientane som er med.',
    'Quality registers that the service runs or reports to. Coverage is the share of patients who are included.',
  ),
  row: words('register', 'register', 'register'),
  most: 30,
  columns: {
    name: shortText({ title: words('Register', 'Register', 'Register'), most: 200 }),
    level: choice({
      title: words('Nivå', 'Nivå', 'Level'),
      options: {
        national: words('Nasjonalt', 'Nasjonalt', 'National'),
        regional: words('Regionalt', 'Regionalt', 'Regional'),
        local: words('Lokalt', 'Lokalt', 'Local'),
        international: words('Internasjonalt', 'Internasjonalt', 'International'),
      },
    }),
    coverage: decimal({
      title: words('Dekningsgrad', 'Dekningsgrad', 'Coverage'),
      most: 100,
      unit: 'percent',
      optional: true,
    }),
    'results-used': tick({
      title: words(
        'Resultatene er brukt i året',
        'Resultata er brukte i året',
        'Results were used in the year',
      ),
    }),
  },
});

export const guidelines = list({
  title: words('Faglige retningslinjer', 'Faglege retningslinjer', 'Professional guidelines'),
  guidance: words(
    'Retningslinjer og veiledere som tjenesten har ansvar for eller har bidratt til.',
    'Retningslinjer og rettleiarar som tenesta har ansvar for eller har medverka til.',
    'Guidelines that the service is responsible for or has contributed to.',
  ),
  row: words('retningslinje', 'retningslinje', 'guideline'),
  most: 50,
  columns: {
    title: shortText({ title: words('Tittel', 'Tittel', 'Title'), most: 200 }),
    state: choice({
      title: words('Status', 'Status', 'State'),
      options: {
        new: words('Ny i året', 'Ny i året', 'New in the year'),
        revised: words('Revidert i året', 'Revidert i året', 'Revised in the year'),
        valid: words('Gjelder uendret', 'Gjeld uendra', 'Valid and unchanged'),
        'under-way': words('Under arbeid', 'Under arbeid', 'Being written'),
      },
    }),
    link: link({ title: words('Lenke', 'Lenkje', 'Link'), optional: true }),
  },
});

export const results = longText({
  title: words('Resultater i året', 'Resultat i året', 'Results in the year'),
  guidance: words(
    'Hvordan det går med pasientene, målt med resultatmålene på nettsiden deres. Tall er bedre enn ord.',
    'Korleis det går med pasientane, målt med resultatmåla på nettsida dykkar. Tal er betre enn ord.',
    'How the patients are doing, by the result goals on your website. Numbers are better than words.',
  ),
  most: 3000,
});

export const quality: Chapter = {
  key: 'quality',
  owner: 'service-leader',
  title: words('Kvalitet', 'Kvalitet', 'Quality'),
  guidance: words(
    'Registre, biobanker, retningslinjer og resultater.',
    'Register, biobankar, retningslinjer og resultat.',
    'Registers, biobanks, guidelines and results.',
  ),
  questions: {
    registers,
    biobanks: list({
      title: words('Biobanker', 'Biobankar', 'Biobanks'),
      guidance: words(
        'Biobanker som tjenesten driver eller leverer prøver til.',
        'Biobankar som tenesta driv eller leverer prøver til.',
        'Biobanks that the service runs or gives samples to.',
      ),
      row: words('biobank', 'biobank', 'biobank'),
      most: 20,
      columns: {
        name: shortText({ title: words('Biobank', 'Biobank', 'Biobank'), most: 200 }),
        samples: wholeNumber({
          title: words('Prøver i året', 'Prøver i året', 'Samples in the year'),
          most: 1_000_000,
          optional: true,
        }),
      },
    }),
    guidelines,
    results,
  },
};
