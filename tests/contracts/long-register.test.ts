import type { CardNode } from '../../adapters/adaptive-cards/card-json';
import type { Person } from '../../src/method/person';
import { currentContent } from '../../src/method/sheet-changes';
import type { Store } from '../../src/ports/store';
import { nodesOf } from '../support/card-client';
import { HERE, type SlackHere, startSlackHere, USERS } from '../support/slack-app-here';
import { asForm, postSigned } from '../support/slack-app-requests';
import { startTeamsHere, type TeamsHere } from '../support/teams-app-here';

/** A register of more functions than a menu holds: it is searched, and only by those whose card it is on. */

const REVIEW = 'genoa-2027';
const INDICATOR = 'GG-AMB-1';
const NAME = 'Conseillère déléguée à l’accueil des familles, au logement d’urgence et à la médiation, bureau';
const HERS = `${NAME} 300`;
/** How people of each language get to the card on which somebody to meet is all that is missing. */
const TALKS = {
  en: {
    way: ['English', 'indicator 1', 'below', 'It stays on paper.', 'none'],
    show: 'Show the card',
    meet: 'To meet',
    save: 'Save & next',
  },
  fr: {
    way: ['français', 'indicateur 1', 'en dessous', 'Cela reste sur le papier.', 'rien'],
    show: 'Afficher la carte',
    meet: 'À rencontrer',
    save: 'Enregistrer et continuer',
  },
};
type Talk = (typeof TALKS)[keyof typeof TALKS];
const LANGUAGES = ['en', 'fr'] as const;

async function fill({ functions }: Store): Promise<void> {
  for (let n = 1; n <= 300; n += 1) {
    const indicators = n === 300 ? [INDICATOR] : [];
    await functions.put({ id: `${REVIEW}|office-${n}`, review: REVIEW, label: `${NAME} ${n}`, indicators });
  }
}
const kept = async ({ sheets }: Store) => currentContent(await sheets.get(`${REVIEW}|${INDICATOR}|helsinki`)).toMeet;
/** Somebody is of the host city from now on. */
const ofHost = (person: Person): Person => ({ ...person, city: 'Genoa' });

describe('three hundred functions in Slack', () => {
  let here: SlackHere;
  beforeEach(async () => {
    here = await startSlackHere();
    await fill(here.world.deps.store);
  });
  afterEach(async () => {
    expect(here.slack.problems()).toEqual([]);
    await here.close();
  });
  type User = (typeof USERS)['helsinki' | 'barcelona'];
  const { helsinki, barcelona } = USERS;
  /** Their card, on which somebody to meet is missing. */
  const opens = async ({ id }: User, { way, show }: Talk = TALKS.en) => {
    for (const text of way) {
      await here.slack.as(id).says(text);
      await here.settled();
    }
    await here.slack.as(id).message().press(show);
    await here.settled();
    return here.slack.as(id).message();
  };

  it.each(LANGUAGES)('are searched in the message, and one of them is kept: %s', async (language) => {
    const { meet, save } = TALKS[language];
    const card = await opens(helsinki, TALKS[language]);
    const all = await card.suggest(meet, '');
    expect(all).toHaveLength(100);
    expect(HERS.startsWith(all[0] ?? '')).toBe(true);
    expect(await card.suggest(meet, 'BUREAU 25 mediation urgence')).toHaveLength(13);
    expect(await card.suggest(meet, 'nobody of this name')).toEqual([]);
    expect(await card.suggest(meet, 'x'.repeat(100_000))).toEqual([]);
    expect(await card.suggest(meet, '299')).toHaveLength(1);
    await card.choose(meet, `${REVIEW}|office-299`);
    await card.press(save);
    await here.settled();
    expect(await kept(here.world.deps.store)).toEqual([`${REVIEW}|office-299`]);
  });

  it('are searched in the form, beside those that are chosen', async () => {
    await (await opens(helsinki)).press('More');
    await here.settled();
    const form = here.slack.as(helsinki.id).modal();
    await form.suggest('To meet', '300');
    await form.choose('To meet', `${REVIEW}|office-300`);
    await form.submit();
    await here.settled();
    expect(await kept(here.world.deps.store)).toEqual([`${REVIEW}|office-300`]);
  });

  it('are told to nobody on another’s card, to none who may not answer it any more, and in no field of another kind', async () => {
    const mine = await opens(helsinki);
    await opens(barcelona, TALKS.fr);
    const blocks = mine.blocks().map(({ block_id }) => String(block_id));
    const searched = blocks.find((id) => id.startsWith('ask/')) ?? '';
    const asks = async ({ id: user }: User, block_id: string) => {
      const payload = { type: 'block_suggestion', team: { id: HERE }, user: { id: user }, block_id };
      const form = asForm({ ...payload, action_id: 'input.pick', value: '300' });
      const response = await postSigned({ url: here.url, secret: here.slack.app.signingSecret, ...form });
      const { options } = (await response.json()) as { options: unknown[] };
      return options.length;
    };
    expect(await asks(helsinki, searched)).toBe(1);
    expect(await asks(barcelona, searched)).toBe(0);
    for (const forged of ['toAsk', 'performance', '__proto__', ''])
      expect(await asks(helsinki, searched.replace('toMeet', forged))).toBe(0);
    for (const forged of [
      '',
      'ask/toMeet/x/y',
      'ask/toMeet/x/y/%',
      `ask/toMeet/x/y/${'z'.repeat(200)}`,
      'in/toMeet/x/y',
    ])
      expect(await asks(helsinki, forged)).toBe(0);
    await here.world.deps.store.people.update('helsinki', ofHost);
    expect(await asks(helsinki, searched)).toBe(0);
  });
});

