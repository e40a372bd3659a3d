/**
 * What a .dockerignore keeps away. Answers, of a path below the context with `/` between its parts: the last line that
 * fits it, or a folder that it is in, decides.
 */
export function ignoring(text: string): (path: string) => boolean {
  const rules = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ keeps: line.startsWith('!'), fits: fitting(line.replace(/^!/, '')) }));
  return (path) => {
    const withParents = path.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'));
    const last = rules.findLast(({ fits }) => withParents.some((p) => fits.test(p)));
    return last !== undefined && !last.keeps;
  };
}

/** A pattern as an expression: `*` and `?` stay within a part, `**` does not. */
function fitting(pattern: string): RegExp {
  const parts = pattern.replace(/^\/+|\/+$/g, '').split('/');
  const source = parts.map((part, i) => {
    const isLast = i === parts.length - 1;
    if (part === '**') return isLast ? '.*' : '(?:.*/)?';
    const within = part
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, '[^/]*')
      .replace(/\?/g, '[^/]');
    return isLast ? within : `${within}/`;
  });
  return new RegExp(`^${source.join('')}$`);
}
