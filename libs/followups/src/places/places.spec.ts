import { Gazetteer } from './gazetteer.service.js';
import { placeLabel } from './place.js';
import { readHome } from './read-home.js';
import { resolvePlace } from './resolve-place.js';

const book = new Gazetteer().book();

describe('a place written by hand', () => {
  const label = (text: string) => {
    const found = resolvePlace(text, book);
    return found.kind === 'found' ? placeLabel(found.place) : found.kind;
  };

  it.each([
    ['Dayton', 'Dayton, Ohio, United States'],
    ['dayton, oh', 'Dayton, Ohio, United States'],
    ['Dayton OH, USA', 'Dayton, Ohio, United States'],
    ['outside of Boston', 'Boston, Massachusetts, United States'],
    ['Phoenix area', 'Phoenix, Arizona, United States'],
    ['Köln', 'Köln, Germany'],
    ['Cologne, Germany', 'Köln, Germany'],
    ['Cologne', 'Köln, Germany'],
    ['Cologne, Minnesota', 'Cologne, Minnesota, United States'],
    ['Leeds, UK', 'Leeds, England'],
    ['NW Arkansas', 'Fayetteville, Arkansas, United States'],
    ['Paris', 'Paris, France'],
    ['Paris Texas', 'Paris, Texas, United States'],
    ['Springfield, IL', 'Springfield, Illinois, United States'],
    ['Cambridge, England', 'Cambridge, England'],
    ['Cambridge, Mass', 'none'],
    ['Cambridge, Massachusetts', 'Cambridge, Massachusetts, United States'],
    ['New York', 'New York City, New York, United States'],
    ['New York, NY', 'New York City, New York, United States'],
    ['St. Louis, Missouri', 'St. Louis, Missouri, United States'],
    ['Saint Paul, MN', 'Saint Paul, Minnesota, United States'],
    ['Halifax, Nova Scotia, Canada', 'Halifax, Nova Scotia, Canada'],
    ['Stratford upon Avon', 'Stratford-upon-Avon, England'],
    ['Hull, UK', 'Kingston upon Hull, England'],
    ['Zürich, Schweiz', 'Zürich, Switzerland'],
    ['Perth, Scotland', 'Perth, Scotland'],
    ['Singapore', 'Singapore'],
  ])('%s is %s', (text, expected) => expect(label(text)).toBe(expected));

  it('refuses what could be anywhere, and names the choices', () => {
    for (const text of ['Springfield', 'Cambridge']) expect(label(text)).toBe('several');
    const found = resolvePlace('Springfield', book);
    expect(found.kind === 'several' && found.places.map(placeLabel).slice(0, 3)).toEqual([
      'Springfield, Missouri, United States',
      'Springfield, Massachusetts, United States',
      'Springfield, Illinois, United States',
    ]);
  });

  it.each(['', '   ', 'Xyzzyville', 'Minnesota', 'Paris, Tennesse', 'the cottage', ', Ohio', '😀', '\u202e'])(
    'knows nothing of “%s”',
    (text) => expect(label(text)).toBe('none'),
  );

  it('is less sure where the name alone must do', () => {
    const sure = (text: string) => {
      const found = resolvePlace(text, book);
      return found.kind === 'found' ? found.confidence : 0;
    };
    expect(sure('Valencia, Spain')).toBeGreaterThan(0.95);
    expect(sure('Valencia')).toBe(0);
    expect(sure('Dayton')).toBeLessThan(sure('Dayton, Ohio'));
  });

  it('can be said again by its own name', () => {
    for (const name of ['Dayton', 'Leeds', 'Köln', 'Perth', 'Montréal', 'Reykjavík', 'Nairobi', 'Dunedin']) {
      const [place] = book.find(name);
      const again = resolvePlace(placeLabel(place!), book);
      expect(again).toMatchObject({ kind: 'found', place: { id: place!.id } });
    }
  });

  it('is found by its first letters, the biggest first', () => {
    expect(book.startingWith('cincin', 3).map(placeLabel)).toEqual(['Cincinnati, Ohio, United States']);
    expect(book.startingWith('york', 1).map(placeLabel)).toEqual(['York, England']);
    expect(book.startingWith('zzzz', 3)).toEqual([]);
  });
});

