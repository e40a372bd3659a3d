import { erasePerson } from '../../src/accounts/personal-data';
import { newLink, useLink } from '../../src/accounts/sign-in';
import { answer } from '../../src/cli/run-command';
import { makeDigest } from '../../src/delivery/digest-making';
import { LANGUAGES } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { takeTurn } from '../../src/turn/conversation';
import { loadTeam } from '../../src/turn/load-review';
import { one } from '../support/creating';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import {
  anEvent,
  aWorld,
  goTo,
  messagesTo,
  presses,
  pressOn,
  repliesTo,
  said,
  types,
  type World,
} from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const ORGANISER = 'eurocities';
const REVIEW = 'genoa-2027';
const ANA = 'Ana Sousa, ana@porto.example, Porto';

let world: World;
const begin = async (over: Partial<Review> = {}) => {
  const people = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
  world = await aWorld({ reviews: [aReview(over)], people }, MIDWAY);
};
beforeEach(() => begin());
afterEach(() => world.close());

const review = async () => {
  const found = await world.deps.store.reviews.get(REVIEW);
  if (!found) throw new TypeError('the review is gone');
  return found;
};
const card = async (word = 'people') => one(await types(world, ORGANISER, word));
/** The form of a change, from the card of people. */
const ask = async (what: string, who = '') => {
  const shown = await card();
  if (what !== 'add') return one(await presses(world, ORGANISER, shown, 'people-ask', { what, who }));
  const add = shown.actions.filter(({ data }) => data?.what === 'add');
  return one(await presses(world, ORGANISER, { ...shown, actions: add }, 'people-ask'));
};
const preview = async (what: string, who: string, fields: FieldValues) =>
  one(await presses(world, ORGANISER, await ask(what, who), 'people-preview', fields));
/** What a change does that has nothing more to fill in. */
const previewAtOnce = ask;
const does = (shown: Prompt, label = /^Do it/) =>
  presses(world, ORGANISER, { ...shown, actions: shown.actions.filter((a) => label.test(a.label)) }, 'people-do');
const toldTo = async (person: string) =>
  (await messagesTo(world, person)).flatMap(({ content }) => (content.kind === 'prompt' ? [said(content.prompt)] : []));
const logged = async () =>
  (await world.deps.store.audit.find({ review: REVIEW })).filter(({ action }) => action.startsWith('team-'));

describe.each(LANGUAGES)('who is on a review, in %s', (language) => {
  it('is said with role, city, and whether they are reached, to the organiser alone', async () => {
    await world.deps.store.people.update(ORGANISER, (p) => ({ ...p, language }));
    await types(world, 'helsinki', 'help');
    const shown = said(await card(language === 'en' ? 'people' : 'personnes'));
    expect(shown).toMatch(
      language === 'en' ? /helsinki \(Helsinki\): peer · has signed in/ : /pair · s’est connecté·e/,
    );
    expect(shown).toMatch(language === 'en' ? /utrecht \(Utrecht\): peer · not invited yet/ : /pas encore invité/);
    for (const person of ['helsinki', 'lyon', 'ethics', 'genoa']) {
      const [answer] = await types(world, person, 'people');
      expect(said(answer)).not.toMatch(/utrecht/);
    }
  });
});

