import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

type Language = 'en' | 'fr';

let world: World;
const begin = async (language: Language) => {
  const people = [...GENOA_PEOPLE, somebody('mayor', { city: 'Genoa' })].map((p) => ({ ...p, language }));
  const review = aReview();
  const members = { ...review.members, host: ['mayor'] };
  world = await aWorld({ reviews: [{ ...review, members }], people }, MIDWAY);
};
afterEach(() => world.close());

/** The first thing that they are offered for what they typed. */
const offered = async (person: string, text: string) => (await types(world, person, text))[0]?.actions[0]?.id;

it.each<[Language, string, string]>([
  ['en', 'remind me thursday', 'snooze'],
  ['en', 'how long will this take', 'dates'],
  ['en', 'can i do this tomorrow', 'status'],
  ['en', 'who reads this?', 'terms'],
  ['en', 'delete everything', 'my-data'],
  ['fr', 'je reviens lundi', 'away'],
  ['fr', 'combien il reste', 'status'],
  ['fr', 'qui voit mes réponses ?', 'terms'],
])('a peer with nothing open is offered, in %s, for “%s”: %s', async (language, text, command) => {
  await begin(language);
  expect(await offered('helsinki', text)).toBe(command);
});

it('what is about a city waits for an indicator, as before', async () => {
  await begin('en');
  for (const text of ['the board is not heard', '2 dunno really, board?', 'asdf'])
    expect(await offered('helsinki', text)).toBe('go-on');
});

it('what was asked is kept for no indicator once what was offered is pressed', async () => {
  await begin('en');
  const [answer] = await types(world, 'helsinki', 'remind me thursday');
  if (!answer) throw new RangeError('nothing');
  await presses(world, 'helsinki', answer, 'snooze');
  const after = (await types(world, 'helsinki', 'next')).map(said).join('\n');
  expect(after).not.toContain('remind me thursday');
});

it.each<[Language, string, string]>([
  ['en', 'who sees our answers', 'terms'],
  ['en', 'is this public', 'terms'],
  ['en', 'i dont want this published', 'terms'],
  ['en', 'can the mayor see it', 'terms'],
  ['en', 'we disagree', 'terms'],
  ['en', 'can i delete our report', 'my-data'],
  ['en', 'when do you come', 'dates'],
  ['en', 'what do they say about us', 'status'],
  ['fr', 'qui lit notre rapport', 'terms'],
  ['fr', 'c’est public', 'terms'],
  ['fr', 'peut-on refuser', 'terms'],
  ['fr', 'qui vient chez nous', 'dates'],
  ['fr', 'je veux tout supprimer', 'my-data'],
  ['fr', 'que pensent-ils de nous ?', 'status'],
])('a host city that fears surprises is offered, in %s, for “%s”: %s', async (language, text, command) => {
  await begin(language);
  expect(await offered('mayor', text)).toBe(command);
});

it.each<[Language, string, string]>([
  ['en', 'who is late', 'remind'],
  ['en', 'jordi is ill', 'persons'],
  ['en', 'remove jordi', 'persons'],
  ['en', 'change the leader of genoa', 'persons'],
  ['en', 'move the visit of genoa a week later', 'visit'],
  ['en', 'a new review of porto', 'new'],
  ['fr', 'jordi est malade', 'persons'],
  ['fr', 'il faut décaler la visite', 'visit'],
])('whoever organises is offered, in %s, for “%s”: %s', async (language, text, command) => {
  await begin(language);
  expect(await offered('eurocities', text)).toBe(command);
});

it('a leader who asks with nothing open is offered what they run', async () => {
  await begin('en');
  expect(await offered('lyon', 'who is behind')).toBe('remind');
});

it('and is told that nothing was understood where nothing was', async () => {
  await begin('en');
  const [answer] = await types(world, 'mayor', 'the weather is nice');
  expect(answer?.actions.map(({ id }) => id)).toEqual(['help']);
});
