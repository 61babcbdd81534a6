import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaqId } from '../../../domain/faq.ts';
import type { Language } from '../../../domain/vocabulary.ts';
import { publishFaq } from '../../../store/commands/publish-faq.ts';
import { searchFaq } from '../../../store/queries/search-faq.ts';
import { openStore, type Store } from '../../../store/store.ts';
import { faqContent } from '../../../text/faq-content.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const anybody = { kind: 'system', job: 'test' } as const;

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createTestDatabase();
  store = await openStore({ url: database.appUrl });
  await publishFaq(store, faqContent());
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

async function found(question: string, language: Language): Promise<FaqId[]> {
  return (await searchFaq(store, anybody, { question, language })).map(({ id }) => id);
}

/** As people write: in their own words, in a hurry, in whichever language. */
const questions: readonly (readonly [Language, string, FaqId])[] = [
  ['nb', 'hva er mandatet?', 'mandate'],
  ['nb', 'hva er hensikten med gruppen', 'mandate'],
  ['nb', 'hva er oppgavene til gruppen for en behandlingstjeneste', 'tasks-treatment'],
  ['nb', 'oppgaver kompetansetjenste', 'tasks-competence'],
  ['nb', 'hva skal gruppen for et nasjonalt senter gjøre', 'tasks-centre'],
  ['nb', 'hvor mange medlemmer er det i en gruppe', 'composition'],
  ['nb', 'Kan medlemmet være fra samme helseforetak som tjenesten?', 'host-region'],
  ['nb', 'hvem sitter på tjenestens plass', 'service-seat'],
  ['nb', 'hvordan skaffer vi brukerepresentant', 'user-representatives'],
  ['nb', 'kan en fastlege være med?', 'other-members'],
  ['nb', 'må vi ha sekretær', 'other-members'],
  ['nb', 'hvem velger gruppeleder', 'group-leader'],
  ['nb', 'kan lederen av gruppen komme fra vår egen region', 'group-leader'],
  ['nb', 'har nettverk referansegrupper', 'networks'],
  ['nb', 'hva er ERN', 'ern'],
  ['nb', 'hva skjer fra forslag til oppnevning', 'appointment-steps'],
  ['nb', 'hvem oppnenver medlemmene', 'who-appoints'],
  ['nb', 'trenger jeg tillatelse fra sjefen min', 'line-leader'],
  ['nb', 'vi finner ingen som vil stille', 'no-candidate'],
  ['nb', 'kan jeg ha vara', 'deputies'],
  ['nb', 'kan en kollega møte for meg', 'deputies'],
  ['nb', 'hvor lenge sitter man', 'term-of-office'],
  ['nb', 'jeg skal ut i foreldrepermisjon, hva nå?', 'leaving'],
  ['nb', 'medlemmet har sluttet', 'leaving'],
  ['nb', 'hvor mange timer må jeg regne med', 'effort'],
  ['nb', 'hvor ofte er det møter', 'meetings'],
  ['nb', 'dekkes reiseutgifter?', 'travel-costs'],
  ['nb', 'hvem dekker hotel og fly', 'travel-costs'],
  ['nb', 'hvem betaler lunsjen på møtet', 'meeting-costs'],
  ['nb', 'får brukerrepresentanter honorar', 'user-costs'],
  ['nb', 'tjenesten fungerer dårlig for pasientene våre', 'problems'],
  ['nb', 'når er fristen for årsraporten', 'report-deadlines'],
  ['nb', 'hvem leverer årsrapporten', 'report-submission'],
  ['nb', 'hvem skal skrive gruppens uttalelse', 'report-parts'],
  ['nb', 'hvem er kontaktpersonen for Helse Nord', 'contacts'],
  ['nn', 'kven dekkjer reiseutgiftene mine', 'travel-costs'],
  ['nn', 'når må vi levere årsrapporten', 'report-deadlines'],
  ['nn', 'kven oppnemner ein ny medlem?', 'who-appoints'],
  ['nn', 'kor ofte møtest vi', 'meetings'],
  ['nn', 'kan eg ha stadfortreder', 'deputies'],
  ['nn', 'kven peikar ut leiaren av gruppa', 'group-leader'],
  ['nn', 'vi manglar kandidat til plassen', 'no-candidate'],
  ['en', 'who pays for my flight', 'travel-costs'],
  ['en', 'when is the annual report due', 'report-deadlines'],
  ['en', 'can I send a substitute', 'deputies'],
  ['en', 'who decides on new members', 'who-appoints'],
  ['en', 'how offen do we meet', 'meetings'],
  ['en', 'can the chair be from our region?', 'group-leader'],
  ['en', 'how long is the term of office', 'term-of-office'],
];

