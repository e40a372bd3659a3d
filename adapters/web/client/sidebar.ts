import { LANGUAGES, nameOf, titleOf } from '../../../src/method/language';
import type { Thread } from '../wire';
import { button, h, ICONS, icon, setAttribute } from './dom';
import { personAvatar } from './message';
import type { Page } from './page';
import { showShortcuts } from './shortcuts';

export interface SidebarListener {
  onOpen(thread: string): void;
  onLanguage(said: string): void;
  onLeave(): void;
}

/** Who one is, one's language, and one's conversations with what is unread. */
export interface Sidebar {
  element: HTMLElement;
  show(shown: readonly string[], unread: ReadonlyMap<string, number>): void;
}

/** The list of conversations, with what else stands beside them. */
export function sidebar(
  threads: readonly Thread[],
  page: Page,
  tools: HTMLElement | undefined,
  listener: SidebarListener,
): Sidebar {
  const { words, me } = page;
  const items = new Map(threads.map((thread) => [thread.id, item(thread, () => listener.onOpen(thread.id))]));
  const menu = button(me.person.name, 'menu', () => {
    const isOpen = element.classList.toggle('open');
    menu.setAttribute('aria-expanded', String(isOpen));
  });
  menu.setAttribute('aria-expanded', 'false');
  menu.append(icon(ICONS.more));
  const element = h(
    'aside',
    { class: 'sidebar', 'aria-label': words.sidebar.you },
    menu,
    h(
      'div',
      { class: 'brand' },
      h('span', { class: 'avatar bot', 'aria-hidden': 'true' }, icon(ICONS.bot)),
      h('h1', {}, 'Critical Friend'),
    ),
    h(
      'nav',
      { 'aria-label': words.sidebar.conversations },
      h('h2', {}, words.sidebar.conversations),
      ...items.values(),
    ),
    tools,
    h(
      'div',
      { class: 'me' },
      h(
        'div',
        { class: 'who' },
        personAvatar(me.person.name),
        h('div', {}, h('strong', {}, me.person.name), h('span', {}, me.person.affiliation)),
      ),
      h(
        'div',
        { class: 'me-tools' },
        languages(page, listener),
        button(words.shortcuts.title, 'link', () => showShortcuts(words)),
        button(me.local ? words.sidebar.change : words.sidebar.signOut, 'link', listener.onLeave),
      ),
    ),
  );
  return {
    element,
    show: (shown, unread) => {
      for (const [id, link] of items) {
        const n = unread.get(id) ?? 0;
        setAttribute(link, 'aria-current', shown.includes(id) ? 'true' : undefined);
        const mark = link.querySelector('.unread');
        mark?.replaceChildren(
          ...(n > 0
            ? [h('span', { 'aria-hidden': 'true' }, String(n)), h('span', { class: 'sr' }, words.sidebar.unread(n))]
            : []),
        );
      }
    },
  };
}

function item(thread: Thread, open: () => void): HTMLButtonElement {
  const link = button('', 'thread', open);
  link.append(
    icon(thread.kind === 'direct' ? ICONS.bot : ICONS.channel),
    h('span', { class: 'thread-title' }, thread.title),
    h('span', { class: 'unread' }),
  );
  return link;
}

function languages(page: Page, listener: SidebarListener): HTMLElement {
  const select = h('select', { 'aria-label': page.words.sidebar.language });
  for (const language of LANGUAGES) {
    const option = h('option', { value: language }, titleOf(language));
    option.selected = language === page.me.person.language;
    select.append(option);
  }
  select.addEventListener('change', () => {
    const chosen = LANGUAGES.find((l) => l === select.value);
    if (chosen) listener.onLanguage(nameOf(chosen).toLowerCase());
  });
  return select;
}
