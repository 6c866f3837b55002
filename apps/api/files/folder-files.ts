import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentTypeOf, isCompressible } from './content-types.js';

interface LoadedFile {
  body: Buffer;
  packed: Buffer | null;
  type: string;
  etag: string;
}

/**
 * The files of one folder, known by name from the start and kept in memory once asked for; nothing outside can be reached.
 * @fastify/static is not used: its content-disposition 3 asks for Node 22.
 */
export class FolderFiles {
  private readonly loaded = new Map<string, Promise<LoadedFile>>();

  private constructor(
    private readonly folder: string,
    private readonly names: Set<string>,
  ) {}

  /** A folder that is not there has no files. */
  static async list(folder: string): Promise<FolderFiles> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile());
    const names = files.map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'));
    return new FolderFiles(folder, new Set(names));
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  async send(name: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const file = await this.load(name);
    reply.header('etag', file.etag).header('vary', 'accept-encoding').type(file.type);
    if (request.headers['if-none-match'] === file.etag) return reply.status(304).send();
    const takesPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!file.packed || !takesPacked) return reply.send(file.body);
    return reply.header('content-encoding', 'gzip').send(file.packed);
  }

  private load(name: string): Promise<LoadedFile> {
    const known = this.loaded.get(name);
    if (known) return known;
    const loading = loadFile(join(this.folder, name));
    this.loaded.set(name, loading);
    loading.catch(() => this.loaded.delete(name));
    return loading;
  }
}

async function loadFile(path: string): Promise<LoadedFile> {
  const body = await readFile(path);
  const type = contentTypeOf(path);
  const packed = isCompressible(type) ? await promisify(gzip)(body) : null;
  // Weak, since the packed and the plain body share it.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { body, packed: packed && packed.length < body.length ? packed : null, type, etag };
}