describe('somebody is added', () => {
  it('by a pasted line: seen before it is done, planned for at once, invited once, noted', async () => {
    const shown = await preview('add', '', { lines: ANA });
    expect(said(shown)).toMatch(/Ana Sousa \(Porto\) joins: peer/);
    expect((await review()).members.peers).toHaveLength(3);
    expect(said(one(await does(shown, /invite$/)))).toMatch(/Ana Sousa: on the review of Genoa now/);
    const [ana] = await world.deps.store.people.find({ email: 'ana@porto.example' });
    const after = await review();
    expect(after.members.peers).toContain(ana?.id);
    expect(after.joined).toHaveProperty([ana?.id ?? '']);
    const plan = await world.deps.store.plan.find({ review: REVIEW, status: 'planned' });
    expect(plan.some(({ person }) => person === ana?.id)).toBe(true);
    expect(await world.deps.store.audit.find({ action: 'invited', person: ana?.id ?? '' })).toHaveLength(1);
    expect(await logged()).toMatchObject([{ by: ORGANISER, action: 'team-add', person: ana?.id }]);
    expect((await toldTo('lyon')).join()).toMatch(/eurocities has added Ana Sousa \(Porto\)/);
  });

  it('while the desk review is open: by one message, the invitation, where they are invited at once', async () => {
    const welcomed = async (email: string) => {
      const [person] = await world.deps.store.people.find({ email });
      const reminded = await world.deps.store.audit.find({ action: 'reminded', person: person?.id ?? '' });
      return reminded.filter(({ detail }) => detail?.kind === 'opening').length;
    };
    await does(await preview('add', '', { lines: ANA }), /invite$/);
    await does(await preview('add', '', { lines: 'Noor Bakker, noor@delft.example, Delft' }), /later$/);
    await goTo(world, '2027-03-30T12:00:00.000Z');
    expect([await welcomed('ana@porto.example'), await welcomed('noor@delft.example')]).toEqual([0, 1]);
  });

  it('by typing, and pressed twice it is done once', async () => {
    const shown = one(await types(world, ORGANISER, `add people ${ANA}\nNoor Bakker, noor@delft.example, Delft`));
    const event = pressOn(ORGANISER, shown, 'people-do');
    await takeTurn(world.deps, event);
    const again = { ...event, id: `${event.id}-again` };
    await takeTurn(world.deps, again);
    expect((await repliesTo(world, again)).map(said)).toEqual([expect.stringMatching(/That is done/)]);
    expect((await review()).members.peers).toHaveLength(5);
    expect(await world.deps.store.people.find({ email: 'ana@porto.example' })).toHaveLength(1);
    expect(await logged()).toHaveLength(2);
  });

  it.each(['Genoa', 'Comune di Genoa', 'GENOA (Italy)'])(
    'never to the team where they are of the host city: %s',
    async (city) => {
      const shown = await preview('add', '', { lines: `Bruno, bruno@elsewhere.example, ${city}, peer` });
      expect(said(shown)).toMatch(/Bruno works for Genoa, the host city/);
      expect(shown.actions.some(({ id }) => id === 'people-do')).toBe(false);
    },
  );

  it('and where their city is spelled nearly so, the organiser is asked first', async () => {
    expect(said(await preview('add', '', { lines: 'Bruno, bruno@elsewhere.example, Genao, peer' }))).toMatch(
      /Bruno is down for Genao.* may be Genoa itself/,
    );
  });

  it('but not who reads the sheets already: whoever fills them in begins without', async () => {
    expect(said(await preview('add', '', { instead: '', lines: 'ethics, ethics@example.org, peer' }))).toMatch(
      /can read what the team has written/,
    );
  });

  it('of more people than a list has none is read, and it is said how many there may be', async () => {
    const lines = Array.from({ length: 201 }, (_, n) => `Ana ${n}, a${n}@porto.example, Porto`).join('\n');
    const [answer] = await types(world, ORGANISER, `add people ${lines}`);
    expect(said(answer)).toMatch(/201.*200/);
    expect(JSON.stringify(answer).length).toBeLessThan(3_000);
    expect(said(await preview('add', '', { lines }))).toMatch(/201.*200/);
    expect((await review()).members).toEqual(aReview().members);
  });

  it('nobody else does it, however it is pressed', async () => {
    const shown = await preview('add', '', { lines: ANA });
    for (const person of ['helsinki', 'lyon', 'ethics', 'genoa']) {
      const event = pressOn(person, shown, 'people-do');
      await takeTurn(world.deps, event);
      expect((await repliesTo(world, event)).map(said).join()).not.toMatch(/Ana/);
    }
    expect((await review()).members).toEqual(aReview().members);
    expect(await world.deps.store.people.find({ email: 'ana@porto.example' })).toEqual([]);
  });
});

