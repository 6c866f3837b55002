import type { ReactNode } from 'react';
import { MailIcon, MeetIcon, PhoneIcon, VideoIcon } from '../../ui/icons';
import type { Channel } from '../people/people.types';
import type { InteractionKind } from '../person/person.types';

export type TalkChannel = 'phone' | 'video' | 'in_person' | 'email';

export interface TalkWay {
  channel: TalkChannel;
  kind: InteractionKind;
  label: string;
  /** How it stands in "You talked by phone." */
  phrase: string;
  icon: ReactNode;
}

/** The ways to have talked that one click logs. */
export const talkWays: readonly TalkWay[] = [
  { channel: 'phone', kind: 'call', label: 'Phone', phrase: 'talked by phone', icon: <PhoneIcon /> },
  { channel: 'video', kind: 'call', label: 'Skype', phrase: 'talked on Skype', icon: <VideoIcon /> },
  { channel: 'in_person', kind: 'meeting', label: 'In person', phrase: 'met', icon: <MeetIcon /> },
  { channel: 'email', kind: 'message', label: 'Email', phrase: 'wrote', icon: <MailIcon /> },
];

export function talkWay(channel: TalkChannel): TalkWay {
  return talkWays.find((way) => way.channel === channel) ?? (talkWays[0] as TalkWay);
}

/** The way that the key T takes: the suggested one where it is a talk with voices, else the phone. */
export function usualWay(suggested: Channel | null | undefined): TalkChannel {
  return talkWays.find((way) => way.channel === suggested && way.kind !== 'message')?.channel ?? 'phone';
}
