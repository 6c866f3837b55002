import { hash } from 'node:crypto';

/**
 * The keys of what no log gives a number of its own. They hold the last digits of the telephone number only, so that they stay
 * the same whether the country stands before them or not, and the second, which two logs of one telephone agree on.
 */

export function phoneCall(number: string, at: Date): string {
  return `phone call ${lastDigits(number)} ${second(at)}`;
}

export function phoneMessage(number: string, at: Date, text: string): string {
  return `phone message ${lastDigits(number)} ${second(at)} ${short(text)}`;
}

// A mailbox or a name stands for itself.
function lastDigits(number: string): string {
  const digits = number.includes('@') ? '' : number.replace(/\D/g, '');
  return digits.length >= 5 ? digits.slice(-8) : number.trim().toLowerCase();
}

function second(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

function short(text: string): string {
  return hash('sha256', text.trim(), 'hex').slice(0, 16);
}
