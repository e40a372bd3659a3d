import type { Language } from '../../src/method/language';
import type { FileFinding } from '../../src/steps/file-problems';
import { BENCHMARK_WORDS } from './benchmark-words';
import { FILE_WORDS } from './file-words';

type Words = (typeof FILE_WORDS)[Language];

/** What is wrong, or odd, with a programme's file, a benchmark's or a report's table, and how to put it right. */
export function sayFileProblem({ what, about }: FileFinding, language: Language): string {
  const w = FILE_WORDS[language];
  const [first = '', second = ''] = about;
  switch (what) {
    case 'syntax':
      return w.syntax[first] ?? w.otherSyntax(first);
    case 'kind':
      return w.wrong.kind(first, w.kind[second] ?? w.otherKind);
    case 'role-twice':
      return w.wrong[what](first, roleIn(w, second));
    case 'is-host':
      return w.wrong[what](first, roleIn(w, second));
    case 'of-host-city':
      return w.wrong[what](first, roleIn(w, second), about[2] ?? '');
    case 'perhaps-by-name':
    case 'perhaps-by-address':
      return perhaps(w, about);
    case 'visit-day-off':
    case 'call-day-off':
      return w.wrong[what](first, w.off[second] ?? second);
    case 'unread-language':
      return w.wrong[what](first, readers(w, about), about[3] ?? '');
    default: {
      const b = BENCHMARK_WORDS[language];
      if (!(what in b.wrong)) return (w.wrong as Plain)[what]?.(...about) ?? '';
      const named = what === 'entry-form' ? b.form : MANY.has(what) ? b.entries : b.entry;
      return (b.wrong as Plain)[what]?.(named[first] ?? first, ...about.slice(1)) ?? '';
    }
  }
}

type Plain = Readonly<Partial<Record<string, (...about: string[]) => string>>>;

/** These speak of a list's entries as several. */
const MANY: ReadonlySet<string> = new Set(['list-long', 'id-twice']);

function roleIn(w: Words, role: string): string {
  return w.role[role] ?? role;
}

function perhaps(w: Words, [email = '', role = '', city = '', place = '', domain]: readonly string[]): string {
  const why = domain === undefined ? w.perhaps.name(email, place) : w.perhaps.address(email, domain, city);
  const then = role === 'organisers' ? w.perhaps.sees : w.perhaps.be(roleIn(w, role));
  return w.perhaps.whole(why, then, place, city, `{ name: ${city}, isNot: ["${place}"] }`);
}

function readers(w: Words, [, people = '0', channels = '0']: readonly string[]): string {
  const whose = [...(people === '0' ? [] : [w.readers(people)]), ...(channels === '0' ? [] : [w.channels(channels)])];
  return whose.reduce(w.and);
}
