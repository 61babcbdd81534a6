import { describe, expect, it } from 'vitest';
import { routes } from '../../bot/routes.ts';
import { renderHelp } from '../../cards/help/help.ts';
import type { GroupDeed } from '../../domain/group-deeds.ts';
import { isVerb } from '../../domain/verbs.ts';
import { languages } from '../../domain/vocabulary.ts';
import { commandLists, scopes } from '../../manifest/command-lists.ts';
import { manifestLanguages } from '../../manifest/languages.ts';
import { commandOf, taughtCommands } from '../../text/commands.ts';

const forms = ['open-meeting-form', 'open-problem-form', 'open-spread-form'];

it('The manifest speaks every language of the program', () => {
  expect([...manifestLanguages].sort()).toEqual([...languages].sort());
});

describe.each(manifestLanguages)('the commands in %s', (language) => {
  const lists = commandLists(language);
  const everyTitle = lists.flatMap(({ commands }) => commands.map(({ title }) => title));
  const titlesIn = (scope: string) =>
    lists.find((list) => list.scopes.some((one) => one === scope))?.commands.map(({ title }) => title);

  it.each(everyTitle)('“%s” has a handler', (title) => {
    const verb = commandOf(title);
    expect(isVerb(verb)).toBe(true);
    expect(verb && routes[verb]).toMatchObject({ writes: false });
  });

  it('stand in one list for each place, and never more than Teams takes', () => {
    expect(lists.map((list) => list.scopes)).toEqual(scopes.map((scope) => [scope]));
    expect(scopes).toEqual(['personal', 'groupChat', 'team']);
    for (const { commands } of lists) expect(commands.length).toBeLessThanOrEqual(12);
  });

  it('are in the personal chat what help teaches whoever leads a service', () => {
    const context = { reading: { language, now: new Date('2027-01-15T09:00:00Z') }, submissionKey: 'key' };
    const card = JSON.stringify(renderHelp(context, { proposes: true, deeds: ['call-group-meeting'] }).card);
    const taught = taughtCommands(language).filter(({ does }) =>
      card.includes(JSON.stringify(does).slice(1, -1)),
    );
    expect(taught.length).toBeGreaterThan(3);
    expect(titlesIn('personal')).toEqual(taught.map(({ word }) => word));
  });

  it('teach nobody else to propose', () => {
    const context = { reading: { language, now: new Date('2027-01-15T09:00:00Z') }, submissionKey: 'key' };
    expect(JSON.stringify(renderHelp(context).card)).not.toContain('open-vacancies');
    expect(JSON.stringify(renderHelp(context, { proposes: true }).card)).toContain('open-vacancies');
  });

  it('teach what is begun in a group to those who can', () => {
    const context = { reading: { language, now: new Date('2027-01-15T09:00:00Z') }, submissionKey: 'key' };
    const wordsFor = (deeds: readonly GroupDeed[]) => {
      const card = JSON.stringify(renderHelp(context, { deeds }).card);
      return forms.filter((verb) =>
        card.includes(taughtCommands(language).find((one) => one.verb === verb)?.does ?? 'unknown'),
      );
    };
    expect(wordsFor([])).toEqual([]);
    expect(wordsFor(['raise-problem', 'tell-spread'])).toEqual(['open-problem-form', 'open-spread-form']);
  });

  it('are only help where others read along, and in a team what belongs to the channel', () => {
    const wordOf = (one: string) => taughtCommands(language).find(({ verb }) => verb === one)?.word;
    expect(titlesIn('groupChat')).toEqual([wordOf('open-help')]);
    expect(titlesIn('team')).toEqual(['open-help', 'open-channel', 'open-unbinding'].map(wordOf));
  });
});
