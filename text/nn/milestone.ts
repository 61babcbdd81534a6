import type { MilestoneText } from '../nb/milestone.ts';

export const milestone: MilestoneText = {
  duties: {
    'hold-meeting': (service) => `Hald møtet i referansegruppa for i år: ${service}`,
    'evaluate-service': (service) => `Lever evalueringa: ${service}`,
    'settle-term': (service) => `Avklar kva som skjer når perioden er over: ${service}`,
  },
  dutyButtons: {
    'hold-meeting': 'Møtet er halde',
    'evaluate-service': 'Evalueringa er levert',
    'settle-term': 'Det er avklart',
  },
  titles: {
    meeting: 'Når møttest referansegruppa?',
    evaluation: 'Når vart evalueringa levert?',
    term: 'Kor lenge skal tenesta vare?',
  },
  rules: {
    meeting: 'Gruppa møtest minst éin gong i året. Digitale møte tel med.',
    evaluation:
      'Ei teneste blir evaluert om lag kvart femte år. Eit nettverk får stønad i fem år, og blir vurdert i det sjette.',
    term: 'Ei kompetanseteneste varer i fem eller ti år. Å endre eller avvikle henne tek minst halvtanna år.',
  },
  dayLabels: {
    meeting: 'Dagen de møttest',
    evaluation: 'Dagen ho vart levert',
    term: 'Tenesta varer til og med',
  },
  dayNeeded: 'Vel ein dag.',
  record: { meeting: 'Møtet er halde', evaluation: 'Evalueringa er levert', term: 'Lagre dagen' },
  begin: { evaluation: 'Byrj evalueringa', term: 'Byrj avklaringa' },
  correct: 'Rett dagen',
  due: 'Frist',
  started: 'Tenesta starta',
  newest: { meeting: 'Sist møtt', evaluation: 'Sist evaluert', term: 'Varer til og med' },
  never: {
    meeting: 'Ikkje møtt enno, så vidt vi veit',
    evaluation: 'Ikkje evaluert enno',
    term: 'Ikkje bestemt',
  },
  by: 'Registrert av',
  recorded: {
    meeting: (day) => `Lagra: gruppa møttest ${day}.`,
    evaluation: (day) => `Lagra: evalueringa vart levert ${day}.`,
    term: (day) => `Lagra: tenesta varer til og med ${day}.`,
  },
};
