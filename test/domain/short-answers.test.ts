import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentFaults } from '../../domain/content-faults.ts';
import { programTemplate } from '../../domain/report-templates/program-templates.ts';
import { inputName, shortFieldsOf, withShortAnswers } from '../../domain/short-answers.ts';
import { draftContent } from '../support/report-content.ts';

const section = programTemplate('national-treatment', 2026)?.sections[0];
if (!section) throw new Error('no section');

describe('answers from a card', () => {
  it('take the place of those that stood there, and leave the rest alone', () => {
    const before = { activity: 'Lang tekst', 'new-patients': 3, procedures: 8 };
    const typed = {
      'answer.new-patients': '1 240',
      'answer.procedures': '',
      'answer.patients-received.vest': '4',
      'answer.right-patients-referred.answer': 'no',
      'answer.right-patients-referred.explanation': ' For sent. ',
      verb: 'save-section',
    };
    expect(withShortAnswers(before, section, typed)).toEqual({
      activity: 'Lang tekst',
      'new-patients': 1240,
      'patients-received': { vest: 4 },
      'right-patients-referred': { answer: false, explanation: 'For sent.' },
    });
  });

  it('keep what is no number as it was typed, for the check to say so', () => {
    const content = withShortAnswers({}, section, { 'answer.new-patients': 'mange' });
    expect(contentFaults(section, content, 'complete')).toContainEqual(
      expect.objectContaining({ path: '/new-patients', code: 'not-whole-number' }),
    );
  });

  it('take nothing away that the card had no room for', () => {
    const before = { 'new-patients': 'ca. 40', 'patients-received': { vest: 'noen', nord: 3 } };
    const sent = { 'answer.new-patients': '', 'answer.patients-received.nord': '' };
    expect(withShortAnswers(before, section, sent)).toEqual({
      'new-patients': 'ca. 40',
      'patients-received': { vest: 'noen' },
    });
    expect(withShortAnswers(before, section, { 'answer.new-patients': '40' })['new-patients']).toBe(40);
  });

  it('say the same again when what the card shows is sent back unchanged', () => {
    fc.assert(
      fc.property(draftContent(section), (content) => {
        const once = withShortAnswers(content, section, typedOf(content));
        expect(withShortAnswers(once, section, typedOf(once))).toEqual(once);
      }),
      { numRuns: 50 },
    );
  });
});

/** What the card's inputs hold for a content. */
function typedOf(content: Readonly<Record<string, unknown>>): Record<string, string> {
  const one = section as NonNullable<typeof section>;
  return Object.fromEntries(
    shortFieldsOf(one).flatMap((field): [string, string][] => {
      const value = content[field.key];
      if (value === undefined) return [];
      if (typeof value !== 'object' || value === null) return [[inputName(field), String(value)]];
      return Object.entries(value).map(([part, held]) => [
        inputName(field, part),
        held === true ? 'yes' : held === false ? 'no' : String(held),
      ]);
    }),
  );
}