describe('What people ask', () => {
  it.each(questions)('%s: %s', async (language, question, expected) => {
    expect((await found(question, language))[0]).toBe(expected);
  });

  it('is found in whichever language it is written', async () => {
    expect((await found('who pays for my flight', 'nb'))[0]).toBe('travel-costs');
    expect((await found('kven dekkjer reisa', 'en'))[0]).toBe('travel-costs');
    expect((await found('hvem dekker reisen', 'nn'))[0]).toBe('travel-costs');
  });

  it('finds every entry by its own question, in its own language', async () => {
    for (const { id, language, question } of faqContent()) {
      expect.soft((await found(question, language))[0], language).toBe(id);
    }
  });
});

describe('What nobody can answer', () => {
  it.each([
    '',
    '   ',
    '???',
    '🙂',
    'kaffe',
    'hva kan du gjøre',
    'hvem er du',
    'hva er klokka',
    'asdf qwerty',
    'hei du',
    'takk for hjelpen',
    'ha en fin dag',
    'hvor er kantina',
    'blir det regn i morgen',
    'kan du fortelle en vits',
    'I am hungry',
    'what is the weather like in Oslo',
    'min datamaskin starter ikke',
    'ok',
    "'; drop table faq_entry; --",
    '{{DATE(x)}} *hei* $',
    '<at>alle</at> [x](https://e.example)',
    'æøå\u0000\\ & | ! ( ) :*',
  ])('%j finds nothing', async (question) => {
    for (const language of ['nb', 'nn', 'en'] as const) expect(await found(question, language)).toEqual([]);
  });

  it('takes a letter of any length', async () => {
    const letter = 'Kjære alle sammen, dette er en lang historie om noe helt annet. '.repeat(500);
    await expect(found(letter, 'nb')).resolves.toBeInstanceOf(Array);
    await expect(found('å'.repeat(100_000), 'nb')).resolves.toEqual([]);
  });
});

describe('Publishing', () => {
  it('writes what changed and nothing else, several at once too', async () => {
    expect(await publishFaq(store, faqContent())).toBe(0);
    const [first] = faqContent();
    if (!first) throw new Error('No content');
    const changed = [{ ...first, answer: 'noe annet' }];
    const counts = await Promise.all([publishFaq(store, changed), publishFaq(store, changed)]);
    expect(counts.toSorted()).toEqual([0, 1]);
    expect(await publishFaq(store, faqContent())).toBe(1);
  });

  it('leaves entries of a newer program, and does not show them', async () => {
    await store.db
      .insertInto('faq_entry')
      .values({
        entry_id: 'from-the-future',
        language: 'nb',
        question: 'romferge',
        wordings: 'x',
        answer: 'x',
        content_hash: 'x',
      })
      .execute();
    await publishFaq(store, faqContent());
    expect(await found('romferge', 'nb')).toEqual([]);
    const kept = await store.db.deleteFrom('faq_entry').where('entry_id', '=', 'from-the-future').execute();
    expect(kept[0]?.numDeletedRows).toBe(1n);
  });
});
