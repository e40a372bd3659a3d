import fc from 'fast-check';
import { calledInTexts, cityKeys, isThatCity, keyOfCity, sameCity, sharesName } from '../../src/method/city';
import { isSameName, plainName } from '../../src/method/city-names';
import { ALSO_ANOTHER_CITY, CITY_NAMES } from '../../src/method/city-names-table';
import { citiesNamed } from '../../src/programme/creating/cities';
import { runs } from '../support/runs';

describe('one city, however it is written', () => {
  it.each([
    ['Genoa', 'genoa'],
    ['Genoa', 'Gen\u200boa'],
    ['Genoa', 'Ge\u00adnoa\u2060'],
    ['Genoa', '\ufeffGenoa\u200e'],
    ['Genoa', 'G\u0435noa'],
    ['Genoa', '\u0261enoa'],
    ['Genoa', 'Ｇｅｎｏａ'],
    ['Genoa', 'Genoa, Italy'],
    ['Genoa', 'Genoa (Italy)'],
    ['Genoa', 'Genoa (IT)'],
    ['Genoa', 'Genoa / Genova'],
    ['Genova', 'Genoa / Genova'],
    ['Genova', 'Genoa (Genova)'],
    ['Genoa', 'Genoa – Italia'],
    ['Genoa', 'City of Genoa'],
    ['Genova', 'Comune di Genova'],
    ['Lyon', 'Ville de Lyon'],
    ['Malmö', 'Malmö kommun'],
    ['Évry', 'Ville d’Évry'],
    ['Le Havre', 'Ville du Havre'],
    ['La Rochelle', 'Mairie de La Rochelle'],
    ['L’Aquila', 'Comune dell’Aquila'],
    ['Genova', 'Città di Genova'],
    ['Genoa', 'Genoa City Council'],
    ['Porto', 'Câmara Municipal do Porto'],
    ['München', 'Landeshauptstadt München'],
    ['Łódź', 'Lodz'],
    ['København', 'Kobenhavn'],
    ['København', 'Koebenhavn'],
    ['Weißenfels', 'Weissenfels'],
    ['Düsseldorf', 'Dusseldorf'],
    ['Düsseldorf', 'Duesseldorf'],
    ['Århus', 'Aarhus'],
    ['Århus', 'A\u030arhus'],
    ['Saint-Denis', 'Saint Denis'],
    ['L’Aquila', "L'Aquila"],
    ['İstanbul', 'Istanbul'],
    ['Đà Nẵng', 'Da Nang'],
    ['Genoa', 'Italy, Genoa'],
    ['Genoa', 'Italia / Genoa'],
    ['Genoa', 'ɢᴇɴᴏᴀ'],
    ['Genoa', '\u13c0\u13acNOA'],
    ['Saint-Étienne', 'St. Etienne'],
    ['Luxembourg', 'Luxembourg, Luxembourg'],
  ])('%s is %j', (a, b) => {
    expect(sameCity(a, b)).toBe(true);
    expect(sameCity(b, a)).toBe(true);
  });

  it.each([
    ['Genoa', 'Geneva'],
    ['Genoa, Italy', 'Milan, Italy'],
    ['Genoa (Italy)', 'Milan (Italy)'],
    ['Ville de Lyon', 'Ville de Lille'],
    ['Malmö', 'Malmedy'],
    ['Stade', 'E'],
    ['Angelo', 'Città Sant’Angelo'],
    ['Italy – Genoa', 'Italy – Milan'],
    ['Italia / Genova', 'Milano / Italia'],
    ['Luxembourg', 'Esch-sur-Alzette (Luxembourg)'],
    ['', ''],
    ['\u200b', '\u00ad'],
    ['–', '…'],
  ])('%j is not %j', (a, b) => {
    expect(sameCity(a, b) && a !== b).toBe(false);
  });

  it('has nothing to say of somebody without a city', () => {
    expect(sameCity(undefined, 'Genoa')).toBe(false);
    expect(cityKeys('\u200b – ')).toEqual([]);
  });
});

test('of a name that is longer than any, the beginning counts: what is made of it stays small', () => {
  expect(sameCity(`Genoa, ${'ﷺ'.repeat(20_000)}`, 'Genoa')).toBe(true);
  for (const key of cityKeys('ﷺ'.repeat(20_000))) expect(key.length).toBeLessThan(300 * 20);
});

