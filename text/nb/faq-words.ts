import type { FaqId } from '../../domain/faq.ts';

/** In what other words each entry is asked; searched, never shown. */
export type FaqSearchWords = Readonly<Record<FaqId, string>>;

export const faqWords: FaqSearchWords = {
  mandate:
    'formål hensikt hvorfor har vi referansegruppe vedtekter regler forskrift rolle likeverdig tilgang',
  'tasks-treatment': 'oppgaver behandling henvisning pasientforløp ansvar hva skal gruppen gjøre rolle',
  'tasks-competence': 'oppgaver kompetanse kunnskap spredning ansvar hva skal gruppen gjøre rolle',
  'tasks-centre': 'oppgaver senter sentre ansvar hva skal gruppen gjøre rolle',
  composition:
    'sammensetning medlemmer antall hvor mange plasser sitter i gruppen regioner representert bestå består',
  'host-region': 'vertsregion annet helseforetak eget sykehus samme region hf kollega vår avdeling',
  'service-seat':
    'tjenestens representant tjenestens plass tjenesteleder flerregional lokalitet to steder sitter',
  'user-representatives':
    'bruker pasient pårørende brukermedvirkning brukerutvalg pasientorganisasjon skaffe',
  'other-members': 'kommune fastlege sekretær sekretariat andre sektorer observatør gjest',
  'group-leader': 'egen region leder gruppeleder velges utpekes pekes ut leder av gruppen ledervalg',
  networks: 'nettverk kvalitetsnettverk kompetansenettverk koordinerende enhet',
  ern: 'ern europa europeisk european reference network eu',
  'appointment-steps':
    'oppnevning saksgang prosess steg trinn framgangsmåte foreslå forslag nytt medlem skjer melde inn',
  'who-appoints': 'oppnevner bestemmer utnevner velger myndighet rhf godkjenner medlemmer',
  'line-leader': 'nærmeste leder sjef arbeidsgiver avklaring klarere tillatelse samtykke fri fra jobb',
  'no-candidate':
    'kandidat finner ingen forslag ledig plass tom ingen vil stille skaffe medlem mangler medlem',
  deputies:
    'vararepresentant varamedlem stedfortreder vikar erstatter kollega i mitt sted forhindret møter for meg',
  'term-of-office': 'vervet funksjonstid periode hvor lenge år valgperiode gjenvalg utløper',
  leaving:
    'slutte permisjon sykmeldt sykdom fravær trekke seg gå av ut av gruppen bytte jobb pensjon foreldrepermisjon',
  effort: 'tidsbruk arbeidsmengde timer stillingsprosent belastning hvor mye tid krever arbeid',
  meetings: 'møte møter møtefrekvens antall møter teams video digitalt fysisk samles årlig',
  'travel-costs':
    'reiseutgifter reisekostnader reiseregning fly hotell overnatting tog opphold betaler refusjon kostnader utgifter',
  'meeting-costs': 'møteutgifter møtekostnader lokale møterom lunsj servering betaler kostnader utgifter',
  'user-costs':
    'honorar møtegodtgjørelse brukerrepresentant reise betalt kostnader utgifter betaler bruker pasientrepresentant',
  problems: 'problem klage svakhet feil misnøye uenig melde fra avvik ventetid fungerer dårlig si fra',
  'report-deadlines':
    'frist innlevering dato når levere rapport rapportering årsrapport februar mars tidsfrist utsettelse',
  'report-submission': 'levere leverer inn sende inn innsending ansvar rapport årsrapport erapport skjema',
  'report-parts':
    'skrive fylle ut del kapittel uttalelse tilbakemelding fra gruppen rapport årsrapport skjema regional del erapport',
  contacts:
    'kontaktperson kontakte servicemiljø telefon e-post hvem spør jeg hvem ringer jeg rhf region navn',
};
