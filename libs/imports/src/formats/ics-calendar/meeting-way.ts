import type { Channel, InteractionKind } from '#libs/interactions';

/** What a calendar says of where people meet. */
export interface MeetingPlace {
  location: string;
  summary: string;
  description: string;
  /** Links of conferences that stand in lines of their own. */
  conference: string;
}

const VIDEO_LINK =
  /\b(zoom\.us|zoomgov\.com|meet\.google\.com|teams\.(microsoft|live)\.com|webex\.com|whereby\.com|meet\.jit\.si|gotomeet(ing)?\.(me|com)|bluejeans\.com|(join\.)?skype\.com|facetime\.apple\.com|hangouts\.google\.com|chime\.aws|around\.co|appear\.in|bbb\.)/i;
const VIDEO_WORDS =
  /\b(zoom|skype|hang-?outs?|face-?time|webex|google meet|ms teams|microsoft teams|teams meeting|video ?(call|chat|conference)|videocall|gotomeeting|jitsi|online|virtual)\b/i;
const PHONE_WORDS = /\b(phone|telephone|call|ring|dial|conference line|telefon(at)?|anruf|llamada|appel|chiamata)\b/i;
const PHONE_NUMBER = /^(?:tel:)?\+?[\d\s().-]{7,}(?:\s*(?:x|ext|pin|#|,).*)?$/i;
const IN_PERSON_WORDS =
  /\b(coffee|lunch|dinner|breakfast|brunch|beers?|drinks?|tea|walk|visit|picnic|meet-?up|kaffee|essen|pranzo|cena)\b/i;

/**
 * How a meeting was held. A place where one can go is in person, even where a calendar has added a link by itself. Where nothing
 * says, it counts as a talk of an unknown kind, since to have met somebody is more than that.
 */
export function meetingWay(place: MeetingPlace): { kind: InteractionKind; channel: Channel } {
  const channel = ofLocation(place) ?? ofLinks(place) ?? ofWords(place.summary);
  return channel === null ? { kind: 'call', channel: 'other' } : { kind: 'meeting', channel };
}

function ofLocation({ location }: MeetingPlace): Channel | null {
  const text = location.trim();
  if (text === '') return null;
  if (PHONE_NUMBER.test(text)) return 'phone';
  if (VIDEO_LINK.test(text)) return 'video';
  if (/^\S*https?:\/\/\S+$/i.test(text)) return null;
  return said(text) ?? 'in_person';
}

function ofLinks({ conference, description }: MeetingPlace): Channel | null {
  if (/^tel:/i.test(conference)) return 'phone';
  return conference !== '' || VIDEO_LINK.test(description) ? 'video' : null;
}

function ofWords(text: string): Channel | null {
  return said(text) ?? (IN_PERSON_WORDS.test(text) ? 'in_person' : null);
}

function said(text: string): Channel | null {
  if (VIDEO_WORDS.test(text)) return 'video';
  return PHONE_WORDS.test(text) ? 'phone' : null;
}
