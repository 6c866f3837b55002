import { FetchError } from './fetch.error.js';

/** Whatever broke off a request, as a FetchError in words; of what a server itself said nothing is repeated. */
export function asFetchError(error: unknown, host: string): FetchError {
  if (error instanceof FetchError) return error;
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (code === 'ECONNREFUSED') return new FetchError('unreachable', `Nobody listens at ${host}.`);
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || code === 'EADDRNOTAVAIL') {
    return new FetchError('unreachable', `${host} cannot be reached.`);
  }
  if (code === 'ETIMEDOUT') return tooSlow(host);
  if (/^(CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_TLS_CERT)/.test(code)) {
    return new FetchError('not_trusted', `The certificate of ${host} is not to be trusted.`);
  }
  if (/^(ERR_SSL|ERR_TLS|EPROTO$)/.test(code)) {
    return new FetchError('not_trusted', `No encrypted line to ${host} came about.`);
  }
  return new FetchError('broken', `The answer of ${host} broke off, or is none of the web.`);
}

export function tooSlow(host: string): FetchError {
  return new FetchError('too_slow', `${host} took too long to answer.`);
}

/** What a status other than success means to whoever typed the address. */
export function statusInWords(status: number, host: string): FetchError {
  return new FetchError('refused', `${meaningOf(status)} (${host} answers ${status}).`, status);
}

function meaningOf(status: number): string {
  if (status === 401 || status === 403) return 'The server does not let us read this';
  if (status === 404 || status === 410) return 'There is nothing at this address any more';
  if (status === 429) return 'The server was asked too often';
  if (status >= 500) return 'The server is in trouble';
  return 'The server gave no file';
}
