import type { InEach } from '../../method/language';

/** What a presentation says beside what it is told to. */
export const SLIDE_WORDS: InEach<{ part: (title: string, part: number, parts: number) => string; cut: string }> = {
  en: {
    part: (title, part, parts) => `${title} (${part} of ${parts})`,
    cut: 'There is more than ten slides hold. The same file as Word or Markdown has everything.',
  },
  fr: {
    part: (title, part, parts) => `${title} (${part} sur ${parts})`,
    cut: 'Dix diapositives ne suffisent pas. Le même fichier en Word ou en Markdown contient tout.',
  },
};
