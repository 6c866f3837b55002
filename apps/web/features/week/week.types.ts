import type { Channel, Depth } from '../people/people.types';

export interface WeekPerson {
  id: string;
  name: string;
}

export interface Week {
  startsOn: string;
  endsOn: string;
  isQuiet: boolean;
  sentences: string[];
  newVoiceCount: number;
  newVoices: WeekPerson[];
  talkCount: number;
  talks: (WeekPerson & { talks: number; channel: Channel })[];
  movedUpCount: number;
  movedUp: (WeekPerson & { depth: Depth })[];
  wentQuietCount: number;
  wentQuiet: WeekPerson[];
}
