import type { IdentityKind } from '../person/person.types';

export type { IdentityKind };

/** A name or handle as somebody wrote it down. */
export interface PrintedIdentity {
  kind: IdentityKind;
  printed: string;
}

export const identityKinds: readonly IdentityKind[] = [
  'name',
  'email',
  'phone',
  'website',
  'twitter',
  'mastodon',
  'bluesky',
  'linkedin',
  'facebook',
  'instagram',
  'youtube',
  'github',
  'wordpress',
  'disqus',
  'skype',
  'other',
];

export const kindNames: Record<IdentityKind, string> = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  website: 'Website',
  twitter: 'Twitter',
  wordpress: 'WordPress',
  disqus: 'Disqus',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  linkedin: 'LinkedIn',
  skype: 'Skype',
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  github: 'GitHub',
  other: 'Other',
};
