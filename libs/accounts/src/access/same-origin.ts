export interface OriginHeaders {
  secFetchSite?: string;
  origin?: string;
  /** The host by which the caller reached us. */
  host?: string;
}

/**
 * Whether a request was made by our own pages. Browsers say it themselves (Sec-Fetch-Site); older ones, and all of them
 * on plain http, send the Origin only. 'unknown' when neither is there, as with command line tools.
 */
export function sameOrigin({ secFetchSite, origin, host }: OriginHeaders): 'yes' | 'no' | 'unknown' {
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin' || secFetchSite === 'none' ? 'yes' : 'no';
  if (origin === undefined) return 'unknown';
  if (host === undefined || !URL.canParse(origin)) return 'no';
  return new URL(origin).host === host.toLowerCase() ? 'yes' : 'no';
}
