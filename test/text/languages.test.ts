import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attentionKinds } from '../../domain/attention.ts';
import { requestSteps } from '../../domain/candidate-request.ts';
import { groupRelations } from '../../domain/group-access.ts';
import { nominationSteps } from '../../domain/nomination.ts';
import { refusalCodes } from '../../domain/refusal.ts';
import { seatRelations } from '../../domain/seat-access.ts';
import { verbs } from '../../domain/verbs.ts';
import { causes, channelCauses, groupCauses, requestCauses, seatCauses } from '../../domain/views/cause.ts';
import { channelRelations } from '../../domain/views/nomination.ts';
import { reachProblems } from '../../domain/views/reach.ts';
import { grantedRoles, languages, regions, seatKinds, serviceTypes } from '../../domain/vocabulary.ts';
import { everythingRead } from './every-text.ts';

const nb = everythingRead('nb');

describe.each(languages)('%s', (language) => {
  const texts = everythingRead(language);

  it('says everything that bokmål says', () => {
    const paths = (all: Map<string, string>) =>
      [...all.keys()].filter((path) => !path.startsWith('mandate.tasks'));
    expect(paths(texts)).toEqual(paths(nb));
  });

  it('says it whole', () => {
    expect(offending(texts, (text) => broken.test(text) || text.trim() !== text || text === '')).toEqual([]);
  });

  it('shows nobody a code or the number of a rule', () => {
    const isCode = (word: string) => codes.includes(word) || /^[RP]\d+$/.test(word);
    expect(offending(texts, (text) => wordsOf(text).some(isCode))).toEqual([]);
  });
});

const broken = /undefined|null|NaN|\[object|\$\{| {2}/;

function offending(texts: Map<string, string>, isWrong: (text: string) => boolean): [string, string][] {
  return [...texts].filter(([, text]) => isWrong(text));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d-]+/gu) ?? [];
}

const codes: readonly string[] = [
  ...refusalCodes,
  ...verbs,
  ...causes,
  ...reachProblems,
  ...nominationSteps,
  ...requestCauses,
  ...groupCauses,
  ...attentionKinds,
  ...groupRelations,
  ...seatCauses,
  ...seatRelations,
  ...channelCauses,
  ...channelRelations,
  ...requestSteps,
  ...grantedRoles,
  ...serviceTypes,
  ...regions,
  ...seatKinds,
].filter((code) => code.includes('-'));

/** Words that are English and nothing else; one of them in a Norwegian text is a slip. */
const english =
  /^(the|and|you|your|is|was|not|this|that|with|from|please|cannot|proposal|deadline|seat|nomination|member|leader|unit|trust|submit|feedback|card|button|click)$/i;

it.each(['nb', 'nn'] as const)('%s holds no English', (language) => {
  const texts = everythingRead(language);
  expect(offending(texts, (text) => wordsOf(text).some((word) => english.test(word)))).toEqual([]);
});

/** Bokmål words that nynorsk spells otherwise; one of them in a nynorsk text is a slip. */
const bokmaal =
  /^(ikke|jeg|noe|noen|hva|hvem|hvor|hvorfor|hvordan|hver|fra|mer|bare|navn|velg|velger|tjeneste.*|forslag.*|leder.*|gruppen|referansegruppen|oversikten|oppnevn.*|oppgaver|foreslå.*|venter?|ventet|dekkes|kommer|helseforetak.*|bruker.*|ansatt|nå|siden|dager|måneder|gjøre|være|skrevet|fortsatt|deres|en|et)$/i;

describe('nynorsk', () => {
  const nn = everythingRead('nn');

  it('is nynorsk', () => {
    expect(offending(nn, (text) => wordsOf(text).some((word) => bokmaal.test(word)))).toEqual([]);
  });

  it('is written, not copied: most sentences of four words or more differ from bokmål', () => {
    const long = [...nn].filter(([, text]) => text.split(' ').length >= 4);
    const same = long.filter(([path, text]) => nb.get(path) === text);
    expect(same.length / long.length).toBeLessThan(0.15);
  });
});

it('lets no day of the month begin a list: the dot is followed by a space that does not break', () => {
  for (const language of ['nb', 'nn']) {
    expect(readFileSync(`text/${language}/time.ts`, 'utf8')).not.toMatch(/\$\{day\}\. /);
  }
});
