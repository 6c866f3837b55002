import { htmlToText } from '#libs/platform';

/** What passed in a call, as the part list of its event tells. */
export interface SkypeCall {
  /** "started", "ended", "missed" … */
  state: string;
  seconds: number | null;
}

/** The words of a message; a picture or a file has none. */
export function skypeText(type: string, content: string): string {
  if (/^RichText\/(UriObject|Media|Files|Contacts|Location|Sms)/i.test(type)) return '';
  if (type === 'Text') return content.trim();
  return htmlToText(withoutQuotes(content), { lines: 'line' });
}

// What somebody quotes was said before, by somebody else.
function withoutQuotes(content: string): string {
  let rest = content;
  let own = '';
  for (let at = rest.indexOf('<quote'); at !== -1; at = rest.indexOf('<quote')) {
    own += rest.slice(0, at);
    const end = rest.indexOf('</quote>', at);
    if (end === -1) return own;
    rest = rest.slice(end + '</quote>'.length);
  }
  return own + rest;
}

export function skypeCall(content: string): SkypeCall {
  const [, state = ''] = /<partlist[^<>]*\btype="(\w+)"/i.exec(content) ?? [];
  const seconds = [...content.matchAll(/<duration>([\d.]{1,12})<\/duration>/gi)].map(([, printed]) => Number(printed));
  return { state: state.toLowerCase(), seconds: seconds.length === 0 ? null : Math.max(...seconds) };
}
