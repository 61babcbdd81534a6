import { describe, expect, it } from 'vitest';
import { cardHtml, escapeHtml, messageHtml } from '../../../sandbox/web/markdown.ts';

describe('text in the web client', () => {
  it('never becomes markup', () => {
    expect(messageHtml('<img src=x onerror=alert(1)>')).not.toContain('<img');
    expect(cardHtml('<script>alert(1)</script>')).not.toContain('<script');
    expect(escapeHtml('<b>\n"')).toBe('&lt;b&gt;<br>&quot;');
  });

  it('opens links in a new tab that cannot reach back', () => {
    expect(messageHtml('[her](https://eksempel.invalid)')).toContain(
      '<a href="https://eksempel.invalid" target="_blank" rel="noopener noreferrer">',
    );
  });

  it('draws no link to a script', () => {
    expect(messageHtml('[her](javascript:alert(1))')).not.toContain('<a ');
    expect(cardHtml('[her](javascript:alert(1))')).not.toContain('<a ');
  });

  it('shows no pictures from elsewhere', () => {
    expect(messageHtml('![x](https://eksempel.invalid/x.png)')).not.toContain('<img');
    expect(cardHtml('![x](https://eksempel.invalid/x.png)')).not.toContain('<img');
  });
});
