export type FetchFault =
  /** The address itself is not one that is asked. */
  | 'bad_address'
  /** It leads to this machine, its network, or somewhere else that is not public. */
  | 'not_public'
  | 'no_such_name'
  | 'unreachable'
  | 'not_trusted'
  | 'too_slow'
  | 'too_large'
  | 'too_many_redirects'
  | 'refused'
  | 'broken';

/** Nothing was fetched; the message says why in plain words, and never holds the address, since that may be a secret. */
export class FetchError extends Error {
  override readonly name = 'FetchError';

  constructor(
    readonly fault: FetchFault,
    message: string,
    /** What the server answered, where it did. */
    readonly status: number | null = null,
  ) {
    super(message);
  }
}
