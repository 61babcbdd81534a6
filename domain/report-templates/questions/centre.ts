import { type Chapter, choice, list, longText, regionTable, shortText, words, yesNo } from '../build.ts';
import { competenceWebsite, website } from './group.ts';
import { challenges, equalAccess, status } from './status.ts';

const owner = 'service-leader';

export const mandateTasks: Chapter = {
  key: 'mandate-tasks',
  owner,
  title: words('Oppgavene i mandatet', 'Oppgåvene i mandatet', 'The tasks of the mandate'),
  guidance: words(
    'Hva senteret har gjort med hver oppgave som mandatet gir det.',
    'Kva senteret har gjort med kvar oppgåve som mandatet gir det.',
    'What the centre has done with each task that its mandate gives it.',
  ),
  questions: {
    tasks: list({
      title: words('Oppgavene', 'Oppgåvene', 'The tasks'),
      guidance: words(
        'Én linje for hver oppgave i mandatet.',
        'Éi linje for kvar oppgåve i mandatet.',
        'One line for each task of the mandate.',
      ),
      row: words('oppgave', 'oppgåve', 'task'),
      most: 30,
      columns: {
        task: shortText({ title: words('Oppgave', 'Oppgåve', 'Task') }),
        state: choice({
          title: words('Hvordan det går', 'Korleis det går', 'How it goes'),
          options: {
            'on-track': words('Som planlagt', 'Som planlagt', 'As planned'),
            behind: words('Etter planen', 'Etter planen', 'Behind the plan'),
            'not-begun': words('Ikke begynt', 'Ikkje påbyrja', 'Not begun'),
          },
        }),
        'done-in-the-year': shortText({
          title: words('Gjort i året', 'Gjort i året', 'Done in the year'),
          optional: true,
        }),
      },
    }),
    'results-in-the-year': longText({
      title: words('Resultater i året', 'Resultat i året', 'Results in the year'),
      guidance: words(
        'Hva arbeidet har ført til for pasienter og helsetjenesten.',
        'Kva arbeidet har ført til for pasientar og helsetenesta.',
        'What the work has led to for patients and the health service.',
      ),
    }),
    website,
    'website-content': competenceWebsite,
  },
};

export const dialogueWithRegions: Chapter = {
  key: 'dialogue-with-regions',
  owner,
  title: words(
    'Dialog og kompetanse i alle regioner',
    'Dialog og kompetanse i alle regionar',
    'Dialogue and competence in all regions',
  ),
  guidance: words(
    'Hvordan senteret snakker med fagmiljøene, og hva de får igjen for det.',
    'Korleis senteret snakkar med fagmiljøa, og kva dei får att for det.',
    'How the centre talks with professionals, and what they gain from it.',
  ),
  questions: {
    'meetings-per-region': regionTable({
      title: words('Møter med hver region', 'Møte med kvar region', 'Meetings with each region'),
      guidance: words(
        'Møter med fagmiljø i regionen i året. Et møte med alle teller for alle.',
        'Møte med fagmiljø i regionen i året. Eit møte med alle tel for alle.',
        'Meetings with professionals in the region in the year. A meeting with all counts for all.',
      ),
      feeds: ['change'],
    }),
    'equal-access': equalAccess,
    dialogue: longText({
      title: words('Dialogen i året', 'Dialogen i året', 'The dialogue in the year'),
      guidance: words(
        'Hva regionene har bedt om, og hva senteret har gjort med det.',
        'Kva regionane har bede om, og kva senteret har gjort med det.',
        'What the regions asked for, and what the centre did about it.',
      ),
      most: 3000,
    }),
    competence: longText({
      title: words('Kompetanse i regionene', 'Kompetanse i regionane', 'Competence in the regions'),
      guidance: words(
        'Hvordan senteret bygger kompetanse der pasientene bor, og hvor det mangler.',
        'Korleis senteret byggjer kompetanse der pasientane bur, og kvar det manglar.',
        'How the centre builds competence where patients live, and where it is lacking.',
      ),
      most: 3000,
    }),
    'all-regions-take-part': yesNo({
      title: words('Deltar alle regioner?', 'Er alle regionar med?', 'Do all regions take part?'),
      guidance: words(
        'Svarer du nei, så skriv hvem som ikke er med, og hvorfor.',
        'Svarar du nei, så skriv kven som ikkje er med, og kvifor.',
        'If no, write who does not, and why.',
      ),
      explainWhen: false,
      since: 2026,
    }),
  },
};

export const centreStatus: Chapter = {
  key: 'status-and-challenges',
  owner,
  title: words('Status og utfordringer', 'Status og utfordringar', 'State and challenges'),
  guidance: words(
    'Et blikk på året som helhet. Kort er bra.',
    'Eit blikk på året som heilskap. Kort er bra.',
    'A look at the year as a whole. Short is good.',
  ),
  questions: { status, challenges },
};
