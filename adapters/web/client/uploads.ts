import type { Block, Prompt } from '../../../src/ports/prompt';
import { UPLOADS } from '../../adaptive-cards/blocks';
import type { Submission } from '../../adaptive-cards/parse';
import { sendDocument } from './api';
import { button, h } from './dom';
import { troubleInWords } from './trouble';
import type { PageWords } from './words';

type Place = Extract<Block, { kind: 'upload' }>;

/** What may be chosen, a phone’s camera included; what is in a file is looked at on the server. */
const KINDS = '.pdf,.docx,.xlsx,.pptx,.ppsx,.odt,.ods,.odp,.odg,.txt,.md,.csv,.tsv,image/*';

/** Makes places of a drawn card where files are handed over what they are. `onKept`: some are kept, and none is on its way. */
export function uploadPlaces(
  element: HTMLElement,
  prompt: Prompt,
  words: PageWords,
  onKept: (pressed: Submission) => void,
): void {
  const places = [...element.querySelectorAll<HTMLElement>(`[id^="${UPLOADS}-"]`)];
  const blocks = prompt.body.flatMap((block) => (block.kind === 'upload' ? [block] : []));
  for (const [n, place] of places.entries()) {
    const block = blocks[n];
    if (block) place.replaceChildren(uploadPlace(block, prompt, words, onKept));
  }
}

function uploadPlace(
  block: Place,
  { address }: Prompt,
  words: PageWords,
  onKept: (pressed: Submission) => void,
): HTMLElement {
  const w = words.documents;
  const said = h('ul', { class: 'uploads', role: 'status' });
  const input = h('input', { type: 'file', accept: KINDS, multiple: true, hidden: true, tabindex: '-1' });
  const choose = button(block.label, 'upload', () => input.click());

  async function sendOne(file: File): Promise<boolean> {
    const line = h('li', {}, w.sending(file.name, 0));
    said.append(line);
    try {
      const { name } = await sendDocument(block, file, (share) => {
        line.textContent = w.sending(file.name, Math.floor(share * 100));
      });
      line.textContent = w.kept(name);
      return true;
    } catch (error) {
      line.className = 'failed';
      line.textContent = troubleInWords(error, words, w.failed(file.name));
      return false;
    }
  }

  /** One after the other: a slow line is not made slower. */
  async function sendAll(files: readonly File[]) {
    choose.disabled = true;
    said.replaceChildren();
    let kept = 0;
    for (const file of files) if (await sendOne(file)) kept += 1;
    choose.disabled = false;
    // The same file, once mended, is another choice.
    input.value = '';
    // Drawn anew, the card would not say what was not kept.
    if (kept === files.length)
      onKept({ action: block.press, data: block.data, fields: {}, ...(address ? { address } : {}) });
    else if (kept > 0) said.append(h('li', {}, w.someKept(kept)));
  }
  input.addEventListener('change', (event) => {
    // It is none of the card's fields.
    event.stopPropagation();
    const files = [...(input.files ?? [])];
    if (files.length > 0) void sendAll(files);
  });
  return h('div', { class: 'upload-place' }, choose, input, h('p', { class: 'upload-hint' }, block.hint), said);
}