describe('three hundred functions in Teams', () => {
  let here: TeamsHere;
  beforeEach(async () => {
    here = await startTeamsHere();
    await fill(here.world.deps.store);
  });
  afterEach(() => here.close());
  const opens = async (who: 'helsinki' | 'barcelona', { way }: Talk = TALKS.en) => {
    here.connector.world.install(here.people[who]);
    for (const text of way) {
      await here.teams.as(here.people[who]).says(text);
      await here.settled();
    }
    const seen = here.teams.as(here.people[who]).seen();
    const on = seen.findLast(({ cards }) => nodesOf(cards[0] as never).some((node) => 'choices.data' in node));
    if (!on) throw new RangeError('no card is searched');
    return on;
  };

  it.each(LANGUAGES)('are searched in the card, and one of them is kept: %s', async (language) => {
    const { meet, save } = TALKS[language];
    const on = await opens('helsinki', TALKS[language]);
    const helsinki = here.teams.as(here.people.helsinki);
    const input = nodesOf(on.cards[0] as never).find(({ label }) => label === meet) as CardNode;
    const first = input.choices as { title: string }[];
    expect(first).toHaveLength(5);
    expect(first[0]?.title).toBe(HERS);
    expect(await helsinki.searches(meet, 'BUREAU 25 mediation urgence', { on })).toHaveLength(13);
    expect(await helsinki.searches(meet, '', { on })).toHaveLength(15);
    expect(await helsinki.searches(meet, 'nobody of this name', { on })).toEqual([]);
    const [found] = await helsinki.searches(meet, '299', { on });
    expect(found?.title).toBe(`${NAME} 299`);
    await helsinki.presses(save, { on, typed: { [meet]: found?.value ?? '' } });
    await here.settled();
    expect(await kept(here.world.deps.store)).toEqual([`${REVIEW}|office-299`]);
  });

  it('are told to nobody on another’s card, and to none who may not answer it any more', async () => {
    const on = await opens('helsinki');
    await opens('barcelona', TALKS.fr);
    const asks = async (who: 'helsinki' | 'barcelona') =>
      (await here.teams.as(here.people[who]).searches('To meet', '300', { on })).length;
    expect([await asks('helsinki'), await asks('barcelona')]).toEqual([1, 0]);
    await here.world.deps.store.people.update('helsinki', ofHost);
    expect(await asks('helsinki')).toBe(0);
  });
});
