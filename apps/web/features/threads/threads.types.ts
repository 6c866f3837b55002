import type { Precision } from '../../ui/time/when';

export interface ThreadLine {
  id: string;
  title: string | null;
  url: string | null;
  postedAt: string | null;
  postedPrecision: Precision | null;
  itemCount: number;
  unknownCount: number;
  createdAt: string;
}

export interface ThreadPart {
  interactionId: string;
  text: string;
  to: { contactId: string; name: string } | null;
}

export interface ThreadItem {
  position: number;
  kind: 'comment' | 'owner' | 'pingback';
  printedAuthor: string | null;
  contact: { id: string; name: string } | null;
  text: string;
  parts: ThreadPart[];
  answers: { position: number | null; printed: string }[];
  link: { title: string; url: string | null } | null;
  happenedAt: string | null;
  precision: Precision;
}
