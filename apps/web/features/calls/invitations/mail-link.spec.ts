import { mailLink } from './mail-link';

describe('a letter in the mail program', () => {
  it('has its address, its subject and its lines', () => {
    const link = new URL(
      mailLink({ to: 'jenn@porch.example', subject: 'A call?', body: 'Hi Jenn,\n\nshall we & talk?' }),
    );
    expect([link.protocol, link.pathname]).toEqual(['mailto:', 'jenn@porch.example']);
    expect([...link.searchParams]).toEqual([
      ['subject', 'A call?'],
      ['body', 'Hi Jenn,\r\n\r\nshall we & talk?'],
    ]);
  });

  it('takes no header that a stranger put into his address', () => {
    const link = new URL(mailLink({ to: 'a@b.example?bcc=c@d.example&x=1', subject: 's', body: 'b' }));
    expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(mailLink({ to: 'a@b.example\r\nBcc: c@d.example', subject: 's', body: 'b' })).not.toMatch(/[\r\n]/u);
  });
});
