import type { ReactNode } from 'react';
import { BirdIcon, MailIcon, MeetIcon, NoteIcon, PhoneIcon, ThreadsIcon, VideoIcon } from '../../../ui/icons';
import type { Channel } from '../../people/people.types';
import type { InteractionKind } from '../person.types';

const icons: Record<Channel, ReactNode> = {
  blog: <ThreadsIcon />,
  twitter: <BirdIcon />,
  phone: <PhoneIcon />,
  email: <MailIcon />,
  video: <VideoIcon />,
  in_person: <MeetIcon />,
  other: <NoteIcon />,
};

export function ChannelIcon({ channel, kind }: { channel: Channel; kind: InteractionKind }) {
  return kind === 'note' ? <NoteIcon /> : icons[channel];
}
