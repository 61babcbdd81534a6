import { describe, expect, it } from 'vitest';
import { deliveriesModel } from '../../cards/deliveries/deliveries.ts';
import { deliveryFailures, passingFailures } from '../../domain/delivery-failure.ts';
import type { DeliveryProblemView } from '../../domain/views/reach.ts';
import { type Language, languages } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { deliveryProblems, now } from './example-views.ts';

type Told = Pick<DeliveryProblemView, 'problem' | 'state'>;

function lineOf(told: Told, language: Language) {
  const [example] = deliveryProblems(1);
  if (!example) throw new Error('There is no example');
  const context = { reading: { language, now }, submissionKey: 'key' };
  const [line] = deliveriesModel([{ ...example, ...told }], context).lines;
  return line;
}

const waiting = (problem: string | null): Told => ({ problem, state: 'waiting' });
const dead = (problem: string): Told => ({ problem, state: 'dead' });

/** In bokmål: what is told, why, and what to do. */
const told: readonly (readonly [Told, why: string, remedy: string])[] = [
  [waiting(null), 'står i kø', 'kommer av seg selv'],
  [waiting('rate-limited'), 'for mye å gjøre', 'kommer av seg selv'],
  [dead('rate-limited'), 'for mye å gjøre', 'prøver ikke lenger'],
  [waiting('status-503'), 'for mye å gjøre', 'kommer av seg selv'],
  [waiting('not-connected'), 'ikke kontakt med Teams', 'når kontakten er tilbake'],
  [dead('not-connected'), 'ikke kontakt med Teams', 'prøver ikke lenger'],
  [waiting('outcome-unknown'), 'kan være kommet fram', 'komme to ganger'],
  [dead('outcome-unknown'), 'kan være kommet fram', 'Spør Per Prøve om beskjeden er kommet'],
  [waiting('failed'), 'gikk galt i Samråd', 'av seg selv'],
  [dead('failed'), 'gikk galt i Samråd', 'prøver ikke lenger'],
  [dead('queue-gave-up'), 'så mange ganger', 'Prøv igjen'],
  [dead('attempts-exhausted'), 'så mange ganger', 'Prøv igjen'],
  [dead('rejected-413-MessageSizeTooBig'), 'for stor for Teams', 'drifter Samråd'],
  [dead('rejected-400-BadSyntax'), 'godtar ikke beskjeden', 'drifter Samråd'],
  [dead('open-403-unknown'), 'starte en samtale med Per Prøve', 'drifter Samråd'],
  [dead('conversation-gone'), 'finnes ikke lenger', 'skrive «hei»'],
  [{ problem: 'not-installed', state: 'unreachable' }, 'har ikke Samråd i Teams', 'legge til appen'],
  [dead('of-a-newer-version'), 'vet ikke hvorfor', 'drifter Samråd'],
];

describe('A message that did not arrive', () => {
  it.each(told)('%o says why, and what to do', (view, why, remedy) => {
    const line = lineOf(view, 'nb');
    expect(line?.why).toContain(why);
    expect(line?.remedy).toContain(remedy);
  });

  it.each(languages)('has words of its own for every reason, in %s', (language) => {
    const { failures, givenUp } = textIn(language).reach;
    expect(Object.keys(failures)).toEqual([...deliveryFailures]);
    expect(Object.keys(givenUp)).toEqual([...passingFailures]);
    const reasons = Object.values(failures).map(({ why }) => why('Per Prøve'));
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});

it('how reminders run is said above them, with how long the oldest has waited', () => {
  const context = { reading: { language: 'nb', now }, submissionKey: 'key' } as const;
  const run = { secondsSinceTick: 12, lastDay: '2027-01-28', waiting: 3 };
  const leadOf = (oldestSeconds: number | null) =>
    deliveriesModel([], context, { ...run, oldestSeconds }).lead;
  expect(leadOf(null)).not.toContain('eldste');
  expect(leadOf(200)).toContain('3 påminnelser står i kø. Den eldste har ventet i 4 min.');
});

it.each([
  ['nb', 'Ingen beskjeder har støtt på problemer. Samråd så sist etter påminnelser for ett sekund siden.'],
  ['nn', 'Ingen beskjedar har støytt på problem. Samråd såg sist etter påminningar for eitt sekund sidan.'],
  ['en', 'No message has met a problem. Samråd last looked for reminders one second ago.'],
] as const)('nothing is said to have arrived that is in line, in %s', (language, beginning) => {
  const context = { reading: { language, now }, submissionKey: 'key' };
  const run = { secondsSinceTick: 1, lastDay: null, oldestSeconds: null };
  const { deliveries } = textIn(language).reach;
  const leadOf = (waiting: number) => deliveriesModel([], context, { ...run, waiting }).lead;
  expect(leadOf(1)).toBe(`${beginning} ${deliveries.noRound} ${deliveries.waiting('1')}`);
  expect(leadOf(4)).not.toContain(deliveries.empty);
  expect(leadOf(0)).toContain(deliveries.empty);
});

it.each([
  [{ kind: 'region', region: 'nord' }, 'Kanalen til Helse Nord: '],
  [null, 'En kanal: '],
] as const)('a channel is called after whose it is: %o', (channel, name) => {
  const [example] = deliveryProblems(1);
  if (!example) throw new Error('There is no example');
  const context = { reading: { language: 'nb', now }, submissionKey: 'key' } as const;
  const [line] = deliveriesModel(
    [{ ...example, personName: null, isToChannel: true, channel }],
    context,
  ).lines;
  expect(line?.text).toContain(name);
});
