import { isMailAddress } from '#libs/platform';
import type { CallWay } from '../call-words.js';
import { answerField } from './answer-field.js';
import { cleanText } from './clean-text.js';

export interface ReadBooking {
  startsAt: Date;
  way: CallWay;
  reachAt: string;
  about: string;
  answers: { question: string; answer: string }[];
  guestEmail: string | null;
}

const LONGEST = { reach: 200, about: 2_000, answer: 1_000 };

/** What a visitor filled in, or in words what is missing; a move needs the time alone. */
export function readBooking(
  form: Record<string, string>,
  questions: string[],
  isMove: boolean,
): ReadBooking | { problem: string } {
  const startsAt = new Date(form['slot'] ?? '');
  if (Number.isNaN(startsAt.getTime())) return { problem: 'Please pick a time.' };
  if (isMove) return { startsAt, way: 'phone', reachAt: '', about: '', answers: [], guestEmail: null };
  const reach = cleanText(form['reach'], LONGEST.reach);
  const way = form['way'];
  if (way !== 'phone' && way !== 'video' && way !== 'you_call') return { problem: 'Please say how you want to talk.' };
  if (way === 'phone' && reach.replace(/\D/g, '').length < 5) return { problem: 'Please give the number to call.' };
  if (way === 'video' && reach === '') return { problem: 'Please give your name there, or the address of a room.' };
  const email = (form['email'] ?? '').trim();
  if (email !== '' && !isMailAddress(email)) return { problem: 'Please give a plain e-mail address, or none.' };
  if (form['consent'] !== 'yes') return { problem: 'Please say that what you write here may be kept for the call.' };
  const answers = questions.map((question) => ({
    question,
    answer: cleanText(form[answerField(question)], LONGEST.answer),
  }));
  return {
    startsAt,
    way: way === 'video' ? 'video' : 'phone',
    reachAt: way === 'you_call' ? '' : reach,
    about: cleanText(form['about'], LONGEST.about),
    answers: answers.filter(({ answer }) => answer !== ''),
    guestEmail: email === '' ? null : email,
  };
}
