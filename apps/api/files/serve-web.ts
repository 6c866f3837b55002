import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FolderFiles } from './folder-files.js';
import { notBuiltPage } from './not-built-page.js';

const A_YEAR = 'public, max-age=31536000, immutable';
const ASK_EVERY_TIME = 'no-cache';

/** The web page at /: its files, and index.html for every address that the page itself knows how to show. */
export async function serveWeb(fastify: FastifyInstance, folder: string): Promise<void> {
  const files = await FolderFiles.list(folder);
  fastify.get('/*', { config: { rateLimit: false } }, (request, reply) => {
    const path = pathOf(request);
    if (path === null || /^(api|health)(\/|$)/.test(path)) return reply.callNotFound();
    if (!files.has('index.html')) return reply.status(503).type('text/html; charset=utf-8').send(notBuiltPage);
    const file = files.has(path) ? path : 'index.html';
    // A missing picture or script is a 404, not a page.
    if (file !== path && /\.[a-z\d]{2,5}$/i.test(path)) return reply.callNotFound();
    // The build names what is in assets/ by its content, so that it never changes.
    reply.header('cache-control', file.startsWith('assets/') ? A_YEAR : ASK_EVERY_TIME);
    return files.send(file, request, reply);
  });
}

function pathOf(request: FastifyRequest): string | null {
  try {
    return decodeURIComponent(request.url.split('?')[0]!.slice(1));
  } catch {
    return null;
  }
}
