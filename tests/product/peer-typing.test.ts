import { currentContent, lastRevision } from '../../src/method/sheet-changes';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

/** The first two indicators on the way. */
const FIRST = 'GG-AMB-1';
const SECOND = 'GG-AMB-2';

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

const sheetOf = (person: string, indicator = FIRST) => world.deps.store.sheets.get(`genoa-2027|${indicator}|${person}`);
const contentOf = async (person: string, indicator = FIRST) => currentContent(await sheetOf(person, indicator));
/** Says several things one after the other; answers the last reply as text. */
async function says(person: string, ...texts: string[]): Promise<string> {
  let last = '';
  for (const text of texts) last = (await types(world, person, text)).map(said).join('\n');
  return last;
}

describe('a peer who types, in English', () => {
  it('is asked for one thing at a time until the answer counts, then sees the next card', async () => {
    await says('helsinki', 'next');
    expect(await says('helsinki', 'below')).toContain('Noted: 1, below.');
    expect(await says('helsinki', 'the board is not heard')).toContain('What is there to ask?');
    expect(await says('helsinki', '- who appoints it?\n- how often?\n\n3. who chairs?')).toContain(
      'Whom should the team meet?',
    );
    const [saved, next] = await types(world, 'helsinki', 'chair of the board');
    expect(said(saved)).toMatch(/^✓ .* below · 3 questions · chair of the board$/m);
    expect(next?.address?.indicator).toBe(SECOND);
    expect(lastRevision(await sheetOf('helsinki'))?.content).toMatchObject({
      performance: 'below',
      suspect: ['the board is not heard'],
      toAsk: ['who appoints it?', 'how often?', 'who chairs?'],
    });
  });

  it.each([
    ['1', 'below'],
    ['below', 'below'],
    ['2', 'at'],
    ['At.', 'at'],
    ['3', 'above'],
    ['ABOVE', 'above'],
    ['4', 'need_info'],
    ['more information needed', 'need_info'],
    ['5', 'not_applicable'],
    ['does not apply here', 'not_applicable'],
  ])('“%s” is %s', async (text, performance) => {
    await says('helsinki', 'next', text);
    expect((await contentOf('helsinki')).performance).toBe(performance);
  });

  it('is asked what is not known when more information is needed, and only why when it does not apply', async () => {
    await says('helsinki', 'next');
    expect(await says('helsinki', '4')).toContain('What don’t we know?');
    expect(await says('helsinki', '5')).toContain('Why does it not apply here?');
    await says('helsinki', 'national law');
    expect(lastRevision(await sheetOf('helsinki'))?.content.naReason).toBe('national law');
  });

  it.each(['none', 'nobody', 'Rien.'])('“%s” says that there is nothing to ask, and nobody to meet', async (none) => {
    await says('helsinki', 'next', 'at', 'as the standard', none, none);
    expect(lastRevision(await sheetOf('helsinki'))?.content).toMatchObject({ noneToAsk: true, noneToMeet: true });
  });

  it('chooses functions by their numbers, several at once', async () => {
    for (const label of ['Chair', 'Mayor', 'Office'])
      await world.deps.store.functions.put({ id: `genoa-2027|${label}`, review: 'genoa-2027', label, indicators: [] });
    expect(await says('helsinki', 'next', 'at', 'whether the plan is followed', 'none')).toContain(
      '1 Chair\n2 Mayor\n3 Office',
    );
    await says('helsinki', '1, 3');
    expect((await contentOf('helsinki')).toMeet).toEqual(['genoa-2027|Chair', 'genoa-2027|Office']);
  });

  it('is asked again about a number that is not on the list', async () => {
    await says('helsinki', 'next', 'at', 'whether the plan is followed', 'none');
    expect(await says('helsinki', '9')).toContain('I kept “9”');
    expect((await contentOf('helsinki')).toMeet).toEqual([]);
  });

  it('names a function with a comma and a number without its being cut', async () => {
    await says('helsinki', 'next', 'at', 'whether the plan is followed', 'none', 'Head of unit, 3rd floor');
    expect((await contentOf('helsinki')).toMeet).toEqual(['Head of unit, 3rd floor']);
  });

  it('keeps functions apart whose names differ only in signs', async () => {
    await says('helsinki', 'next', 'at', 'whether the plan is followed', 'none', 'to meet:\n👍\n🎉');
    expect((await contentOf('helsinki')).toMeet).toEqual(['👍', '🎉']);
  });

  it('puts a line where its beginning says, at any step', async () => {
    await says(
      'helsinki',
      'next',
      'to ask: who pays?',
      'we know: 15 members',
      "We don't know: how often",
      'note: see annex',
    );
    expect(await contentOf('helsinki')).toMatchObject({
      toAsk: ['who pays?'],
      know: ['15 members'],
      dontKnow: ['how often'],
      note: 'see annex',
    });
  });

  it('adds a note to a note, a part of which it may be', async () => {
    await says('helsinki', 'next', 'note: we asked Marta', 'note: Marta');
    expect((await contentOf('helsinki')).note).toBe('we asked Marta\nMarta');
  });

  it('takes back what was typed last, and no more', async () => {
    await says('helsinki', 'next', 'below', 'the board is not heard');
    expect(await says('helsinki', 'undo')).toContain('Undone');
    expect(await contentOf('helsinki')).toMatchObject({ performance: 'below', suspect: [] });
    const [card] = await types(world, 'helsinki', 'undo');
    expect(card?.address?.indicator).toBe(FIRST);
    expect((await contentOf('helsinki')).performance).toBe('below');
  });

  it('takes back the judgement that was typed first', async () => {
    await says('helsinki', 'next', 'below', 'undo');
    expect((await contentOf('helsinki')).performance).toBeUndefined();
  });

  it('an Undo button of something that is no longer the last takes nothing back', async () => {
    await says('helsinki', 'next');
    const [noted] = await types(world, 'helsinki', 'below');
    await says('helsinki', 'the board is not heard');
    const [card] = noted ? await presses(world, 'helsinki', noted, 'undo') : [];
    expect(card?.address).toMatchObject({ indicator: FIRST, version: 2 });
    expect(await contentOf('helsinki')).toMatchObject({ performance: 'below', suspect: ['the board is not heard'] });
  });

  it('an Undo button of what was last takes it back', async () => {
    await says('helsinki', 'next');
    const [noted] = await types(world, 'helsinki', 'below');
    if (noted) await presses(world, 'helsinki', noted, 'undo');
    expect((await contentOf('helsinki')).performance).toBeUndefined();
  });

  it('can take back the last word even when it completed the answer', async () => {
    await says('helsinki', 'next', 'below', 'the board is not heard', 'none');
    const [saved] = await types(world, 'helsinki', 'Chair of the board');
    const [asked] = saved ? await presses(world, 'helsinki', saved, 'undo') : [];
    expect(said(asked)).toContain('Whom should the team meet?');
    expect(await contentOf('helsinki')).toMatchObject({ performance: 'below', toMeet: [] });
  });

  it('is answered kindly when they are polite, and nothing is kept of it', async () => {
    await says('helsinki', 'next', 'below', 'the board is not heard', 'none');
    expect(await says('helsinki', 'thanks')).toContain('At your service');
    expect((await contentOf('helsinki')).toMeet).toEqual([]);
  });

  it('can throw a text away that was not understood', async () => {
    await says('helsinki', 'next');
    const [where] = await types(world, 'helsinki', 'the weather is fine');
    const only = where && { ...where, actions: where.actions.filter((a) => a.data?.place === 'nowhere') };
    const [gone] = only ? await presses(world, 'helsinki', only, 'place') : [];
    expect(said(gone)).toContain('Gone.');
    expect(await says('helsinki', 'next')).not.toContain('weather');
  });

  it('is asked again for what they suspect when they say “none”', async () => {
    await says('helsinki', 'next', 'below');
    expect(await says('helsinki', 'none')).toContain('What should the visit verify?');
    expect((await contentOf('helsinki')).suspect).toEqual([]);
  });

  it('goes back, skips, and finds the way again', async () => {
    await says('helsinki', 'next');
    expect((await types(world, 'helsinki', 'skip')).at(-1)?.address?.indicator).toBe(SECOND);
    expect((await types(world, 'helsinki', 'back')).at(-1)?.address?.indicator).toBe(FIRST);
    expect((await types(world, 'helsinki', 'back')).at(-1)?.address?.indicator).toBe(FIRST);
  });

  it('sees where they are, pauses and comes back to the same place', async () => {
    await says('helsinki', 'next', 'at', 'whether the plan is followed', 'none', 'none', 'pause');
    expect((await world.deps.store.people.get('helsinki'))?.paused).toBe(true);
    expect(await says('helsinki', 'status')).toContain('1 judged, 1 complete, of 73');
    expect((await types(world, 'helsinki', 'resume')).at(-1)?.address?.indicator).toMatch(/^GG-AMB-[23]$/);
    expect((await world.deps.store.people.get('helsinki'))?.paused).toBe(false);
  });

  it('comes back to what is half done, and is asked nothing else before', async () => {
    await says('helsinki', 'next', 'skip', 'below', 'the board is not heard', 'pause');
    expect((await types(world, 'helsinki', 'resume')).at(-1)?.address?.indicator).toBe(SECOND);
    await says('helsinki', 'back', 'pause');
    expect((await types(world, 'helsinki', 'resume')).at(-1)?.address?.indicator).toBe(SECOND);
  });

  it('comes back to the card on which they judged, and goes on from it', async () => {
    await says('helsinki', 'next', 'below', 'pause');
    expect((await types(world, 'helsinki', 'resume')).at(-1)?.address?.indicator).toBe(FIRST);
    expect((await types(world, 'helsinki', 'skip')).at(-1)?.address?.indicator).toBe(SECOND);
  });

  it('gives short answers that begin like a command', async () => {
    await says('helsinki', 'next', 'at', 'visit the job centre', 'status of the board?\nopen data', 'team leader');
    expect(await contentOf('helsinki')).toMatchObject({
      suspect: ['visit the job centre'],
      toAsk: ['status of the board?', 'open data'],
    });
  });
});

