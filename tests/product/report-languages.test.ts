import { COMMENT, type Comment } from '../../flows/host-comments/public';
import { AUTHORSHIP } from '../../flows/report/kept';
import type { Review } from '../../src/method/review';
import { NARROWEST } from '../../src/method/terms';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';
import { hasHypothesis, hasNote } from '../support/visit-documents';

const EVENING = '2027-04-20T17:00:00.000Z';
const AFTER = '2027-05-04T08:00:00.000Z';
const FRENCH = ['lyon', 'genoa'];
const NAME = 'Hanna Virtanen';
const PEOPLE = GENOA_PEOPLE.map((p) => ({
  ...p,
  ...(p.id === 'helsinki' ? { name: NAME } : {}),
  language: FRENCH.includes(p.id) ? ('fr' as const) : ('en' as const),
}));
const BASE = aReview({ gatheredAt: '2027-04-07T08:00:00.000Z' });
const [HOST = ''] = BASE.members.host;
const inLanguages = (reportLanguages: string): Review => ({
  ...BASE,
  terms: {
    earlier: [],
    proposals: 1,
    agreed: { version: 1, since: '2027-03-01T08:00:00.000Z', yes: {}, terms: { ...NARROWEST, reportLanguages } },
  },
});
const WEAK = 'Nobody reads the plan that the city has.';
const FORT = 'La ville a un guichet dans chaque quartier.';
/** Between a heading on a card and what stands under it (`said`). */
const BREAK = '\nstrong\ntext\n';

let world: World;
const begins = async (languages = 'French, and English for the programme', over: Partial<Review> = {}) => {
  world = await aWorld({ reviews: [{ ...inLanguages(languages), ...over }], people: PEOPLE }, EVENING);
  await hasNote(world, 'weak', EVENING, { sort: 'concern', text: WEAK, checked: 'in_room' });
  await hasNote(world, 'strong', EVENING, { sort: 'strength', text: FORT, checked: 'in_room' });
  await hasHypothesis(world, 'h', { text: 'The plan is known to the staff.', status: 'refuted', reason: 'No.' });
};
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const buttonsOf = (card: Prompt) => [
  ...card.actions,
  ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : [])),
];
const opens = async (who: string, word: string) => (await types(world, who, word)).at(-1) ?? raise();
type Data = Readonly<Record<string, string>>;
const act = async (who: string, card: Prompt, id: string, fields: FieldValues = {}, has: Data = {}) => {
  const is = ({ data = {} }: { data?: Data }) => Object.entries(has).every(([name, value]) => data[name] === value);
  const button = buttonsOf(card).find((one) => one.id === id && is(one)) ?? raise(`${id} is not on ${said(card)}`);
  return (await presses(world, who, card, id, fields, undefined, button.data ?? {})).at(-1) ?? raise();
};
const fileFor = async (who: string, file: string) =>
  exportedText(world.deps, BASE.id, file, PEOPLE.find(({ id }) => id === who) ?? raise());
const proposes = async () => act('lyon', await opens('lyon', 'team report'), 'draft-propose');
/** The number that a text has on its section’s card. */
async function numberOf(words: string, draftSection = 'pillar-GG'): Promise<number> {
  const card = await act('lyon', await opens('lyon', 'team report'), 'draft-open', { draftSection });
  const line = card.body.find((block) => block.kind === 'text' && block.text.includes(words));
  return Number.parseInt(line?.kind === 'text' ? line.text : '', 10);
}

