import { languages } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { asLine, type Told, whatIsTold } from './model.ts';
import { shownIn } from './oslo-days.ts';
import type { PlayedYear } from './play-year.ts';

export type Compared = {
  /** What the rules say, in the order of days and people. */
  readonly expected: readonly Told[];
  readonly told: readonly Told[];
  /** How many meetings, evaluations and ends of terms the rules ask for. */
  readonly asked: number;
  /** Messages that came twice, not at all, to nobody's surprise, or with another line than what they tell. */
  readonly faults: readonly string[];
};

/** Holds what the program told, and what arrived in the sandbox, to the model: person by person, day by day. */
export function compareYear({ facts, happenings, told, arrived }: PlayedYear): Compared {
  const messages = Map.groupBy(arrived, keyOf);
  const faults = told.flatMap((one) => {
    const [message, ...more] = messages.get(keyOf(one)) ?? [];
    messages.delete(keyOf(one));
    if (facts.outside.has(one.personId)) return message ? [`${keyOf(one)}: a message to nowhere`] : [];
    if (!message) return [`${keyOf(one)}: no message`];
    if (more.length > 0) return [`${keyOf(one)}: ${1 + more.length} messages`];
    const name = (facts.names.get(one.personId) ?? '').split(' ')[0] ?? '';
    return linesFor(name, one.own.length).includes(message.summary)
      ? []
      : [`${keyOf(one)}: ${message.summary}`];
  });
  const rules = whatIsTold(facts, happenings);
  const unasked = [...messages.keys()].map((key) => `${key}: a message about nothing`);
  return {
    expected: inOrder(rules.told),
    told: inOrder(told),
    asked: rules.asked.length,
    faults: [...faults, ...unasked, ...askedOtherwise(rules.asked, happenings)],
  };
}

/** Meetings, evaluations and ends of terms that the program asked for and the rules do not, and the other way round. */
function askedOtherwise(rules: readonly string[], happenings: PlayedYear['happenings']): string[] {
  const program = happenings.flatMap((one) =>
    one.kind === 'asked' ? one.duties.map((asked) => asLine(shownIn(one.at)[0], asked)) : [],
  );
  const [byRules, byProgram] = [new Set(rules), new Set(program)];
  return [
    ...program.filter((line) => !byRules.has(line)).map((line) => `${line}, which nobody asks for`),
    ...rules.filter((line) => !byProgram.has(line)).map((line) => `${line}, which was not asked for`),
  ];
}

/** What the notification says of so many duties, in each language, before ten and after. */
function linesFor(name: string, count: number): string[] {
  return languages.flatMap((language) => {
    const { reminder } = textIn(language);
    return [reminder.morning(name), reminder.hello(name)].map((hello) => {
      if (count === 0) return reminder.onlyOfOthers(hello);
      return count === 1 ? reminder.titleOne(hello) : reminder.title(hello, String(count));
    });
  });
}

function keyOf({ day, personId }: { readonly day: string; readonly personId: string }): string {
  return `${day} ${personId}`;
}

function inOrder(told: readonly Told[]): Told[] {
  return told.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
