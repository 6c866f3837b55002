/** Every kind of identity by which a person is known; the same list stands in the schema's checks. */
export const identityKinds = [
  'name',
  'email',
  'phone',
  'website',
  'twitter',
  'wordpress',
  'disqus',
  'mastodon',
  'bluesky',
  'linkedin',
  'skype',
  'facebook',
  'instagram',
  'youtube',
  'github',
  'other',
] as const;

export type IdentityKind = (typeof identityKinds)[number];
