import { Select } from '@fluentui/react-select';
import { useState } from 'react';
import { type Language, languages } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { act } from '../api.ts';
import { useReader, useText } from '../reader.ts';

/** Which language Samråd speaks to the reader, here and in the chat. */
export function LanguageChoice({ onChosen }: { readonly onChosen: (language: Language) => void }) {
  const { language } = useReader();
  const { tab } = useText();
  const [isBusy, setBusy] = useState(false);
  const choose = async (chosen: Language) => {
    setBusy(true);
    try {
      await act('choose-language', { language: chosen });
      document.documentElement.lang = chosen;
      onChosen(chosen);
    } catch {
      // The language stays as it was, and the choice shows that.
    } finally {
      setBusy(false);
    }
  };
  return (
    <Select
      size="small"
      aria-label={tab.language}
      value={language}
      disabled={isBusy}
      onChange={(_event, { value }) => void choose(value as Language)}
    >
      {languages.map((one) => (
        <option key={one} value={one} lang={one}>
          {textIn(one).common.languageName}
        </option>
      ))}
    </Select>
  );
}
