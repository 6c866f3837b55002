import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { safeHref } from '../../ui/text/links';
import { usualWay } from '../talked/talk-ways';
import { useTalked } from '../talked/use-talked';
import type { TodayLine } from './today.types';
import { markDone } from './visit';

export interface LineActions {
  talking: string | null;
  open: (line: TodayLine) => void;
  talk: (line: TodayLine) => void;
  talked: (line: TodayLine, undone: boolean) => void;
  reply: (line: TodayLine) => void;
}

/** What can be done with a line; the same by key and by button. */
export function useLineActions(onHold: (contactId: string | null) => void): LineActions {
  const navigate = useNavigate();
  const [talking, setTalking] = useState<TodayLine['contact'] | null>(null);
  const hold = (contact: TodayLine['contact'] | null) => {
    setTalking(contact);
    onHold(contact?.id ?? null);
  };
  return {
    talking: talking?.id ?? null,
    open: (line) => void navigate({ to: '/people/$contactId', params: { contactId: line.contact.id } }),
    talk: (line) => {
      if (talking && talking.id !== line.contact.id) markDone(talking.id, talking.name, true);
      hold(line.contact);
    },
    talked: (line, undone) => {
      hold(null);
      markDone(line.contact.id, line.contact.name, !undone);
    },
    reply: (line) => {
      const permalink = safeHref(line.permalink);
      if (permalink) window.open(permalink, '_blank', 'noopener,noreferrer');
      else if (line.threadId) {
        const hash = line.position === null ? '' : `item-${line.position}`;
        void navigate({ to: '/threads/$threadId', params: { threadId: line.threadId }, hash });
      }
    },
  };
}

/** Logs the talk as soon as it is there, so that the one key T has done its work. */
export function useTalkOfLine(line: TodayLine, onTalked: (undone: boolean) => void) {
  const talked = useTalked(line.contact, { closed: onTalked });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    talked.log(usualWay(line.suggestedChannel));
  });
  return talked;
}
