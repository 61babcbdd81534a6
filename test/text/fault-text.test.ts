import { describe, expect, it } from 'vitest';
import { contentFaults } from '../../domain/content-faults.ts';
import { programTemplate } from '../../domain/report-templates/program-templates.ts';
import { faultText } from '../../text/fault-text.ts';

const sectionOf = (key: string) => {
  const found = programTemplate('national-treatment', 2026)?.sections.find((one) => one.key === key);
  if (!found) throw new Error(`no section ${key}`);
  return found;
};

describe('what is wrong with an answer', () => {
  it.each([
    [
      'patient-treatment',
      { 'patients-received': { vest: 'x' } },
      '«Pasienter dere tok imot, fra hver region», Helse Vest må være et helt tall. Skriv bare sifre, for eksempel 12.',
    ],
    [
      'patient-treatment',
      { activity: 'x'.repeat(5000) },
      '«Om aktiviteten i året» er for lang. Kort ned til 4 000 tegn.',
    ],
    ['patient-treatment', { other: 1 }, 'Dette spørsmålet er ikke med i rapporten. Åpne kapitlet på nytt.'],
    [
      'research',
      { publications: [{}, { kind: 'poem' }] },
      '«Publikasjoner», linje 2, «Type» har et svar som ikke er med i listen. Velg ett av svarene.',
    ],
    [
      'system-responsibility',
      { 'website-content': { 'result-goals': { done: 'x' } } },
      '«Dette finnes på nettsiden», «Resultatmål» har et svar vi ikke kan lese. Åpne kapitlet på nytt og svar igjen.',
    ],
    [
      'medical-equipment',
      { 'available-when-needed': { explanation: 1 } },
      '«Er utstyret ledig når dere trenger det?», forklaringen har et svar vi ikke kan lese. Åpne kapitlet på nytt og svar igjen.',
    ],
  ])('says where, what and what to do: %s %j', (key, content, text) => {
    const found = (['draft', 'complete'] as const).flatMap((how) =>
      contentFaults(sectionOf(key), content, how),
    );
    const fault = found.find(({ code }) => code !== 'missing');
    if (!fault) throw new Error('no fault');
    expect(faultText(fault, sectionOf(key), 'nb').replaceAll('\u00a0', ' ')).toBe(text);
  });
});
