import type { LinkRequest, SignInTerms } from '../wire';
import { askForLink, RequestError, signIn } from './api';
import { button, h } from './dom';
import { screen } from './start-screen';
import { troubleInWords } from './trouble';
import type { PageWords } from './words';

type Refused = keyof PageWords['signIn']['not'];

/** How to get in where nobody may pick: a link is sent to whoever asks, or it is said whom to ask. */
export function entryScreen(words: PageWords, { mails }: SignInTerms): HTMLElement {
  const w = words.signIn;
  return screen(words, w.title, h('p', {}, mails ? w.text : w.noMail), mails && addressForm(words));
}

/** The page of a one-time link: its button uses the link up. `done`: they are signed in. */
export function linkScreen(words: PageWords, terms: SignInTerms, token: string, done: () => void): HTMLElement {
  const w = words.signIn;
  const lead = h('p', {}, w.link(terms.days));
  const trouble = h('div', { role: 'alert' });
  const go = button(w.button, 'primary', async () => {
    go.disabled = true;
    try {
      await signIn(token);
      done();
    } catch (error) {
      go.disabled = false;
      const why = refusalIn(error);
      if (why === undefined)
        return trouble.replaceChildren(h('p', { class: 'trouble' }, troubleInWords(error, words, words.failed)));
      // What it promised is no longer so.
      for (const gone of [go, lead]) gone.hidden = true;
      trouble.replaceChildren(...nextSteps(why, error, words, terms, token));
    }
  });
  return screen(words, w.title, lead, go, trouble);
}

/** Why a link does not work, if that is what is wrong. */
function refusalIn(error: unknown): Refused | undefined {
  const code = error instanceof RequestError ? error.code : '';
  return isRefused(code) ? code : undefined;
}

function isRefused(code: string): code is Refused {
  return code === 'link-used' || code === 'link-replaced' || code === 'link-too-old' || code === 'forbidden';
}

/** What somebody can do whose link does not work. */
function nextSteps(
  why: Refused,
  error: unknown,
  words: PageWords,
  { mails }: SignInTerms,
  token: string,
): HTMLElement[] {
  const w = words.signIn;
  const ask = error instanceof RequestError ? error.ask : [];
  const said = h('p', { class: 'trouble' }, w.not[why]);
  if (mails && why === 'forbidden') return [said, addressForm(words)];
  if (mails) return [said, anotherButton({ token }, words)];
  const names = new Intl.ListFormat(document.documentElement.lang, { type: 'disjunction' }).format(ask);
  return [said, h('p', {}, ask.length > 0 ? w.ask(names) : w.askOrganiser)];
}

function anotherButton(request: LinkRequest, words: PageWords): HTMLElement {
  const w = words.signIn;
  const answer = h('p', { role: 'status' });
  const another = button(w.another, 'primary', () => {
    another.disabled = true;
    void ask(request, words, w.anotherSent).then(({ text, isSent }) => {
      answer.textContent = text;
      another.disabled = isSent;
    });
  });
  return h('div', { class: 'beginning' }, another, answer);
}

/** Whoever is known and whoever is not are told the same. */
function addressForm(words: PageWords): HTMLElement {
  const w = words.signIn;
  const address = h('input', { type: 'email', name: 'email', autocomplete: 'email', required: true });
  const send = button(w.send, 'primary', () => undefined);
  send.type = 'submit';
  const answer = h('div', { role: 'status' });
  const form = h('form', { class: 'beginning' }, h('label', {}, w.address, address), send, answer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send.disabled = true;
    void ask({ address: address.value }, words, w.sent).then(({ text, isSent }) => {
      answer.replaceChildren(h('p', {}, text), ...(isSent ? [h('p', {}, w.notThere)] : []));
      send.disabled = false;
    });
  });
  return form;
}

/** Asks for a link; what to say of it. */
async function ask(request: LinkRequest, words: PageWords, sent: string): Promise<{ text: string; isSent: boolean }> {
  try {
    await askForLink(request);
    return { text: sent, isSent: true };
  } catch (error) {
    const code = error instanceof RequestError ? error.code : '';
    if (code === 'busy') return { text: words.signIn.tooOften, isSent: false };
    if (code === 'no-address') return { text: words.signIn.noAddress, isSent: false };
    return { text: troubleInWords(error, words, words.failed), isSent: false };
  }
}
