import type { SettingsText } from '../nb/settings.ts';

/** What a national coordinator chooses where the documents disagree. */
export const settings: SettingsText = {
  title: 'Kva reglar skal gjelde?',
  lead: 'Der dokumenta er usamde, vel de. Det nyaste står først.',
  needed: 'Vel eitt av alternativa.',
  note: 'Valet gjeld for alle, og for det som skjer frå no av. Saker og rundar som er i gang, held fram der dei er.',
  save: 'Lagre',
  saved: 'Lagra. Dette gjeld no.',
  onlyForCoordinators: 'Dette er berre for nasjonalt servicemiljø, som vel for alle.',
  questions: {
    'proposal-route': {
      label: 'Kvar går eit framlegg til medlem først?',
      choices: {
        'service-region': 'Til servicemiljøet i regionen til tenesta, som sender det vidare',
        'member-region': 'Rett til regionen som medlemet skal representere',
      },
    },
    'request-route': {
      label: 'Kven blir spurd først når tenesta ikkje finn nokon?',
      choices: {
        'service-region': 'Servicemiljøet i regionen til tenesta, som sender spørsmålet vidare',
        'member-region': 'Regionen der plassen er ledig',
      },
    },
    'group-deadline': {
      label: 'Når skal gruppa sin del av årsrapporten vere ferdig?',
      choices: {
        february: 'Tidleg i februar, før rapporten blir levert',
        march: '1.\u00a0mars',
      },
    },
    'deciding-authority': {
      label: 'Kven avgjer om ei teneste skal byrje, endrast eller avviklast?',
      choices: {
        directors: 'Dei administrerande direktørane i regionane (AD-møtet)',
        directorate: 'Helsedirektoratet',
        ministry: 'Helse- og omsorgsdepartementet',
      },
    },
  },
};
