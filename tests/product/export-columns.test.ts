import { STEPS } from '../../flows';
import { DEFAULT_LANGUAGE, type Language } from '../../src/method/language';
import { SEPARATORS } from '../../src/programme/exports/csv';
import { DeclaredByNone, DeclaredTwice } from '../../src/steps/declared-twice';
import { defineForm } from '../../src/steps/form';
import { stepsOf } from '../../src/steps/registry';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';
import { readStrictly } from '../support/strict-csv';

const shown = () => ({ label: 'Seen' });
const name = (en: string, fr = `${en}_fr`) => ({ en, fr });
const NOTHING = { commands: {}, presses: {} };
const and = (fields: Parameters<typeof defineForm>[0]) =>
  stepsOf([...STEPS.all, { ...NOTHING, name: 'more', declared: { ...NOTHING, forms: [defineForm(fields)] } }]);

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

async function table(language: Language = DEFAULT_LANGUAGE): Promise<string[][]> {
  const reader = GENOA_PEOPLE.find(({ id }) => id === 'eurocities');
  const file = await exportedText(
    world.deps,
    'genoa-2027',
    'sheets.csv',
    reader ? { ...reader, language } : 'operator',
    'comma',
  );
  return readStrictly(file, SEPARATORS.comma);
}

it('stand as scripts count on them, between what the review and its sheets are', async () => {
  expect((await table())[0]?.join()).toBe(
    'review,benchmark_version,indicator_id,pillar,dimension,n,statement,peer_city,' +
      'performance,know,dont_know,suspect,to_ask,to_meet,evidence,status,submitted_at,changed_after_host_rating_from',
  );
  expect((await table('fr'))[0]?.join()).toBe(
    'revue,version_referentiel,indicateur,pilier,dimension,n,enonce,ville_du_pair,' +
      'performance,nous_savons,nous_ne_savons_pas,nous_supposons,a_demander,a_rencontrer,sources,statut,envoye_le,modifie_apres_avis_ville_de',
  );
});

it('are those that fields declare, whichever step’s: each holds what is on the sheet, and what its values are called', async () => {
  const called = () => ({ below: 'rather below', false: 'no' });
  world.deps.steps = and({
    note: { kind: 'text', multiline: true, shown, column: { name: name('note') } },
    leaning: { kind: 'choice', shown, column: { name: name('leaning'), called } },
    unclear: { kind: 'toggle', shown, column: { name: name('unclear'), called } },
  });
  const content = aContent('need_info', { note: '=1', leaning: 'below', suspect: ['constructor', 'below'] });
  await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'helsinki', content, '2027-03-24T09:00:00.000Z'));
  const [head = [], row = []] = await table();
  expect(head.slice(-6, -1)).toEqual(['note', 'leaning', 'unclear', 'status', 'submitted_at']);
  expect(row.slice(-6, -3)).toEqual(["'=1", 'rather below', 'no']);
  expect(row[head.indexOf('suspect')]).toBe('constructor\nbelow');
  expect((await table('fr'))[0]?.slice(-6, -3)).toEqual(['note_fr', 'leaning_fr', 'unclear_fr']);
});

it('are each of one field and one name, and know the toggle that says that there is none', () => {
  const text = (column: string) => ({ kind: 'lines', shown, column: { name: name(column) } }) as const;
  expect(() => and({ know: text('known') })).toThrow(DeclaredTwice);
  expect(() => and({ note: text('to_ask') })).toThrow(DeclaredTwice);
  const none = { by: 'nothing', says: name('none') };
  expect(() => and({ note: { ...text('note'), column: { name: name('note'), none } } })).toThrow(DeclaredByNone);
});
