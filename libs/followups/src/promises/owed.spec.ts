import { owedBy } from './owed.js';

it.each([
  ['I’ll send you the link tonight', 'thing'],
  ['I’ll post you a jar', 'thing'],
  ['I will email you next week', 'letter'],
  ['I’ll DM you her number', 'letter'],
  ['I’ll introduce you to my editor by email', 'introduction'],
  ['I’ll call you on Friday', 'call'],
  ['Let’s set up a time to talk, I promise', 'time'],
  ['I’ll write a post about that', 'post'],
  ['I will come by and see the press', 'meeting'],
  ['I’ll let you know', 'answer'],
  ['I’ll talk to the council and get back to you', 'answer'],
  ['I’ll fix that typo', 'deed'],
  ['I am telephoning you tonight', 'call'],
  ['I’ll call my old boss tomorrow', 'deed'],
  ['I’ll be on your step on Saturday with a pie', 'meeting'],
  ['I’m bringing the bread', 'meeting'],
  ['I’ll keep you a chair by the radiator', 'deed'],
  ['Dates in your inbox by tonight', 'thing'],
])('“%s” owes a %s', (quote, owed) => expect(owedBy(quote)).toBe(owed));

it.each([
  'I’ll be praying for you',
  'I’ll be thinking of you on Thursday',
  'I’ll bet they loved that',
  'I’ll take your word for it',
  'I’ll keep my fingers crossed',
  'I’ll keep reading as long as you keep writing',
  'I will never stop saying so',
  'I’m sending you all my love',
  'I’ll light a candle for him',
  'I will be the one with the blue hat',
])('“%s” promises no deed', (quote) => expect(owedBy(quote)).toBe('nothing'));

it.each([
  ['I’ll be praying for you, and I’ll call on Sunday', 'call'],
  ['I’ll keep you posted', 'answer'],
  ['I’ll be glad to visit', 'meeting'],
  ['I’ll be calling you next week', 'call'],
])('“%s” does', (quote, owed) => expect(owedBy(quote)).toBe(owed));
