import type { Locator } from 'playwright-core';
import type { Text } from '../../../text/text-in.ts';
import type { Chat } from './chat.ts';

export type PlayerName = 'Kari Demo' | 'Anne Eksempel' | 'Per Prøve' | 'Nina Mal' | 'Siv Demo';

export type Step = {
  readonly who: PlayerName;
  /** What the person does, in a few words. */
  readonly does: string;
  /** Does it. Gives the card that shows that it was done. */
  act(chat: Chat): Promise<Locator>;
};

const experience = 'Hudsykdommer, overlege i ti år. *Ikke* [en lenke](https://e.example)';

/** A nomination from vacant seat to appointed member, in the words of one language. */
export function storyIn(text: Text): readonly Step[] {
  const { common, decisions, help, nomination, refusals, vacancy } = text;
  const people = {
    candidate: 'Anne Eksempel',
    leader: 'Per Prøve',
    proposer: 'Kari Demo',
    serviceRegion: common.regions['sor-ost'],
    appointingRegion: common.regions.nord,
    seat: common.seats.regional(common.regions.nord),
    group: '',
  };
  const { titles } = nomination;
  const step = (who: PlayerName, does: string, act: Step['act']): Step => ({ who, does, act });
  return [
    ...(['Kari Demo', 'Anne Eksempel', 'Per Prøve', 'Nina Mal', 'Siv Demo'] as const).map((who) =>
      step(who, 'opens the chat', (chat) => chat.sees(help.welcomeTitle(who))),
    ),
    step('Kari Demo', 'writes "propose"', async (chat) => {
      await chat.says(text.commandWords['open-vacancies'][0] ?? '');
      return await chat.sees(startOf(vacancy.listTitle));
    }),
    step('Kari Demo', 'presses a vacant seat', async (chat) => {
      await chat.presses(await chat.sees(startOf(vacancy.listTitle)), vacancy.propose);
      return await chat.sees(vacancy.form.title(people.seat));
    }),
    step('Kari Demo', 'proposes from the wrong region', async (chat) => {
      const form = await chat.sees(vacancy.form.title(people.seat));
      await chat.picks(form, people.candidate);
      await chat.chooses(form, vacancy.form.trust, `Helse Stavanger (${common.regions.vest})`);
      await chat.writes(form, vacancy.form.competence, experience);
      await chat.presses(form, vacancy.form.send);
      return await chat.sees(
        refusals['candidate-outside-region']({
          region: people.appointingRegion,
          trust: 'Helse Stavanger',
          field: '',
          most: '',
          fault: '',
          person: '',
        })[0],
      );
    }),
    step('Kari Demo', 'corrects it and sends', async (chat) => {
      const form = await chat.sees(vacancy.form.title(people.seat));
      await chat.chooses(form, vacancy.form.trust, 'Nordlandssykehuset');
      await chat.presses(form, vacancy.form.send);
      return await chat.sees(titles.consent(people));
    }),
    step('Anne Eksempel', 'says yes and names the leader', async (chat) => {
      const question = await chat.sees(decisions.consent.lead({ ...people }));
      await chat.presses(question, decisions.consent.yes);
      await chat.picks(question, people.leader);
      await chat.presses(question, decisions.consent.sendYes);
      return await chat.sees(nomination.nextForCandidate.clearance(people));
    }),
    step('Kari Demo', 'looks up whose turn it is', async (chat) => {
      await chat.says(text.commandWords['open-nominations'][0] ?? '');
      await chat.presses(await chat.sees(startOf(nomination.listTitle)), nomination.open);
      return await chat.sees(titles.clearance(people));
    }),
    step('Per Prøve', 'clears it', async (chat) => {
      const question = await chat.sees(decisions.clearance.title({ ...people }));
      await chat.presses(question, decisions.clearance.yes);
      return await chat.sees(nomination.nextForLeader.forward(people));
    }),
    step('Nina Mal', 'sends it on', async (chat) => {
      const proposal = await chat.sees(decisions.forward.title({ ...people }));
      await chat.presses(proposal, decisions.forward.send(people.appointingRegion));
      return await chat.sees(titles.appointment(people));
    }),
    step('Siv Demo', 'appoints', async (chat) => {
      const question = await chat.sees(decisions.appointment.title({ ...people }));
      await chat.presses(question, decisions.appointment.appoint);
      return await chat.sees(titles.appointed(people));
    }),
    ...(['Kari Demo', 'Anne Eksempel', 'Per Prøve', 'Nina Mal'] as const).map((who) =>
      step(who, 'is told', (chat) => chat.sees(titles.appointed(people))),
    ),
    step('Siv Demo', 'looks at what is left', async (chat) => {
      await chat.says(text.commandWords['open-home'][0] ?? '');
      return await chat.sees(startOf(text.home.title));
    }),
    step('Anne Eksempel', 'asks for help', async (chat) => {
      await chat.says(text.commandWords['open-help'][0] ?? '');
      return await chat.sees(help.title);
    }),
  ];
}

/** What a title says before the number in it. */
function startOf(title: (count: string) => string): string {
  const mark = '#';
  return title(mark).split(mark)[0] ?? '';
}
