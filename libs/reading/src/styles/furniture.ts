import { foldName } from '../names/fold-name.js';
import type { LeftOutLine } from '../thread.types.js';
import type { LineRange } from './source-lines.js';

const LONGEST_FURNITURE = 120;
const phrases = (list: string): string[] =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const BUTTONS = new Set(
  phrases(`
    reply\nreplies\nreply thread\nreply share\nshare\nreport\nreport abuse\nedit\ndelete\nreplydelete\nreply delete\nquote\nlike\nlikes
    log in to reply\nlogin to reply\npermalink\nlink\nflag\nshow more\nread more\nsee more\nview replies\nhide replies
    reply link\nreply quote\nloading\nup\ndown\nvote\nupvote\ndownvote\nembed
    antworten\nantwort\nloschen\nantwortenloschen\nantworten loschen\nzitieren\nmelden\nbearbeiten\nteilen\naufklappen
    gefallt mir\nzum antworten anmelden\npermanenter link
    repondre\nsupprimer\nsignaler\npartager\nciter\njaime\nresponder\neliminar\ncitar\ncompartir\nborrar\nme gusta
    rispondi\nelimina\ncondividi\nmi piace\nbeantwoorden\nreageren\nreageer\nverwijderen\ndelen\nexcluir\nresponder excluir
    svara\nsvar\nbesvar\nodpowiedz\nyanitla\nответить\n返信\n回复\n回覆\n답글`),
);
const BUTTON_LINE =
  /^(?:like\s?liked by|liked by|load(?:ing)? more|view \d+|show \d+|hide \d+|\d+ (?:likes?|replies|reply)$)/;

const FOOTER_LINES = new Set(
  phrases(`
    tweet\nsearch\nsuche\narchives\narchiv\ncategories\nkategorien\ntags\nnewsletter\nsubscribe\nimpressum\ndatenschutz
    legal notice\nmentions legales\nview details\nprivacy\nterms\ncontact\nkontakt\nmeta\nblogroll\nback to top\nnach oben
    home\nall posts\nalle beitrage\ntous les articles\ntodas las entradas\nadvertisement\nanzeige\nnext\nprevious\nsponsored
    print\nprint this\nemail this\npinterest\nfacebook\ntwitter\nlinkedin\nshare\nnext post\nprevious post\nread next
    submit\ncancel\nweiterlesen\nsend\nabout\nfollow\nfollow us\nteilen mit`),
);
const FOOTER_STARTS = phrases(`
    leave a reply\nleave a comment\nleave a response\nleave your comment\npost a comment\npost comment\nadd a comment
    add your comment\nwrite a comment\nsubmit a comment\njoin the discussion\njoin the conversation\ncomments are closed
    comments closed\ncomments for this\nlog in via a social\nlogin to post\nlog in to post\nyour email address will not be
    required fields are\ncancel reply\nnotify me of\nsave my name\npost navigation\ncomment navigation\nrelated posts
    related articles\nyou may also like\nyou might also like\nmore posts\nmore from\nrecent posts\nrecent comments
    popular posts\nnext post\nprevious post\nnext article\nprevious article\nnewer post\nolder post\nolder comments
    newer comments\nprevious comments\nnext comments\nshare this\nshare on\nsend this to a friend\nsend to a friend
    copyright\nall rights reserved\npowered by\nproudly powered\nprivacy policy\nterms of\ncookie policy\nsubscribe to
    sign up for\nfollow us on\nfollow me on\nabout the author\nfiled under\nposted in\nskip to content\nskip to main
    trackback url\nthis site uses akismet\nrss feed
    schreibe einen kommentar\nschreib einen kommentar\nhinterlasse\nkommentar hinzufugen\nkommentar schreiben
    kommentare sind geschlossen\nkommentar absenden\nkommentar verfassen\ndeine e mail adresse wird\nihr name
    meinen namen e mail\nbenachrichtige mich\ndiese website verwendet akismet\nbeitragsnavigation\nahnliche beitrage
    das konnte dich auch\nneueste beitrage\nneueste kommentare\nnachster beitrag\nnachster artikel\nvorheriger beitrag
    vorheriger artikel\nalle rechte vorbehalten\nzum inhalt springen\naltere kommentare\nneuere kommentare\nteilen mit
    laisser un commentaire\nlaissez un commentaire\najouter un commentaire\nles commentaires sont fermes\nvotre adresse
    navigation de larticle\nnavigation des articles\narticle suivant\narticle precedent\narticles similaires
    tous droits reserves\npartager sur
    deja un comentario\ndeja una respuesta\ndejar un comentario\nlos comentarios estan cerrados\nentradas relacionadas
    entrada siguiente\nentrada anterior\ntodos los derechos\ncompartir en
    lascia un commento\ni commenti sono chiusi\narticolo successivo\narticolo precedente\ntutti i diritti\ncondividi su
    geef een reactie\nlaat een reactie\nplaats een reactie\nreacties zijn gesloten\nalle rechten voorbehouden
    deixe um comentario\ndeixe uma resposta\nos comentarios estao\ntodos os direitos`);

