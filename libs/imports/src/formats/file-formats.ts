import { androidBackup } from './android-backup/android-backup.format.js';
import { asteriskCalls } from './asterisk-calls/asterisk-calls.format.js';
import { blogger } from './blogger/blogger.format.js';
import { bloggerApi } from './blogger-api/blogger-api.format.js';
import { commentFeed } from './comment-feed/comment-feed.format.js';
import { bluesky } from './bluesky/bluesky.format.js';
import { commento } from './commento/commento.format.js';
import { csvTable } from './csv-table/csv-table.format.js';
import { disqusApi } from './disqus-api/disqus-api.format.js';
import { disqusXml } from './disqus-xml/disqus-xml.format.js';
import type { FileFormat } from './file-format.js';
import { ghost } from './ghost/ghost.format.js';
import { googleContacts } from './google-contacts/google-contacts.format.js';
import { googleVoice } from './google-voice/google-voice.format.js';
import { handleList } from './handle-list/handle-list.format.js';
import { icsCalendar } from './ics-calendar/ics-calendar.format.js';
import { intenseDebate } from './intense-debate/intense-debate.format.js';
import { iphoneCalls } from './iphone-calls/iphone-calls.format.js';
import { isso } from './isso/isso.format.js';
import { linkedinConnections } from './linkedin/linkedin-connections.format.js';
import { linkedinMessages } from './linkedin/linkedin-messages.format.js';
import { livefyre } from './livefyre/livefyre.format.js';
import { mastodonAccounts } from './mastodon/mastodon-accounts.format.js';
import { mastodon } from './mastodon/mastodon.format.js';
import { mbox } from './mbox/mbox.format.js';
import { movableType } from './movable-type/movable-type.format.js';
import { oppoCalls } from './oppo-calls/oppo-calls.format.js';
import { outlookContacts } from './outlook-contacts/outlook-contacts.format.js';
import { remark42 } from './remark42/remark42.format.js';
import { savedPage } from './saved-page/saved-page.format.js';
import { skypeExport } from './skype-export/skype-export.format.js';
import { staticman } from './staticman/staticman.format.js';
import { twilioCalls } from './twilio-calls/twilio-calls.format.js';
import { twitterApi } from './twitter-api/twitter-api.format.js';
import { twitterArchive } from './twitter-archive/twitter-archive.format.js';
import { twitterMonths } from './twitter-months/twitter-months.format.js';
import { vcard } from './vcard/vcard.format.js';
import { wordpressRest } from './wordpress-rest/wordpress-rest.format.js';
import { wordpressWxr } from './wordpress-wxr/wordpress-wxr.format.js';
import { xApi } from './x-api/x-api.format.js';

/** Every format of files, the pickiest first: the first one that claims a file reads it. Any table comes last. */
export const fileFormats: FileFormat[] = [
  wordpressWxr,
  disqusXml,
  intenseDebate,
  blogger,
  commentFeed,
  wordpressRest,
  disqusApi,
  commento,
  remark42,
  isso,
  livefyre,
  ghost,
  bloggerApi,
  movableType,
  androidBackup,
  oppoCalls,
  googleVoice,
  skypeExport,
  twilioCalls,
  asteriskCalls,
  iphoneCalls,
  vcard,
  icsCalendar,
  mbox,
  googleContacts,
  outlookContacts,
  twitterArchive,
  twitterMonths,
  twitterApi,
  xApi,
  mastodon,
  mastodonAccounts,
  bluesky,
  linkedinConnections,
  linkedinMessages,
  staticman,
  savedPage,
  handleList,
  csvTable,
];

export const fileFormatNames = fileFormats.map(({ name }) => name);
