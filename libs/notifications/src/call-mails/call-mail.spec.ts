import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import type { CallNotice, CallTold } from '#libs/calls';
import type { Mail } from '#libs/platform';
import { told } from '../../test/told-call.js';
import { callMail, type CallMailPlace } from './call-mail.js';

const place: CallMailPlace = {
  webAddress: 'https://porch.example',
  publicUrl: 'https://porch.example',
  ownerAddress: 'ada@vale.example',
  settings: { includeSensitive: false, guestsWriteTo: null },
  server: { from: 'porch@vale.example' },
  now: new Date('2026-11-30T20:00:00Z'),
};
const notice = (given: Partial<CallNotice> = {}): CallNotice => ({
  workspaceId: told().call.workspaceId,
  id: '01890000-0000-7000-8000-00000000000e',
  callId: told().call.id,
  recipient: 'guest',
  kind: 'booked',
  sequence: 0,
  changedBy: 'contact',
  dueAt: new Date('2026-11-27T09:00:00Z'),
  state: 'claimed',
  tries: 1,
  lookAt: null,
  ...given,
});
const mailOf = (given: Partial<CallNotice> = {}, about: CallTold = told(), where: Partial<CallMailPlace> = {}) =>
  callMail(notice(given), about, { ...place, ...where });
const everythingIn = ({ calendar, ...mail }: Mail) =>
  `${Object.values(mail).join('\n')}\n${(calendar?.text ?? '').replaceAll('\r\n ', '')}`;
const withCall = (given: Partial<CallTold['call']>): CallTold => ({ ...told(), call: { ...told().call, ...given } });

describe('a mail to the guest of a call', () => {
  it('tells the time on both walls, how they talk and where to change it', () => {
    const mail = mailOf();
    expect(mail).toMatchObject({
      to: 'wren@ashby.example',
      fromName: 'Ada Vale',
      subject: 'Your call with Ada Vale: Tuesday 1 December, 21:00 (Oslo)',
    });
    expect(mail.text).toContain('Tuesday 1 December, 21:00–21:20 in Oslo (15:00 for Ada Vale).');
    expect(mail.text).toContain('Ada Vale calls you at +1 555 010 99.');
    expect(mail.text).toContain('Move or cancel it: https://porch.example/call/the-secret-of-the-link');
    expect(mail.html).toContain('href="https://porch.example/call/the-secret-of-the-link"');
    expect(mail.switchOffAt).toBeUndefined();
  });

  it('says what has become of it, and by whom', () => {
    const subjects = (['booked', 'moved', 'cancelled'] as const).map((kind) => [
      mailOf({ kind }).subject.split(':')[0],
      mailOf({ kind, changedBy: 'owner' }).subject.split(':')[0],
    ]);
    expect(subjects).toEqual([
      ['Your call with Ada Vale', 'Your call with Ada Vale'],
      ['Your call with Ada Vale is moved', 'Ada Vale has moved your call'],
      ['Your call with Ada Vale is cancelled', 'Ada Vale has cancelled your call'],
    ]);
    expect(mailOf({ kind: 'reminder_day' }).subject).toBe('Tomorrow at 21:00: your call with Ada Vale');
    const soon = new Date('2026-12-01T19:00:00Z');
    expect(mailOf({ kind: 'reminder_hour' }, told(), { now: soon }).subject).toBe(
      'Today at 21:00: your call with Ada Vale',
    );
  });

  it('names the day where it is another one for the owner', () => {
    const about = withCall({ startsAt: new Date('2026-12-02T02:00:00Z'), endsAt: new Date('2026-12-02T02:20:00Z') });
    expect(mailOf({}, about).text).toContain(
      'Wednesday 2 December, 03:00–03:20 in Oslo (Tuesday 1 December, 21:00 for Ada Vale).',
    );
  });

  it('says by which link it is changed where that link cannot be told', () => {
    expect(mailOf({}, told(), { publicUrl: null }).text).toContain('open the link by which you picked the time');
    const byHand = { ...withCall({ invitationId: null, reachAt: '' }), guestPath: null };
    expect(mailOf({}, byHand).text).toContain('If the time does not suit you any more, tell Ada Vale.');
    expect(mailOf({}, byHand).text).toContain('By phone.');
  });

  it('holds nothing that the owner knows of them, and nothing that was typed but a number, whatever it is', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'qzXQ ,;:\\"\n\r<>é🌳'), minLength: 3, maxLength: 60 });
    const marked = typed.map((text) => `qzq${text}`);
    const kinds = fc.constantFrom<CallNotice['kind']>('booked', 'moved', 'cancelled', 'reminder_day', 'reminder_hour');
    const ways = fc.constantFrom<CallTold['call']['way']>('phone', 'video');
    const check = fc.property(marked, marked, marked, kinds, ways, (name, about, reachAt, kind, way) => {
      const answers = [{ question: 'Who are you?', answer: about }];
      const mail = mailOf({ kind }, { ...withCall({ about, answers, reachAt, way }), contactName: name });
      expect(everythingIn(mail)).not.toContain('qzq');
      expect(everythingIn(mail)).not.toContain('ada@vale.example');
      expect(everythingIn(mail)).not.toContain('Who are you?');
    });
    fc.assert(check, { numRuns: 300 });
  });
});