const HEADING_WORDS =
  'comments?|responses?|replies|reactions?|thoughts?|discussion|kommentare?|antworten|gedanken|meinungen|reaktionen|' +
  'commentaires?|réponses?|réactions?|comentarios?|respuestas?|pensamientos?|commenti|commento|risposte|reacties?|' +
  'comentários?|respostas?|kommentarer?|svar|komentarze|комментари\\p{L}+|评论|コメント';
const COUNTED_HEADING = new RegExp(`^[\\[({]?\\s*(?:\\d[\\d.,]*|one|ein)\\s*(?:${HEADING_WORDS})(?!\\p{L})`, 'iu');
const BARE_HEADING = new RegExp(`^(?:${HEADING_WORDS})\\s*[([]?\\s*\\d*\\s*[)\\]]?\\s*:?$`, 'iu');
// "5 comments on Ann Lee's comment": what a reader of screens is told of the answers to one comment.
const OF_ONE_COMMENT = /[’']s? (?:comment|reply)$/iu;
const LEADING_HEADING = /^(?:kommentare schreibe einen kommentar|comments? (?:leave|add|post) a comment)$/i;
const HEADING_TITLE = /(?:^|\s)(?:on|to|zu|sur|sobre|su|op|em|for)\s*[:„“"«]*\s*["“„«](.+?)["”“»]\s*$/iu;

/** Whether a line is a button of the page under a comment ("Reply", "Antworten ↓"). */
export function isButton(line: string): boolean {
  const content = line.trim();
  if (content === '' || content.length > LONGEST_FURNITURE) return false;
  const folded = foldName(content);
  return BUTTONS.has(folded) || BUTTON_LINE.test(folded);
}

/** Whether a line belongs to the page around the comments: its footer, its navigation, the comment form. */
export function isPageLine(line: string): boolean {
  const content = line.trim();
  if (content === '' || content.length > LONGEST_FURNITURE) return false;
  if (/^(?:©|\(c\)\s|[←→«»]\s)/i.test(content)) return true;
  const folded = foldName(content);
  return FOOTER_LINES.has(folded) || FOOTER_STARTS.some((start) => folded.startsWith(start));
}

/** Whether a line is the heading over the comments ("12 comments", "Kommentare:"). */
export function isThreadHeading(line: string): boolean {
  const content = line.trim();
  if (content === '' || content.length > 200 || isButton(content) || OF_ONE_COMMENT.test(content)) return false;
  return COUNTED_HEADING.test(content)
    ? content.length < 200
    : BARE_HEADING.test(content) || LEADING_HEADING.test(content);
}

/** The post's title where the heading over the comments names it ("3 thoughts on “Pruning roses”"). */
export function titleInHeading(line: string): string | null {
  const content = line.trim();
  if (content.length > 200) return null;
  return HEADING_TITLE.exec(content)?.[1]?.trim() ?? null;
}

/** The non-blank lines of a range, listed as left out for one reason. */
export function leaveOut(lines: string[], range: LineRange, reason: string): LeftOutLine[] {
  const out: LeftOutLine[] = [];
  for (let at = range.first; at < range.end; at++) {
    const text = (lines[at] ?? '').trim();
    if (text !== '') out.push({ line: at + 1, text, reason });
  }
  return out;
}
