// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are what card templates are made of.
import { readFileSync } from 'node:fs';
import { type IEvaluationContext, Template } from 'adaptivecards-templating';
import { describe, expect, it } from 'vitest';
import { drawer, readTemplates } from '../../cards/draw.ts';
import { cardNames } from '../../cards/rendered-card.ts';
import { everyCard } from './every-card.ts';
import { now } from './example-views.ts';

describe('A card', () => {
  it.each(cardNames)('%s: is what the templating makes of the template when nothing is shortened', (name) => {
    const template = JSON.parse(readFileSync(`cards/${name}/${name}.card.json`, 'utf8'));
    const theirs = new Template(template);
    const ours = drawer(template);
    const examples = everyCard.filter(({ card }) => card === name);
    const context = {
      reading: { language: 'nb', now },
      submissionKey: 'key',
      notice: 'Det ble "gjort".',
    } as const;
    for (const { model } of examples) {
      const filled = model(context);
      const expected = theirs.expand({ $root: filled } as IEvaluationContext);
      expect(ours(filled)).toEqual(withoutEmpty(expected));
    }
    expect(examples.length).toBeGreaterThan(0);
  });
});

describe('A template', () => {
  it('fills in nothing that a text of the model says', () => {
    const draw = drawer<{ text: string; data: object }>({ text: '${text}', data: '${data}' });
    const model = { text: '${data}', data: { said: '${text}', empty: '' } };
    expect(draw(model)).toEqual({ text: '${data}', data: { said: '${text}' } });
  });

  it('is read ahead when there is time, once, and draws the same', () => {
    const draw = drawer<{ title: string }>({ title: '${title}' });
    for (const _ of readTemplates());
    expect([...readTemplates()]).toEqual([]);
    expect(draw({ title: 'Referansegruppe' })).toEqual({ title: 'Referansegruppe' });
  });
});

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  // A button that opens a dialog is an Action.Submit alone.
  const { data, fallback } = value as { data?: object; fallback?: object };
  if (fallback && data && 'msteams' in data) return withoutEmpty(fallback);
  const entries = Object.entries(value).filter(([, one]) => one !== '');
  return Object.fromEntries(entries.map(([key, one]) => [key, withoutEmpty(one)]));
}
