/**
 * A digit in a choice whose options begin with their numbers (*1 ↓ below*) makes that one, as it does in a cell's rows. It is
 * for the choice that has the focus, whether a key or a mouse brought it there, and for nothing else.
 */
export function choosesByDigit(event: KeyboardEvent, card: HTMLElement): void {
  const { target: at, key } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(key)) return;
  if (!(at instanceof HTMLInputElement) || at.type !== 'radio') return;
  const options = [...card.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    ({ name }) => name === at.name,
  );
  const chosen = options.find((option) => option.closest('.choice')?.textContent?.trim().startsWith(key));
  if (!chosen) return;
  event.preventDefault();
  event.stopPropagation();
  chosen.focus();
  chosen.click();
}
