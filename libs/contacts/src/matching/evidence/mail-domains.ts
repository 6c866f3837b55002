const PROVIDERS = new Set(
  `gmail.com googlemail.com yahoo.com ymail.com rocketmail.com hotmail.com outlook.com live.com msn.com aol.com icloud.com
  me.com mac.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de freenet.de t-online.de arcor.de posteo.de posteo.net
  mailbox.org protonmail.com protonmail.ch proton.me pm.me tutanota.com tuta.io fastmail.com fastmail.fm hey.com zoho.com
  yandex.ru yandex.com ya.ru mail.ru bk.ru list.ru inbox.ru rambler.ru ukr.net qq.com 163.com 126.com foxmail.com
  sina.com sohu.com aliyun.com yeah.net naver.com daum.net hanmail.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr
  libero.it tiscali.it virgilio.it alice.it telefonica.net terra.com.br uol.com.br bol.com.br comcast.net verizon.net att.net
  sbcglobal.net cox.net earthlink.net charter.net bellsouth.net btinternet.com ntlworld.com virginmedia.com sky.com
  bluewin.ch telenet.be skynet.be xs4all.nl ziggo.nl home.nl planet.nl hetnet.nl seznam.cz centrum.cz wp.pl o2.pl
  onet.pl interia.pl op.pl inbox.lv abv.bg mailinator.com riseup.net users.sourceforge.net users.sf.net sourceforge.net
  users.noreply.github.com noreply.github.com noreply.gitlab.com github.com debian.org ubuntu.com gnu.org apache.org
  kernel.org freebsd.org gentoo.org acm.org ieee.org alum.mit.edu example.com rediffmail.com duck.com simplelogin.com
  privaterelay.appleid.com`.split(/\s+/),
);
const COUNTRY_PROVIDERS = /^(yahoo|hotmail|live|outlook|gmx|yandex)\.(co\.)?[a-z]{2,3}(\.[a-z]{2})?$/;

/** Whether thousands have a mailbox there, so that the domain says nothing. */
export function isMailProvider(domain: string): boolean {
  return PROVIDERS.has(domain) || COUNTRY_PROVIDERS.test(domain) || domain.endsWith('.noreply.github.com');
}

// Who ignores dots in the local part; all of them ignore "+tags".
const IGNORE_DOTS = new Set(['gmail.com', 'googlemail.com']);
const SAME_AS: Record<string, string> = {
  'googlemail.com': 'gmail.com',
  'proton.me': 'protonmail.com',
  'pm.me': 'protonmail.com',
  'ya.ru': 'yandex.ru',
};

/** An address as far as it tells who somebody is. */
export interface MailParts {
  /** One form for all addresses that reach one mailbox; null where no mailbox can be there ("root@localhost"). */
  mailbox: string | null;
  local: string;
  /** Null for those of a machine or of a service that hides the real one. */
  domain: string | null;
}

/** Takes apart what stands in a field for addresses, also what is none ("mdboom@debian-vm"); null without an @. */
export function readMail(printed: string): MailParts | null {
  const bare = printed
    .replace(/^.*<|>.*$/g, '')
    .replace(/^mailto:/i, '')
    .replace(/[“”"\s]/g, '')
    .toLowerCase();
  const at = bare.lastIndexOf('@');
  if (at < 1) return null;
  const [local, host] = [bare.slice(0, at), bare.slice(at + 1)];
  const domain = SAME_AS[host] ?? host;
  if (/(^|\.)noreply\.(github|gitlab)\.com$/.test(domain)) {
    const user = local.replace(/^\d+[+-]/, '');
    return { mailbox: `${user}@${domain}`, local: user, domain: null };
  }
  const untagged = local.replace(/(?<=.)\+.*$/, '');
  const isPublic =
    /\.[a-z\d-]{2,}$/.test(domain) &&
    !/\.(local|lan|localdomain|localhost|internal|home|\(none\))$|^localhost|\(none\)/.test(domain);
  const undotted = IGNORE_DOTS.has(host) ? untagged.replace(/\./g, '') : untagged;
  return { mailbox: isPublic ? `${undotted}@${domain}` : null, local: untagged, domain: isPublic ? domain : null };
}

/** "work.example" of "mail.eu.work.example"; "work.co.uk" of "mail.work.co.uk". */
export function siteOf(host: string): string {
  const labels = host.split('.');
  const isDeep = labels.length > 2 && labels.at(-1)!.length === 2 && labels.at(-2)!.length <= 3;
  return labels.slice(isDeep ? -3 : -2).join('.');
}