describe('somebody’s home in their own words', () => {
  const home = (text: string) => {
    const found = readHome(text, book);
    return found && placeLabel(found.place);
  };

  it.each([
    ['I live in Dayton, so close!', 'Dayton, Ohio, United States'],
    ['I’m in Erie, Pennsylvania.', 'Erie, Pennsylvania, United States'],
    ['Clevedon.', 'Clevedon, England'],
    ['mate I’m a scaffolder from Hull and I’ve read that last one out', 'Kingston upon Hull, England'],
    [
      'I have now the nail salon in Westminster, California, and two sons engineers.',
      'Westminster, California, United States',
    ],
    ['I run a hardware shop in Duluth.', 'Duluth, Minnesota, United States'],
    ['We’ve a small brewery just outside Ghent.', 'Gent, Belgium'],
    ['Our village is the one with the crooked spire, near Chesterfield.', 'Chesterfield, England'],
    ['I’ve swapped Lagos for Leeds.', 'Leeds, England'],
    ['Nairobi calling.', 'Nairobi, Kenya'],
    ['hello from rainy bergen', 'Bergen, Norway'],
    ['QTH Ballarat.', 'Ballarat, Victoria, Australia'],
    ['I left Kyiv with the children two years ago and we’re in Cork now.', 'Cork, Ireland'],
    ['Ich schreibe aus einem Dorf bei Passau.', 'Passau, Germany'],
    ['I’m on the other side of the world, Dunedin.', 'Dunedin, New Zealand'],
    ['I’m back in my mother’s box room in Wigan.', 'Wigan, England'],
    ['I live on a boat, currently at Braunston.', 'Braunston, England'],
    ['55, Glasgow, still can’t park.', 'Glasgow, Scotland'],
    ['I left Hamburg for love and stayed in Cardiff for the chips.', 'Cardiff, Wales'],
    ['Oslo, fourth floor, no lift.', 'Oslo, Norway'],
    ['Writing from the 14th floor in Sheffield, over the ski slope.', 'Sheffield, England'],
    ['Back in Akron after forty years away.', 'Akron, Ohio, United States'],
    ['I’m in Halifax now, so if you ever make it out to the Maritimes', 'Halifax, Nova Scotia, Canada'],
    ['I’m in the Phoenix area.', 'Phoenix, Arizona, United States'],
    ['We live outside of Boston.', 'Boston, Massachusetts, United States'],
    ['I am in St. Paul, Minnesota.', 'Saint Paul, Minnesota, United States'],
  ])('“%s” is %s', (text, expected) => expect(home(text)).toBe(expected));

  it.each([
    'I came to Malta for a week in 1990.',
    'My mother was a Farrell from there.',
    'I grew up in Boston.',
    'I used to live in Leeds.',
    'We live two doors down from the mill.',
    'Texan by birth, Scot by marriage.',
    'Here in Minnesota it’s minus twelve.',
    'I read it in the Boston Globe.',
    'I live in Springfield.',
    'I moved to Valencia in March and know literally nobody.',
    'Grace, my dog, is a rock.',
    'We are the last bus stop before the moor.',
    'I’m in room nine at St. Jude’s.',
    'I was in Reading all day.',
    'In March it rains.',
    'I winter in Arizona, like the geese.',
    'Nice.',
    'i was reading in bath',
  ])('“%s” names no home', (text) => expect(home(text)).toBeNull());

  it('answers in no time, whatever is written', () => {
    const started = performance.now();
    for (const text of ['in '.repeat(5_000), 'A'.repeat(9_000), 'Saint '.repeat(2_000), 'in (in, '.repeat(900)])
      readHome(text, book);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
