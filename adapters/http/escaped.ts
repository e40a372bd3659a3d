const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML, in an attribute too. Characters that nobody sees are left out, but for line breaks. */
export function escaped(text: string): string {
  return seen(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** A text without the characters that steer machines: none ends a line or turns the reading around. */
export function seen(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '');
}
