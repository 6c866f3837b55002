import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const openings = [
  'I kept a jar of it on the sill all winter',
  'My neighbour swears by the old way',
  'This made me look at mine',
];
const endings = [
  'Would you try it with less water?',
  'Thank you for writing this down.',
  'I would love to talk about it some day!',
];
const COMMENTS_A_POST = 100;

/**
 * Writes a WordPress export of so many comments to a file: about five comments a person, each with a mailbox, every tenth
 * by the owner, "Mara Lind", as an answer to the one before.
 */
export async function writeBlog(path: string, comments: number): Promise<void> {
  const file = createWriteStream(path);
  const write = async (text: string) => {
    if (!file.write(text)) await once(file, 'drain');
  };
  await write(HEAD);
  for (let from = 0; from < comments; from += COMMENTS_A_POST) {
    const post = from / COMMENTS_A_POST + 1;
    const numbers = Array.from({ length: Math.min(COMMENTS_A_POST, comments - from) }, (_, at) => from + at + 1);
    await write(`<item><title>Post ${post}</title><link>https://mara.example/${post}/</link><wp:post_id>${post}</wp:post_id>
<wp:post_date_gmt>2012-01-01 08:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
${numbers.map((number) => comment(number, comments)).join('')}</item>\n`);
  }
  await write('</channel></rss>\n');
  file.end();
  await once(file, 'close');
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Mara</title><link>https://mara.example</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://mara.example</wp:base_blog_url>\n`;

function comment(number: number, of: number): string {
  const isOwn = number % 10 === 0;
  const person = (number * 7919) % Math.ceil(of / 5);
  const name = isOwn ? 'Mara Lind' : `Person ${person.toString(36)} Number${person % 997}`;
  const email = isOwn ? 'mara@mara.example' : `p${person}@mail.example`;
  const day = new Date(Date.UTC(2012, 0, 1) + (number % 3_000) * 86_400_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
  const words = `${openings[number % 3]}, ${number} times. ${endings[(number >> 2) % 3]}`;
  return `<wp:comment><wp:comment_id>${number}</wp:comment_id><wp:comment_author><![CDATA[${name}]]></wp:comment_author>
<wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_author_url></wp:comment_author_url>
<wp:comment_date_gmt>${day}</wp:comment_date_gmt><wp:comment_content><![CDATA[${words}]]></wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type>
<wp:comment_parent>${isOwn ? number - 1 : 0}</wp:comment_parent></wp:comment>\n`;
}
