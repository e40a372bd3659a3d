import type { Hypothesis } from '../../flows/hypotheses/public';
import type { Chatting } from '../support/chats/chatting';
import { endsWell, PLATFORMS, reading } from '../support/chats/platforms';
import type { World } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet, MIDWAY } from '../support/sheets';
import { hasNote } from '../support/visit-documents';

const WEAK = 'The board is only there for the photographs.';

/** Lyon leads, in French, and has fixed one base hypothesis; two of the team read and write in English. */
async function begun({ deps: { store }, setClock }: World): Promise<void> {
  await store.reviews.put(aReview({ gatheredAt: '2027-03-25T08:00:00.000Z' }));
  await store.sheets.put(aSheet('GG-AMB-1', 'helsinki', aContent('below', { suspect: [WEAK] })));
  await store.sheets.put(aSheet('GG-AMB-1', 'utrecht', aContent('above')));
  await store.decisions.put(aDecision('GG-AMB-1', { judgement: 'below', hypothesis: WEAK }));
  await store.decisions.put(aDecision('GG-AMB-2', { judgement: 'at' }));
  setClock(MIDWAY);
}

describe.each(PLATFORMS)('in %s, the team’s last word', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    await begun(chat.world);
  });
  afterEach(() => endsWell(chat));
  const { all, last } = reading(() => chat);
  const kept = async (kind: string) =>
    (await chat.world.deps.store.stepRecords.find({ kind })).map(({ value, person }) => ({ person, value }));
  const hypothesis = async () => (await kept('hypothesis'))[0]?.value as Hypothesis | undefined;

  it('comes of hypotheses that are chosen, followed and settled, and the team says whether it agrees', async () => {
    await chat.says('lyon', 'hypothèses');
    const chosen = await chat.presses('lyon', 'choisir les hypothèses', 'Garder ce choix', {
      choose: { 'Vont à la visite': '1. Plan stratégique d’intégration' },
    });
    await chosen.again();
    expect(await hypothesis()).toMatchObject({ text: WEAK, askedBy: ['helsinki'], status: 'open' });
    await chat.says('lyon', 'hypothèses');
    await chat.presses('lyon', 'dans l’ordre de l’équipe', 'L’ouvrir', { choose: { Laquelle: `1. ${WEAK}` } });
    await chat.presses('lyon', 'fixée à la consolidation', 'Garder', {
      type: { 'Ce qui la réfuterait': 'Des comptes rendus.' },
      choose: { 'À la visite': 'à éclaircir\u00a0: cela semble faible ou incertain' },
    });
    expect(await hypothesis()).toMatchObject({ refutedBy: 'Des comptes rendus.', sort: 'clarify' });
    await chat.says('helsinki', 'hypotheses');
    expect(await last('helsinki')).toContain(`${WEAK} · open`);

    const key = (await chat.world.deps.store.stepRecords.find({ kind: 'hypothesis' }))[0]?.id.split('|').at(-1) ?? '';
    const against = { sort: 'strength', effects: { [key]: 'contradicts' } } as const;
    await hasNote(chat.world, 'n1', MIDWAY, against, { organisation: 'Office' });
    await hasNote(chat.world, 'n2', MIDWAY, against, { organisation: 'Caritas', sourceType: 'partner_org' });
    await chat.says('lyon', 'trancher');
    await chat.presses('lyon', 'trancher les hypothèses', 'Parcourir celles qui sont ouvertes');
    expect(await last('lyon')).toContain('Heard n2. — function n2');
    const settled = await chat.presses('lyon', 'La contredit (2)', 'Garder');
    await settled.again();
    expect(await hypothesis()).toMatchObject({ status: 'refuted', proposed: 'refuted', changes: [] });
    expect(await all('lyon')).toContain(`réfutée\u00a0: ${WEAK}`);

    await chat.says('lyon', 'dernier mot');
    await chat.presses(
      'lyon',
      'le dernier mot de l’équipe',
      'Garder l’appréciation initiale sur 1 que rien ne contredit',
    );
    await chat.presses('lyon', 'le dernier mot de l’équipe', 'Parcourir ceux qui sont ouverts');
    expect(await last('lyon')).toContain(WEAK);
    await chat.presses('lyon', 'va contre l’appréciation initiale', 'Garder', {
      choose: { 'Le dernier mot de l’équipe': '= au niveau' },
      type: { Pourquoi: 'Il se réunit.' },
    });
    await chat.says('lyon', 'dernier mot');
    await chat.presses('lyon', 'le dernier mot de l’équipe', 'Non apprécié\u00a0: tous ceux qui sont ouverts', {
      type: { 'Pourquoi le reste n’est pas apprécié': 'Personne n’a été rencontré.' },
    });
    expect(await kept('final-judgement')).toHaveLength(73);
    await chat.says('lyon', 'dernier mot');
    const asked = await chat.presses('lyon', 'le dernier mot de l’équipe', 'Consulter l’équipe', {
      type: { 'Grandes lignes pour l’équipe': 'Un comité qui travaille.' },
    });
    await asked.again();
    expect(await kept('judgement-round')).toHaveLength(1);

    for (const minute of ['15', '20']) await chat.goTo(`2027-03-25T09:${minute}:00.000Z`);
    for (const who of ['helsinki', 'utrecht'] as const) {
      expect(await last(who)).toContain('do you agree with the team’s last word?');
      await chat.presses(who, 'do you agree', 'See it and say');
      expect(await last(who)).toContain('Un comité qui travaille.');
    }
    await (await chat.presses('helsinki', 'Un comité qui travaille.', 'I agree')).again();
    await chat.presses('utrecht', 'Un comité qui travaille.', 'I differ, because …', {
      choose: { 'I differ on': 'Headlines' },
      type: { Because: 'Too kind.' },
    });
    expect(await kept('judgement-voice')).toMatchObject([
      { person: 'helsinki', value: { dissents: [] } },
      { person: 'utrecht', value: { dissents: [{ because: 'Too kind.' }] } },
    ]);
    await chat.says('lyon', 'dernier mot');
    expect(await last('lyon')).toMatch(/Utrecht n’est pas d’accord sur Grandes lignes\s: Too kind\./);
    expect(await last('lyon')).toMatch(/Helsinki\s: d’accord/);
    expect(await last('lyon')).toMatch(/Barcelona\s: n’a rien dit/);
  });
});
