const LONGEST_TEXT = 20_000;
const SOMEBODY =
  '(?:person|people|one|lad|lady|man|woman|guy|girl|gent|gentleman|gentlemen|chap|fellow|soul|reader|commenter|poster|colleague|anonymous|anon|friend|nurse|doctor|teacher|student|mother|father|mum|dad)';
const DESCRIBED = new RegExp(
  `(?:^|\\n|[.!?…]["”)]? )[^\\S\\n]*(?:(?:and|but|oh|yes|p\\.?s\\.?),? )?(?:` +
    `@ ?(?:the |anon)|(?:to|for) (?:the |whoever |everybody who |anyone who )[^,:.!?\\n]{0,30}${SOMEBODY}?|` +
    `(?:the |our |dear )?(?:\\p{L}+ )?${SOMEBODY} (?:with|who|from|at|above|up there|in|of) [^.!?\\n]{2,60}?(?::|,| [-–—])|whoever (?:is|was|said|wrote|asked|you)|` +
    `(?:and )?you, [^,:.!?\\n]{2,40}?(?::| [-–—])|(?:somebody|someone|one of you) (?:\\p{L}+ )?(?:wrote|said|asked|asks|mentioned|says|suggested|wanted))`,
  'giu',
);

/** Where a text speaks to somebody whom it only describes ("to the lady with the two cats: …"). */
export function unnamedAddresses(text: string): number[] {
  return [...text.slice(0, LONGEST_TEXT).matchAll(DESCRIBED)].map(({ index, 0: found }) => index + found.length - 1);
}
