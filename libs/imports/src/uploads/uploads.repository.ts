import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';

/** A piece of a file; every piece but the last is as long as this. */
export const CHUNK_BYTES = 1024 * 1024;

export interface StoredFile {
  number: number;
  path: string;
  size: number;
}

/** The files of an upload, in pieces, so that one of any size is taken and read in little memory. */
@Injectable()
export class UploadsRepository {
  constructor(private readonly database: Database) {}

  async addFile(workspaceId: string, importId: string, { number, path }: StoredFile): Promise<void> {
    await this.database.query(
      'insert into import_files (workspace_id, import_id, number, path) values ($1, $2, $3, $4)',
      [workspaceId, importId, number, path],
    );
  }

  /** The piece and the file's size in one statement: what is stored is always what the size says. */
  async addChunk(workspaceId: string, importId: string, file: number, chunk: number, bytes: Buffer): Promise<void> {
    await this.database.query(
      `with kept as (insert into import_chunks (workspace_id, import_id, file_number, number, bytes) values ($1, $2, $3, $4, $5))
       update import_files set size = size + $6 where workspace_id = $1 and import_id = $2 and number = $3`,
      [workspaceId, importId, file, chunk, bytes, bytes.length],
    );
  }

  listFiles(workspaceId: string, importId: string): Promise<StoredFile[]> {
    return this.database.query(
      `select number, path, size::float8 as size from import_files where workspace_id = $1 and import_id = $2 order by number`,
      [workspaceId, importId],
    );
  }

  /** Throws where the piece is gone: somebody has thrown the upload away. */
  async readChunk(workspaceId: string, importId: string, file: number, chunk: number): Promise<Buffer> {
    const [row] = await this.database.query<{ bytes: Buffer }>(
      `select bytes from import_chunks where workspace_id = $1 and import_id = $2 and file_number = $3 and number = $4`,
      [workspaceId, importId, file, chunk],
    );
    if (!row) throw new Error(`Piece ${chunk} of file ${file} of import ${importId} is gone.`);
    return row.bytes;
  }
}
