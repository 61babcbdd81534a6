import { type FaqId, faqIds } from '../domain/faq.ts';
import { type Language, languages } from '../domain/vocabulary.ts';
import { textIn } from './text-in.ts';

type Content = {
  id: FaqId;
  language: Language;
  question: string;
  wordings: string;
  answer: string;
};

/** Every entry in every language as it is searched, in small letters. */
export function faqContent(): Content[] {
  return languages.flatMap((language) => {
    const { faq, faqWords, common } = textIn(language);
    const small = (text: string) => text.toLocaleLowerCase(common.locale);
    return faqIds.map((id) => ({
      id,
      language,
      question: small(faq.entries[id].question),
      wordings: small(faqWords[id]),
      answer: small(faq.entries[id].answer),
    }));
  });
}
