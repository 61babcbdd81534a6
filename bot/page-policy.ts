/**
 * The policy of a page that the program writes itself: no script, nothing from elsewhere, in nobody's frame; forms go
 * back to where they came from. `styles` says which styles are taken, as the policy spells it.
 */
export function pagePolicy(styles: string): string {
  return [
    "default-src 'none'",
    `style-src ${styles}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
