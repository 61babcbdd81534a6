import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { renderNomination } from '../../cards/nomination/nomination.ts';
import { renderReminders } from '../../cards/reminders/reminders.ts';
import { renderNominationCard } from '../../cards/render-nomination-card.ts';
import { allAsTyped, asTyped } from '../../cards/typed-text.ts';
import type { ReminderLine } from '../../domain/views/reminder.ts';
import { deciders, nominationView, now } from './example-views.ts';
import { nodesOf } from './nodes-of.ts';
import { digestViewOf, everyDuty } from './reminder-examples.ts';

const markdown = markdownIt({ html: true, linkify: false });

const hostile = [
  '[x](https://e.test)',
  '![x](https://e.test/x.png)',
  '**b** and _i_ and ~~s~~',
  '<at>x</at>',
  '<img src=x onerror=alert(1)>',
  '{{DATE(2024-01-01T00:00:00Z, SHORT)}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what somebody might type.
  '${name} ${$root.title}',
  '# h',
  '1. x',
  '12) x',
  '- x',
  '+ x',
  '> x',
  '---',
  '===',
  '`code`',
  '    four spaces',
  '&lt;b&gt; &amp; &#42;',
  'a | b',
  'back\\slash \\* twice',
  '"quoted" and \'single\'',
  '"}, {"type": "Action.OpenUrl"}',
];

/** What is left to read when Markdown has done its work. */
function shownAs(text: string): string {
  return markdown
    .render(text)
    .replace(/<\/?p>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();
}

describe('what people typed', () => {
  it.each(hostile)('%s is shown as it was typed', (text) => {
    expect(shownAs(asTyped(text))).toBe(text.trim());
    expect(shownAs(`Kommentar: ${asTyped(text)}`)).toBe(`Kommentar: ${text.trim()}`);
    expect(asTyped(text)).not.toMatch(/\{\{(DATE|TIME)\(/);
  });

  it('keeps lines apart, so that none of them becomes a heading or a list', () => {
    expect(shownAs(asTyped('One\n# Two\n\n- Three\r\n4. Four'))).toBe('One\n# Two\n- Three\n4. Four');
  });

  it.each(['Anne-Kari Eksempel', 'Prøvesykehuset HF (avd. 3)', "O'Demo", 'Møre og Romsdal, 2. etasje'])(
    'leaves %s alone',
    (name) => {
      expect(asTyped(name)).toBe(name);
    },
  );

  it('drops signs that nobody sees and that turn the text around', () => {
    expect(asTyped('An\u202ene\u0000 \u2066Demo\u2069')).toBe('Anne Demo');
  });

  it('reaches every text of a view, and nothing else', () => {
    const at = new Date(0);
    expect(allAsTyped({ a: '*', b: [{ c: '_', at, n: 1, nothing: null }] })).toEqual({
      a: '\\*',
      b: [{ c: '\\_', at, n: 1, nothing: null }],
    });
  });
});

describe.each(hostile)('a card about %s', (text) => {
  const typed = {
    candidate: { name: text, trust: text },
    proposer: text,
    lineLeader: text,
    competence: text,
    service: { id: 's', type: 'centre', name: { nb: text, nn: text, en: text } },
    unreachable: { name: text, problem: 'not-installed' },
  } as const;
  const context = { reading: { language: 'nb', now }, submissionKey: 'key', notice: text } as const;

  it('shows it in titles, facts and remarks without becoming something else', () => {
    const view = nominationView('appointment', deciders.appointment, typed);
    const remarked = { ...view, timeline: view.timeline.map((one) => ({ ...one, by: text, remark: text })) };
    const words = { nb: text, nn: '', en: '' };
    const line = { ...everyDuty[0], why: 'owner', owners: [], words } as ReminderLine;
    const news = { nominationId: 'n', candidateName: text, service: typed.service, seat: view.seat };
    for (const { card } of [
      renderReminders(digestViewOf([line], { news: [news] }), context),
      renderNominationCard('appointment', view, context),
      renderNomination(remarked, context),
    ]) {
      for (const read of textsOf(card)) {
        expect(markdown.render(read)).not.toMatch(/<(a|img|at|h\d|ol|blockquote|code|hr|em|s|pre)\b/);
        expect(read).not.toMatch(/\{\{(DATE|TIME)\(/);
      }
      expect(textsOf(card).some((read) => shownAs(read).includes(text.trim()))).toBe(true);
    }
  });

  it('puts it back into the field as it was', () => {
    const view = nominationView('returned', deciders.returned, typed);
    const { card } = renderNominationCard('returned', view, context);
    expect(nodesOf(card).find((node) => node.id === 'competence')?.value).toBe(text);
  });
});

/** Everything in a card that its client reads as Markdown. */
function textsOf(card: unknown): string[] {
  return nodesOf(card).flatMap((node) => {
    if (node.type === 'TextBlock') return [String(node.text)];
    return node.type === undefined && 'title' in node && 'value' in node ? [String(node.value)] : [];
  });
}