describe('a report in two languages', () => {
  beforeEach(async () => {
    await begins();
    await proposes();
  });

  it('has a file in each: headings and the rule’s words in that language, the rest as written, which says so', async () => {
    const french = await fileFor('lyon', 'report-draft-fr.md');
    expect(french).toContain('Points forts');
    expect(french).toContain(
      'L’équipe a examiné ceci\u00a0: «\u00a0The plan is known to the staff.\u00a0» (original en anglais). ',
    );
    expect(french).toContain(`${WEAK} **\\[une seule source\u202f; original en anglais\\]**`);
    expect(french).not.toContain('original en français');
    const english = await fileFor('lyon', 'report-draft-en.md');
    expect(english).toContain('The team looked into this: “The plan is known to the staff.”');
    expect(english).toContain('Strengths');
    expect(english).toContain(`${FORT} **\\[one source alone; original in French\\]**`);
    expect(english).not.toContain('L’équipe');
    expect(await fileFor('utrecht', 'report-draft.md')).toContain('Points forts');
    const offered = JSON.stringify(await opens('lyon', 'export report-draft'));
    expect(offered).toContain('report-draft-en.docx');
    expect(offered).not.toContain('report-draft.docx');
  });

  it('is translated card by card, or with one message, by whom its sections are; what changes is to be checked', async () => {
    const card = await opens('lyon', 'team report');
    expect(said(card)).toMatch(/En français\u00a0: \d+ textes sur \d+\./);
    const first = await act('lyon', card, 'draft-translate', {}, { language: 'en' });
    expect(said(first)).toContain(FORT);
    const done = await act('lyon', first, 'draft-translated', { draftInText: 'There is a desk in each quarter.' });
    expect(said(done)).toContain('existe en anglais');
    expect(await fileFor('lyon', 'report-draft-en.md')).toContain(
      'There is a desk in each quarter. **\\[one source alone\\]**',
    );

    const n = await numberOf(WEAK);
    expect(said(await opens('lyon', `traduction ${n}\u00a0: Personne ne lit le plan.`))).toContain(
      `Le texte ${n} existe en français`,
    );
    expect(await fileFor('lyon', 'report-draft-fr.md')).toContain('Personne ne lit le plan.');
    const log = await world.deps.store.audit.find({ action: 'report-translated' });
    expect(log).toHaveLength(2);
    expect(log.map(({ by, detail }) => [by, detail])).toEqual(
      expect.arrayContaining([
        ['lyon', { on: 'en' }],
        ['lyon', { on: 'fr' }],
      ]),
    );
    const unseen = await opens('lyon', `translation ${n}: Nul ne lit le plan de la ville.`);
    expect(said(unseen)).toContain(WEAK);
    expect(await fileFor('lyon', 'report-draft-fr.md')).toContain('Personne ne lit le plan.');
    expect(said(await opens('lyon', 'translation 400: x'))).toContain('Quel texte');
    expect(said(await opens('utrecht', `translation ${n}: Nul ne le lit.`))).toContain('Nothing was changed');

    const section = await act('lyon', await opens('lyon', 'team report'), 'draft-open', { draftSection: 'pillar-GG' });
    const at = section.body.findIndex((block) => block.kind === 'text' && block.text.includes(WEAK));
    const under = section.body.slice(at).find((block) => block.kind === 'presses');
    const data = (under?.kind === 'presses' && under.actions.find(({ id }) => id === 'draft-edit')?.data) || raise();
    const [edit = raise()] = await presses(world, 'lyon', section, 'draft-edit', {}, undefined, data);
    await act('lyon', edit, 'draft-save', { draftText: 'Few people read the plan of the city.' });
    expect(await fileFor('lyon', 'report-draft-fr.md')).toContain(
      'Personne ne lit le plan. **\\[une seule source\u202f; traduction à vérifier\\]**',
    );
    expect(said(await opens('lyon', 'team report'))).toContain('1 traduction à vérifier');
    const again = await act('lyon', await opens('lyon', 'team report'), 'draft-translate', {}, { language: 'fr' });
    expect(said(again)).toContain('L’original a changé depuis');
    await act('lyon', again, 'draft-translated', { draftInText: 'Peu de gens lisent le plan.' });
    expect(await fileFor('lyon', 'report-draft-fr.md')).not.toContain('à vérifier');
  });

  it('keeps what two translate at once from being lost, and points out a name', async () => {
    const card = await opens('lyon', 'team report');
    const [one, other] = [
      await act('lyon', card, 'draft-translate', {}, { language: 'en' }),
      await act('lyon', card, 'draft-translate', {}, { language: 'en' }),
    ];
    await act('lyon', one, 'draft-translated', { draftInText: 'A desk in each quarter.' });
    const both = await act('lyon', other, 'draft-translated', { draftInText: 'One desk per quarter.' });
    expect(said(both)).toContain('A desk in each quarter.');
    expect(both.fields.map((field) => 'value' in field && field.value)).toContain('One desk per quarter.');
    expect(await fileFor('lyon', 'report-draft-en.md')).toContain('A desk in each quarter.');
    await act('lyon', both, 'draft-translated', { draftInText: 'One desk per quarter.' });
    expect(await fileFor('lyon', 'report-draft-en.md')).toContain('One desk per quarter.');
    const [back] = await types(world, 'lyon', 'traduction');
    const names = await act('lyon', back ?? raise(), 'draft-translated', {
      draftInText: `Dit par ${NAME}.`,
    });
    expect(said(names)).toContain('aucun nom');
  });

  it('goes out in both, the host reads and comments in its own, and what is of an earlier wording stays behind', async () => {
    const n = await numberOf(WEAK);
    await opens('lyon', `traduction ${n}\u00a0: Personne ne lit le plan.`);
    world.setClock(AFTER);
    const preview = await act('lyon', await opens('lyon', 'rapport final'), 'sent-preview');
    expect(said(preview)).toMatch(/En anglais\u00a0: \d+ textes sur \d+/);
    expect(preview.fields.map(({ id }) => id)).not.toContain('sentLanguage');
    await act('lyon', preview, 'sent-send', {});
    const links = JSON.stringify(await opens(HOST, 'rapport final'));
    expect(links).toContain('draft-report-fr.docx');
    expect(links).toContain('draft-report-en.docx');
    const french = await fileFor(HOST, 'draft-report-fr.md');
    expect(french).toContain('Personne ne lit le plan.');
    expect(french).not.toContain(WEAK);
    const english = await fileFor('utrecht', 'draft-report-en.md');
    expect(english).toContain(WEAK);
    expect(english).toContain(`${FORT} **\\[`);
    expect(english).toContain('original in French');
    expect(await fileFor('utrecht', 'draft-report.md')).toBe(french);
    for (const language of ['fr', 'en'])
      expect(await fileFor('utrecht', `draft-report-1-${language}.md`)).toBe(
        await fileFor('utrecht', `draft-report-${language}.md`),
      );

    let page = await act(HOST, await opens(HOST, 'rapport final'), 'sent-read');
    while (!said(page).includes('Personne ne lit')) page = await act(HOST, page, 'sent-read', {}, { language: 'fr' });
    const other = await act(HOST, page, 'sent-read', {}, { language: 'en' });
    expect(said(other)).toContain(WEAK);
    const line = page.body.flatMap((b) => (b.kind === 'text' && b.text.includes('Personne ne lit') ? [b.text] : []))[0];
    const at = Number.parseInt(line ?? '', 10);
    expect(said(other)).toContain(`${at}. ${WEAK}`);
    await opens(HOST, `paragraphe ${at}\u00a0: Il est lu.`);
    const [comment] = (await world.deps.store.stepRecords.find({ kind: COMMENT.name })).map(
      ({ value }) => value as Comment,
    );
    expect(comment?.text).toBe('Il est lu.');
    const team = await act('lyon', await opens('lyon', 'rapport final'), 'comment-open', {
      commentWhich: shortKey('draft-1', comment?.paragraph ?? '', 'genoa'),
    });
    // The team sees what the city read, with its original; and both again once the translation alone is corrected.
    expect(said(team)).toContain(`Tel que la ville l’a lu, en français${BREAK}Personne ne lit le plan.`);
    expect(said(team)).toContain(`Tel qu’il a été écrit, en anglais${BREAK}${WEAK}`);
    expect(said(team)).not.toContain('Tel qu’il se lit maintenant');
    const again = async () =>
      act('lyon', await opens('lyon', 'rapport final'), 'comment-open', {
        commentWhich: shortKey('draft-1', comment?.paragraph ?? '', 'genoa'),
      });
    // What the city comments on is in English for who reads it in English.
    const inEnglish = line ? await act(HOST, page, 'sent-read', {}, { language: 'en' }) : raise();
    await act(HOST, inEnglish, 'comment-keep', { commentOn: comment?.paragraph ?? '', commentText: 'It is read.' });
    expect(said(await again())).toContain(`Tel que la ville l’a lu, en anglais${BREAK}${WEAK}`);
    expect(said(await again())).not.toContain('Personne ne lit');
    await opens(HOST, `paragraphe ${at}\u00a0: Il est lu.`);
    await opens('lyon', `traduction ${n}\u00a0: Peu de gens lisent le plan.`);
    const anew = await opens('lyon', `traduction ${n}`);
    await act('lyon', anew, 'draft-translated', { draftInText: 'Peu de gens lisent le plan.' });
    expect(said(await again())).toContain(`Tel qu’il se lit maintenant${BREAK}Peu de gens lisent le plan.`);

    // What was corrected, and then put back as it was, is pointed out before the report is final.
    const unput = 'son paragraphe se lit comme il a été envoyé';
    const told = await act('lyon', await again(), 'comment-answer', { commentAnswer: 'corrected', commentWhy: 'Oui.' });
    expect(said(told)).toContain('La réponse est gardée');
    const final = async () =>
      said(await act('lyon', await opens('lyon', 'rapport final'), 'sent-preview', {}, { as: 'final' }));
    expect(await final()).not.toContain(unput);
    const back = await opens('lyon', `traduction ${n}`);
    await act('lyon', back, 'draft-translated', { draftInText: 'Personne ne lit le plan.' });
    expect(await final()).toContain(unput);
  });
});

