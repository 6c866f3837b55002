import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { findings } from './findings';
import { openPorch, type Porch } from './porch';
import { makeOwner, openBrowser, visit, type Visit } from './visitor';

const comment = (id: number, author: string, email: string, text: string, parent = 0) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[${author}]]></wp:comment_author>
   <wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_date_gmt>2011-03-02 10:0${id}:00</wp:comment_date_gmt>
   <wp:comment_content><![CDATA[${text}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>
   <wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;

const HOSTILE = `Mine has <strong onclick="window.evil = 1">three legs</strong> <script>window.evil = 1</script> and
<a href="https://holm.example/story" style="position:fixed;inset:0" onmouseover="window.evil = 1">a story</a>.

<blockquote>Call me, Sunniva.</blockquote>
It wants:
<ul><li>Oil</li><li onclick="alert(1)">Sun</li></ul>
<img src="https://holm.example/stool.png" alt="The stool" onerror="window.evil = 1"><img src=x onerror="alert(1)">
<a href="java&#10;script:window.evil = 1">Click me</a><svg onload="window.evil = 1"><a xlink:href="javascript:alert(1)"></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.evil=1&gt;"></math>
<iframe src="https://evil.example/"></iframe><form action="https://evil.example/"><input autofocus onfocus="alert(1)"></form>
<style>@import "https://evil.example/a.css"; body { display: none }</style><link rel=stylesheet href="https://evil.example/b.css">
<video src="https://evil.example/v.mp4" autoplay></video><base href="https://evil.example/">`;

const wxr = `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Notes from a porch</title><link>https://porch.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://porch.example</wp:base_blog_url>
<wp:author><wp:author_login>ada</wp:author_login><wp:author_email>blog@porch.example</wp:author_email>
<wp:author_display_name>Ada F.</wp:author_display_name></wp:author>
<item><title>The bench under the lime tree</title><link>https://porch.example/bench/</link><wp:post_id>1</wp:post_id>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
${comment(1, 'Sunniva Aas', 'sunniva@aas.example', 'I would love to talk to you about it some day! How long did the oil take to dry?')}
${comment(2, 'Ada F.', 'blog@porch.example', 'Call me, Sunniva.', 1)}
${comment(3, 'Petra Holm', 'petra@holm.example', HOSTILE)}
</item></channel></rss>`;

describe('files of a blog brought in', () => {
  let porch: Porch;
  let browser: Browser;
  let here: Visit;
  let folder: string;

  beforeAll(async () => {
    [porch, browser, folder] = await Promise.all([openPorch(), openBrowser(), mkdtemp(join(tmpdir(), 'porch-files-'))]);
    await writeFile(join(folder, 'porch.wordpress.xml'), wxr);
    await writeFile(
      join(folder, 'guests.csv'),
      'Gjest,Adresse,Rom\nRune Dahl,rune@dahl.example,3\nOla Nes,ola@nes.example,4\n',
    );
    await writeFile(join(folder, 'cat.bin'), Buffer.from([0, 1, 2, 3]));
    here = await visit(browser, porch.address);
    await makeOwner(here.page, ['Ada']);
  });
  afterAll(async () => {
    await browser.close();
    await porch.close();
    await rm(folder, { recursive: true });
  });

  it('are chosen, several at once, and taken away again', async () => {
    const { page } = here;
    await page.goto('/imports');
    await page
      .getByLabel('Files to bring in')
      .setInputFiles([join(folder, 'porch.wordpress.xml'), join(folder, 'cat.bin'), join(folder, 'cat.bin')]);
    await page.getByRole('button', { name: 'Take away cat.bin' }).first().click();
    expect(await page.getByRole('list', { name: 'Chosen files' }).getByRole('listitem').count()).toBe(2);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'See what is in it' }).click();
  });

  it('show what is in them, and ask who of them is the owner', async () => {
    const { page } = here;
    await page.getByText('Two comments and one reply under one post, by two people.').waitFor();
    await page.getByText('No format that is known here.').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'This is me' }).click();
    await page.getByRole('button', { name: 'This is me' }).waitFor({ state: 'detached' });
  });

  it('come in with people, answers and the fate of every row', async () => {
    const { page, troubles } = here;
    await page.getByRole('button', { name: 'Bring them in' }).click();
    await page.getByText('Two people; you have answered one of them.').waitFor();
    await page.getByText(/one offer to talk/u).waitFor();
    expect(await findings(page)).toEqual([]);
    const rows = page.getByRole('region', { name: 'What became of each row' });
    await rows.getByRole('link', { name: 'Sunniva Aas' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sunniva Aas' }).waitFor();
    await page.getByText('Call me, Sunniva.').first().waitFor();
    expect(troubles).toEqual([]);
    expect(await page.evaluate(() => 'evil' in globalThis)).toBe(false);
  });

  it('show the words of a stranger as they were set, and run and load nothing of them', async () => {
    const { page, troubles } = here;
    const asked: string[] = [];
    const listen = (request: { url: () => string }) => asked.push(request.url());
    page.on('request', listen);
    const words = async () => {
      const within = page.locator('div[class*=words]').filter({ hasText: 'three legs' });
      await within.getByRole('strong').filter({ hasText: 'three legs' }).waitFor();
      const link = within.getByRole('link', { name: 'a story', exact: true });
      expect(await link.getAttribute('href')).toBe('https://holm.example/story');
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow ugc');
      expect(await link.getAttribute('target')).toBe('_blank');
      const image = within.getByRole('link', { name: 'The stool', exact: true });
      expect(await image.getAttribute('href')).toBe('https://holm.example/stool.png');
      await within.getByRole('blockquote').filter({ hasText: 'Call me, Sunniva.' }).waitFor();
      await within.getByRole('listitem').filter({ hasText: /^Oil$/u }).waitFor();
      await within.getByText('Click me').waitFor();
      expect(await within.getByRole('link', { name: 'Click me' }).count()).toBe(0);
      expect(await within.locator('img, svg, script, style, form, input, iframe, [style], [onclick]').count()).toBe(0);
      expect(await findings(page)).toEqual([]);
    };
    await page.goto('/people');
    await page.getByRole('link', { name: /Petra Holm/u }).click();
    await words();
    await page.getByRole('link', { name: 'The bench under the lime tree' }).first().click();
    await words();
    await page.setViewportSize({ width: 390, height: 844 });
    const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(beyond)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 860 });
    page.off('request', listen);
    expect(asked.filter((url) => new URL(url).origin !== new URL(porch.address).origin)).toEqual([]);
    expect(await page.evaluate(() => 'evil' in globalThis)).toBe(false);
    expect(troubles).toEqual([]);
  });

  it('change nothing when they come a second time', async () => {
    const { page } = here;
    await page.goto('/imports');
    await page.getByLabel('Files to bring in').setInputFiles([join(folder, 'porch.wordpress.xml')]);
    await page.getByRole('button', { name: 'See what is in it' }).click();
    await page.getByRole('button', { name: 'Bring them in' }).click();
    await page.getByText('Everything in it was there already').waitFor();
  });

  it('are dropped anywhere on the page, several at once', async () => {
    const { page } = here;
    await page.goto('/imports');
    await page.getByRole('heading', { level: 1, name: 'Imports' }).waitFor();
    const stays = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      for (const name of ['one.vcf', 'two.vcf']) dataTransfer.items.add(new File(['BEGIN:VCARD'], name));
      const given = { dataTransfer, bubbles: true, cancelable: true };
      // What nobody takes the browser opens in place of the page.
      return ['dragover', 'drop'].map(
        (type) => !document.querySelector('h1')!.dispatchEvent(new DragEvent(type, given)),
      );
    });
    expect(stays).toEqual([true, true]);
    const chosen = page.getByRole('list', { name: 'Chosen files' }).getByRole('listitem');
    await chosen.filter({ hasText: 'two.vcf' }).waitFor();
    expect(await chosen.count()).toBe(2);
    expect(await findings(page)).toEqual([]);
  });

  it('are tables whose columns one says something of', async () => {
    const { page } = here;
    await page.goto('/imports');
    await page.getByLabel('Files to bring in').setInputFiles([join(folder, 'guests.csv')]);
    await page.getByRole('button', { name: 'See what is in it' }).click();
    const columns = page.getByRole('list', { name: 'Columns of guests.csv' });
    await columns.getByText('Rune Dahl · Ola Nes').waitFor();
    await columns.getByLabel(/^Gjest/u).selectOption({ label: 'Name' });
    await page.getByRole('listitem').filter({ hasText: 'Rune Dahl' }).filter({ hasText: '1 row' }).waitFor();
    expect(await columns.getByLabel(/^Gjest/u).inputValue()).toBe('name');
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('If that is wrong, read everything as').selectOption({ label: 'vCard contacts' });
    await page.getByText('No format that is known here.').waitFor();
    await page
      .getByLabel('If that is wrong, read everything as')
      .selectOption({ label: 'What the files say themselves' });
    await columns.waitFor();
  });
});
