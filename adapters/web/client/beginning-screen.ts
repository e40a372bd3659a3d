import { LANGUAGES, titleOf } from '../../../src/method/language';
import { beginHere, RequestError } from './api';
import { button, h } from './dom';
import { screen } from './start-screen';
import { troubleInWords } from './trouble';
import { browserLanguage, type PageWords } from './words';

/** How the first organiser begins: with the token of the printed address, a button uses it. */
export function beginningScreen(words: PageWords, token: string, done: () => void): HTMLElement {
  const w = words.beginning;
  const name = h('input', { name: 'name', autocomplete: 'name', required: true, maxlength: '120' });
  const email = h('input', { name: 'email', type: 'email', autocomplete: 'email', required: true });
  const language = h('select', { name: 'language' });
  for (const one of LANGUAGES) {
    const option = h('option', { value: one, lang: one }, titleOf(one));
    option.selected = one === browserLanguage();
    language.append(option);
  }
  const trouble = h('p', { class: 'trouble', role: 'alert' });
  const go = button(w.button, 'primary', () => undefined);
  go.type = 'submit';
  const form = h(
    'form',
    { class: 'beginning', novalidate: true },
    h('label', {}, w.name, name),
    h('label', {}, w.email, email),
    h('label', {}, w.language, language),
    go,
    trouble,
  );
  const begin = async () => {
    go.disabled = true;
    try {
      await beginHere(token, {
        name: name.value,
        email: email.value,
        language: LANGUAGES.find((one) => one === language.value) ?? browserLanguage(),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      });
      done();
    } catch (error) {
      const isUnreadable = error instanceof RequestError && (error.code === 'invalid' || error.code === 'no-address');
      trouble.textContent = isUnreadable ? w.unreadable : troubleInWords(error, words, w.spent);
      go.disabled = false;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void begin();
  });
  return screen(words, w.title, h('p', {}, w.text), form);
}

/** Nobody is here yet, and this is not the printed address: where that is found. */
export function whereToBegin(words: PageWords): HTMLElement {
  const { title, text, again } = words.beginning.where;
  return screen(words, title, h('p', {}, text), h('p', {}, again));
}

/** Somebody has begun already. */
export function begunAlready(words: PageWords): HTMLElement {
  const { spent, title } = words.beginning;
  const home = h('a', { class: 'link', href: '/' }, words.nothingHere.go);
  return screen(words, title, h('p', {}, spent), h('p', {}, home));
}
