/** Answers where a coordinator has chosen the older document's way. */
export const olderAnswers = {
  'appointment-steps':
    'Først foreslår tjenesten en person. Så blir personen spurt om tid og interesse, og nærmeste leder avklarer at det går.\n\nNår begge har sagt ja, går forslaget rett til servicemiljøet i regionen som medlemmet skal representere. Den regionen oppnevner, og alle det gjelder, får beskjed.',
  'no-candidate':
    'Ta kontakt med servicemiljøet i regionen der plassen er ledig. Kontaktpersonen der finner et navn.\n\nForslaget går så den vanlige veien: Personen og lederen blir spurt før noen oppnevnes.',
  'report-deadlines':
    'Tjenesten leverer innen 10.\u00a0februar. Gruppens del har frist 1.\u00a0mars.\n\nKommer gruppens del etter at rapporten er levert, legges den ved som et datert tillegg.',
};

export type OlderAnswersText = typeof olderAnswers;
