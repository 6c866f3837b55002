/**
 * Names that the gazetteer lacks, by the name and country under which it has the place. It has one name for each: mostly
 * the English one for a capital and the local one for another city.
 */
export const otherNames: readonly (readonly [alias: string, name: string, country: string])[] = [
  ...pairs('DE', 'Cologne=Köln,Coeln=Köln,München=Munich,Muenchen=Munich,Nuremberg=Nürnberg,Hanover=Hannover'),
  ...pairs('DE', 'Brunswick=Braunschweig,Frankfurt=Frankfurt am Main,Duesseldorf=Düsseldorf,Freiburg=Freiburg'),
  ...pairs('AT', 'Wien=Vienna'),
  ...pairs('CH', 'Geneva=Genève,Genf=Genève,Lucerne=Luzern,Berne=Bern,Basle=Basel,Zuerich=Zürich'),
  ...pairs('IT', 'Roma=Rome,Milano=Milan,Firenze=Florence,Venezia=Venice,Napoli=Naples,Torino=Turin,Genova=Genoa'),
  ...pairs('FR', 'Lyons=Lyon,Marseilles=Marseille,Strassburg=Strasbourg'),
  ...pairs('ES', 'Seville=Sevilla,Saragossa=Zaragoza'),
  ...pairs('PT', 'Lisboa=Lisbon,Oporto=Porto'),
  ...pairs('BE', 'Antwerp=Antwerpen,Ghent=Gent,Bruges=Brugge,Bruxelles=Brussels,Brussel=Brussels,Louvain=Leuven'),
  ...pairs('NL', 'Den Haag=The Hague'),
  ...pairs('DK', 'København=Copenhagen,Kopenhagen=Copenhagen'),
  ...pairs('SE', 'Gothenburg=Göteborg'),
  ...pairs('PL', 'Warszawa=Warsaw,Cracow=Kraków,Breslau=Wrocław,Danzig=Gdańsk'),
  ...pairs('CZ', 'Praha=Prague'),
  ...pairs('RS', 'Beograd=Belgrade'),
  ...pairs('UA', 'Kiev=Kyiv,Odesa=Odessa,Lvov=Lviv'),
  ...pairs('RU', 'Moskva=Moscow,St. Petersburg=Saint Petersburg'),
  ...pairs('GR', 'Athina=Athens'),
  ...pairs('IN', 'Bangalore=Bengaluru,Bombay=Mumbai,Calcutta=Kolkata,Madras=Chennai'),
  ...pairs('VN', 'Saigon=Ho Chi Minh City'),
  ...pairs('CN', 'Peking=Beijing'),
  ...pairs('MM', 'Rangoon=Yangon'),
  ...pairs('MX', 'Ciudad de México=Mexico City,CDMX=Mexico City'),
  ...pairs('GB', 'Hull=Kingston upon Hull,Newcastle=Newcastle upon Tyne,Orkney=Kirkwall,Shetland=Lerwick'),
  ...pairs('GB', 'Merseyside=Liverpool,Tyneside=Newcastle upon Tyne,Teesside=Middlesbrough,Govan=Glasgow'),
  ...pairs('US', 'New York=New York City,NYC=New York City,Bronx=The Bronx,LA=Los Angeles,L.A.=Los Angeles'),
  ...pairs('US', 'Washington DC=Washington, D.C.;Philly=Philadelphia;Vegas=Las Vegas;Saint Louis=St. Louis', ';'),
  ...pairs('US', 'NOLA=New Orleans,SF=San Francisco,San Fran=San Francisco,ATL=Atlanta,Indy=Indianapolis'),
];

/** Whole areas, by the city in their middle. */
export const areas: readonly (readonly [alias: string, name: string, country: string])[] = [
  ...pairs('US', 'NW Arkansas=Fayetteville AR,Northwest Arkansas=Fayetteville AR,NWA=Fayetteville AR'),
  ...pairs('US', 'Bay Area=San Francisco CA,San Francisco Bay Area=San Francisco CA,East Bay=Oakland CA'),
  ...pairs('US', 'Silicon Valley=San Jose CA,Twin Cities=Minneapolis MN,DFW=Dallas TX,Research Triangle=Durham NC'),
  ...pairs('US', 'South Florida=Miami FL,Inland Empire=Riverside CA,Hampton Roads=Norfolk VA,Quad Cities=Davenport IA'),
  ...pairs('US', 'Puget Sound=Seattle WA,Research Triangle Park=Durham NC,Lehigh Valley=Allentown PA'),
  ...pairs('CA', 'GTA=Toronto 08,Lower Mainland=Vancouver 02'),
  ...pairs('GB', 'West Midlands=Birmingham ENG,Isle of Wight=Newport ENG,Black Country=Wolverhampton ENG'),
  ...pairs('DE', 'Ruhrgebiet=Essen 07,Ruhr=Essen 07'),
];

function pairs(country: string, list: string, between = ','): [string, string, string][] {
  return list.split(between).map((entry) => {
    const [alias = '', name = ''] = entry.split('=');
    return [alias, name, country];
  });
}
