import { foldPlace } from './fold-place.js';

/** A country, or a part of it as GeoNames codes it. */
export interface Region {
  country: string;
  region: string | null;
}

const states =
  'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,DC District of Columbia';
const provinces =
  '01 Alberta,02 British Columbia,03 Manitoba,04 New Brunswick,05 Newfoundland and Labrador,07 Nova Scotia,08 Ontario,09 Prince Edward Island,10 Quebec,11 Saskatchewan,12 Yukon,13 Northwest Territories,14 Nunavut';
const australian =
  '01 Australian Capital Territory,02 New South Wales,03 Northern Territory,04 Queensland,05 South Australia,06 Tasmania,07 Victoria,08 Western Australia';
const nations = 'ENG England,SCT Scotland,WLS Wales,NIR Northern Ireland';

/** What stands after a place in other words: "Leeds, UK", "Halifax, N.S.". */
const short: Record<string, Region> = {
  uk: { country: 'GB', region: null },
  'u k': { country: 'GB', region: null },
  'great britain': { country: 'GB', region: null },
  britain: { country: 'GB', region: null },
  us: { country: 'US', region: null },
  usa: { country: 'US', region: null },
  'u s': { country: 'US', region: null },
  'u s a': { country: 'US', region: null },
  america: { country: 'US', region: null },
  holland: { country: 'NL', region: null },
  'republic of ireland': { country: 'IE', region: null },
  eire: { country: 'IE', region: null },
  'czech republic': { country: 'CZ', region: null },
  turkey: { country: 'TR', region: null },
  uae: { country: 'AE', region: null },
  nz: { country: 'NZ', region: null },
  newfoundland: { country: 'CA', region: '05' },
  dc: { country: 'US', region: 'DC' },
  'd c': { country: 'US', region: 'DC' },
  ab: { country: 'CA', region: '01' },
  bc: { country: 'CA', region: '02' },
  mb: { country: 'CA', region: '03' },
  nb: { country: 'CA', region: '04' },
  ns: { country: 'CA', region: '07' },
  'n s': { country: 'CA', region: '07' },
  ontario: { country: 'CA', region: '08' },
  on: { country: 'CA', region: '08' },
  qc: { country: 'CA', region: '10' },
  sk: { country: 'CA', region: '11' },
  nsw: { country: 'AU', region: '02' },
  qld: { country: 'AU', region: '04' },
  vic: { country: 'AU', region: '07' },
  tas: { country: 'AU', region: '06' },
};

const tables = { US: states, CA: provinces, AU: australian, GB: nations };
const names = new Map<string, string>();
const byWords = new Map<string, Region[]>();
let countries: Intl.DisplayNames | undefined;

/** The regions and countries that words may mean: "Georgia" is a state and a country. */
export function regionsOf(words: string): readonly Region[] {
  if (byWords.size === 0) fill();
  return byWords.get(foldPlace(words)) ?? [];
}

/** "Ohio" of US and OH; empty where the codes of a country tell nobody anything. */
export function regionName(country: string, region: string): string {
  if (byWords.size === 0) fill();
  return names.get(`${country} ${region}`) ?? '';
}

export function countryName(country: string): string {
  countries ??= new Intl.DisplayNames(['en'], { type: 'region' });
  return countries.of(country) ?? country;
}

function fill(): void {
  for (const country of everyCountry()) {
    for (const language of ['en', 'de', 'fr', 'es', 'it', 'nl']) {
      const name = new Intl.DisplayNames([language], { type: 'region' }).of(country);
      if (name && name !== country) add(name, { country, region: null });
    }
  }
  for (const [country, table] of Object.entries(tables)) {
    for (const entry of table.split(',')) {
      const [code = '', ...words] = entry.split(' ');
      names.set(`${country} ${code}`, words.join(' '));
      add(words.join(' '), { country, region: code });
      if (country === 'US') add(code, { country, region: code });
    }
  }
  for (const [words, region] of Object.entries(short)) add(words, region);
}

function add(words: string, region: Region): void {
  const folded = foldPlace(words);
  const known = byWords.get(folded) ?? [];
  const isKnown = known.some((one) => one.country === region.country && one.region === region.region);
  if (!isKnown) byWords.set(folded, [...known, region]);
}

function everyCountry(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  return codes.filter((code) => !['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO'].includes(code) && english.of(code));
}
