import { expect, it } from 'vitest';
import { usualMonths } from '../../../domain/retention.ts';
import { textIn } from '../../../text/text-in.ts';
import { type Desk, inChromium } from '../../support/tab-desks.ts';

const { administration, held } = textIn('nb');

inChromium(
  'what a coordinator does with people in the tab',
  async ({ fixture }) => {
    const { db } = fixture.store;
    const { stranger } = fixture.people;
    // The same person, written down twice.
    await db.updateTable('person').set({ name: 'Anna Eksempel' }).where('id', '=', stranger).execute();
  },
  (desks) => {
    const people = () => desks.program.fixture.people;
    const button = ({ tab }: Desk, name: string) => tab.getByRole('button', { name, exact: true });
    const nameOf = async (id: string) =>
      await desks.program.fixture.store.db
        .selectFrom('person')
        .select(['name', 'joined_into as joinedInto'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();

    async function finds(words: string): Promise<Desk> {
      const desk = await desks.sits('coordinator', 'administration');
      await desk.tab.getByRole('searchbox').fill(words);
      return desk;
    }

    it('says which seat is in the way of an erasure, with the way to its group', async () => {
      const desk = await finds('Øving');
      await button(desk, administration.erasure.title).click();
      const form = desk.tab.getByRole('region', { name: administration.erasure.title });
      await form.getByLabel(administration.erasure.who).selectOption(people().member);
      const seat = form.getByRole('link', {
        name: 'Regional representant for Helse Midt-Norge, Øvingstjenesten',
      });
      await seat.waitFor();
      expect(await form.getByRole('button', { name: administration.erasure.erase }).isDisabled()).toBe(true);
      await seat.click();
      await desk.tab.getByRole('heading', { level: 1, name: /Øvingstjenesten/ }).waitFor();
    });

    it('joins two, and takes a name away, each once it was asked once more about whom', async () => {
      const desk = await finds('Eksempel');
      await button(desk, administration.joinTitle).click();
      const join = desk.tab.getByRole('region', { name: administration.joinTitle });
      await join.getByLabel(administration.joinKeep).selectOption(people().candidate);
      await join.getByLabel(administration.joinOther).selectOption(people().stranger);
      await join.getByRole('button', { name: administration.join, exact: true }).click();
      const asked = join.getByRole('alert');
      await asked.waitFor();
      expect(await asked.textContent()).toContain('Alt som Anna Eksempel har, går over til Anne Eksempel');
      // It was asked, and nothing was done; the other way round it is asked anew.
      expect((await nameOf(people().stranger)).joinedInto).toBeNull();
      await join.getByLabel(administration.joinKeep).selectOption(people().stranger);
      await join.getByLabel(administration.joinOther).selectOption(people().candidate);
      expect(await asked.count()).toBe(0);
      await join.getByLabel(administration.joinKeep).selectOption(people().candidate);
      await join.getByLabel(administration.joinOther).selectOption(people().stranger);
      await join.getByRole('button', { name: administration.joinYes, exact: true }).click();
      await desk.tab.getByText(administration.joined).waitFor();
      expect((await nameOf(people().stranger)).joinedInto).toBe(people().candidate);

      await button(desk, administration.erasure.title).click();
      const erase = desk.tab.getByRole('region', { name: administration.erasure.title });
      await erase.getByLabel(administration.erasure.who).selectOption(people().candidate);
      await erase.getByText(administration.erasure.kindsThatGo.entry).waitFor();
      await erase.getByRole('button', { name: administration.erasure.erase, exact: true }).click();
      await erase.getByRole('alert').waitFor();
      expect(await erase.getByRole('alert').textContent()).toContain('Navnet til Anne Eksempel');
      expect((await nameOf(people().candidate)).name).toBe('Anne Eksempel');
      await erase.getByRole('button', { name: administration.erasure.yes, exact: true }).click();
      await desk.tab.getByText(administration.erasure.erased).waitFor();
      expect((await nameOf(people().candidate)).name).toBe('Slettet person');
      expect((await nameOf(people().stranger)).name).toBe('Slettet person');
    });

    it('chooses for how long what people wrote is kept, sees what goes first, and undoes it', async () => {
      const { retention } = held;
      const desk = await finds('');
      const { tab } = desk;
      await button(desk, retention.change).click();
      const problems = tab.getByLabel(retention.kinds.problems);
      await problems.fill('12');
      await tab.getByText(retention.wrong('24', '60')).waitFor();
      expect(await button(desk, retention.preview).isDisabled()).toBe(true);
      await problems.fill('48');
      await button(desk, retention.preview).click();
      await tab.getByText(retention.same).waitFor();
      await button(desk, retention.save).click();
      await tab.getByText(retention.saved).waitFor();
      await tab.getByRole('cell', { name: retention.months('48') }).waitFor();
      await button(desk, retention.undo).click();
      await tab.getByText(retention.undone).waitFor();
      await tab.getByRole('cell', { name: retention.months('48') }).waitFor({ state: 'detached' });
      expect(usualMonths.problems).toBe(36);
    });
  },
);
