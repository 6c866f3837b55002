import { createRequire } from 'node:module';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FolderFiles } from '../files/folder-files.js';
import { describeApi } from './describe-api.js';
import { docsPage, docsScript } from './docs-page.js';

/** The document at /api/openapi.json and its page at /api/docs, both for everybody. */
export async function serveOpenApi(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  let document: string | undefined;
  // Made when it is first asked for: it takes longer than the rest of the start.
  fastify.get('/api/openapi.json', (_, reply) => {
    document ??= JSON.stringify(describeApi(app));
    return reply.type('application/json; charset=utf-8').send(document);
  });
  const files = await FolderFiles.list(swaggerUiFolder());
  fastify.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(docsPage));
  fastify.get('/api/docs/start.js', (_, reply) => reply.type('text/javascript; charset=utf-8').send(docsScript));
  fastify.get<{ Params: { file: string } }>('/api/docs/:file', (request, reply) => {
    const { file } = request.params;
    return files.has(file) ? files.send(file, request, reply) : reply.callNotFound();
  });
}

// It comes with @nestjs/swagger and is looked for from there, wherever the installer has put it.
function swaggerUiFolder(): string {
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(ours.resolve('@nestjs/swagger'));
  return (theirs('swagger-ui-dist/absolute-path.js') as () => string)();
}
