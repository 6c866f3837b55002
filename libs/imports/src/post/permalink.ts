import { InvalidError } from '#libs/platform';

/** The longest that the index of threads takes with ease. */
const LONGEST = 2_000;
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_cid|mc_eid|replytocom)$/i;

/** The address of a post without what differs between two visits: fragment, tracking, page of the comments. */
export function readPermalink(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.href.length > LONGEST) {
    const detail = 'Write the whole address of the post, beginning with https://';
    throw new InvalidError(detail, [{ field: 'postUrl', detail }]);
  }
  url.hash = '';
  const names = Array.from(url.searchParams.keys());
  for (const name of names.filter((one) => TRACKING.test(one))) url.searchParams.delete(name);
  url.pathname = url.pathname.replace(/\/comment-page-\d+\/?$/, '/');
  return url.href;
}

/** All ways to write the address of one post, the given one first: http or https, with or without www and last slash. */
export function permalinkForms(address: string): string[] {
  const { host, pathname, search } = new URL(address);
  const bareHost = host.replace(/^www\./, '');
  const barePath = pathname.replace(/\/$/, '');
  const forms = ['https:', 'http:'].flatMap((protocol) =>
    [bareHost, `www.${bareHost}`].flatMap((site) =>
      ['/', ''].map((end) => `${protocol}//${site}${barePath}${end}${search}`),
    ),
  );
  return [...new Set([address, ...forms])];
}
