import type { FaqSearchWords } from '../nb/faq-words.ts';

/** In what other words each entry is asked; searched, never shown. */
export const faqWords: FaqSearchWords = {
  mandate: 'formål føremål kvifor har vi referansegruppe vedtekter reglar forskrift rolle likeverdig tilgang',
  'tasks-treatment': 'oppgåver behandling tilvising pasientforløp ansvar kva skal gruppa gjere rolle',
  'tasks-competence': 'oppgåver kompetanse kunnskap spreiing ansvar kva skal gruppa gjere rolle',
  'tasks-centre': 'oppgåver senter ansvar kva skal gruppa gjere rolle',
  composition:
    'samansetjing medlemer talet kor mange plassar sit i gruppa regionar representert bestå består',
  'host-region': 'vertsregion anna helseføretak eige sjukehus same region hf kollega vår avdeling',
  'service-seat':
    'representanten for tenesta plassen til tenesta tenesteleiar fleirregional lokalitet to stader sit',
  'user-representatives': 'brukar pasient pårørande brukarmedverknad brukarutval pasientorganisasjon skaffe',
  'other-members': 'kommune fastlege sekretær sekretariat andre sektorar observatør gjest',
  'group-leader': 'eigen region leiar gruppeleiar vald peika ut leiar av gruppa',
  networks: 'nettverk kvalitetsnettverk kompetansenettverk koordinerande eining',
  ern: 'ern europa europeisk european reference network eu',
  'appointment-steps':
    'oppnemning saksgang prosess steg trinn framgangsmåte føreslå framlegg ny medlem skjer melde inn',
  'who-appoints': 'oppnemner bestemmer utnemner vel mynde rhf godkjenner medlemer',
  'line-leader': 'næraste leiar sjef arbeidsgivar avklaring klarere løyve samtykke fri frå jobb',
  'no-candidate':
    'kandidat finn ingen framlegg ledig plass tom ingen vil stille skaffe medlem manglar medlem',
  deputies:
    'vararepresentant varamedlem stadfortredar vikar erstattar kollega i staden min forhindra møter for meg',
  'term-of-office': 'vervet funksjonstid periode kor lenge år valperiode attval går ut',
  leaving:
    'slutte permisjon sjukmeld sjukdom fråvær trekkje seg gå av ut av gruppa byte jobb pensjon foreldrepermisjon',
  effort: 'tidsbruk arbeidsmengd timar stillingsprosent belastning kor mykje tid krev arbeid',
  meetings: 'møte møtefrekvens talet på møte teams video digitalt fysisk samlast årleg',
  'travel-costs':
    'reiseutgifter reisekostnader reiserekning fly hotell overnatting tog opphald betaler refusjon kostnader utgifter',
  'meeting-costs': 'møteutgifter møtekostnader lokale møterom lunsj servering betaler kostnader utgifter',
  'user-costs':
    'honorar møtegodtgjersle brukarrepresentant reise betalt kostnader utgifter betaler brukar pasientrepresentant',
  problems: 'problem klage veikskap feil misnøgd usamd melde frå avvik ventetid fungerer dårleg seie frå',
  'report-deadlines':
    'frist innlevering dato når levere rapport rapportering årsrapport februar mars tidsfrist utsetjing',
  'report-submission': 'levere leverer inn sende inn innsending ansvar rapport årsrapport erapport skjema',
  'report-parts':
    'skrive fylle ut del kapittel fråsegn tilbakemelding frå gruppa rapport årsrapport skjema regional del erapport',
  contacts:
    'kontaktperson kontakte servicemiljø telefon e-post kven spør eg kven ringjer eg rhf region namn helse nord vest midt norge sør øst',
};
