import { followUpQuestion, letterQuestion, sharedQuestion } from '../assessment.ts';
import { type Chapter, choice, longText, type Question, words } from '../report-templates/build.ts';

/** What a report is assessed by, as questions like those of the report itself: a verdict on each criterion, and a comment. */

type Criterion = {
  readonly title: ReturnType<typeof words>;
  readonly guidance: ReturnType<typeof words>;
};

const verdicts = {
  fulfilled: words('Oppfylt', 'Oppfylt', 'Fulfilled'),
  partly: words('Delvis oppfylt', 'Delvis oppfylt', 'Partly fulfilled'),
  'not-fulfilled': words('Ikke oppfylt', 'Ikkje oppfylt', 'Not fulfilled'),
  'not-relevant': words('Gjelder ikke her', 'Gjeld ikkje her', 'Does not apply here'),
};

const comment = longText({
  title: words('Kommentar', 'Kommentar', 'Comment'),
  most: 1500,
  optional: true,
});

/** A criterion is two questions, the second under the key of the first with `-comment`. */
function asked(criteria: Readonly<Record<string, Criterion>>): Record<string, Question> {
  return Object.fromEntries(
    Object.entries(criteria).flatMap(([key, criterion]) => [
      [key, choice({ ...criterion, options: verdicts })] as const,
      [`${key}-comment`, comment] as const,
    ]),
  );
}

const activity: Criterion = {
  title: words(
    'Pasientene får behandlingen de skal',
    'Pasientane får behandlinga dei skal',
    'Patients get the treatment that they should',
  ),
  guidance: words(
    'Blir de riktige pasientene henvist og tatt imot? Svarer antallet til oppdraget?',
    'Blir dei rette pasientane tilviste og tekne imot? Svarer talet til oppdraget?',
    'Are the right patients referred and received? Do the numbers match the mandate?',
  ),
};

const equalAccess: Criterion = {
  title: words(
    'Tilgangen er likeverdig for alle regioner',
    'Tilgangen er likeverdig for alle regionar',
    'Access is equal for all regions',
  ),
  guidance: words(
    'Se på tallene for hver region og på det regionene selv skriver. Ulikheter skal være begrunnet.',
    'Sjå på tala for kvar region og på det regionane sjølve skriv. Ulikskapar skal vere grunngjevne.',
    'Look at the numbers for each region and at what the regions write. Differences need a reason.',
  ),
};

const stability: Criterion = {
  title: words(
    'Kompetanse og utstyr er sikret på sikt',
    'Kompetanse og utstyr er sikra på sikt',
    'Competence and equipment are secured for the future',
  ),
  guidance: words(
    'Står tjenesten støtt, eller henger den på enkeltpersoner?',
    'Står tenesta støtt, eller heng ho på enkeltpersonar?',
    'Is the service stable, or does it hang on single persons?',
  ),
};

const guidanceGiven: Criterion = {
  title: words(
    'Kompetansen blir bygd opp og kommer i bruk i alle regioner',
    'Kompetansen blir bygd opp og kjem i bruk i alle regionar',
    'Competence is built and is used in all regions',
  ),
  guidance: words(
    'Får fagmiljøene i alle regioner veiledning og opplæring? Er planen for kompetansespredning fulgt?',
    'Får fagmiljøa i alle regionar rettleiing og opplæring? Er planen for kompetansespreiing følgd?',
    'Do professionals in all regions get guidance and training? Was the dissemination plan followed?',
  ),
};

const dissemination: Criterion = {
  title: words(
    'Kunnskap blir spredt til alle regioner',
    'Kunnskap blir spreidd til alle regionar',
    'Knowledge reaches all regions',
  ),
  guidance: words(
    'Undervisning, kurs og veiledning utenfor egen region.',
    'Undervising, kurs og rettleiing utanfor eigen region.',
    'Teaching, courses and guidance outside the own region.',
  ),
};

const research: Criterion = {
  title: words(
    'Tjenesten forsker, også sammen med andre regioner',
    'Tenesta forskar, også saman med andre regionar',
    'The service does research, also with other regions',
  ),
  guidance: words(
    'Omfanget må ses i sammenheng med antall pasienter.',
    'Omfanget må sjåast i samanheng med talet på pasientar.',
    'How much must be seen against the number of patients.',
  ),
};

const registers: Criterion = {
  title: words(
    'Registre og retningslinjer er fulgt opp',
    'Register og retningslinjer er følgde opp',
    'Registers and guidelines are looked after',
  ),
  guidance: words(
    'Melder tjenesten til registrene, og bruker den resultatene?',
    'Melder tenesta til registra, og bruker ho resultata?',
    'Does the service report to the registers, and use the results?',
  ),
};

