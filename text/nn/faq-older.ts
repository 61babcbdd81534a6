import type { OlderAnswersText } from '../nb/faq-older.ts';

/** Answers where a coordinator has chosen the older document's way. */
export const olderAnswers: OlderAnswersText = {
  'appointment-steps':
    'Først føreslår tenesta ein person. Så blir personen spurd om tid og interesse, og næraste leiar avklarer at det går.\n\nNår begge har sagt ja, går framlegget rett til servicemiljøet i regionen som medlemen skal representere. Den regionen oppnemner, og alle det gjeld, får beskjed.',
  'no-candidate':
    'Ta kontakt med servicemiljøet i regionen der plassen er ledig. Kontaktpersonen der finn eit namn.\n\nFramlegget går så den vanlege vegen: Personen og leiaren blir spurde før nokon blir oppnemnd.',
  'report-deadlines':
    'Tenesta leverer innan 10.\u00a0februar. Delen til gruppa har frist 1.\u00a0mars.\n\nKjem delen til gruppa etter at rapporten er levert, blir han lagd ved som eit datert tillegg.',
};
