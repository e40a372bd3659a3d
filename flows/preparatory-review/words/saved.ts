import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  line: (title: string, what: string) => `✓ ${title} · ${what}`,
  draftLine: (mark: string, title: string, what: string) => `${mark} ${title}${what && ` · ${what}`}`,
  openLine: (title: string) => `○ ${title}`,
  questions: (n: number) => english.plural(n, 'question', 'questions'),
  functions: (n: number) => english.plural(n, 'person to meet', 'people to meet'),
  draft: (missing: string) => `Saved as a draft. To count it still needs: ${missing}.`,
  untouched: 'Nothing was chosen or written, so nothing was saved.',
  late: 'marked as late',
  nothing: (title: string) => `Nothing written yet on “${title}”.`,
  conflict: (field: string) => `“${field}” was changed in two places. Which one should stay?`,
  keepMine: 'What I just sent',
  keepOther: 'What was there',
  empty: '(empty)',
  missing: {
    performance: 'a judgement',
    suspect: 'one thing the visit should verify',
    dontKnow: 'one thing we don’t know',
    toAsk: 'one thing to ask (or “none”)',
    toMeet: 'somebody to meet (or “none”)',
    naReason: 'the reason why it does not apply',
  },
};

/** The words of an answer once it is sent: the line that its card becomes, and what it still needs. A text that is missing in a language does not compile. */
export const SAVED: InEach<typeof en> = {
  en,
  fr: {
    line: (title, what) => `✓ ${title} · ${what}`,
    draftLine: (mark, title, what) => `${mark} ${title}${what && ` · ${what}`}`,
    openLine: (title) => `○ ${title}`,
    questions: (n) => french.plural(n, 'question', 'questions'),
    functions: (n) => french.plural(n, 'personne à rencontrer', 'personnes à rencontrer'),
    draft: (what) => `Gardé comme brouillon. Pour que la fiche compte, il manque encore : ${what}.`,
    untouched: 'Rien n’a été choisi ni écrit, donc rien n’a été enregistré.',
    late: 'marqué comme tardif',
    nothing: (title) => `Rien d’écrit pour l’instant sur « ${title} ».`,
    conflict: (name) => `« ${name} » a été modifié à deux endroits. Que faut-il garder ?`,
    keepMine: 'Ce que je viens d’envoyer',
    keepOther: 'Ce qui était là',
    empty: '(vide)',
    missing: {
      performance: 'une appréciation',
      suspect: 'une chose à vérifier sur place',
      dontKnow: 'une chose que nous ne savons pas',
      toAsk: 'une chose à demander (ou « rien »)',
      toMeet: 'quelqu’un à rencontrer (ou « personne »)',
      naReason: 'la raison pour laquelle c’est sans objet',
    },
  },
};