describe('one city, whatever it is called', () => {
  it.each([
    ['Genoa', 'Genova'],
    ['Genoa', 'Gênes'],
    ['Genova', 'GENES'],
    ['Genua', 'Comune di Genova (Italia)'],
    ['Genoa', 'Gen\u200bova'],
    ['Genoa', 'G\u0435nova'],
    ['Genoa', 'Ｇｅｎｏｖａ'],
    ['København', 'Copenhagen'],
    ['Kobenhavn', 'Kopenhagen'],
    ['Copenhague', 'København Kommune'],
    ['Köln', 'Cologne'],
    ['Koeln', 'Cologne'],
    ['Stadt Köln', 'Keulen'],
    ['Den Haag', 'The Hague'],
    ['La Haye', '’s-Gravenhage'],
    ['Gemeente Den Haag', 'The Hague (Netherlands)'],
    ['Liège', 'Lüttich'],
    ['Luik', 'Ville de Liège'],
    ['Москва', 'Moscow'],
    ['МОСКВА', 'Moscou'],
    ['Αθήνα', 'Athens'],
    ['ΑΘΗΝΑ', 'Athènes'],
    ['Ville de Bruxelles', 'Stad Brussel'],
    ['Saint-Sébastien', 'Donostia / San Sebastián'],
    ['Londres', 'City of London'],
    ['Mu\u0308nchen', 'Munich'],
    ['Göteborgs stad', 'Gothenburg'],
    ['Göteborgs Stad', 'Göteborg'],
    ['Københavns Kommune', 'Copenhague'],
    ['Helsingin kaupunki', 'Helsinki'],
    ['Turun kaupunki', 'Åbo'],
    ['Hammarös kommun', 'Hammarö'],
    ['Hammarös kommun', 'Hammarös'],
    ['Åbo', 'Turku'],
    ['Μαρούσι', 'Amaroussion'],
  ])('%s is %j', (a, b) => {
    expect(sameCity(a, b)).toBe(true);
    expect(sameCity(b, a)).toBe(true);
    expect(isThatCity(a, b)).toBe(true);
  });

  it.each([
    ['Genova', 'Gênes'],
    ['Köln', 'Cologne'],
    ['Genova (Italia)', 'Genoa'],
  ])('%s and %s have one key', (a, b) => {
    expect(keyOfCity(a)).toBe(keyOfCity(b));
  });

  it('is so in whatever letters that look alike, and whatever stands between them unseen', () => {
    const unseen = fc.constantFrom(
      '\u200b',
      '\u00ad',
      '\u2060',
      '\u200e',
      '\u202e',
      '\u034f',
      '\u0301',
      '\ufe0f',
      '\u{e0041}',
      '',
    );
    const forms = fc.constantFrom<(text: string) => string>(
      (text) => text.normalize('NFD'),
      (text) => text.toUpperCase(),
      (text) => text.replace(/[a-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
      (text) => text.replace(/[aeo]/g, (one) => ({ a: '\u0430', e: '\u0435', o: '\u03bf' })[one] ?? one),
      (text) => text.replaceAll('i', '\u0131'),
    );
    const written = fc.record({ names: fc.constantFrom(...CITY_NAMES), nth: fc.nat(20), form: forms, unseen });
    fc.assert(
      fc.property(written, ({ names, nth, form, unseen: mark }) => {
        const name = names[nth % names.length] ?? '';
        if (ALSO_ANOTHER_CITY.includes(name)) return;
        const said = [...form(name)].map((sign, at) => (at === 1 ? `${mark}${sign}` : sign)).join('');
        const other = names.find((one) => !ALSO_ANOTHER_CITY.includes(one)) ?? '';
        expect([said, other, sameCity(said, other)]).toEqual([said, other, true]);
      }),
      { numRuns: runs(3_000) },
    );
  });

  it.each([
    ['Genova', 'Genève'],
    ['Gênes', 'Gand'],
    ['Köln', 'Koblenz'],
    ['Wien', 'Wiesbaden'],
    ...ALSO_ANOTHER_CITY.map((name) => {
      const [usual = ''] = CITY_NAMES.find((names) => names.includes(name))?.filter((one) => one !== name) ?? [];
      return [name, usual];
    }),
  ])('%s is not %s', (a, b) => {
    expect(sameCity(a, b)).toBe(false);
    expect(keyOfCity(a)).not.toBe(keyOfCity(b));
  });

  it('stands in a longer name in whatever language', () => {
    expect(sharesName('Porto di Genova', 'Genoa')).toBe(true);
    expect(sharesName('Genoa', 'Région de Gênes')).toBe(true);
    expect(sharesName('Porto di Genova', 'Milan')).toBe(false);
  });

  it('has keys of its own alone, which are stored: the table of names may grow', () => {
    expect(cityKeys('Genova')).toEqual(['genova']);
  });

  it('stands in a sentence by any of its names, but for what means something else there', () => {
    expect(calledInTexts('Comune di Genova')).toEqual(expect.arrayContaining(['genova', 'Gênes', 'Genoa']));
    expect(calledInTexts('Ambry (France)')).toEqual(expect.arrayContaining(['Ambry (France)', 'ambry']));
    expect(calledInTexts('Rome')).not.toContain('Roma');
    expect(calledInTexts('Ambry')).toEqual(['Ambry', 'ambry']);
    expect(calledInTexts('')).toEqual([]);
  });

  it('has each name once, and none that is a larger European city’s of its own', () => {
    const all = CITY_NAMES.flatMap((names) => [...new Set(names.map(plainName))]);
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
    for (const [usual, ...others] of CITY_NAMES)
      for (const name of others) {
        expect([name, isSameName(name, usual)]).toEqual([name, true]);
        // What is typed is looked up under its usual name, where our table of cities has one.
        expect([name, citiesNamed(name)]).toEqual([name, citiesNamed(usual)]);
      }
  });
});