const website: Criterion = {
  title: words('Nettsiden har det den skal', 'Nettsida har det ho skal', 'The website has what it should'),
  guidance: words(
    'Kriterier for henvisning, retningslinjer, plan for kompetansespredning og resultatmål.',
    'Kriterium for tilvising, retningslinjer, plan for kompetansespreiing og resultatmål.',
    'Criteria for referral, guidelines, plan for dissemination and result goals.',
  ),
};

const mandate: Criterion = {
  title: words(
    'Oppgavene i mandatet er gjort',
    'Oppgåvene i mandatet er gjorde',
    'The tasks of the mandate were done',
  ),
  guidance: words(
    'Se rapporten mot mandatet, oppgave for oppgave.',
    'Sjå rapporten mot mandatet, oppgåve for oppgåve.',
    'See the report against the mandate, task by task.',
  ),
};

const dialogue: Criterion = {
  title: words(
    'Det er dialog med fagmiljøene i alle regioner',
    'Det er dialog med fagmiljøa i alle regionar',
    'There is dialogue with professionals in all regions',
  ),
  guidance: words(
    'Hvem har hatt kontakt med hvem, og hva kom ut av det?',
    'Kven har hatt kontakt med kven, og kva kom ut av det?',
    'Who was in touch with whom, and what came of it?',
  ),
};

const clarifications: Criterion = {
  title: words(
    'Nettverket avklarer faglige spørsmål for eiere og myndigheter',
    'Nettverket avklarer faglege spørsmål for eigarar og styresmakter',
    'The network settles professional questions for owners and authorities',
  ),
  guidance: words(
    'Hva ble spurt om, og hva ble svart?',
    'Kva vart det spurt om, og kva vart svara?',
    'What was asked, and what was answered?',
  ),
};

const anchoring: Criterion = {
  title: words(
    'Alle regioner og brukerne er med i nettverket',
    'Alle regionar og brukarane er med i nettverket',
    'All regions and the users take part in the network',
  ),
  guidance: words(
    'Nettverket skal ha en representant fra hver region, og brukerne skal være representert.',
    'Nettverket skal ha ein representant frå kvar region, og brukarane skal vere representerte.',
    'A network has a representative of each region, and the users are represented.',
  ),
};

const groupComplete: Criterion = {
  title: words(
    'Referansegruppen er rett satt sammen',
    'Referansegruppa er rett sett saman',
    'The reference group is composed as it should be',
  ),
  guidance: words(
    'En fra hver region, minst én brukerrepresentant, og en leder som ikke er fra tjenestens egen region.',
    'Ein frå kvar region, minst éin brukarrepresentant, og ein leiar som ikkje er frå regionen til tenesta.',
    'One from each region, at least one user representative, and a leader who is not from the service’s region.',
  ),
};

const groupWorks: Criterion = {
  title: words(
    'Gruppen møtes og samarbeider gjennom året',
    'Gruppa møtest og samarbeider gjennom året',
    'The group meets and cooperates through the year',
  ),
  guidance: words(
    'Minst ett møte i året. Digitale møter teller.',
    'Minst eitt møte i året. Digitale møte tel.',
    'At least one meeting a year. Digital meetings count.',
  ),
};

const groupReports: Criterion = {
  title: words(
    'Gruppen og alle regioner har skrevet sin del',
    'Gruppa og alle regionar har skrive sin del',
    'The group and all regions wrote their part',
  ),
  guidance: words(
    'En del som mangler, skal ha en grunn.',
    'Ein del som manglar, skal ha ein grunn.',
    'A part that is missing has a reason.',
  ),
};

const reportAnswers: Criterion = {
  title: words(
    'Rapporten svarer på det den skal',
    'Rapporten svarer på det han skal',
    'The report answers what it should',
  ),
  guidance: words(
    'Kan du se hva som er gjort i året, hva som er status, og hva som er vanskelig?',
    'Kan du sjå kva som er gjort i året, kva som er status, og kva som er vanskeleg?',
    'Can you see what was done in the year, how things stand, and what is difficult?',
  ),
};

const followedUp: Criterion = {
  title: words(
    'Det som skulle følges opp fra i fjor, er gjort',
    'Det som skulle følgjast opp frå i fjor, er gjort',
    'What was to be followed up from last year is done',
  ),
  guidance: words(
    'Oppfølgingene fra i fjor står ved siden av.',
    'Oppfølgingane frå i fjor står ved sida av.',
    'Last year’s follow-ups stand beside.',
  ),
};

