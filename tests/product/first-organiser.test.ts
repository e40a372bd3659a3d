import { beginAsFirst, isNobodyHere, newSetupToken } from '../../src/accounts/first-organiser';
import { erasePerson } from '../../src/accounts/personal-data';
import { runCommand } from '../../src/cli/run-command';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const OLGA = {
  name: ' Olga Nowak ',
  email: 'Olga@Eurocities.example',
  language: 'fr',
  timeZone: 'Europe/Brussels',
} as const;

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [], people: [] }, MIDWAY);
});
afterEach(() => world.close());

const begin = (token: string, who = {}) => beginAsFirst(world.deps, token, { ...OLGA, ...who });
const setup = () =>
  runCommand({ deps: world.deps, address: 'http://localhost:3000' }, { command: { kind: 'setup' }, json: false });
async function token(): Promise<string> {
  const made = await newSetupToken(world.deps);
  if (made === undefined) throw new TypeError('no address');
  return made;
}

describe('the first organiser', () => {
  it('begins with the printed address, as they wrote themselves, and may make programmes', async () => {
    const begun = await begin(await token());
    expect(begun).toEqual({ kind: 'begun', person: expect.any(String) });
    expect(await world.deps.store.people.find({})).toEqual([
      expect.objectContaining({
        name: 'Olga Nowak',
        email: 'olga@eurocities.example',
        language: 'fr',
        timeZone: 'Europe/Brussels',
        active: true,
        organises: [],
      }),
    ]);
  });

  it('is one of twenty who press at once, and the address is spent', async () => {
    const given = await token();
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => begin(given, { name: `Nobody ${n}` })));
    expect(all.filter(({ kind }) => kind === 'begun')).toHaveLength(1);
    expect(await world.deps.store.people.count({})).toBe(1);
    expect(await begin(given)).toEqual({ kind: 'spent' });
    expect(await newSetupToken(world.deps)).toBeUndefined();
  });

  it('needs a token that was made here, and each that was printed works as long as nobody is here', async () => {
    const [first, second] = [await token(), await token()];
    expect(await begin('made up')).toEqual({ kind: 'spent' });
    expect(await begin(`${first}x`)).toEqual({ kind: 'spent' });
    expect(await isNobodyHere(world.deps.store)).toBe(true);
    expect(await begin(first)).toMatchObject({ kind: 'begun' });
    expect(await begin(second)).toEqual({ kind: 'spent' });
  });

  it.each([
    ['no name', { name: ' \u200b ' }],
    ['no address', { email: 'olga' }],
    ['two addresses', { email: 'olga@a.example, olga@b.example' }],
    ['a name of many lines', { name: 'Olga\nNowak' }],
    ['a name without end', { name: 'o'.repeat(500) }],
  ])('with %s has spent nothing', async (_, who) => {
    const given = await token();
    expect(await begin(given, who)).toEqual({ kind: 'unreadable' });
    expect(await begin(given)).toMatchObject({ kind: 'begun' });
  });

  it('whose browser knows no time zone has one all the same', async () => {
    await begin(await token(), { timeZone: 'Etc/Unknown/Nowhere' });
    expect(await world.deps.store.people.find({})).toMatchObject([{ timeZone: 'UTC' }]);
  });

  it('is not to be had from what is kept', async () => {
    const given = await token();
    expect(JSON.stringify(await world.deps.store.settings.find({}))).not.toContain(given);
  });

  it('keeps no right once they are erased, and nobody begins after them', async () => {
    const begun = await begin(await token());
    await erasePerson(world.deps, begun.kind === 'begun' ? begun.person : '', 'operator');
    const [person] = await world.deps.store.people.find({});
    expect(person).not.toHaveProperty('organises');
    expect(await newSetupToken(world.deps)).toBeUndefined();
  });
});

describe('the command setup', () => {
  it('prints an address that works', async () => {
    const { exit, out } = await setup();
    expect(exit).toBe(0);
    const [, given = ''] = /^http:\/\/localhost:3000\/setup\/([\w-]{43})\n$/.exec(out) ?? [];
    expect(await begin(given)).toMatchObject({ kind: 'begun' });
  });

  it('is refused once somebody is here', async () => {
    await begin(await token());
    expect(await setup()).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('Somebody is here already') });
  });

  it('and where people came by a file', async () => {
    const other = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
    expect(await newSetupToken(other.deps)).toBeUndefined();
    await other.close();
  });
});
