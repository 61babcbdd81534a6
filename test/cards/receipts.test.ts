import { describe, expect, it } from 'vitest';
import { cardToOpen, renderNominationCard } from '../../cards/render-nomination-card.ts';
import { renderVacancy } from '../../cards/vacancy/vacancy.ts';
import type { OpenStep } from '../../domain/nomination.ts';
import { deciders, nominationView, now, vacancyView } from './example-views.ts';
import { nodesOf } from './nodes-of.ts';

const context = { reading: { language: 'nb', now }, submissionKey: 'key' } as const;
const steps = Object.keys(deciders) as OpenStep[];
const cardOf = (step: OpenStep) => (step === 'question' ? 'candidate-question' : step);

/** A form is opened first. */
const buttons: Readonly<Partial<Record<string, string>>> = { 'replace-candidate': 'open-replacement' };

function titleOf(card: unknown): unknown {
  return nodesOf(card).find((node) => node.style === 'heading')?.text;
}

function wordsOf(card: unknown): string {
  return nodesOf(card)
    .map((node) => `${node.text ?? ''} ${node.value ?? ''}`)
    .join('\n');
}

describe.each(steps)('the card of %s', (step) => {
  it('asks whoever may decide, and is what they see when they open the case', () => {
    const view = nominationView(step, deciders[step]);
    expect(cardToOpen(view)).toBe(cardOf(step));
    const verbs = nodesOf(renderNominationCard(cardOf(step), view, context).card).map((node) => node.verb);
    for (const verb of deciders[step].may) expect(verbs).toContain(buttons[verb] ?? verb);
  });

  it('becomes a receipt when the step is over, that says what happened, by whom, when, and what is next', () => {
    const { card } = renderNominationCard(cardOf(step), nominationView('appointed'), context);
    expect(titleOf(card)).toBe('Anne Eksempel er oppnevnt');
    expect(wordsOf(card)).toContain('Odd Demo i Helse Nord oppnevnte Anne Eksempel');
    expect(wordsOf(card)).toContain('i dag kl.\u00a012.30');
    expect(wordsOf(card)).toContain(
      'Tjenesten og gruppen har fått beskjed. De andre regionene leser det i sin neste morgenmelding.',
    );
  });
});

it('tells the candidate who is asked next', () => {
  const view = nominationView('clearance', { relations: ['candidate'] });
  expect(wordsOf(renderNominationCard('consent', view, context).card)).toContain(
    'Takk! Nå spør vi Per Prøve, lederen din, om det er avklart. Du får beskjed når du er oppnevnt.',
  );
});

it('asks a user representative for no leader', () => {
  const seat = { id: 's', kind: 'user', region: null } as const;
  const view = nominationView('consent', deciders.consent, { seat });
  const { card } = renderNominationCard('consent', view, context);
  expect(nodesOf(card).some((node) => node.id === 'leader')).toBe(false);
  expect(
    nodesOf(card).filter(({ type, verb }) => type === 'Action.Execute' && verb === 'accept-nomination'),
  ).toHaveLength(1);
});

it('says who cannot be reached, why, and what to do', () => {
  const unreachable = { name: 'Anne Eksempel', problem: 'blocked-by-user' } as const;
  const words = wordsOf(
    renderNominationCard('nomination', nominationView('consent', {}, { unreachable }), context).card,
  );
  expect(words).toContain('⚠ Vi når ikke Anne Eksempel i Teams');
  expect(words).toContain('Anne Eksempel har blokkert Samråd i Teams.');
  expect(words).toContain('Be Anne Eksempel oppheve blokkeringen');
});

it('shows what was not done at the top, and what was typed in its field', () => {
  const filled = { reason: 'Regionen har et annet ønske' };
  const view = nominationView('appointment', deciders.appointment);
  const { card } = renderNominationCard('appointment', view, { ...context, filled, notice: 'Du må skrive.' });
  expect(nodesOf(card)[1]?.style).toBe('warning');
  expect(wordsOf(card)).toContain('⚠ Du må skrive.');
  expect(nodesOf(card).find((node) => node.id === 'reason')?.value).toBe(filled.reason);
});

it('turns a vacancy into a receipt when somebody is proposed', () => {
  const open = renderVacancy(vacancyView(), context);
  expect(open.summary).toBe(
    'Ledig plass: regional representant for Helse Nord i referansegruppen for behandling av sjeldne prøver (ledig i 43 dager)',
  );
  const proposed = renderVacancy(vacancyView({ nominationId: 'n' }), context);
  expect(titleOf(proposed.card)).toBe('Forslag er sendt: regional representant for Helse Nord');
});

it('names the reason for a notice in its one line', () => {
  const view = nominationView('consent', deciders.consent);
  const { summary } = renderNominationCard('consent', view, { ...context, cause: 'nomination-received' });
  expect(summary).toBe(
    'Kari Demo foreslår deg som medlem av referansegruppen for behandling av sjeldne prøver, svar innen 10.\u00a0februar',
  );
});

it('has the effort of the proposal in the field until another is typed', () => {
  const view = nominationView('returned', deciders.returned);
  const effortIn = (filled: Record<string, string>) =>
    nodesOf(renderNominationCard('returned', view, { ...context, filled }).card).find(
      (node) => node.id === 'effort',
    )?.value;
  expect([effortIn({}), effortIn({ effort: '5' }), effortIn({ effort: '' })]).toEqual([2, 5, undefined]);
});
