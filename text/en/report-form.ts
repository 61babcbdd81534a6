type Limits = { readonly most: string; readonly least: string };

export const reportForm = {
  faults: {
    missing: (place: string) => `${place} has no answer. Fill it in.`,
    'remark-missing': () => 'Write the remark.',
    'explanation-missing': (place: string) => `${place} needs an explanation. Write a few words about why.`,
    'too-long': (place: string, { most }: Limits) => `${place} is too long. Cut it to ${most} characters.`,
    'too-many-rows': (place: string, { most }: Limits) =>
      `${place} has too many lines. Remove some, so that there are at most ${most}.`,
    'too-small': (place: string, { least }: Limits) =>
      `The number in ${place} is too small. Write ${least} or more.`,
    'too-large': (place: string, { most }: Limits) =>
      `The number in ${place} is too large. Write ${most} or less.`,
    'not-whole-number': (place: string) =>
      `${place} has to be a whole number. Write digits only, for example 12.`,
    'not-number': (place: string) => `${place} has to be a number. Write for example 12.5.`,
    'not-a-link': (place: string) => `${place} is not a link. Write the whole address, with https:// first.`,
    'not-a-date': (place: string) => `${place} is not a date that exists. Choose the day again.`,
    'not-a-choice': (place: string) =>
      `${place} has an answer that is not on the list. Choose one of the answers.`,
    'identity-number': (place: string) =>
      `${place} seems to have a national identity number. Take it out: nothing about single patients belongs here.`,
    'bad-character': (place: string) =>
      `${place} has characters that cannot be saved. Paste it again as plain text, or type it.`,
    'unknown-question': () => 'This question is not part of the report. Open the section again.',
    'wrong-kind': (place: string) =>
      `${place} has an answer that we cannot read. Open the chapter again and answer anew.`,
  },
  templateFaults: {
    'not-a-template': 'The file is not built as a template. Start from one that is in use, and change it.',
    'words-missing': 'Text in bokmål or nynorsk is missing. Write both.',
    'key-invalid': 'The key may have small letters, digits and hyphens only. Write another.',
    'section-twice': 'Two sections have the same key. Give one of them another.',
    'order-unclear': 'Sections have to be numbered from 1 without gaps. Correct the order.',
    'owner-unfit': 'The section has an owner whom this type of service does not have. Choose another.',
    'question-faulty': 'The question is not built as its type demands. Compare it with another of that type.',
    'limits-unfit': 'The limits of the answer do not fit. Check the smallest, largest and longest answer.',
    'required-unknown': 'A question that has to be answered is not there. Check the list of required ones.',
    'kind-changed':
      'The question has another type now. Give it a new key, so that last year’s answer is kept apart.',
  },
  quoted: (title: string) => `“${title}”`,
  line: (place: string, line: string) => `${place}, line ${line}`,
  within: (place: string, title: string) => `${place}, ${title}`,
  explanation: 'the explanation',
};