describe('somebody leaves', () => {
  const wrote = async () => {
    await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'utrecht', aContent('below')));
    const { revisions: _, ...begun } = aSheet('GG-AMB-2', 'utrecht', aContent('above'));
    const draft = { content: aContent('above'), at: MIDWAY, language: 'en' as const, conflicts: [] };
    await world.deps.store.sheets.put({ ...begun, revisions: [], draft });
  };
  const left = async (fields: FieldValues = {}) => {
    await wrote();
    const shown = await preview('leave', 'utrecht', fields);
    await does(shown);
    return shown;
  };

  it('what they submitted stays and drafts go, nothing more is sent to them, and they are told once', async () => {
    expect(said(await left())).toMatch(/What utrecht submitted stays with the seat and counts/);
    expect((await review()).members.peers).toEqual(['helsinki', 'barcelona']);
    expect((await world.deps.store.sheets.find({ person: 'utrecht' })).map(({ indicator }) => indicator)).toEqual([
      'GG-AMB-1',
    ]);
    const plan = await world.deps.store.plan.find({ review: REVIEW, status: 'planned' });
    expect(plan.filter(({ person }) => person === 'utrecht')).toEqual([]);
    const told = await toldTo('utrecht');
    expect(told.filter((text) => /taken you off the review of Genoa/.test(text))).toHaveLength(1);
    expect(await toldTo('helsinki')).toEqual([]);
    expect(said(one(await types(world, ORGANISER, 'team')))).not.toMatch(/^utrecht/m);
  });

  it('or all of it goes, if the organiser says so and nobody may have read it', async () => {
    expect(said(await left({ sheets: 'go' }))).toMatch(/Everything utrecht wrote on this review goes/);
    expect(await world.deps.store.sheets.find({ person: 'utrecht' })).toEqual([]);
    await world.close();
    await begin({ gatheredAt: '2027-03-24T09:00:00.000Z' });
    await wrote();
    expect(said(await preview('leave', 'utrecht', { sheets: 'go' }))).toMatch(/may have read what utrecht submitted/);
  });

  it('a name stays with what was submitted', async () => {
    await left();
    await world.deps.store.reviews.update(REVIEW, (r) => ({ ...r, gatheredAt: MIDWAY }));
    const csv = await exportedText(
      world.deps,
      REVIEW,
      'sheets.csv',
      (await world.deps.store.people.get(ORGANISER)) ?? 'operator',
    );
    expect(csv).toMatch(/Utrecht/);
    const { people } = await loadTeam(world.deps, await review());
    expect(people.get('utrecht')?.name).toBe('utrecht');
  });

  it('not whoever leads, nor the only organiser', async () => {
    expect(said(await preview('leave', 'lyon', {}))).toMatch(/lyon leads the team/);
    expect(said(await preview('leave', ORGANISER, {}))).toMatch(/the only organiser/);
  });

  it('what cannot be done any more says so', async () => {
    const shown = await preview('leave', 'utrecht', {});
    await does(await preview('leave', 'utrecht', {}));
    expect(said(one(await does(shown)))).toMatch(/no part in this review/);
  });
});

describe('somebody else takes a place', () => {
  it('with what was submitted there, and begins without seeing it', async () => {
    await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'utrecht', aContent('below')));
    const shown = await preview('replace', 'utrecht', { lines: ANA });
    expect(said(shown)).toMatch(/Ana Sousa \(Porto\) takes the place of utrecht \(Utrecht\)/);
    await does(shown, /invite$/);
    const [ana] = await world.deps.store.people.find({ email: 'ana@porto.example' });
    const after = await review();
    expect(after.members.peers).toEqual(['helsinki', 'barcelona', ana?.id]);
    expect(after.former).toMatchObject({ utrecht: { by: ana?.id } });
    const event = anEvent(ana?.id ?? '', { kind: 'text', text: 'GG-AMB-1' });
    await takeTurn(world.deps, event);
    expect((await repliesTo(world, event)).map(said).join()).not.toMatch(/below.*suspect/);
  });

  it('also the leader’s: whoever comes leads, and what is decided is there', async () => {
    const shown = await preview('replace', 'lyon', { lines: ANA });
    await does(shown, /later$/);
    const [ana] = await world.deps.store.people.find({ email: 'ana@porto.example' });
    expect((await review()).members.leader).toBe(ana?.id);
    expect((await toldTo('lyon')).join()).toMatch(/taken you off/);
  });
});

describe('the lead is handed over', () => {
  it('to a peer, and whoever led stays one; both are told', async () => {
    const shown = await previewAtOnce('lead', 'helsinki');
    expect(said(shown)).toMatch(/helsinki \(Helsinki\) leads the team from now on. lyon \(Lyon\) stays/);
    await does(shown);
    expect((await review()).members).toMatchObject({ leader: 'helsinki', peers: ['lyon', 'barcelona', 'utrecht'] });
    expect(await toldTo('helsinki')).toEqual([expect.stringMatching(/asks you to lead the review of Genoa/)]);
    expect(await toldTo('lyon')).toEqual([expect.stringMatching(/helsinki \(Helsinki\) leads the review of Genoa/)]);
    expect(said(await previewAtOnce('lead', 'ethics'))).toContain('ethics is no peer of this review');
  });
});

