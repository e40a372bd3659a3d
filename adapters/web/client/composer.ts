import { button, h, ICONS, icon } from './dom';
import { keepDraft, readDraft } from './drafts';
import { HOME, isTouched } from './lasting-focus';
import type { PageWords } from './words';

/**
 * Where one writes. `send` gets the text once; the box is empty from then on. `handBack` puts one that could not be sent
 * back before what was written since, with the reason. `files`: how one hands over a file, where one may.
 */
export function composer(
  thread: string,
  words: PageWords,
  send: (text: string) => void,
  label = words.chat.write,
  files?: { element: HTMLElement; said: HTMLElement },
): { element: HTMLElement; focus(): void; handBack(text: string, why: string): void } {
  const key = `text ${thread}`;
  const hint = h('span', { class: 'composer-hint', id: `hint ${thread}`.replace(/\s/g, '-') }, words.chat.hintKeys);
  const box = h('textarea', {
    rows: '1',
    'aria-label': label,
    'aria-describedby': hint.id,
    placeholder: label,
    dir: 'auto',
    ...(isTouched() ? {} : HOME),
  });
  const trouble = h('p', { class: 'trouble', role: 'alert', hidden: '' });
  const sendButton = button('', 'send', submit);
  sendButton.append(icon(ICONS.send));
  sendButton.setAttribute('aria-label', words.chat.send);
  const kept = readDraft(key);
  if (typeof kept === 'string') box.value = kept;

  function grow() {
    box.style.height = 'auto';
    if (box.scrollHeight > 0) box.style.height = `${box.scrollHeight}px`;
    sendButton.disabled = box.value.trim() === '';
  }
  function submit() {
    const text = box.value.trim();
    if (text === '') return;
    box.value = '';
    keepDraft(key, undefined);
    trouble.hidden = true;
    grow();
    send(text);
    box.focus();
  }
  box.addEventListener('input', () => {
    keepDraft(key, box.value === '' ? undefined : box.value);
    grow();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  let width = 0;
  // What is written takes other lines in another width.
  new ResizeObserver(() => {
    if (width === box.clientWidth) return;
    width = box.clientWidth;
    grow();
  }).observe(box);
  return {
    element: h(
      'div',
      { class: 'composer' },
      trouble,
      files?.said,
      h('div', { class: 'composer-box' }, box, sendButton),
      h('div', { class: 'composer-under' }, hint, files?.element),
    ),
    focus: () => box.focus(),
    handBack: (text, why) => {
      box.value = [text, box.value].filter((part) => part !== '').join('\n');
      keepDraft(key, box.value);
      trouble.textContent = why;
      trouble.hidden = false;
      grow();
      box.focus();
    },
  };
}
