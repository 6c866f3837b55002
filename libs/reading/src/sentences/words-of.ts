/** A word as read: lower-case, contractions apart ("I'll" is "i" and "'ll"), with whether it began with a capital. */
export interface Word {
  text: string;
  capital: boolean;
}

const tokens =
  /\p{L}[\p{L}\p{M}]*(?:[-'][\p{L}\p{M}]+)*|'[\p{L}]+|\p{N}+(?:[.:]\p{N}+)*|[?!.,;:()]|\p{Extended_Pictographic}/gu;
const contraction = /^(.+?)('(?:ll|d|ve|re|m|s)|n't)$/;
const unmarked: Record<string, [string, string]> = {
  im: ['i', "'m"],
  ive: ['i', "'ve"],
  dont: ['do', "n't"],
  cant: ['can', "n't"],
  didnt: ['did', "n't"],
  doesnt: ['does', "n't"],
  wont: ['will', "n't"],
  thats: ['that', "'s"],
  youre: ['you', "'re"],
  youd: ['you', "'d"],
  whats: ['what', "'s"],
};

/** The words and marks of a sentence, in order. */
export function wordsOf(sentence: string): Word[] {
  const words: Word[] = [];
  for (const [token] of sentence.replace(/[’‘`]/g, "'").matchAll(tokens)) {
    const text = token.toLowerCase();
    const capital = text !== token;
    const apart = contraction.exec(text)?.slice(1) ?? unmarked[text];
    if (apart) words.push({ text: apart[0] as string, capital }, { text: apart[1] as string, capital: false });
    else words.push({ text, capital });
  }
  return words;
}