describe('a deputy', () => {
  it('may do what the leader may, seeing before the gathering what a peer sees; the log says so', async () => {
    for (const person of ['lyon', 'barcelona', 'utrecht'])
      await world.deps.store.sheets.put(
        aSheet('GG-AMB-1', person, { ...aContent('below'), suspect: ['the board is silent'] }),
      );
    await does(await previewAtOnce('deputy', 'helsinki'));
    expect((await review()).deputy).toBe('helsinki');
    expect(await toldTo('helsinki')).toEqual([expect.stringMatching(/stand in for lyon/)]);
    expect(await toldTo('lyon')).toEqual([expect.stringMatching(/helsinki \(Helsinki\) stands in for you/)]);
    for (const word of ['digest', 'team', 'merge', 'brief'])
      expect((await types(world, 'helsinki', word)).map(said).join()).not.toMatch(/the board is silent|opposite views/);
    const asked = one(await types(world, 'helsinki', 'gather'));
    await presses(world, 'helsinki', asked, 'gather-yes');
    expect((await review()).gatheredAt).toBeDefined();
    expect(await world.deps.store.audit.find({ review: REVIEW, action: 'gathered' })).toMatchObject([
      { by: 'helsinki', detail: { as: 'deputy' } },
    ]);
  });

  it('gets the digest while the leader is away, and stands in no more once they leave', async () => {
    await does(await previewAtOnce('deputy', 'helsinki'));
    const away = { from: '2027-03-24', to: '2027-03-30' };
    await world.deps.store.people.update('lyon', (p) => ({ ...p, away: [away] }));
    await makeDigest(world.deps, REVIEW, world.deps.clock.now());
    const digests = async (person: string) =>
      (await messagesTo(world, person)).filter(({ content }) => content.kind === 'digest').length;
    expect([await digests('helsinki'), await digests('lyon')]).toEqual([1, 0]);
    await does(await preview('leave', 'helsinki', {}));
    expect(await review()).not.toHaveProperty('deputy');
  });
});

describe('what was shown before', () => {
  it('is what is done: a second press about the deputy, or about the lead, does not do the opposite', async () => {
    const [first, second] = [await previewAtOnce('deputy', 'helsinki'), await previewAtOnce('deputy', 'helsinki')];
    await does(first);
    expect(said(one(await does(second)))).toMatch(/helsinki \(Helsinki\) no longer stands in/);
    expect((await review()).deputy).toBe('helsinki');
    const [lead, other] = [await previewAtOnce('lead', 'barcelona'), await previewAtOnce('lead', 'utrecht')];
    await does(lead);
    expect(said(one(await does(other)))).toMatch(/barcelona \(Barcelona\) stays on it as a peer/);
    expect((await review()).members.leader).toBe('barcelona');
  });
});

describe('while a review rests', () => {
  it.each(['postponed', 'cancelled', 'ended'] as const)('%s: nobody is said to be invited', async (how) => {
    await world.close();
    await begin({ stopped: { how, at: MIDWAY } });
    const shown = one(await types(world, ORGANISER, `add people ${ANA}`));
    expect(shown.actions.map(({ label }) => label)).not.toContain('Do it and invite');
    const data = { ...shown.actions.find(({ id }) => id === 'people-do')?.data, invite: 'true' };
    const done = await presses(world, ORGANISER, shown, 'people-do', {}, undefined, data);
    expect(said(one(done))).toMatch(/Nobody was invited yet/);
    const [ana] = await world.deps.store.people.find({ email: 'ana@porto.example' });
    expect(await messagesTo(world, ana?.id ?? '')).toEqual([]);
  });
});

describe('whoever is erased', () => {
  it('gets no address again, and neither leads nor stands in', async () => {
    const before = [await preview('address', 'utrecht', { email: 'new@utrecht.example' })];
    await erasePerson(world.deps, 'utrecht', 'operator');
    for (const shown of [...before, await preview('address', 'utrecht', { email: 'new@utrecht.example' })]) {
      const again = await presses(world, ORGANISER, shown, 'people-do', {}, undefined, {
        what: 'address',
        who: 'utrecht',
        email: 'new@utrecht.example',
      });
      expect(said(one(again))).toMatch(/has left/);
    }
    expect(await world.deps.store.people.get('utrecht')).toMatchObject({ email: '' });
    for (const what of ['lead', 'deputy']) expect(said(await previewAtOnce(what, 'utrecht'))).toMatch(/has left/);
  });

  it('is named no more in what others were told when they left before', async () => {
    await world.deps.store.people.update('ethics', (p) => ({ ...p, name: 'Zelda Quill' }));
    await does(await preview('leave', 'ethics', {}));
    const all = async () =>
      JSON.stringify([...(await messagesTo(world, 'lyon')), ...(await messagesTo(world, ORGANISER))]);
    expect(await all()).toContain('Zelda');
    await erasePerson(world.deps, 'ethics', 'ethics');
    expect(await all()).not.toContain('Zelda');
  });
});

