import { folded } from './plain-text';

/** A city's name in small letters alone, without signs and spaces, as the table below has it. */
export function plainName(name: string): string {
  return folded(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Whether somebody who says one name means the other, in whatever language: *Gênes* is *Genoa*. Whose city somebody is of is
 * asked of `sameCity`, which knows how else one is written.
 */
export function isSameName(one: string, other: string): boolean {
  return usual(one) === usual(other);
}

function usual(name: string): string {
  const key = plainName(name);
  return OTHER_CITY_NAMES.get(key) ?? key;
}

/**
 * What larger cities of Europe are called at home, or in a language of ours, where that is not how our table has them: in
 * small letters without signs and spaces.
 */
export const OTHER_CITY_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    abo: 'turku',
    acoruna: 'lacoruna',
    alborg: 'aalborg',
    andorralavella: 'andorra',
    antwerp: 'antwerpen',
    anvers: 'antwerpen',
    athenes: 'athens',
    athina: 'athens',
    bale: 'basel',
    barcelone: 'barcelona',
    beograd: 'belgrade',
    berne: 'bern',
    bilbo: 'bilbao',
    bologne: 'bologna',
    breme: 'bremen',
    breslau: 'wroclaw',
    bruges: 'brugge',
    brussel: 'brussels',
    bruxelles: 'brussels',
    bucarest: 'bucharest',
    bucuresti: 'bucharest',
    cluj: 'clujnapoca',
    copenhague: 'copenhagen',
    cordoue: 'cordoba',
    cracovie: 'krakow',
    cracow: 'krakow',
    dantzig: 'gdansk',
    denhaag: 'thehague',
    donostia: 'sansebastian',
    donostiasansebastian: 'sansebastian',
    dresde: 'dresden',
    duesseldorf: 'dusseldorf',
    edimbourg: 'edinburgh',
    firenze: 'florence',
    francfort: 'frankfurt',
    frankfurtammain: 'frankfurt',
    freiburgimbreisgau: 'freiburg',
    gand: 'gent',
    genes: 'genoa',
    geneve: 'geneva',
    genf: 'geneva',
    genova: 'genoa',
    ghent: 'gent',
    gothenburg: 'goteborg',
    groningue: 'groningen',
    hambourg: 'hamburg',
    hanover: 'hannover',
    hanovre: 'hannover',
    helsingfors: 'helsinki',
    kiev: 'kyiv',
    koeln: 'cologne',
    koln: 'cologne',
    lahaye: 'thehague',
    lavalette: 'valletta',
    lefkosia: 'nicosia',
    leipsick: 'leipzig',
    lisboa: 'lisbon',
    lisbonne: 'lisbon',
    livourne: 'livorno',
    londres: 'london',
    lucerne: 'luzern',
    luik: 'liege',
    luttich: 'liege',
    luxembourgville: 'luxembourg',
    lviv: 'lvov',
    lyons: 'lyon',
    mailand: 'milan',
    malmoe: 'malmo',
    marseilles: 'marseille',
    mayence: 'mainz',
    milano: 'milan',
    moscou: 'moscow',
    muenchen: 'munich',
    munchen: 'munich',
    napoli: 'naples',
    newcastleupontyne: 'newcastle',
    nicosie: 'nicosia',
    nizza: 'nice',
    nuremberg: 'nurnberg',
    odesa: 'odessa',
    oporto: 'porto',
    palerme: 'palermo',
    palmademallorca: 'palma',
    patras: 'patra',
    praha: 'prague',
    pressburg: 'bratislava',
    prishtina: 'pristina',
    ratisbonne: 'regensburg',
    roma: 'rome',
    saintsebastien: 'sansebastian',
    salzbourg: 'salzburg',
    saragosse: 'zaragoza',
    sevilla: 'seville',
    sgravenhage: 'thehague',
    stetienne: 'saintetienne',
    strassburg: 'strasbourg',
    thessalonique: 'thessaloniki',
    tirane: 'tirana',
    torino: 'turin',
    varsovie: 'warsaw',
    venezia: 'venice',
    venise: 'venice',
    verone: 'verona',
    vienne: 'vienna',
    warszawa: 'warsaw',
    wien: 'vienna',
    zuerich: 'zurich',
  }),
);
