import type { RegisterState } from '../../domain/standing-facts.ts';
import type { ServiceFactsView } from '../../domain/views/standing-facts.ts';
import type { Sent } from '../json.ts';

export type TypedRegister = { readonly name: string; readonly link: string; readonly state: RegisterState };

/** What is noted of a service's website and registers, each as a text: a point's answer and link under its key. */
export type FactWords = Readonly<Record<string, string>> & {
  readonly address: string;
  /** A line each: name, link and state, with tabs between. */
  readonly registers: string;
};

export function factWords({ address, points, registers }: Sent<ServiceFactsView>): FactWords {
  return {
    address: address ?? '',
    ...Object.fromEntries(
      points.flatMap(({ key, isThere, link }) => [
        [`isThere-${key}`, isThere === null ? '' : isThere ? 'yes' : 'no'],
        [`link-${key}`, link ?? ''],
      ]),
    ),
    registers: wordsOfRegisters(registers.map((one) => ({ ...one, link: one.link ?? '' }))),
  };
}

/** As the program takes it. What is not answered is not looked at, and stays as it was. */
export function noted({ points }: Pick<Sent<ServiceFactsView>, 'points'>, words: FactWords) {
  const looked = points.flatMap(({ key }) => {
    const isThere = words[`isThere-${key}`] ?? '';
    return isThere === ''
      ? []
      : [[key, { isThere: isThere === 'yes', link: words[`link-${key}`] ?? '' }] as const];
  });
  return {
    address: words.address,
    points: Object.fromEntries(looked),
    registers: registersIn(words.registers),
  };
}

export function wordsOfRegisters(registers: readonly TypedRegister[]): string {
  const word = (text: string) => text.replaceAll(/\s/g, ' ');
  return registers.map(({ name, link, state }) => [word(name), word(link), state].join('\t')).join('\n');
}

export function registersIn(words: string): readonly TypedRegister[] {
  if (words === '') return [];
  return words.split('\n').map((line) => {
    const [name = '', link = '', state = 'running'] = line.split('\t');
    return { name, link, state: state as RegisterState };
  });
}
