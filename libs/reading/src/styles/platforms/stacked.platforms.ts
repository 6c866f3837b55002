import { dateLine, some, wholeLine } from './line-patterns.js';
import type { Platform } from './platform.types.js';
import { stackedHeads, type Stacking } from './stacked-heads.js';

const LONGEST_HEAD = 200;
const any = (): boolean => true;

const substackNoise = wholeLine(
  'expand full comment|reply(?: \\(\\d+\\))?|share|like(?: \\(\\d+\\))?|·?edited(?: \\p{L}{3,9} \\d{1,2}(?:, \\d{4})?)?|\\d+|\\d+ repl(?:y|ies)(?: by .*)?|\\d+ more repl(?:y|ies).*|collapse|edited',
);
const substackLabel = wholeLine(
  "liked by .*|.*[’']s avatar|author|edited|paid|founding|pledged|subscriber|writes .*|· ?edited",
);
const substackStack: Stacking = {
  isName: any,
  isLabel: substackLabel,
  most: 3,
  loose: false,
  isNoise: substackNoise,
  answering: false,
};

const isSubstacks = wholeLine('discussion about this (?:post|episode|video)|liked by .*|expand full comment');
const isOftenSubstacks = wholeLine(".*\\bsubstack\\b.*|restacks|.*[’']s avatar|like \\(\\d+\\)|share");
const GLUED_TO_DATE = /^(.{2,24}?)\s*[·•]?\s*(?:liked by .*|edited(?:\s.*)?)$/iu;

/** "Nov 4, 2022Liked by Delia" is "Nov 4, 2022". */
function withoutGlued(line: string): string {
  const dated = line.length > LONGEST_HEAD ? undefined : GLUED_TO_DATE.exec(line.trim())?.[1];
  return dated !== undefined && dateLine(dated) !== null ? dated : line;
}

/** A name, a date, "Liked by …" or "Author", the text, "Expand full comment". */
export const substack: Platform = {
  style: 'substack',
  certainty: 0.95,
  heads: (lines) =>
    some(lines, isSubstacks) && some(lines, (line) => isSubstacks(line) || isOftenSubstacks(line), 2)
      ? stackedHeads(lines.map(withoutGlued), substackStack)
      : [],
  isNoise: (line) => substackNoise(line) || substackLabel(line),
  isFooter: wholeLine(
    '\\d+ more comments?.*|ready for more\\?|no posts|top|©.*substack.*|see all|.*start your substack.*',
  ),
};

const mediumNoise = wholeLine(
  '--|—|reply|respond|responses \\(\\d+\\)|what are your thoughts\\?|\\d+(?:\\.\\d+k)?|\\d+ repl(?:y|ies)|[\\d.]+k? claps?|\\d+ responses?|conversation (?:with|between) .*|hide replies|follow|(?:see|show) all responses|show replies|share|responses|write a response[….]*',
);
const mediumLabel = wholeLine('author|he/him|she/her|they/them|follow|follows you|member|·|•|edited|\\(edited\\)');

/** A name over "2 years ago", the text, counts of claps, "Reply". */
export const medium: Platform = {
  style: 'medium',
  certainty: 0.9,
  heads: (lines) =>
    some(
      lines,
      wholeLine(
        'responses \\(\\d+\\)|write a response[….]*|what are your thoughts\\?|(?:see|show) all responses|[\\d.]+k? claps?|.*\\bmember-only story\\b.*',
      ),
    )
      ? stackedHeads(lines, {
          isName: any,
          isLabel: mediumLabel,
          most: 4,
          loose: true,
          isNoise: mediumNoise,
          answering: false,
        })
      : [],
  isNoise: (line) => mediumNoise(line) || mediumLabel(line),
  isFooter: wholeLine(
    '(?:see|show) all responses|never miss a story.*|more from .*|recommended from medium|see more recommendations|help|status|about|get unlimited access|written by .*',
  ),
};

const youtubeNoise = wholeLine(
  'reply|\\d+(?:[.,]\\d+)?[km]?|\\d+ repl(?:y|ies)|read more|show less|show more|translate to .*|view (?:\\d+ )?repl(?:y|ies)|hide repl(?:y|ies)|highlighted reply|highlighted comment|❤|@?.*heart.*by .*',
);
const youtubeLabel = wholeLine("pinned by .*|verified|·|•|.*[’']s profile picture");

