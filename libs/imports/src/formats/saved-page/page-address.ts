import { commentPage } from '../blog/comment-page.js';
import { allIn, elementsIn, picks, said, type PageTree } from './page-tree.js';

const CANONICAL = picks('link[rel~="canonical" i][href]');
const OG_URL = picks('meta[property="og:url"], meta[name="og:url"], meta[itemprop="url"]');
const BASE = picks('base[href]');
const API = picks('link[rel="https://api.w.org/"][href]');
const SHORT = picks('link[rel~="shortlink"][href]');
const GENERATOR = picks('meta[name="generator" i]');
const ASSET = picks('link[href*="/wp-content/"], script[src*="/wp-includes/"], script[src*="/wp-content/"]');
const WP_COMMENT = picks('li.comment[class*="depth-"], li.comment.even, li.comment.odd');
/** Chrome, Internet Explorer and SingleFile write in front of a page where they have it from, and the last one when. */
const SAVED_FROM = /saved from url=\(\d+\)\s*(\S+)|^\s*url:\s*(\S+)/im;
const SAVED_ON = /^\s*saved date:\s*([^\n(]+)/im;
const ARCHIVED = /^(?:https?:)?\/\/web\.archive\.org\/web\/(\d{4,14})[a-z_]*\/(https?:\/.*)$/i;
const PLACED = /^\/web\/\d{4,14}[a-z_]*\/(https?:\/.*)$/i;

export interface PageAddress {
  url: string | null;
  savedAt: Date | null;
}

/** Where a page was saved from, without what leads to a part of it. */
export function pageAddress(tree: PageTree): PageAddress {
  const notes = notesBefore(tree);
  const [, fromBrowser, fromFile] = SAVED_FROM.exec(notes) ?? [];
  const savedFrom = fromBrowser ?? fromFile ?? null;
  const heads = [
    ...allIn(tree.root, CANONICAL).map((one) => said(one, 'href')),
    ...allIn(tree.root, OG_URL).map((one) => said(one, 'content') || said(one, 'value')),
  ];
  const base = allIn(tree.root, BASE).map((one) => said(one, 'href'));
  const absolute = [...heads, savedFrom ?? '', ...base].map(withoutArchive).find((one) => webAddress(one) !== null);
  const printed = [...heads, savedFrom ?? ''].map(withoutArchive).find((one) => webAddress(one, absolute) !== null);
  const url = printed === undefined ? null : webAddress(printed, absolute);
  const copied = [savedFrom ?? '', ...heads].map((one) => ARCHIVED.exec(one)?.[1]).find(Boolean);
  return { url: url === null ? null : commentPage(url), savedAt: savedOn(notes) ?? archivedAt(copied) };
}

/** An address on the web, absolute and as printed; null for any other. What a web archive has put in front is taken away. */
export function webAddress(printed: string, base?: string | null): string | null {
  const bare = withoutArchive(printed.trim());
  if (bare === '' || bare.length > 4_000 || !URL.canParse(bare, base ?? undefined)) return null;
  const { protocol, href } = new URL(bare, base ?? undefined);
  if (!/^https?:$/.test(protocol)) return null;
  return URL.canParse(bare) ? bare : href;
}

/** The address of the blog where it is one of WordPress, as its exports name it. */
export function wordpressSite(tree: PageTree, url: string | null): string | null {
  const api = allIn(tree.root, API)
    .map((one) => webAddress(said(one, 'href'), url))
    .find((one) => one !== null);
  if (api) return api.replace(/\/(?:index\.php\/)?(?:wp-json\/?.*|\?rest_route=.*)$/, '');
  let isWordPress = false;
  for (const one of elementsIn(tree.root)) {
    isWordPress ||= ASSET(one) || WP_COMMENT(one) || (GENERATOR(one) && /wordpress/i.test(said(one, 'content')));
    if (isWordPress) break;
  }
  if (!isWordPress) return null;
  const short = allIn(tree.root, SHORT).map((one) => webAddress(said(one, 'href'), url) ?? '');
  const folder = short.map((one) => /^(https?:\/\/[^?#]+?)\/?\?p=\d+/.exec(one)?.[1]).find(Boolean);
  return folder ?? (url === null ? null : new URL(url).origin);
}

function withoutArchive(address: string): string {
  const original = ARCHIVED.exec(address)?.[2] ?? PLACED.exec(address)?.[1];
  return original?.replace(/^(https?:\/)(?!\/)/i, '$1/') ?? address;
}

function notesBefore({ root }: PageTree): string {
  const html = root.children.find((one) => one.type === 'tag' && one.name === 'html');
  const nodes = [...root.children, ...(html && 'children' in html ? html.children : [])];
  return nodes
    .slice(0, 20)
    .map((one) => (one.type === 'comment' ? one.data.slice(0, 4_000) : ''))
    .join('\n');
}

function savedOn(notes: string): Date | null {
  const at = new Date(SAVED_ON.exec(notes)?.[1]?.trim() ?? '');
  return Number.isNaN(at.getTime()) ? null : at;
}

function archivedAt(stamp: string | undefined): Date | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(\d\d)?(\d\d)?/.exec(stamp ?? '') ?? [];
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return year === undefined || Number.isNaN(at.getTime()) ? null : at;
}