type ChapterOf = Pick<Chapter, 'key' | 'owner' | 'title' | 'guidance'>;
const ofService: ChapterOf = {
  key: 'assess-service',
  owner: 'regional-contact',
  title: words('Arbeidet i året', 'Arbeidet i året', 'The year’s work'),
  guidance: words(
    'Les rapporten og svar på hvert kriterium. Skriv en kommentar der noe ikke er helt oppfylt.',
    'Les rapporten og svar på kvart kriterium. Skriv ein kommentar der noko ikkje er heilt oppfylt.',
    'Read the report and answer each criterion. Comment where something is not quite fulfilled.',
  ),
};
const ofReport: ChapterOf = {
  key: 'assess-report',
  owner: 'regional-contact',
  title: words(
    'Referansegruppen og rapporten',
    'Referansegruppa og rapporten',
    'The reference group and the report',
  ),
  guidance: words(
    'Varslene ved siden av er regnet ut av rapporten. Du avgjør hva de betyr.',
    'Varsla ved sida av er rekna ut av rapporten. Du avgjer kva dei betyr.',
    'The notes beside are reckoned from the report. What they mean is for you to say.',
  ),
};

/** What comes of it: the words that the service is told, and whether something has to be followed up. */
const asAWhole: Chapter = {
  key: 'assess-whole',
  owner: 'regional-contact',
  title: words('Samlet vurdering', 'Samla vurdering', 'The assessment as a whole'),
  guidance: words(
    'Dette går til tjenesten og referansegruppen når du sender tilbakemeldingen.',
    'Dette går til tenesta og referansegruppa når du sender tilbakemeldinga.',
    'This goes to the service and its reference group when you send the feedback.',
  ),
  questions: {
    [letterQuestion]: longText({
      title: words(
        'Noen ord til tjenesten og referansegruppen',
        'Nokre ord til tenesta og referansegruppa',
        'A few words to the service and its reference group',
      ),
      guidance: words(
        'Står øverst i tilbakemeldingen.',
        'Står øvst i tilbakemeldinga.',
        'Stands at the top of the feedback.',
      ),
      most: 3000,
      optional: true,
    }),
    'goes-well': longText({
      title: words('Det som går bra', 'Det som går bra', 'What goes well'),
      most: 3000,
    }),
    improve: longText({
      title: words('Det som kan bli bedre', 'Det som kan bli betre', 'What could be better'),
      most: 3000,
      optional: true,
    }),
    [followUpQuestion]: choice({
      title: words('Trenger noe oppfølging?', 'Treng noko oppfølging?', 'Does anything need follow-up?'),
      guidance: words(
        'Det som flere regioner må løse sammen, tas opp i den nasjonale vurderingen.',
        'Det som fleire regionar må løyse saman, blir teke opp i den nasjonale vurderinga.',
        'What several regions have to solve together is taken up in the national assessment.',
      ),
      options: {
        none: words('Nei', 'Nei', 'No'),
        region: words('Ja, i egen region', 'Ja, i eigen region', 'Yes, in the own region'),
        interregional: words('Ja, mellom regionene', 'Ja, mellom regionane', 'Yes, between the regions'),
      },
    }),
    [sharedQuestion]: longText({
      title: words(
        'Utfordringer som kan gjelde flere tjenester',
        'Utfordringar som kan gjelde fleire tenester',
        'Challenges that may concern several services',
      ),
      guidance: words(
        'Går til den nasjonale vurderingen, ikke til tjenesten.',
        'Går til den nasjonale vurderinga, ikkje til tenesta.',
        'Goes to the national assessment, not to the service.',
      ),
      most: 3000,
      optional: true,
    }),
  },
};

function chapters(
  work: Readonly<Record<string, Criterion>>,
  report: Readonly<Record<string, Criterion>>,
): readonly Chapter[] {
  return [{ ...ofService, questions: asked(work) }, { ...ofReport, questions: asked(report) }, asAWhole];
}

const ofGroup = {
  'group-complete': groupComplete,
  'group-works': groupWorks,
  'group-reports': groupReports,
  'report-answers': reportAnswers,
  'followed-up': followedUp,
};

/** R46, R52, P9, P11, P19 to P21: what treatment is assessed by. */
export const treatmentChapters = chapters(
  {
    activity,
    'equal-access': equalAccess,
    stability,
    research,
    dissemination,
    registers,
    website,
  },
  ofGroup,
);

export const competenceChapters = chapters(
  {
    'guidance-given': guidanceGiven,
    'equal-access': equalAccess,
    stability,
    research,
    registers,
    website,
  },
  ofGroup,
);

export const centreChapters = chapters({ mandate, dialogue, dissemination, website }, ofGroup);

/** R39, R55: a network has no reference group, and reports briefly. */
export const networkChapters = chapters(
  { dissemination, clarifications, anchoring },
  { 'report-answers': reportAnswers, 'followed-up': followedUp },
).map((chapter) =>
  chapter.key === ofReport.key
    ? { ...chapter, title: words('Rapporten', 'Rapporten', 'The report') }
    : chapter,
);
