import type { Depth } from '#libs/interactions';
import { counted, listed, numberWord, sentenceCase } from '../wording/number-words.js';
import type { WeekView } from './week.view.js';

export type ToldWeek = Omit<WeekView, 'sentences' | 'isQuiet' | 'startsOn' | 'endsOn'>;

/** A week in a few plain sentences, each left out where it has nothing to say; names are told as they stand. */
export function weekSentences(week: ToldWeek): string[] {
  return [came(week), newcomers(week), talked(week), nearer(week), promised(week), silent(week), acted(week)].filter(
    (sentence) => sentence !== '',
  );
}

/** Whether nothing passed and nothing is to be told. */
export function isQuietWeek({
  comments,
  talkCount,
  movedUpCount,
  wentQuietCount,
  promises,
  suggested,
}: ToldWeek): boolean {
  return comments + talkCount + movedUpCount + wentQuietCount + promises.made + promises.kept + suggested === 0;
}

function came({ comments, voices, answered }: ToldWeek): string {
  if (comments === 0) return '';
  const back =
    answered === 0
      ? 'none of them is answered'
      : answered >= comments
        ? 'all are answered'
        : `you answered ${numberWord(answered)}`;
  const from = voices === 1 ? 'one person' : `${numberWord(voices)} people`;
  return comments === 1
    ? `One comment came; ${answered > 0 ? 'you answered it' : 'it has no answer yet'}.`
    : sentenceCase(`${counted(comments, 'comment')} came from ${from}; ${back}.`);
}

function newcomers({ newVoiceCount, newVoices }: ToldWeek): string {
  if (newVoiceCount === 0) return '';
  const names = newVoices.map(({ name }) => name);
  if (names.length === 0) return `${sentenceCase(counted(newVoiceCount, 'new voice'))}.`;
  return `${newVoiceCount === 1 ? 'A new voice' : sentenceCase(counted(newVoiceCount, 'new voice'))}: ${listed(names, newVoiceCount)}.`;
}

const ways: Partial<Record<string, string>> = { phone: 'by phone', video: 'by video', in_person: 'in person' };

function talked({ talkCount, talks }: ToldWeek): string {
  if (talkCount === 0) return 'You talked with nobody.';
  const people = talks.map(({ name, channel }) => (ways[channel] ? `${name} ${ways[channel]}` : name));
  if (people.length === 0) return `You talked ${talkCount === 1 ? 'once' : counted(talkCount, 'time')}.`;
  return `You talked with ${listed(people)}${talkCount > talks.length ? `, ${counted(talkCount, 'talk')} in all` : ''}.`;
}

const steps: Partial<Record<Depth, string>> = {
  chat: 'an answer both ways',
  letters: 'letters',
  voice: 'a first talk',
  met: 'a first meeting',
};

function nearer({ movedUp, movedUpCount }: ToldWeek): string {
  if (movedUpCount === 0) return '';
  const told = movedUp.map(({ name, depth }) => `with ${name} to ${steps[depth] ?? depth}`);
  if (told.length === 0)
    return `You came nearer to ${movedUpCount === 1 ? 'one person' : `${numberWord(movedUpCount)} people`}.`;
  return `It came ${listed(told, movedUpCount)}.`;
}

function promised({ promises: { made, kept, open } }: ToldWeek): string {
  const parts = [
    made > 0 ? `you made ${counted(made, 'promise')}` : '',
    kept > 0 ? `you kept ${numberWord(kept)}` : '',
    open > 0 ? `${counted(open, 'promise')} ${open === 1 ? 'is' : 'are'} due and open` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${sentenceCase(listed(parts))}.`;
}

function silent({ wentQuietCount, wentQuiet }: ToldWeek): string {
  if (wentQuietCount === 0) return '';
  const names = wentQuiet.map(({ name }) => name);
  if (names.length === 0) return `${sentenceCase(numberWord(wentQuietCount))} went quiet.`;
  return `${listed(names, wentQuietCount)} went quiet.`;
}

function acted({ suggested, actedOn }: ToldWeek): string {
  if (suggested === 0) return '';
  if (suggested === 1)
    return actedOn === 1 ? 'You acted on the one suggestion.' : 'You did not act on the one suggestion.';
  const share = actedOn === 0 ? 'none' : actedOn >= suggested ? 'all' : numberWord(actedOn);
  return `Of ${numberWord(suggested)} suggestions you acted on ${share}.`;
}
