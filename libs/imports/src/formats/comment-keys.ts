/**
 * The keys by which the same thing is known in every format that holds it. Hosts are lower case and without "www."; an id
 * is the source's own.
 */

const TRACKING = /^(utm_.*|fbclid|gclid|mc_[ce]id|ref_src)$/i;

/** A comment of a WordPress site; WXR, REST, feeds and saved pages all print its number. */
export function wordpressComment(siteUrl: string, id: string): string {
  return `wordpress ${siteOf(siteUrl)} comment ${id}`;
}

/** A comment of any other site that numbers them through, as its pages print the number. */
export function pageItemComment(pageUrl: string, id: string): string {
  return `page ${bareHost(new URL(pageUrl).host)} comment ${id}`;
}

/** A comment of any other site, by the address that leads to it. */
export function commentAt(url: string): string {
  return `comment ${postAt(url).replace(/^post /, '')}${new URL(url).hash}`;
}

/** A story or comment of Hacker News. */
export function hackerNewsItem(id: string): string {
  return `hacker news ${id}`;
}

/** A post or comment of Reddit, by its full name: "t1_c0b6xx0". */
export function redditThing(name: string): string {
  return `reddit ${name}`;
}

/** A post of a Discourse forum, by its topic and its number there. */
export function discoursePost(siteUrl: string, topic: string, number: string): string {
  return `discourse ${siteOf(siteUrl)} topic ${topic} post ${number}`;
}

/** A comment on an issue or pull request of GitHub. */
export function githubComment(id: string): string {
  return `github comment ${id}`;
}

/** A Disqus post, in its XML export, its API, and the metadata that its WordPress plugin leaves in a WXR. */
export function disqusPost(id: string): string {
  return `disqus post ${id}`;
}

/** A comment of IntenseDebate, in its XML export and in the metadata that its plugin leaves in a WXR. */
export function intenseDebateComment(id: string): string {
  return `intensedebate comment ${id}`;
}

/** A comment of Commento, whose ids are sixty-four figures and so one in the world. */
export function commentoComment(hex: string): string {
  return `commento comment ${hex}`;
}

/** A comment of remark42; its ids are one on the site that it names. */
export function remarkComment(site: string, id: string): string {
  return `remark42 ${site} comment ${id}`;
}

/** A comment of Isso; its id begins with the address of its page. */
export function issoComment(id: string): string {
  return `isso comment ${id}`;
}

/** A comment of Livefyre; its id begins with that of its conversation, which is one on the host. */
export function livefyreComment(host: string, id: string): string {
  return `livefyre ${host} comment ${id}`;
}

/** A comment that lies in a file of a static site; its id begins with the page that it stands under. */
export function staticComment(id: string): string {
  return `static comment ${id}`;
}

/** A comment of Ghost, whose ids are one in the world. */
export function ghostComment(id: string): string {
  return `ghost comment ${id}`;
}

export function tweet(id: string): string {
  return `twitter ${id}`;
}

/** A direct message on Twitter. */
export function twitterMessage(id: string): string {
  return `twitter message ${id}`;
}

/** An account of Twitter, by its number. */
export function twitterAccount(id: string): string {
  return `twitter account ${id}`;
}

/** A post on Mastodon or any other server that speaks with it, by the address that is its id. */
export function fediversePost(id: string): string {
  return `fediverse ${id}`;
}

/** An account there, as "name@host". */
export function fediverseAccount(handle: string): string {
  return `fediverse account ${handle}`;
}

/** A member of LinkedIn, by the name in the address of the profile. */
export function linkedinMember(handle: string): string {
  return `linkedin ${handle}`;
}

/** A record of the AT protocol, which Bluesky speaks: "at://did:plc:…/app.bsky.feed.post/3k…". */
export function atRecord(uri: string): string {
  return `at ${uri.replace(/^at:\/\//, '')}`;
}

export function bloggerComment(id: string): string {
  return `blogger comment ${id}`;
}

/** A post of any blog, by its address: scheme, "www.", tracking, fragment and a trailing slash do not matter. */
export function postAt(url: string): string {
  const { host, pathname, search } = new URL(url);
  return `post ${bareHost(host)}${pathname.replace(/\/+$/, '')}${withoutTracking(search)}`;
}

/** Host and folder of a site, as it stands in keys. */
function siteOf(url: string): string {
  if (!URL.canParse(url)) return url.trim().toLowerCase();
  const { host, pathname } = new URL(url);
  return bareHost(host) + pathname.replace(/\/+$/, '');
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

function withoutTracking(search: string): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => !TRACKING.test(name));
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
}
