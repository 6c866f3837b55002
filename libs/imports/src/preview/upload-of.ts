import { InvalidError } from '#libs/platform';

/** The file that was sent, or the text in its place; exactly one of them (422). */
export function uploadOf(
  body: { text?: string; fileName?: string | null },
  file?: { buffer?: Buffer; originalname: string },
): { bytes: Uint8Array; fileName: string | null } {
  if ((file === undefined) === (body.text === undefined)) {
    const detail = 'Send either a file (multipart, field "file") or a text.';
    throw new InvalidError(detail, [{ field: file ? 'text' : 'file', detail }]);
  }
  if (file) return { bytes: file.buffer ?? Buffer.alloc(0), fileName: body.fileName ?? bareName(file.originalname) };
  return { bytes: Buffer.from(body.text ?? ''), fileName: body.fileName ?? null };
}

// Some browsers send the whole path, and names may hold anything.
function bareName(name: string): string | null {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 255) || null
  );
}
