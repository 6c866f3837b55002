/** Sites where many people live: the bare host says nothing about who somebody is, a page of theirs does. */
const SHARED_HOSTS = new Set([
  'about.me',
  'behance.net',
  'blogger.com',
  'blogspot.com',
  'bsky.app',
  'disqus.com',
  'etsy.com',
  'facebook.com',
  'flickr.com',
  'github.com',
  'google.com',
  'gravatar.com',
  'instagram.com',
  'linkedin.com',
  'linktr.ee',
  'mastodon.social',
  'medium.com',
  'myspace.com',
  'pinterest.com',
  'plus.google.com',
  'profiles.google.com',
  'reddit.com',
  'substack.com',
  't.co',
  'tumblr.com',
  'twitter.com',
  'typepad.com',
  'vimeo.com',
  'wordpress.com',
  'wordpress.org',
  'x.com',
  'youtube.com',
]);

/** `website` as `normaliseIdentity` writes it. */
export function isSharedHost(website: string): boolean {
  return SHARED_HOSTS.has(website);
}
