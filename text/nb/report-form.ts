type Limits = { readonly most: string; readonly least: string };

/** Words about filling in a report: what is wrong with an answer, and with a template. */
export const reportForm = {
  /** What is wrong, and what to do. */
  faults: {
    missing: (place: string) => `${place} er ikke besvart. Fyll ut feltet.`,
    'remark-missing': () => 'Skriv merknaden.',
    'explanation-missing': (place: string) => `${place} trenger en forklaring. Skriv noen ord om hvorfor.`,
    'too-long': (place: string, { most }: Limits) => `${place} er for lang. Kort ned til ${most} tegn.`,
    'too-many-rows': (place: string, { most }: Limits) =>
      `${place} har for mange linjer. Ta bort noen, så det er høyst ${most}.`,
    'too-small': (place: string, { least }: Limits) =>
      `Tallet i ${place} er for lite. Skriv ${least} eller mer.`,
    'too-large': (place: string, { most }: Limits) =>
      `Tallet i ${place} er for stort. Skriv ${most} eller mindre.`,
    'not-whole-number': (place: string) =>
      `${place} må være et helt tall. Skriv bare sifre, for eksempel 12.`,
    'not-number': (place: string) => `${place} må være et tall. Skriv for eksempel 12,5.`,
    'not-a-link': (place: string) => `${place} er ikke en lenke. Skriv hele adressen, med https:// først.`,
    'not-a-date': (place: string) => `${place} er ikke en dato som finnes. Velg dagen på nytt.`,
    'not-a-choice': (place: string) => `${place} har et svar som ikke er med i listen. Velg ett av svarene.`,
    'identity-number': (place: string) =>
      `${place} ser ut til å ha et fødselsnummer. Ta det bort: her skal det ikke stå noe om enkelte pasienter.`,
    'bad-character': (place: string) =>
      `${place} har tegn som ikke kan lagres. Lim inn på nytt som ren tekst, eller skriv det selv.`,
    'unknown-question': () => 'Dette spørsmålet er ikke med i rapporten. Åpne kapitlet på nytt.',
    'wrong-kind': (place: string) =>
      `${place} har et svar vi ikke kan lese. Åpne kapitlet på nytt og svar igjen.`,
  },
  /** What is wrong with a template that somebody wants to add, and what to do. */
  templateFaults: {
    'not-a-template':
      'Filen er ikke bygget som en mal. Ta utgangspunkt i en mal som er i bruk, og endre den.',
    'words-missing': 'Det mangler tekst på bokmål eller nynorsk. Skriv begge.',
    'key-invalid': 'Nøkkelen kan bare ha små bokstaver, tall og bindestrek. Skriv den om.',
    'section-twice': 'To kapitler har samme nøkkel. Gi det ene en ny.',
    'order-unclear': 'Kapitlene må nummereres fra 1 uten hull. Rett rekkefølgen.',
    'owner-unfit': 'Kapitlet har en eier som ikke finnes i denne typen tjeneste. Velg en annen eier.',
    'question-faulty':
      'Spørsmålet er ikke bygget slik typen krever. Sammenlign med et spørsmål av samme type.',
    'limits-unfit': 'Grensene for svaret passer ikke. Se over minste, største og lengste svar.',
    'required-unknown': 'Et spørsmål som må besvares, finnes ikke. Se over listen over påkrevde spørsmål.',
    'kind-changed':
      'Spørsmålet har fått en annen type. Gi det en ny nøkkel, så fjorårets svar ikke blandes inn.',
  },
  /** Where in a section: the question, the line of its list, the column or the region. */
  quoted: (title: string) => `«${title}»`,
  line: (place: string, line: string) => `${place}, linje ${line}`,
  within: (place: string, title: string) => `${place}, ${title}`,
  explanation: 'forklaringen',
};
