import type { faqAboutMembers as Bokmaal } from '../nb/faq-member.ts';

/** Questions about becoming, being and ceasing to be a member. */
export const faqAboutMembers: typeof Bokmaal = {
  'appointment-steps': {
    question: 'Korleis blir ein ny medlem oppnemnd?',
    answer:
      'Først føreslår tenesta ein person. Så blir personen spurd om tid og interesse, og næraste leiar avklarer at det går.\n\nNår begge har sagt ja, går framlegget til servicemiljøet i regionen til tenesta, og derifrå til regionen som medlemen skal representere. Den regionen oppnemner, og alle det gjeld, får beskjed.',
  },
  'who-appoints': {
    question: 'Kven oppnemner medlemene?',
    answer:
      'Det regionale helseføretaket i regionen som medlemen representerer. I praksis gjer kontaktpersonen i servicemiljøet det.\n\nRegionen som tenesta høyrer til, oppnemner brukarrepresentantar og representantane for tenesta. Ingen kan oppnemne seg sjølv.',
  },
  'line-leader': {
    question: 'Må leiaren min godkjenne at eg blir med?',
    answer:
      'Ja. Det må vere avklart med næraste leiar før nokon kan oppnemnast, for arbeidsgivaren gir av tida di og dekkjer reisa. Du seier sjølv kven leiaren din er.\n\nBrukarrepresentantar treng inga slik avklaring.',
  },
  'no-candidate': {
    question: 'Kva gjer vi når vi ikkje finn nokon kandidat?',
    answer:
      'Ta kontakt med servicemiljøet i regionen som tenesta høyrer til. Dei tek det vidare til regionen der plassen er ledig, og kontaktpersonen der finn eit namn.\n\nFramlegget går så den vanlege vegen: Personen og leiaren blir spurde før nokon blir oppnemnd.',
  },
  deputies: {
    question: 'Kan eg sende ein vara?',
    answer:
      'Nei. Gruppene har ingen vararepresentantar. Kan du ikkje møte ein gong, sei frå til leiaren for gruppa. Kan du ikkje delta over lang tid, blir det oppnemnt ein ny medlem.',
  },
  'term-of-office': {
    question: 'Kor lenge sit ein medlem?',
    answer:
      'Ingen av reglane set ei grense. Du er medlem til du sluttar, eller til regionen oppnemner ein annan i plassen din.',
  },
  leaving: {
    question: 'Kva skjer når ein medlem sluttar eller er lenge borte?',
    answer:
      'Då blir det oppnemnt ein ny medlem, på same måten som elles. Sei frå til tenesta eller servicemiljøet i regionen din så snart du veit det, så slepp plassen å stå tom.\n\nKvifor nokon er borte, spør vi ikkje om.',
  },
  effort: {
    question: 'Kor mykje tid tek det å vere medlem?',
    answer:
      'Minst eitt møte i året, førebuing til det og eit kort bidrag til årsrapporten. Tenesta kan gi opp om lag kor mykje det er, i prosent av full stilling, når du blir spurd.',
  },
  meetings: {
    question: 'Kor ofte møtest gruppa?',
    answer:
      'Minst éin gong i året. Møta kan vere digitale. Mange grupper møtest oftare, ut frå kor stor tenesta er og kva ho treng.',
  },
  'travel-costs': {
    question: 'Kven dekkjer reise og hotell?',
    answer: 'Helseføretaket der du er tilsett, dekkjer reise og opphald når gruppa møtest.',
  },
  'meeting-costs': {
    question: 'Kven betaler for møta?',
    answer:
      'Helseføretaket som har ansvaret for tenesta, betaler møterom, mat og andre utgifter til sjølve møtet.',
  },
  'user-costs': {
    question: 'Kven dekkjer utgiftene til brukarrepresentantar?',
    answer:
      'Helseføretaket som har ansvaret for tenesta, dekkjer alt for brukarrepresentantane, også reise og opphald.',
  },
};
