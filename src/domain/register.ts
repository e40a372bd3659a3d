/** The part of a function's id that comes from its label: the same whatever the case, accents and punctuation. */
export function functionSlug(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}

/** The functions a report names; several in one cell are separated by semicolons. */
export function functionLabels(responsible: string): string[] {
  return responsible
    .split(/[;\n]/)
    .map((label) => label.replace(/\s+/g, ' ').trim())
    .filter((label) => functionSlug(label) !== '');
}
