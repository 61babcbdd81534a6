import type { Server } from 'restify';
import { renderCalendar } from '../../documents/calendar/render-calendar.ts';
import { isDatabaseAway } from '../../store/connection-lost.ts';
import { calendarEntry } from '../../store/queries/calendar-entry.ts';
import { calendarWords } from '../../text/gathering-words.ts';
import type { Service } from '../service.ts';
import { fileNameOf, sendFile } from './tab-file.ts';

const asProgram = { kind: 'system', job: 'calendar' } as const;

/**
 * Calendar files of gatherings and of groups' meetings. A calendar does not sign in: the key in the address, which stands on invitations
 * alone, is what opens one.
 */
export function serveCalendar(server: Server, { store, log }: Service): void {
  server.get('/tab/calendar/:file', async (request, response) => {
    const key = /^([0-9a-f-]{36})\.ics$/.exec(String(request.params.file))?.[1] ?? '';
    try {
      const entry = await calendarEntry(store, asProgram, { key });
      if (!entry) return void response.send(404, { error: 'not-found' });
      sendFile(response, {
        kind: 'file',
        name: fileNameOf(calendarWords(entry).title, 'ics'),
        type: 'text/calendar; charset=utf-8',
        bytes: renderCalendar(entry),
      });
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      log.warn({ err: error }, 'A calendar file found no database');
      response.setHeader('Retry-After', '1');
      response.send(503, { error: 'unavailable' });
    }
  });
}
