import { type Fields, fieldsOf, listOf, textOf } from './untrusted.ts';

const NO_BREAK_SPACE = /&nbsp;|\u00a0/g;

/** What the person wrote, without the mention of the bot; other mentions become the names they show. */
export function messageText(activity: Fields): string {
  const botId = textOf(fieldsOf(activity.recipient)?.id);
  const mentions = listOf(activity.entities)
    .map(fieldsOf)
    .filter((entity) => entity?.type === 'mention');
  let text = typeof activity.text === 'string' ? activity.text : '';
  for (const mention of mentions) {
    const written = textOf(mention?.text);
    if (written === null) continue;
    const who = fieldsOf(mention?.mentioned);
    const isBot = botId !== null && who?.id === botId;
    text = text.replaceAll(written, () => (isBot ? ' ' : (textOf(who?.name) ?? ' ')));
  }
  return text.replace(NO_BREAK_SPACE, ' ').trim();
}