/** "@handle" over "2 years ago", the text, a count of likes, "Reply", "3 replies". */
export const youtube: Platform = {
  style: 'youtube',
  certainty: 0.95,
  heads: (lines) => {
    const heads = stackedHeads(lines, {
      isName: any,
      isLabel: youtubeLabel,
      most: 2,
      loose: false,
      isNoise: youtubeNoise,
      answering: false,
    });
    const handles = heads.filter(({ name }) => name?.startsWith('@'));
    // Where comments bear handles, a channel's name over an age stands beside another video.
    if (handles.length * 2 > heads.length) return handles;
    return some(lines, wholeLine('[\\d.,]+[km]? subscribers')) ? heads : [];
  },
  isNoise: (line) => youtubeNoise(line) || youtubeLabel(line),
  isFooter: wholeLine('transcript|in this video|show transcript|up next|autoplay|related|shorts remixing this video'),
};

const discourseNoise = wholeLine(
  '\\d+ likes?|\\d+ repl(?:y|ies)|reply|share|like|solution|\\d+|.*\\blikes?\\b\\s*\\d*|bookmark|this post was flagged.*|edited',
);
const discourseLabel = wholeLine('leader|regular|moderator|admin|staff|team|#\\d+|solved|op|original poster');

/** A name, the name that it answers, a date, the text, "3 Likes". */
export const discourse: Platform = {
  style: 'discourse',
  certainty: 0.9,
  heads: (lines) =>
    some(
      lines,
      wholeLine(
        '.*powered by discourse.*|new & unread topics|suggested topics|unlisted|\\d+ views?(?: \\d+ likes?)?.*',
      ),
    ) || some(lines, wholeLine('\\d+ likes?'), 3)
      ? stackedHeads(lines, {
          isName: (name) => !/[.,]$/.test(name),
          isLabel: discourseLabel,
          most: 3,
          loose: false,
          isNoise: discourseNoise,
          answering: true,
        })
      : [],
  isNoise: discourseNoise,
  isFooter: wholeLine(
    'new & unread topics|suggested topics|related topics|.*powered by discourse.*|topic\\s+replies.*|log in to reply|this topic (?:was|will be) .*closed.*',
  ),
};

const linkedinNoise = wholeLine(
  "like|reply|comment|repost|send|most relevant|most recent|·|•|\\d+|\\d+ repl(?:y|ies)|\\d+ reactions?|\\d+ comments?|(?:like|reply to|\\d+ (?:reactions?|repl(?:y|ies)|comments?) on) .*[’']s? comment|load (?:more|previous) .*|see translation|…?(?:see )?more|(?:like|insightful|celebrate|support|love|funny)(?:,? ?(?:like|insightful|celebrate|support|love|funny))*|report this comment",
);
const linkedinLabel = wholeLine(
  '[•·]?\\s*(?:1st|2nd|3rd\\+?|you|following)|(?:1st|2nd|3rd\\+?) degree connection\\S*|verified|premium|author|status is \\w+|view .*(?:profile|graphic link)|open to work|follow|[•·]',
);
const hasDegree = wholeLine('[•·]?\\s*(?:1st|2nd|3rd\\+?)|(?:1st|2nd|3rd\\+?) degree connection\\S*');

/** A name, "• 2nd", a headline, "3mo", the text, "Like", "Reply". */
export const linkedin: Platform = {
  style: 'linkedin',
  certainty: 0.85,
  heads: (lines) => {
    const plain = lines.map((line) =>
      line.length > LONGEST_HEAD ? line : line.replace(/\s*[•·]\s*(?:1st|2nd|3rd\+?|author|you|following)\b.*$/iu, ''),
    );
    const isMarked = lines.some((line, at) => hasDegree(line) || (line !== plain[at] && line.length < 120));
    if (!isMarked) return [];
    const stack = {
      isName: any,
      isLabel: linkedinLabel,
      most: 6,
      loose: true,
      isNoise: linkedinNoise,
      answering: false,
    };
    return stackedHeads(plain, stack);
  },
  isNoise: linkedinNoise,
  isFooter: wholeLine(
    'load more comments|add a comment.*|more from .*|explore (?:topics|collaborative).*|like|to view or add a comment.*|sign in|others also viewed|more relevant posts',
  ),
};

/** Every platform of which a date under a name marks a comment. */
export const stackedPlatforms: Platform[] = [substack, youtube, linkedin, discourse, medium];