describe('a mail to the owner of a call', () => {
  it('tells who, when, how, what about, and where the brief is', () => {
    const mail = mailOf({ recipient: 'owner' });
    expect(mail).toMatchObject({
      to: 'ada@vale.example',
      subject: 'Wren Ashby has booked a call: Tuesday 1 December, 15:00',
      switchOffAt: 'https://porch.example/settings#mails',
    });
    expect(mail.text).toContain('Tuesday 1 December, 15:00–15:20 (21:00 in Oslo).');
    for (const words of ['You call +1 555 010 99.', '“Rye bread.”', 'Where do you live? “By the sea.”']) {
      expect(mail.text).toContain(words);
    }
    expect(mail.text).toContain(
      'Open the brief: https://porch.example/people/01890000-0000-7000-8000-00000000000a/brief',
    );
    expect(everythingIn(mail)).not.toContain('the-secret-of-the-link');
  });

  it('covers sensitive words unless they may go out', () => {
    const about = withCall({ about: 'My biopsy.', answers: [{ question: 'Health?', answer: 'The chemo begins.' }] });
    const covered = mailOf({ recipient: 'owner', kind: 'reminder_day' }, about);
    expect(covered.subject).toBe('Tomorrow at 15:00: a call with Wren Ashby');
    expect(everythingIn(covered)).not.toMatch(/biopsy|chemo/);
    expect(covered.text).toContain('Some of their words are covered here.');
    const settings = { ...place.settings, includeSensitive: true };
    expect(mailOf({ recipient: 'owner' }, about, { settings }).text).toMatch(/biopsy[\s\S]*chemo/);
  });
});

describe('the calendar entry in a mail', () => {
  const read = (mail: Mail) => {
    const calendar = new ICAL.Component(ICAL.parse(mail.calendar!.text) as never);
    const event = calendar.getFirstSubcomponent('vevent')!;
    const of = (name: string) => event.getAllProperties(name).map((property) => String(property.getFirstValue()));
    return { method: calendar.getFirstPropertyValue('method'), of, event };
  };

  it('asks, and takes back: the method of the part is that of the text, the name is one for life', () => {
    const moved = withCall({ sequence: 1 });
    const cancelled = withCall({ sequence: 2, state: 'cancelled' });
    for (const recipient of ['owner', 'guest'] as const) {
      const mails = [
        mailOf({ recipient }),
        mailOf({ recipient, kind: 'moved', sequence: 1 }, moved),
        mailOf({ recipient, kind: 'cancelled', sequence: 2 }, cancelled),
      ];
      expect(mails.map(({ calendar }) => calendar!.method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
      expect(mails.map((mail) => read(mail).method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
      expect(mails.flatMap((mail) => read(mail).of('sequence'))).toEqual(['0', '1', '2']);
      expect(mails.flatMap((mail) => read(mail).of('status'))).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
      expect(new Set(mails.flatMap((mail) => read(mail).of('uid'))).size).toBe(1);
    }
    expect(mailOf({ kind: 'reminder_day' }).calendar).toBeUndefined();
  });

  it('names to the guest nobody but himself, and the address that the mail comes from', () => {
    const guest = read(mailOf());
    expect([guest.of('organizer'), guest.of('attendee')]).toEqual([
      ['mailto:porch@vale.example'],
      ['mailto:wren@ashby.example'],
    ]);
    const owner = read(mailOf({ recipient: 'owner' }));
    expect([owner.of('organizer'), owner.of('attendee')]).toEqual([
      ['mailto:porch@vale.example'],
      ['mailto:ada@vale.example', 'mailto:wren@ashby.example'],
    ]);
    const other = Object.values(nodeIcal.sync.parseICS(mailOf().calendar!.text)).find((one) => one?.type === 'VEVENT');
    expect((other as VEvent).attendee).toMatchObject({ val: 'mailto:wren@ashby.example' });
  });

  it('says whether they have picked the time themselves', () => {
    const answer = (changedBy: 'owner' | 'contact') =>
      read(mailOf({ changedBy })).event.getFirstProperty('attendee')!.getParameter('partstat');
    expect([answer('contact'), answer('owner')]).toEqual(['ACCEPTED', 'NEEDS-ACTION']);
  });

  it('lets guests write to the address that the owner wants them to know', () => {
    const settings = { ...place.settings, guestsWriteTo: 'talk@vale.example' };
    const mail = mailOf({}, told(), { settings });
    expect(mail.replyTo).toBe('talk@vale.example');
    const { event, of } = read(mail);
    expect(of('organizer')).toEqual(['mailto:talk@vale.example']);
    expect(event.getFirstProperty('organizer')!.getParameter('sent-by')).toBe('mailto:porch@vale.example');
  });
});
