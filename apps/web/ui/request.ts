export interface FieldProblem {
  field: string;
  detail: string;
}

/** A refusal of the server (RFC 9457), or status 0 where the server could not be reached at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly errors: FieldProblem[] = [],
  ) {
    super(message);
    this.name = 'Problem';
  }
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  form?: FormData;
  signal?: AbortSignal;
  /** Lets the request outlive the page, for what is sent while the page goes away. */
  keepalive?: boolean;
}

/** One call to our own server; JSON in and out, every refusal a Problem with words for people. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options);
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusalOf(response.status, body);
  return body as T;
}

/** Query parameters without the empty ones. */
export function withQuery(
  path: string,
  parameters: Record<string, string | number | boolean | null | undefined>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) query.set(name, String(value));
  }
  const written = query.toString();
  return written ? `${path}?${written}` : path;
}

async function send(
  path: string,
  { method = 'GET', body, form, signal, keepalive }: RequestOptions,
): Promise<Response> {
  const init: RequestInit = { method, credentials: 'same-origin', headers: { accept: 'application/json' } };
  if (form) init.body = form;
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { ...init.headers, 'content-type': 'application/json' };
  }
  if (signal) init.signal = signal;
  if (keepalive) init.keepalive = true;
  try {
    return await fetch(path, init);
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new Problem(0, navigator.onLine ? 'Frontporch does not answer. Is it still running?' : 'You are offline.');
  }
}

/** What the server says of a refusal, in words for people. */
export function refusalOf(status: number, body: unknown): Problem {
  const said = (body ?? {}) as { detail?: unknown; title?: unknown; errors?: FieldProblem[] };
  const words = typeof said.detail === 'string' ? said.detail : typeof said.title === 'string' ? said.title : null;
  return new Problem(status, words ?? plainWords(status), Array.isArray(said.errors) ? said.errors : []);
}

function plainWords(status: number): string {
  if (status === 403) return 'Your role does not allow this.';
  if (status === 404) return 'This is not here, or not any more.';
  if (status === 413) return 'That is larger than Frontporch takes in one go.';
  if (status === 429) return 'Too many tries in a short time. Please wait a minute.';
  return 'Something went wrong in Frontporch. Please try again.';
}
