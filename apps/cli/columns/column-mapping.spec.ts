import { mappingOf, readColumn, type SaidColumn } from './column-mapping.js';

const said = (...written: string[]) => written.reduce<SaidColumn[]>((before, one) => readColumn(one, before), []);
const table = (path: string, holds: Record<string, string>) => ({
  path,
  columns: Object.entries(holds).map(([name, field]) => ({ name, holds: field, samples: [] })),
});
const people = table('people.csv', { Who: '', Firm: 'name', Mail: 'email', Other: 'email' });

describe('the columns of a table, as said on the command line', () => {
  it('are read as field and column, whatever stands in the column', () => {
    expect(said('name=Full name', ' email = E-mail = private ', 'nothing=Internal')).toEqual([
      { field: 'name', column: 'Full name' },
      { field: 'email', column: 'E-mail = private' },
      { field: '', column: 'Internal' },
    ]);
  });

  it.each(['Full name', 'name=', '=Full name', 'surname=Full name', 'NAME=x'])('are refused as %s', (written) => {
    expect(() => said(written)).toThrow(/as in name="Full name"|There is no field surname; there are name,/);
  });

  it('take their field from the column of which it was guessed, and leave the rest as guessed', () => {
    expect(mappingOf(said('name=Who', 'company=Firm'), [people])).toEqual({
      Who: 'name',
      Firm: 'company',
      Mail: 'email',
      Other: 'email',
    });
    expect(mappingOf(said('name=Who', 'nothing=Other'), [people])).toMatchObject({
      Firm: '',
      Mail: 'email',
      Other: '',
    });
    expect(mappingOf(said('email=Who', 'email=Mail'), [people])).toMatchObject({
      Who: 'email',
      Mail: 'email',
      Other: '',
    });
  });

  it('say nothing of a table that has none of them', () => {
    expect(mappingOf(said('name=Who'), [table('calls.csv', { Caller: 'name', Day: 'date' }), people])).toEqual({
      Who: 'name',
      Firm: '',
      Mail: 'email',
      Other: 'email',
    });
  });

  it('must be there', () => {
    expect(() => mappingOf(said('name=Whom'), [people])).toThrow(
      'There is no column “Whom”; there are Who, Firm, Mail, Other.',
    );
    expect(() => mappingOf(said('name=Whom'), [])).toThrow('none of these files is a table');
  });
});
