import { tellOfSignIn } from '../../src/accounts/account-news';
import { changeAddress } from '../../src/accounts/addresses';
import { webChat } from '../../src/app/web-chat';
import { MAIL } from '../../src/ports/letter';
import { lanes } from '../../src/turn/inbox';
import { type APlatform, aPlatform } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const FIREFOX = 'Firefox · Windows';
const SAFARI = 'Safari · iPhone';

let world: World;
let mail: APlatform;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => ({ ...p, email: `${p.id}@review.example`, language: 'en' as const }));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
  mail = aPlatform();
  world.deps.chats = new Map([[MAIL, mail.chat]]);
});
afterEach(() => world.close());

const arrived = async () => {
  await world.queue.runDue(world.deps.clock.now);
  return mail.arrived;
};
const signsIn = async (device: string) => {
  await tellOfSignIn(world.deps, 'helsinki', device);
  await tellOfSignIn(world.deps, 'helsinki', device);
};

describe('who signs in to the page', () => {
  it('for the first time hears nothing; in a new browser once, with how to end it', async () => {
    await signsIn(FIREFOX);
    expect(await arrived()).toEqual([]);
    await types(world, 'helsinki', 'help');
    await signsIn(FIREFOX);
    expect(await arrived()).toEqual([]);
    await signsIn(SAFARI);
    const told = await arrived();
    expect(told.map(({ prompt }) => prompt.summary)).toEqual(['A new browser is signed in to the page as you']);
    expect(told.map(({ prompt }) => said(prompt)).join()).toMatch(/Safari · iPhone.*“my data”/);
  });

  it('is told of a new browser though they only looked before', async () => {
    const page = webChat(world.deps, lanes());
    await page.sessions.begin('helsinki', false, FIREFOX);
    expect(await arrived()).toEqual([]);
    await page.sessions.begin('helsinki', false, SAFARI);
    expect((await arrived()).map(({ prompt }) => prompt.summary)).toEqual([
      'A new browser is signed in to the page as you',
    ]);
  });

  it('and is told nothing where nothing reaches them but the page', async () => {
    world.deps.chats = new Map();
    await types(world, 'helsinki', 'help');
    await signsIn(SAFARI);
    const messages = await world.deps.store.messages.find({ thread: 'person|helsinki' });
    expect(JSON.stringify(messages)).not.toMatch(/Safari/);
  });
});

it('an address that was somebody’s is told of the change, without a link that leads in as them', async () => {
  await types(world, 'helsinki', 'help');
  const hanna = await world.deps.store.people.get('helsinki');
  if (!hanna) throw new TypeError('nobody is there');
  expect(await changeAddress(world.deps, hanna, 'hanna@new.example', 'operator')).toBe(true);
  const letters = await Promise.all((await arrived()).map((out) => out.letter?.()));
  expect(letters.map((letter) => letter?.to.address).sort()).toEqual(['hanna@new.example', 'helsinki@review.example']);
  const former = letters.find((letter) => letter?.to.address === 'helsinki@review.example');
  expect(former?.subject).toBe('Your e-mail address was changed');
  expect(former?.open.url).not.toMatch(/signin|token/);
  expect(former).not.toHaveProperty('pause');
  // Whoever reads the former address may be somebody else.
  expect(JSON.stringify(former?.prompt)).not.toContain('hanna@new.example');
  expect(JSON.stringify(former?.prompt)).toContain('h…@new.example');
});
