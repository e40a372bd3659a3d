import { handOver, RequestError } from './api';
import { button, h } from './dom';
import { troubleInWords } from './trouble';
import type { PageWords } from './words';

/** What may be chosen; what is in a file is looked at on the server. */
const KINDS = '.xlsx,.csv,.tsv,.txt,.yaml,.yml,.json';

/** A button with which one hands over a file, and where is said how far it is. */
export function handOverButton(words: PageWords): { element: HTMLElement; said: HTMLElement } {
  const w = words.handOver;
  const said = h('p', { class: 'handing-over', role: 'status' });
  const input = h('input', { type: 'file', accept: KINDS, hidden: true, tabindex: '-1' });
  const choose = button(w.button, 'link hand-over', () => input.click());
  const send = async (file: File) => {
    choose.disabled = true;
    said.textContent = w.reading(file.name);
    try {
      await handOver(file);
      said.textContent = '';
    } catch (error) {
      const isTooLarge = error instanceof RequestError && error.code === 'too-large';
      said.textContent = isTooLarge ? w.tooLarge : troubleInWords(error, words, w.failed(file.name));
    }
    choose.disabled = false;
    // The same file, once mended, is another choice.
    input.value = '';
  };
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void send(file);
  });
  return { element: h('span', {}, choose, input), said };
}
