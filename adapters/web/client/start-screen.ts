import type { Candidate } from '../wire';
import { be, getPeople, signIn } from './api';
import { button, h, ICONS, icon } from './dom';
import { personAvatar } from './message';
import { troubleInWords } from './trouble';
import type { PageWords } from './words';

/** Picking who one is, on one's own machine. */
export async function picker(words: PageWords, chosen: () => Promise<void>): Promise<HTMLElement> {
  const people = await getPeople();
  const trouble = h('p', { class: 'trouble', role: 'alert' });
  const choose = async (person: Candidate) => {
    try {
      await be(person.id);
      await chosen();
    } catch (error) {
      trouble.textContent = troubleInWords(error, words, words.failed);
    }
  };
  const recommended = people.find((p) => p.hint);
  const groups = new Map<string, Candidate[]>();
  for (const person of people) {
    if (person === recommended) continue;
    const role = person.roles[0] ?? '';
    groups.set(role, [...(groups.get(role) ?? []), person]);
  }
  return screen(
    words,
    words.picker.title,
    h('p', {}, people.length > 0 ? words.picker.text : words.picker.nobody),
    trouble,
    recommended &&
      h(
        'div',
        { class: 'recommended' },
        h('span', { class: 'tag' }, words.picker.start),
        candidate(recommended, choose),
      ),
    ...[...groups].map(([role, members]) =>
      h(
        'section',
        { class: 'group' },
        h('h2', {}, role),
        h('div', { class: 'people' }, ...members.map((p) => candidate(p, choose))),
      ),
    ),
  );
}

function candidate(person: Candidate, choose: (person: Candidate) => Promise<void>): HTMLElement {
  const card = button('', 'candidate', () => void choose(person));
  const roles = person.roles.join(' · ');
  card.append(
    personAvatar(person.name),
    h(
      'span',
      { class: 'candidate-words' },
      h('strong', {}, person.name),
      h('span', {}, [person.affiliation, roles].filter(Boolean).join(' · ')),
      person.hint !== undefined && h('span', { class: 'hint' }, person.hint),
    ),
    h('span', { class: 'language' }, person.language.toUpperCase()),
  );
  return card;
}

/** How to get in where nobody may pick. With a token of a one-time link, a button uses it. */
export function signInScreen(words: PageWords, token: string | undefined, done: () => void): HTMLElement {
  if (token === undefined) return screen(words, words.signIn.title, h('p', {}, words.signIn.text));
  const trouble = h('p', { class: 'trouble', role: 'alert' });
  const go = button(words.signIn.button, 'primary', async () => {
    try {
      await signIn(token);
      done();
    } catch (error) {
      trouble.textContent = troubleInWords(error, words, `${words.failed} ${words.signIn.text}`);
    }
  });
  return screen(words, words.signIn.title, h('p', {}, words.signIn.link), go, trouble);
}

/** A page with one thing on it. */
export function screen(
  words: PageWords,
  title: string,
  ...content: readonly (Node | string | undefined | false)[]
): HTMLElement {
  return h(
    'main',
    { class: 'start' },
    h(
      'div',
      { class: 'brand' },
      h('span', { class: 'avatar bot', 'aria-hidden': 'true' }, icon(ICONS.bot)),
      h(
        'div',
        {},
        h('strong', { class: 'brand-name' }, 'Critical Friend'),
        h('span', { class: 'tagline' }, words.tagline),
      ),
    ),
    h('h1', {}, title),
    ...content,
  );
}
