type About = { readonly service: string };

/** What an assessment finds has to be followed up. */
export const followUp = {
  titles: {
    finish: 'Er dette fulgt opp?',
    confirm: 'Er du enig i at dette er fulgt opp?',
    planned: 'Skal følges opp når tilbakemeldingen er sendt',
    open: 'Skal følges opp',
    done: 'Fulgt opp, og venter på regionen',
    confirmed: 'Fulgt opp',
    dropped: 'Skal ikke følges opp likevel',
  },
  facts: {
    due: 'Frist',
    owner: 'Ansvarlig',
    found: 'Fra',
    done: 'Gjort',
    returned: 'Sendt tilbake',
    confirmed: 'Bekreftet',
  },
  found: (who: string, region: string, year: string) => `${who}, ${region}, årsrapporten for ${year}`,
  owners: {
    'service-leader': () => 'tjenestelederen',
    'group-leader': () => 'lederen av referansegruppen',
    'regional-contact': (region: string) => `servicemiljøet i ${region}`,
    'national-coordinator': () => 'nasjonalt servicemiljø',
  },
  doneLabel: 'Hva er gjort?',
  returnLabel: 'Hva gjenstår, hvis det ikke er gjort?',
  noteNeeded: 'Skriv noen ord først.',
  finish: 'Ja, det er gjort',
  confirm: 'Ja, det er fulgt opp',
  giveBack: 'Send tilbake',
  drop: 'Ta bort',
  causes: {
    'follow-up-given': ({ service }: About) =>
      `Noe fra vurderingen av årsrapporten skal følges opp: ${service}`,
    'follow-up-done': ({ service }: About) => `Noe er fulgt opp. Vil du bekrefte det? ${service}`,
    'follow-up-confirmed': ({ service }: About) => `Regionen har bekreftet at det er fulgt opp: ${service}`,
    'follow-up-returned': ({ service }: About) => `Noe gjenstår av det som skulle følges opp: ${service}`,
    'follow-up-dropped': ({ service }: About) => `Noe skal ikke følges opp likevel: ${service}`,
  },
  page: {
    title: 'Det som skal følges opp',
    before: 'Oppfølging fra tidligere år',
    none: 'Ingenting er satt opp til oppfølging.',
    add: 'Legg til noe som skal følges opp',
    text: 'Hva skal følges opp?',
    owner: 'Hvem skal gjøre det?',
    dueOn: 'Frist',
    save: 'Legg til',
    added: 'Det er lagt til.',
    dropped: 'Det er tatt bort.',
    line: (owner: string, due: string) => `${owner}, frist ${due}`,
    late: (owner: string, due: string) => `${owner}, over fristen ${due}`,
    doneLine: (who: string, when: string, note: string) => `Gjort av ${who} ${when}: ${note}`,
    returnedLine: (note: string) => `Sendt tilbake: ${note}`,
    askWhom: (who: string, region: string) =>
      `Lurer du på noe om dette, så spør ${who}, ${region}, på siden med tilbakemeldingen.`,
    report: 'Les årsrapporten',
    ofYear: (year: string) => `Fra vurderingen av årsrapporten for ${year}`,
    finished: 'Det er merket som gjort. Regionen får beskjed.',
    confirmed: 'Det er bekreftet.',
    returned: 'Det er sendt tilbake.',
  },
};

export type FollowUpText = typeof followUp;
