import type { SectionContent } from '../../domain/content-faults.ts';
import type { OutlineSection, OutlineSource } from '../../domain/report-outline.ts';
import { type ReportTemplate, sectionsFor } from '../../domain/report-template.ts';
import { programTemplate } from '../../domain/report-templates/program-templates.ts';

/** A report of an invented service with something in every kind of question. */
export function exampleReport(change: Partial<OutlineSource> = {}): OutlineSource {
  const template = programTemplate('national-treatment', 2026) as ReportTemplate;
  return {
    template,
    service: {
      nb: 'Nasjonal behandlingstjeneste for prøvesykdom',
      nn: 'Nasjonal behandlingsteneste for prøvesjukdom',
      en: 'National service for example disease',
    },
    year: 2026,
    sections: sectionsFor(template, ['a']).map(({ section, ordinal, region }) => ({
      key: section.key,
      ordinal,
      site: null,
      region,
      content: region === 'nord' ? null : (answers[section.key] ?? {}),
      leftOut: region === 'nord' ? { reason: 'Regionen leter etter et nytt medlem.', isVacant: true } : null,
      writers: region === 'nord' ? [] : region ? ['Ola Eksempel'] : ['Kari Demo', 'Per Prøve'],
      supplements: [],
    })),
    members: [
      { kind: 'service', region: null, name: 'Kari Demo' },
      { kind: 'regional', region: 'vest', name: 'Ola Eksempel' },
      { kind: 'regional', region: 'nord', name: '' },
      { kind: 'user', region: null, name: 'Bjørg Åsen Prøve' },
    ],
    submitted: { at: new Date('2027-02-09T13:05:00Z'), by: 'Kari Demo', sha256: 'a1b2c3d4'.repeat(8) },
    ...change,
  };
}

export function withSupplement(section: OutlineSection, content: SectionContent): OutlineSection {
  return { ...section, supplements: [{ at: new Date('2027-02-20T09:00:00Z'), by: 'Ola Eksempel', content }] };
}

const answers: Readonly<Record<string, SectionContent>> = {
  'patient-treatment': {
    'new-patients': 18,
    procedures: 1240,
    'patients-referred': { 'sor-ost': 21, vest: 9, midt: 4, nord: 3 },
    'patients-received': { 'sor-ost': 11, vest: 4, midt: 2, nord: 1 },
    'waiting-days': 41,
    'right-patients-referred': { answer: true },
    'right-patients-received': { answer: false, explanation: 'Fire måtte vente til etter nyttår.' },
    activity: [
      'Aktiviteten var **omtrent som i fjor**, med *færre* henvisninger fra nord. Čáhci, ŋ og đ skal vises riktig.',
      '',
      '## Nytt i året',
      '',
      '- Ny poliklinikk',
      '- Telefon for fagfolk:',
      '    1. hverdager',
      '    2. helger',
      '',
      'Les mer på [nettsiden vår](https://helse.example/tjeneste).',
      '',
      '<script>alert(1)</script> blir stående som tekst.',
    ].join('\n'),
  },
  'clinical-competence': {
    professions: [
      { profession: 'Kirurgi', people: 4, positions: 2.5 },
      { profession: 'Fysioterapi', people: 2 },
    ],
    'all-covered': { answer: true },
    'depends-on-few': { answer: true, explanation: 'Én oppgave. To er under opplæring.' },
    'in-training': 2,
    training: 'To kirurger lærer opp hverandre.',
  },
  'medical-equipment': { condition: 'soon-worn', 'available-when-needed': { answer: true } },
  research: {
    publications: [
      {
        title: 'Ett år med prøvesykdom: en oppfølging av alle pasienter i landet',
        'published-in': 'Tidsskrift for eksempler',
        kind: 'article',
        link: 'https://doi.example/10.1000/1',
      },
      { title: 'Slik lever pasientene', 'published-in': 'Eksempelbladet', kind: 'popular' },
    ],
    doctorates: [],
    projects: [{ title: 'Register og hverdag', partners: 'Helse Vest', 'other-regions': true }],
    'european-network': { answer: false },
  },
  dissemination: {
    'teaching-hours': 120,
    courses: [
      { name: 'Grunnkurs', date: '2026-03-12', audience: 'hospitals', participants: 64, digital: true },
    ],
    'participants-per-region': { 'sor-ost': 30, vest: 20, midt: 10, nord: 4 },
    'guidance-given': 310,
    reach: 'Vi når ikke fram til kommunene i nord.',
  },
  quality: {
    registers: [
      { name: 'Register for prøvesykdom', level: 'national', coverage: 92.5, 'results-used': true },
    ],
    guidelines: [{ title: 'Veileder i prøvesykdom', state: 'revised' }],
    results: 'Ni av ti er tilbake i arbeid etter ett år.',
  },
  'system-responsibility': {
    'group-complete': { answer: false, explanation: 'Helse Nord mangler et medlem.' },
    'group-met': { answer: true },
    'group-meetings': [{ date: '2026-05-04', form: 'digital', present: 6 }],
    'group-work': 'Vi gikk gjennom henvisningene sammen.',
    website: 'https://helse.example/tjeneste',
    'website-content': {
      'referral-criteria': { done: true, link: 'https://helse.example/tjeneste/henvisning' },
      'guidelines-before': { done: true },
      'guidelines-after': { done: false },
    },
  },
  'status-and-challenges': {
    status: 'Målene er nådd.',
    challenges: 'Ventetiden øker.',
    'equal-access': { answer: true },
    'research-between-regions': 'Vi søker midler sammen med Helse Vest.',
  },
  'group-statement': {
    'works-as-intended': { answer: true },
    'equal-access': { answer: true },
    cooperation: 'good',
    activity: 'Ett møte, to rundspørringer.',
    statement: 'Gruppen er fornøyd med tjenesten og ber den møte kommunene oftere.',
  },
  'regional-part': {
    'works-for-region': 'well',
    'how-it-works': 'Pasientene får svar innen to uker.',
    'how-region-relates': 'Regionen følger retningslinjene.',
    'knowledge-spread': { answer: true },
    problems: { answer: false },
  },
};