describe('a peer who types, in French', () => {
  it.each([
    ['au-dessous', 'below', 'Noté : 1, en dessous'],
    ['au-dessus', 'above', 'Noté : 3, au-dessus'],
    ['Au-dessous', 'below', 'Noté : 1'],
    ['en dessous', 'below', 'Noté : 1'],
    ['↓ en dessous', 'below', 'Noté : 1'],
    ['= au niveau', 'at', 'Noté : 2'],
    ['2 = au niveau', 'at', 'Noté : 2'],
    ['au niveau', 'at', 'Noté : 2'],
    ['plus d’infos', 'need_info', 'Noté : 4'],
    ['à parité', 'at', 'Noté : 2'],
    ['davantage d’informations', 'need_info', 'Noté : 4'],
    ['sans objet', 'not_applicable', 'Noté : 5'],
  ])('« %s » est %s, et on le dit', async (text, performance, noted) => {
    await says('lyon', 'suivant');
    expect((await says('lyon', text)).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(noted);
    expect((await contentOf('lyon')).performance).toBe(performance);
  });

  it.each(['au-desous', 'au-dessu', 'dessous', 'au-dessous ou au-dessus'])(
    '« %s » is not guessed, and kept',
    async (text) => {
      await says('lyon', 'suivant');
      expect(await says('lyon', text)).toContain(text);
      expect(await sheetOf('lyon')).toBeUndefined();
    },
  );

  it('goes the whole way', async () => {
    await says(
      'lyon',
      'suivant',
      'au-dessous',
      'le comité n’est pas écouté',
      'qui le nomme ?\nqui le préside ?',
      'personne',
    );
    expect(lastRevision(await sheetOf('lyon'))).toMatchObject({
      language: 'fr',
      content: {
        suspect: ['le comité n’est pas écouté'],
        toAsk: ['qui le nomme ?', 'qui le préside ?'],
        noneToMeet: true,
      },
    });
  });

  it('has the French prefixes, with a space before the colon', async () => {
    await says('lyon', 'suivant', 'À demander : qui paie ?', 'Nous ne savons pas\u00a0: combien');
    expect(await contentOf('lyon')).toMatchObject({ toAsk: ['qui paie ?'], dontKnow: ['combien'] });
  });
});

describe('what is not understood', () => {
  it('is kept, and put where the person says', async () => {
    await says('helsinki', 'next');
    const [where] = await types(world, 'helsinki', 'ask Marta re: budget');
    expect(said(where)).toContain('I kept “ask Marta re: budget”. Where does it belong?');
    const [placed] = where ? await presses(world, 'helsinki', where, 'place') : [];
    expect(said(placed)).toContain('To ask');
    expect((await contentOf('helsinki')).toAsk).toEqual(['ask Marta re: budget']);
  });

  it('goes to the indicator it was typed on, wherever the person is by then', async () => {
    await says('helsinki', 'next');
    const [where] = await types(world, 'helsinki', 'something about the first');
    await says('helsinki', 'skip');
    if (where) await presses(world, 'helsinki', where, 'place');
    expect((await contentOf('helsinki', FIRST)).toAsk).toEqual(['something about the first']);
    expect(await sheetOf('helsinki', SECOND)).toBeUndefined();
  });

  it('is placed once, however often the button is pressed', async () => {
    await says('helsinki', 'next');
    const [where] = await types(world, 'helsinki', 'once');
    if (where) await presses(world, 'helsinki', where, 'place');
    const again = where ? await presses(world, 'helsinki', where, 'place') : [];
    expect(said(again[0])).toContain('found its place already');
    expect((await contentOf('helsinki')).toAsk).toEqual(['once']);
  });

  it('is asked about with the first card when no indicator was open', async () => {
    expect(await says('helsinki', 'a thought before starting')).toContain('I kept “a thought before starting”');
    const [where, card] = await types(world, 'helsinki', 'next');
    expect(said(where)).toContain('a thought before starting');
    expect(card?.address?.indicator).toBe(FIRST);
    if (where) await presses(world, 'helsinki', where, 'place');
    expect((await contentOf('helsinki')).toAsk).toEqual(['a thought before starting']);
  });

  it('is kept from somebody whose review is not open yet, too', async () => {
    const { openedAt: _, ...closed } = aReview();
    await world.deps.store.reviews.put(closed);
    await says('helsinki', 'an early thought');
    await world.deps.store.reviews.put(aReview());
    expect(said((await types(world, 'helsinki', 'next'))[0])).toContain('an early thought');
  });
});

describe('whatever people type', () => {
  it.each([
    ['40,000 bytes', 'é'.repeat(20_000)],
    ['control characters', 'a\u0000b\u0007c\u001bd'],
    ['right to left', 'مرحبا \u202eabc\u202c שלום'],
    ['emoji', '👩‍👩‍👧‍👦 🇫🇮 é\u0301'],
    ['a script', '<script>alert("x")</script> & <b>'],
    ['a formula', '=1+1'],
    ['another formula', '@SUM(A1)|cmd'],
    ['query operators', '{"$gt":""} $where __proto__'],
    ['a lone surrogate', 'x\ud83dy'],
  ])('%s reaches the sheet as it is, across a restart', async (_, text) => {
    await says('helsinki', 'next', 'at', `we suspect: ${text}`);
    await world.restart();
    expect((await contentOf('helsinki')).suspect).toEqual([text]);
    expect(
      (await messagesTo(world, 'helsinki')).some((m) => m.content.kind === 'said' && m.content.text.endsWith(text)),
    ).toBe(true);
  });

  it.each(['we suspect: ', 'we suspect = ', 'We suspect : '])(
    'pictures behind “%s” are what somebody says',
    async (name) => {
      await says('helsinki', 'next', 'at', `${name}👎 🇫🇮 no plan`);
      expect((await contentOf('helsinki')).suspect).toEqual(['👎 🇫🇮 no plan']);
    },
  );

  it('several lines become a list, without marks and empty ones', async () => {
    await says('helsinki', 'next', 'at', '* one thing\r\n\r\n– two things\n10. three things\n-5 % a year');
    expect((await contentOf('helsinki')).suspect).toEqual(['one thing', 'two things', 'three things', '-5 % a year']);
  });
});
