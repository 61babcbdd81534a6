/** A page of a link, as a browser without scripts has it: what it says, and its forms. */
export type WebPage = {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly markup: string;
  readonly title: string;
  /** All that is read, without markup. */
  readonly text: string;
  /** What stands in the fields of the form with the button. */
  fields(button: string): Readonly<Record<string, string>>;
  /** Presses a button with these values in the fields beside it. */
  sends(button: string, values?: Readonly<Record<string, string>>): Promise<WebPage>;
  /** Follows a link by its words. */
  follows(words: string): Promise<WebPage>;
};

/** The one link of a mail. */
export function linkIn({ text }: { readonly text: string }): string {
  const [link] = /https?:\S+\/svar\/\S+/.exec(text) ?? [];
  if (!link) throw new Error(`No link in: ${text}`);
  return link;
}

export async function openPage(url: string, init: RequestInit = {}): Promise<WebPage> {
  const response = await fetch(url, init);
  const markup = await response.text();
  const forms = [...markup.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => form);
  const formOf = (button: string) => {
    const found = forms.find((form) => buttonsOf(form).some(({ words }) => words === button));
    if (!found) throw new Error(`No button ${button} in: ${plain(markup)}`);
    return found;
  };
  return {
    // Where the answer is, when it led on.
    url: response.url,
    status: response.status,
    headers: response.headers,
    markup,
    title: plain(/<h1>([\s\S]*?)<\/h1>/.exec(markup)?.[1] ?? ''),
    text: plain(markup.replace(/<(style|title)>[\s\S]*?<\/\1>/g, '')),
    fields: (button) => fieldsOf(formOf(button)),
    async sends(button, values = {}) {
      const form = formOf(button);
      const given = { ...fieldsOf(form), ...buttonsOf(form).find(({ words }) => words === button)?.sends };
      for (const name of Object.keys(values)) if (!(name in given)) throw new Error(`No field ${name}`);
      const action = /<form[^>]*action="([^"]*)"/.exec(form)?.[1];
      return await openPage(
        action === undefined ? response.url : new URL(unescaped(action), response.url).href,
        {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ ...given, ...values }).toString(),
        },
      );
    },
    async follows(words) {
      const link = [...markup.matchAll(/<a[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].find(
        ([, , inside = '']) => plain(inside) === words,
      );
      if (!link?.[1]) throw new Error(`No link ${words}`);
      return await openPage(new URL(unescaped(link[1]), response.url).href);
    },
  };
}

/** Its buttons, with what each sends beside the fields. */
function buttonsOf(form: string) {
  return [...form.matchAll(/<button([^>]*)>([\s\S]*?)<\/button>/g)].map(([, about = '', inside = '']) => {
    const name = /name="([^"]*)"/.exec(about)?.[1];
    const value = unescaped(/value="([^"]*)"/.exec(about)?.[1] ?? '');
    return { words: plain(inside), sends: name ? { [name]: value } : {} };
  });
}

export function fieldsOf(form: string): Record<string, string> {
  const isSent = (input: string) => !/type="(checkbox|radio)"/.test(input) || input.includes(' checked');
  const inputs = [...form.matchAll(/<input[^>]*>/g)].flatMap(([input]) =>
    isSent(input)
      ? [[/name="([^"]*)"/.exec(input)?.[1] ?? '', unescaped(/value="([^"]*)"/.exec(input)?.[1] ?? '')]]
      : [],
  );
  const areas = [...form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/g)].map(
    ([, name = '', value = '']) => [name, unescaped(value)],
  );
  const lists = [...form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)].map(
    ([, name = '', options = '']) => [name, unescaped(/value="([^"]*)" selected/.exec(options)?.[1] ?? '')],
  );
  return Object.fromEntries([...inputs, ...areas, ...lists]);
}

function plain(markup: string): string {
  return unescaped(markup.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => signs[name] ?? whole);
}
