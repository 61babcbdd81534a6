type Limits = { readonly most: string; readonly least: string };

export const reportForm = {
  faults: {
    missing: (place: string) => `${place} er ikkje svart på. Fyll ut feltet.`,
    'remark-missing': () => 'Skriv merknaden.',
    'explanation-missing': (place: string) => `${place} treng ei forklaring. Skriv nokre ord om kvifor.`,
    'too-long': (place: string, { most }: Limits) => `${place} er for lang. Kort ned til ${most} teikn.`,
    'too-many-rows': (place: string, { most }: Limits) =>
      `${place} har for mange linjer. Ta bort nokre, så det er høgst ${most}.`,
    'too-small': (place: string, { least }: Limits) =>
      `Talet i ${place} er for lite. Skriv ${least} eller meir.`,
    'too-large': (place: string, { most }: Limits) =>
      `Talet i ${place} er for stort. Skriv ${most} eller mindre.`,
    'not-whole-number': (place: string) =>
      `${place} må vere eit heilt tal. Skriv berre siffer, til dømes 12.`,
    'not-number': (place: string) => `${place} må vere eit tal. Skriv til dømes 12,5.`,
    'not-a-link': (place: string) => `${place} er inga lenkje. Skriv heile adressa, med https:// først.`,
    'not-a-date': (place: string) => `${place} er ingen dato som finst. Vel dagen på nytt.`,
    'not-a-choice': (place: string) => `${place} har eit svar som ikkje er med i lista. Vel eitt av svara.`,
    'identity-number': (place: string) =>
      `${place} ser ut til å ha eit fødselsnummer. Ta det bort: her skal det ikkje stå noko om enkelte pasientar.`,
    'bad-character': (place: string) =>
      `${place} har teikn som ikkje kan lagrast. Lim inn på nytt som rein tekst, eller skriv det sjølv.`,
    'unknown-question': () => 'Dette spørsmålet er ikkje med i rapporten. Opne kapittelet på nytt.',
    'wrong-kind': (place: string) =>
      `${place} har eit svar vi ikkje kan lese. Opne kapittelet på nytt og svar ein gong til.`,
  },
  templateFaults: {
    'not-a-template':
      'Fila er ikkje bygd som ein mal. Ta utgangspunkt i ein mal som er i bruk, og endre han.',
    'words-missing': 'Det manglar tekst på bokmål eller nynorsk. Skriv begge.',
    'key-invalid': 'Nøkkelen kan berre ha små bokstavar, tal og bindestrek. Skriv han om.',
    'section-twice': 'To kapittel har same nøkkel. Gi det eine ein ny.',
    'order-unclear': 'Kapitla må ha nummer frå 1 utan hol. Rett rekkjefølgja.',
    'owner-unfit': 'Kapittelet har ein eigar som ikkje finst i denne typen teneste. Vel ein annan eigar.',
    'question-faulty':
      'Spørsmålet er ikkje bygd slik typen krev. Hald det opp mot eit spørsmål av same type.',
    'limits-unfit': 'Grensene for svaret høver ikkje. Sjå over minste, største og lengste svar.',
    'required-unknown': 'Eit spørsmål som må svarast på, finst ikkje. Sjå over lista over påkravde spørsmål.',
    'kind-changed':
      'Spørsmålet har fått ein annan type. Gi det ein ny nøkkel, så svaret frå i fjor ikkje blir blanda inn.',
  },
  quoted: (title: string) => `«${title}»`,
  line: (place: string, line: string) => `${place}, linje ${line}`,
  within: (place: string, title: string) => `${place}, ${title}`,
  explanation: 'forklaringa',
};