describe('an address', () => {
  it('of somebody who never came is put right: links sent to the one before no longer open', async () => {
    const link = await newLink(world.deps, { person: 'utrecht', purpose: 'invitation', message: 'm-1' });
    const shown = await preview('address', 'utrecht', { email: 'Noor@Utrecht.example' });
    expect(said(shown)).toMatch(/noor@utrecht.example in the place of utrecht@example.org/);
    const event = pressOn(ORGANISER, shown, 'people-do');
    await takeTurn(world.deps, event);
    await takeTurn(world.deps, { ...event, id: `${event.id}-again` });
    expect(await world.deps.store.people.get('utrecht')).toMatchObject({ email: 'noor@utrecht.example' });
    expect(await useLink(world.deps, link)).toMatchObject({ kind: 'replaced' });
    expect(await world.deps.store.audit.find({ action: 'address-changed' })).toHaveLength(1);
  });

  it('of the host city’s domain is asked about before it is given, as in a programme file', async () => {
    await world.deps.store.people.update('genoa', (p) => ({ ...p, email: 'carla@comune.genoa.example' }));
    const shown = async (email: string) => said(await preview('address', 'utrecht', { email }));
    expect(await shown('noor@sociale.comune.genoa.example')).toMatch(/e-mail address that may be Genoa itself/);
    expect(await shown('noor@utrecht.example')).not.toMatch(/may be Genoa/);
    const renamed = (email: string, to: string) =>
      answer(
        { deps: world.deps, address: '', troubles: async () => [] },
        { command: { kind: 'person-rename', email, to }, json: false },
      );
    expect(await renamed('utrecht@example.org', 'noor@comune.genoa.example')).toMatchObject({
      exit: 0,
      err: expect.stringContaining('of the same domain as Genoa, the host city of genoa-2027'),
    });
    expect(await renamed('noor@comune.genoa.example', 'noor@utrecht.example')).toMatchObject({ exit: 0, err: '' });
  });

  it('is not given to another’s mailbox: not somebody’s who has come, nor who has a part elsewhere, nor a taken one', async () => {
    const tried = async (who: string, email: string) => said(await preview('address', who, { email }));
    expect(await tried('utrecht', 'helsinki@example.org')).toMatch(/somebody else’s address/);
    expect(await tried('utrecht', 'nobody')).toMatch(/Write the e-mail address of utrecht/);
    const shown = await preview('address', 'helsinki', { email: 'mine@example.org' });
    await types(world, 'helsinki', 'help');
    expect(said(one(await does(shown)))).toMatch(/has been here already/);
    const elsewhere = aReview({ id: 'porto-2027', hostCity: 'Porto' });
    await world.deps.store.reviews.put({ ...elsewhere, members: { ...elsewhere.members, organisers: ['barcelona'] } });
    expect(await tried('barcelona', 'mine@example.org')).toMatch(/has a part elsewhere/);
    expect(await world.deps.store.audit.find({ action: 'address-changed' })).toEqual([]);
  });
});

describe('a change that was not chosen, or is taken back', () => {
  it.each([
    ['', ''],
    ['', 'helsinki'],
    ['leave', ''],
  ])('asks again in place, with what was chosen (%s, %s)', async (what, who) => {
    const again = await ask(what, who);
    expect(said(again)).toContain('Choose who, and what is to change.');
    const chosen = again.fields.flatMap((field) => ('value' in field && field.value ? [field.value] : []));
    expect(chosen).toEqual([who, what].filter((one) => one !== ''));
    const [next] = await presses(world, ORGANISER, again, 'people-ask', { what: 'leave', who: 'helsinki' });
    expect(said(next)).toContain('helsinki leaves');
  });

  it('goes back from who leads to choosing, and says afterwards what is so', async () => {
    const shown = await previewAtOnce('deputy', 'helsinki');
    const [again] = await presses(world, ORGANISER, shown, 'people-ask');
    expect(said(again)).toContain('Choose who, and what is to change.');
    const did = async () => said(one(await does(await previewAtOnce('deputy', 'helsinki'))));
    expect(await did()).toContain('helsinki stands in for the leader of the review of Genoa now.');
    expect(await did()).toContain('helsinki no longer stands in for the leader of the review of Genoa.');
  });
});
