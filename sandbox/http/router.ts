/** One line of a table of routes; `{name}` in the pattern takes one segment of the path, decoded. */
export type Route<Handler> = { method: string; pattern: string; handle: Handler };

export type Match<Handler> = { handle: Handler; params: Record<string, string>; pattern: string };

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function paramsOf(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== path.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const given = path[index] ?? '';
    if (expected.startsWith('{')) params[expected.slice(1, -1)] = decodeURIComponent(given);
    else if (expected !== given) return undefined;
  }
  return params;
}

/**
 * Finds the route of a request. The answer tells apart a path that nobody knows (`unknown`) from one that knows
 * other methods only (`otherMethod`). Throws URIError for a path with broken percent-encoding.
 */
export function makeRouter<Handler>(routes: readonly Route<Handler>[]) {
  const table = routes.map((route) => ({ ...route, parts: segments(route.pattern) }));
  return (method: string, path: string): Match<Handler> | 'unknown' | 'otherMethod' => {
    const given = segments(path);
    let known = false;
    for (const route of table) {
      const params = paramsOf(route.parts, given);
      if (!params) continue;
      known = true;
      if (route.method === method) return { handle: route.handle, params, pattern: route.pattern };
    }
    return known ? 'otherMethod' : 'unknown';
  };
}