it('is worded in one language, whoever reads it: as agreed, else as the leader chose, else the programme’s', async () => {
  await begins('');
  const told = async () => Promise.all(['lyon', 'utrecht'].map(async (who) => said(await opens(who, 'team report'))));
  expect(
    (await told()).map((one) => /anglais, la langue du programme|English, the programme’s language/.test(one)),
  ).toEqual([true, true]);
  await proposes();
  const files = await Promise.all(['lyon', 'utrecht'].map((who) => fileFor(who, 'report-draft.md')));
  expect(files[0]).toContain('Strengths');
  expect(files[1]).toBe(files[0]);
  await act('lyon', await opens('lyon', 'team report'), 'draft-language', {}, { language: 'fr' });
  expect(await told()).toEqual([
    expect.stringContaining('En français, au choix de la personne qui dirige'),
    expect.stringContaining('In French, as the leader chose'),
  ]);
  await proposes();
  expect(await fileFor('utrecht', 'report-draft.md')).toContain('L’équipe a examiné');
  await act('lyon', await opens('lyon', 'team report'), 'draft-language', {}, { language: 'en', how: 'too' });
  expect(JSON.stringify(await opens('utrecht', 'team report'))).toContain('report-draft-en.docx');
  // Wherever files are offered there is one in each language that the leader chose, as where the terms name them.
  const offers = async (words: string) => JSON.stringify(await opens('utrecht', words));
  const several = async (name: string, words: string) => {
    for (const one of ['en', 'fr']) expect(await offers(words)).toContain(`${name}-${one}.docx`);
    expect(await offers(words)).not.toContain(`${name}.docx`);
  };
  await several('report-draft', 'export report-draft');
  const chosen = (await presses(world, 'utrecht', await opens('utrecht', 'export'), 'export-file', {
    exportFile: 'report-draft',
  })) as Prompt[];
  expect(JSON.stringify(chosen)).toContain('report-draft-fr.docx');
  world.setClock(AFTER);
  await act('lyon', await act('lyon', await opens('lyon', 'rapport final'), 'sent-preview'), 'sent-send', {});
  await several('draft-report', 'export draft-report');
  // What went out stays offered as it went out, whatever is chosen afterwards.
  await act('lyon', await opens('lyon', 'team report'), 'draft-language', {}, { language: 'en' });
  await several('draft-report', 'export draft-report');
  expect(await offers('team report')).toContain('report-draft.docx');
});

