import type { faqAboutReports as Bokmaal } from '../nb/faq-report.ts';

/** Questions about the annual report, and about whom to ask. */
export const faqAboutReports: typeof Bokmaal = {
  problems: {
    question: 'Kva gjer eg når tenesta ikkje verkar som ho skal?',
    answer:
      'Ta det opp med tenesta først. Blir det ikkje betre, gir du beskjed til det regionale helseføretaket i din eigen region. For ein regional representant er det ein del av oppgåva å fange opp slikt.',
  },
  'report-deadlines': {
    question: 'Når er fristen for årsrapporten?',
    answer:
      'Fristen er 10.\u00a0februar for alle delane av rapporten, også for delen til gruppa.\n\nAvtal gjerne ein tidlegare frist for gruppa, så tenesta får lese han før rapporten blir levert.',
  },
  'report-submission': {
    question: 'Kven leverer årsrapporten?',
    answer:
      'Leiaren for tenesta leverer. Leiaren for gruppa seier frå når delen til gruppa er ferdig. Manglar ein del, blir rapporten levert med ei grunngiving.\n\nDokumenta seier det ikkje tydeleg, så dette er slik vi gjer det i Samråd.',
  },
  'report-parts': {
    question: 'Kven skriv kva i årsrapporten?',
    answer:
      'Tenesta og gruppa fyller ut kvar sin del av same skjemaet. Leiaren for tenesta skriv om året i tenesta. Leiaren for gruppa samlar fråsegna til gruppa.\n\nKvar regional representant skriv kort om korleis tenesta verkar for eigen region. Fråsegna er ein del av rapporten, ikkje noko som blir lagt til etterpå.',
  },
  contacts: {
    question: 'Kven er kontaktperson i regionen min?',
    answer:
      'Kvar region har eit servicemiljø med kontaktpersonar. Dei tek imot framlegg, oppnemner medlemer, går gjennom årsrapportar og svarar på spørsmål. Gjeld det di eiga teneste, spør dei i din region.',
  },
};
