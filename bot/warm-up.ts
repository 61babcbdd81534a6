import { setImmediate as nextTurn } from 'node:timers/promises';
import { readTemplates } from '../cards/draw.ts';
import { mostDuties } from '../cards/home/home.ts';
import { renderNominationCard } from '../cards/render-nomination-card.ts';
import type { PersonActor } from '../domain/actor.ts';
import { languages } from '../domain/vocabulary.ts';
import { appointMember } from '../store/commands/appoint-member.ts';
import { homeView } from '../store/queries/home-view.ts';
import { nominationView } from '../store/queries/nomination-view.ts';
import type { Store } from '../store/store.ts';
import { exampleCase, noId } from './example-case.ts';
import { nominationInput } from './handlers/nomination.ts';
import { parseInput } from './input.ts';

type ToWarm = {
  readonly store: Store;
  /** Fetches the keys by which callers are proved. */
  readonly readKeys: () => Promise<void>;
};

const nobody: PersonActor = {
  kind: 'person',
  personId: noId,
  name: '',
  language: null,
  region: null,
  grants: [],
};

/**
 * Does what would make the first press and the first page slower than the others, one short step at a time: whoever
 * asks meanwhile is answered between two of them. What cannot be done now, the first who needs it does.
 */
export async function warmUp({ store, readKeys }: ToWarm): Promise<void> {
  // Nothing waits for the network.
  readKeys().catch(() => undefined);
  await pressAsNobody(store).catch(() => undefined);
  await drawInEachLanguage();
  for (const _ of readTemplates()) await nextTurn();
  await import('./api/queries.ts');
  await nextTurn();
  await import('./api/commands.ts');
  await nextTurn();
  await import('./public/public-pages.ts');
}

/** A press of somebody who has no right to anything: it reads nothing and changes nothing, by the way that all take. */
async function pressAsNobody(store: Store): Promise<void> {
  parseInput(nominationInput, { nominationId: noId, version: '1' });
  await homeView(store, nobody, { most: mostDuties });
  await nextTurn();
  await nominationView(store, nobody, noId);
  await nextTurn();
  const asNobody = { store, actor: nobody, correlationId: noId, submissionKey: null };
  await appointMember(asNobody, { nominationId: noId });
}

/** Words, days and numbers of a language are made ready when the first are written. */
async function drawInEachLanguage(): Promise<void> {
  for (const language of languages) {
    const reading = { language, now: new Date() };
    renderNominationCard('nomination', exampleCase, { reading, submissionKey: noId });
    await nextTurn();
  }
}
