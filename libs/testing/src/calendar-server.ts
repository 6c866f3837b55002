import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An iCalendar file of these lines. */
export function calendarText(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** One event, from a UTC time as 20261201T150000, for so many minutes. */
export function eventLines(start: string, minutes: number, ...more: string[]): string {
  const lines = [`UID:${start}@cal.example`, 'SUMMARY:Secret title', `DTSTART:${start}Z`, `DURATION:PT${minutes}M`];
  return ['BEGIN:VEVENT', ...lines, ...more, 'END:VEVENT'].join('\r\n');
}

/** A server on loopback that gives one calendar, as a provider does: with an ETag that follows what it holds. */
export async function openCalendarServer() {
  const asked: IncomingMessage[] = [];
  const state = { text: calendarText(), status: 200, waitMs: 0 };
  const server = createServer((request, response) => {
    asked.push(request);
    const etag = `"${createHash('sha256').update(state.text).digest('hex')}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    const answer = () => {
      if (state.status !== 200) response.writeHead(state.status).end('no');
      else if (isKnown) response.writeHead(304, { etag }).end();
      else response.writeHead(200, { etag, 'content-type': 'text/calendar' }).end(state.text);
    };
    setTimeout(answer, state.waitMs);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { asked, state, address: `http://127.0.0.1:${port}/private-s3cret/ann.ics`, close };
}

export type CalendarServer = Awaited<ReturnType<typeof openCalendarServer>>;