it('of a review in French is in French for a leader who speaks English', async () => {
  await begins('', { language: 'fr' });
  await proposes();
  expect(await fileFor('utrecht', 'report-draft.md')).toContain('Points forts');
});

it('lets the author of a section say in which language a paragraph is, and nobody else translate it', async () => {
  await begins();
  await proposes();
  await world.deps.store.stepRecords.put({
    ...{ id: `${AUTHORSHIP.name}|${BASE.id}|x`, kind: AUTHORSHIP.name, review: BASE.id, person: '' },
    value: { section: 'pillar-GG', author: 'utrecht', at: EVENING, by: 'lyon' },
  });
  const card = await act('utrecht', await opens('utrecht', 'team report'), 'draft-open', { draftSection: 'pillar-GG' });
  expect(buttonsOf(card).some(({ id }) => id === 'draft-translate')).toBe(true);
  const scope = await act('utrecht', await opens('utrecht', 'team report'), 'draft-open', { draftSection: 'scope' });
  expect(buttonsOf(scope).some(({ id }) => id === 'draft-translate')).toBe(false);
  const added = await act('utrecht', card, 'draft-add', { draftPart: 'pillar-GG', draftNew: 'Budget 2027.' });
  await act('utrecht', added, 'draft-save', { draftText: 'Budget 2027.', draftLanguage: 'en' });
  expect(await fileFor('utrecht', 'report-draft-fr.md')).toContain(
    'Budget 2027. **\\[ne repose encore sur rien\u202f; original en anglais\\]**',
  );
  expect(await fileFor('utrecht', 'report-draft-en.md')).toContain('Budget 2027. **\\[rests on nothing yet\\]**');
});

it('is asked for in French with one thing or several, and with the article', async () => {
  await begins();
  for (const [one, other] of [
    ['jugements', 'dernier mot'],
    ['les recommandations', 'recommandations'],
    ['le rapport de l’équipe', 'rapport de l’équipe'],
    ['le rapport final', 'rapport final'],
    ['la restitution', 'restitution'],
    ['hypothese', 'hypothèses'],
    ['les fondements', 'fondement'],
  ] as const)
    expect([one, said(await opens('lyon', one))]).toEqual([one, said(await opens('lyon', other))]);
});
