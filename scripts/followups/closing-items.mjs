// By close reading: answers to the owner that close the talk, by thanks, a compliment, a bare agreement or one word. Of the
// threads that are kept apart there are none, since nobody looked.
const closing = {
  '02-bare-bullets-cornish-folk': [38],
  '04-disqus-zoning': [31],
  '09-reddit-amateur-radio': [8],
  '17-stammer': [35],
  '19-library-van': [22],
  '28-crumb-report': [42],
  '30-youtube-left-hand-pottery': [2],
  '32-youtube-old-dog-finnish': [2],
  '36-linkedin-bridge-grief': [21],
  '38-facebook-hardware-shop': [23],
  '42-reddit-old-drowned-village': [8],
  '50-mastodon-ferry-bench': [29],
  '67-conference-lonely': [42],
  '68-laid-off': [17],
  '70-synagogue-last-minyan': [37],
  '75-choir-left-ear': [24],
  '76-dementia-mami-kitchen': [27],
};

/** The numbers of the items of a thread that close the talk. */
export function closingItems(thread) {
  return closing[thread] ?? [];
}
