/** Questions about the annual report, and about whom to ask. */
export const faqAboutReports = {
  problems: {
    question: 'Hva gjør jeg når tjenesten ikke virker som den skal?',
    answer:
      'Ta det opp med tjenesten først. Blir det ikke bedre, gir du beskjed til det regionale helseforetaket i din egen region. Som regionalt medlem er det en del av oppgaven å fange opp slikt.',
  },
  'report-deadlines': {
    question: 'Når er fristen for årsrapporten?',
    answer:
      'Fristen er 10.\u00a0februar for alle deler av rapporten, også for gruppens del.\n\nAvtal gjerne en tidligere frist for gruppen, så tjenesten får lest den før rapporten leveres.',
  },
  'report-submission': {
    question: 'Hvem leverer årsrapporten?',
    answer:
      'Lederen for tjenesten leverer. Lederen for gruppen sier fra når gruppens del er ferdig. Mangler en del, leveres rapporten med en begrunnelse.\n\nDokumentene sier det ikke tydelig, så dette er slik vi gjør det i Samråd.',
  },
  'report-parts': {
    question: 'Hvem skriver hva i årsrapporten?',
    answer:
      'Tjenesten og gruppen fyller ut hver sin del av samme skjema. Lederen for tjenesten skriver om året i tjenesten. Lederen for gruppen samler gruppens uttalelse.\n\nHvert regionale medlem skriver kort om hvordan tjenesten virker for egen region. Uttalelsen er en del av rapporten, ikke noe som kommer etterpå.',
  },
  contacts: {
    question: 'Hvem er kontaktperson i regionen min?',
    answer:
      'Hver region har et servicemiljø med kontaktpersoner. De tar imot forslag, oppnevner medlemmer, går gjennom årsrapporter og svarer på spørsmål. Gjelder det din egen tjeneste, spør dem i din region.',
  },
};
