import { type Chapter, choice, link, list, longText, shortText, tick, words, yesNo } from '../build.ts';

export const research: Chapter = {
  key: 'research',
  owner: 'service-leader',
  title: words('Forskning', 'Forsking', 'Research'),
  guidance: words(
    'Publikasjoner, doktorgrader, prosjekter og nettverk i året. Ta med det som tjenesten selv har bidratt til.',
    'Publikasjonar, doktorgrader, prosjekt og nettverk i året. Ta med det som tenesta sjølv har medverka til.',
    'Publications, doctorates, projects and networks in the year. Include what the service itself contributed to.',
  ),
  questions: {
    publications: list({
      title: words('Publikasjoner', 'Publikasjonar', 'Publications'),
      guidance: words(
        'Det som kom ut i året. Lim gjerne inn DOI-lenken.',
        'Det som kom ut i året. Lim gjerne inn DOI-lenkja.',
        'What came out in the year. The DOI link is welcome.',
      ),
      row: words('publikasjon', 'publikasjon', 'publication'),
      most: 200,
      columns: {
        title: shortText({ title: words('Tittel', 'Tittel', 'Title') }),
        'published-in': shortText({
          title: words('Tidsskrift eller bok', 'Tidsskrift eller bok', 'Journal or book'),
          most: 200,
        }),
        kind: choice({
          title: words('Type', 'Type', 'Type'),
          options: {
            article: words('Artikkel', 'Artikkel', 'Article'),
            review: words('Oversiktsartikkel', 'Oversiktsartikkel', 'Review'),
            chapter: words('Bok eller kapittel', 'Bok eller kapittel', 'Book or chapter'),
            popular: words('For allmennheten', 'For ålmenta', 'For the public'),
            other: words('Annet', 'Anna', 'Other'),
          },
        }),
        link: link({ title: words('Lenke', 'Lenkje', 'Link'), optional: true }),
      },
    }),
    doctorates: list({
      title: words('Doktorgrader', 'Doktorgrader', 'Doctorates'),
      guidance: words(
        'Arbeider som er levert eller pågår. Skriv tema og lærested, ikke navn.',
        'Arbeid som er leverte eller går føre seg. Skriv tema og lærestad, ikkje namn.',
        'Work that is finished or under way. Write the topic and the university, not names.',
      ),
      row: words('doktorgrad', 'doktorgrad', 'doctorate'),
      most: 50,
      columns: {
        topic: shortText({ title: words('Tema', 'Tema', 'Topic') }),
        university: shortText({ title: words('Lærested', 'Lærestad', 'University'), most: 120 }),
        state: choice({
          title: words('Status', 'Status', 'State'),
          options: {
            ongoing: words('Pågår', 'Går føre seg', 'Under way'),
            defended: words('Disputert i året', 'Disputert i året', 'Defended in the year'),
          },
        }),
      },
    }),
    projects: list({
      title: words('Forskningsprosjekter', 'Forskingsprosjekt', 'Research projects'),
      guidance: words(
        'Kryss av når en annen region er med. Det viser hvor mye regionene forsker sammen.',
        'Kryss av når ein annan region er med. Det viser kor mykje regionane forskar saman.',
        'Tick when another region takes part. It shows how much the regions do research together.',
      ),
      row: words('prosjekt', 'prosjekt', 'project'),
      most: 100,
      columns: {
        title: shortText({ title: words('Prosjekt', 'Prosjekt', 'Project') }),
        partners: shortText({
          title: words('Samarbeidspartnere', 'Samarbeidspartnarar', 'Partners'),
          optional: true,
        }),
        'clinical-trial': tick({ title: words('Klinisk studie', 'Klinisk studie', 'Clinical trial') }),
        'other-regions': tick({
          title: words('Andre regioner er med', 'Andre regionar er med', 'Other regions take part'),
        }),
      },
    }),
    networks: list({
      title: words('Faglige nettverk', 'Faglege nettverk', 'Professional networks'),
      guidance: words(
        'Nettverk i Norge og i andre land som tjenesten deltar i.',
        'Nettverk i Noreg og i andre land som tenesta er med i.',
        'Networks in Norway and abroad that the service takes part in.',
      ),
      row: words('nettverk', 'nettverk', 'network'),
      most: 50,
      columns: {
        name: shortText({ title: words('Nettverk', 'Nettverk', 'Network'), most: 200 }),
        international: tick({ title: words('Internasjonalt', 'Internasjonalt', 'International') }),
      },
    }),
    'european-network': yesNo({
      title: words(
        'Er tjenesten med i et europeisk referansenettverk (ERN)?',
        'Er tenesta med i eit europeisk referansenettverk (ERN)?',
        'Is the service part of a European Reference Network (ERN)?',
      ),
      guidance: words(
        'Svarer du ja, så skriv gjerne hvilket.',
        'Svarar du ja, så skriv gjerne kva for eit.',
        'If yes, do write which one.',
      ),
      optional: true,
    }),
    summary: longText({
      title: words('Om forskningen i året', 'Om forskinga i året', 'About the research in the year'),
      guidance: words(
        'Hva forskningen har betydd for pasientene, og hva som hindrer dere.',
        'Kva forskinga har hatt å seie for pasientane, og kva som hindrar dykk.',
        'What the research has meant for patients, and what gets in the way.',
      ),
      most: 3000,
      optional: true,
    }),
  },
};
