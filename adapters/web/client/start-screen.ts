import type { Candidate } from '../wire';
import { be, getPeople } from './api';
import { button, h, ICONS, icon } from './dom';
import { HOME } from './lasting-focus';
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
  const others = people.filter((p) => p !== recommended).sort((a, b) => rank(a) - rank(b));
  const running = others.filter(isRunning);
  const rest = others.filter((p) => !isRunning(p));
  const cards = (members: readonly Candidate[]) =>
    h('div', { class: 'people' }, ...members.map((p) => candidate(p, words, choose)));
  const city = people.flatMap((p) => p.roles).find((r) => r.running)?.city ?? '';
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
        candidate(recommended, words, choose),
      ),
    running.length > 0 && h('section', { class: 'group' }, h('h2', {}, words.picker.running(city)), cards(running)),
    rest.length > 0 &&
      h(
        'details',
        { class: 'group', ...(running.length === 0 ? { open: '' } : {}) },
        h('summary', {}, words.picker.others),
        cards(rest),
      ),
  );
}

/** The running review first, and in it the leader, the peers, the organisers, then all others. */
function rank(person: Candidate): number {
  const order: readonly string[] = ['leader', 'peer', 'organiser', 'facilitator', 'host', 'observer'];
  return Math.min(...person.roles.map((r) => order.indexOf(r.role) + (r.running ? 0 : 10)), 99);
}

function isRunning(person: Candidate): boolean {
  return person.roles.some((r) => r.running);
}

function candidate(person: Candidate, words: PageWords, choose: (person: Candidate) => Promise<void>): HTMLElement {
  const card = button('', 'candidate', () => void choose(person));
  const running = person.roles.filter((r) => r.running);
  const shown = running.length > 0 ? running : person.roles.slice(0, 2);
  const more = person.roles.length - shown.length;
  const roles = [
    ...shown.map((r) => words.picker.role(r.role, r.city)),
    ...(more > 0 ? [words.picker.more(more)] : []),
  ].join(' · ');
  card.append(
    personAvatar(person.name),
    h(
      'span',
      { class: 'candidate-words' },
      h('strong', {}, person.name),
      h('span', {}, [person.affiliation, roles].filter(Boolean).join(' · ')),
      person.hint !== undefined && h('span', { class: 'hint' }, words.picker.hint(person.hint)),
    ),
    h('span', { class: 'language' }, person.language.toUpperCase()),
  );
  return card;
}

/** Somebody followed a link that leads nowhere. */
export function nothingHere(words: PageWords): HTMLElement {
  const { title, text, go } = words.nothingHere;
  return screen(words, title, h('p', {}, text), h('p', {}, h('a', { class: 'link', href: '/' }, go)));
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
    h('h1', { tabindex: '-1', ...HOME }, title),
    ...content,
  );
}
