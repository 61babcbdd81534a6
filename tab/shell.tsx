import { FluentProvider } from '@fluentui/react-provider';
import { createDOMRenderer, RendererProvider } from '@griffel/react';
import { useEffect, useState } from 'react';
import { readingLanguage } from '../domain/language.ts';
import type { ReaderView } from '../domain/views/tab.ts';
import { textIn } from '../text/text-in.ts';
import { addressOf } from './address.ts';
import { ask, NotSignedIn, Refused, speak } from './api.ts';
import { App } from './app.tsx';
import type { Sent } from './json.ts';
import { Notice } from './parts/notice.tsx';
import { Skeleton } from './parts/skeleton.tsx';
import { type Reader, ReaderContext } from './reader.ts';
import { type Frame, meetTeams, onThemeChange, type Theme } from './teams.ts';
import { tokensOf } from './themes.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

type Met = { readonly reader: Reader } | { readonly problem: Error } | null;

/** The frame around every page: Teams' theme and language, and who is looking. */
export function Shell() {
  const [theme, setTheme] = useState<Theme>(themeOfSystem);
  const [frame, setFrame] = useState<Frame | null>(null);
  const [met, setMet] = useState<Met>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is what this waits for
  useEffect(() => {
    let isCurrent = true;
    void begin().then(
      (found) => {
        if (!isCurrent) return;
        setFrame(found.frame);
        setTheme(found.frame.theme);
        setMet({ reader: found.reader });
      },
      (problem: Error) => isCurrent && setMet({ problem }),
    );
    return () => {
      isCurrent = false;
    };
  }, [tries]);
  useEffect(() => {
    if (frame) onThemeChange(setTheme);
  }, [frame]);

  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider
        theme={tokensOf[theme]}
        data-theme={theme}
        style={{ minHeight: '100vh', colorScheme: theme === 'light' ? 'light' : 'dark' }}
      >
        {met === null && <Skeleton label={beforeReader().loading} />}
        {met && 'problem' in met && (
          <Notice
            kind="error"
            text={sorryOf(met.problem)}
            buttons={[{ title: beforeReader().retry, press: () => setTries((tried) => tried + 1) }]}
          />
        )}
        {met && 'reader' in met && (
          <ReaderContext.Provider value={met.reader}>
            <App theme={theme} onLanguage={(language) => setMet({ reader: { ...met.reader, language } })} />
          </ReaderContext.Provider>
        )}
      </FluentProvider>
    </RendererProvider>
  );
}

async function begin(): Promise<{ frame: Frame; reader: Reader }> {
  const frame = await meetTeams();
  speak(frame.locale);
  document.documentElement.lang = languageBefore(frame.locale);
  if (frame.page !== '' && location.hash === '') location.replace(`#/${frame.page}`);
  const view = await ask<Sent<ReaderView>>('reader');
  document.documentElement.lang = view.language;
  if (location.hash === '' && frame.place === 'content' && frame.isMeetings) await beginAtItsQuestions(frame);
  return { frame, reader: { ...view, frame, clockAheadMilliseconds: Date.parse(view.now) - Date.now() } };
}

/** The tab in a meeting's chat begins with what is asked there, for whoever is invited. */
async function beginAtItsQuestions({ chatId }: Frame): Promise<void> {
  const { id } = await ask<{ id: string | null }>('gathering-here', { chat: chatId });
  if (id) location.replace(addressOf({ page: 'questions', id }));
}

/** Texts until it is known who looks, and which language they chose. */
function beforeReader() {
  return textIn(languageBefore(document.documentElement.lang)).tab;
}

function languageBefore(locale: string) {
  return readingLanguage({ language: null, locale, region: null });
}

function sorryOf(problem: Error): string {
  if (problem instanceof Refused && problem.message !== '') return problem.message;
  return problem instanceof NotSignedIn ? beforeReader().notSignedIn : beforeReader().notBegun;
}

/** Until Teams has said which theme it has. */
function themeOfSystem(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
