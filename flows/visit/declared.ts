import { hasBegun } from '../../src/method/calendar';
import type { StepDeclaration } from '../../src/steps/step';
import { HYPOTHESIS } from '../hypotheses/public';
import { INTERVIEW } from '../interviews/public';
import { ASKED_FORM, WHICH_FORM } from './asked/forms';
import { ASKED_DOCUMENT } from './asked/kept';
import { isBriefed } from './brief';
import { VISIT_FILE } from './files/kept';
import { FINDING_FORM, NOTE_FORM, TYPED_FORM } from './forms';
import { NOTE } from './kept';
import { FINDING_MARK } from './marks';
import { READ_NOTES, WRITE_NOTES } from './rights';

const READS = [HYPOTHESIS, INTERVIEW, NOTE, ASKED_DOCUMENT, VISIT_FILE] as const;
const NOTES = { about: 'review', needs: 'members', may: [WRITE_NOTES], reads: READS } as const;

/** What is heard and seen at the visit (method, section 5.3). */
export const VISIT = {
  part: 'visit',
  commands: {
    'visit-note': {
      upFront: true,
      ...NOTES,
      when: hasBegun,
      label: { en: 'Write a note', fr: 'Écrire une note' },
      words: {
        en: ['note', 'notes', 'my note', 'my notes', 'visit note'],
        fr: ['note', 'notes', 'ma note', 'mes notes'],
      },
      takes: 'text',
      cityAlone: true,
      linesBelow: true,
      sounds: {
        says: {
          en: ['write a note', 'write the note', 'a note'],
          fr: ['écrire une note', 'écrire la note', 'une note'],
        },
      },
      help: [
        {
          en: 'note — what you heard in an interview, on a card or in one message',
          fr: 'note — ce que vous avez entendu en entretien, sur une carte ou en un message',
        },
      ],
    },
    'interview-brief': {
      upFront: true,
      ...NOTES,
      when: isBriefed,
      label: { en: 'My next interview', fr: 'Mon prochain entretien' },
      words: {
        en: ['next interview', 'my next interview', 'interview brief'],
        fr: ['prochain entretien', 'mon prochain entretien', 'fiche d’entretien'],
      },
      sounds: {
        asks: { en: ['next now whom with'], fr: ['prochain prochaine maintenant avec'] },
      },
      takes: 'review',
      help: [
        {
          en: 'next interview — whom you meet next, what is open with them, and what to read aloud',
          fr: 'prochain entretien — qui vous rencontrez, ce qui reste ouvert, et ce qu’il faut lire à haute voix',
        },
      ],
    },
    'asked-documents': {
      ...NOTES,
      when: hasBegun,
      takes: 'review',
      label: { en: 'Documents asked for', fr: 'Documents demandés' },
      words: {
        en: ['documents asked for', 'asked documents', 'documents asked', 'document log'],
        fr: ['documents demandés', 'journal des documents'],
      },
      help: [
        {
          en: 'documents asked for — what interviewees were asked to send, who fetches it, and what came',
          fr: 'documents demandés — ce que la ville doit encore envoyer, qui s’en charge, et ce qui est arrivé',
        },
      ],
    },
  },
  presses: {
    'note-open': NOTES,
    'note-keep': NOTES,
    'note-read': NOTES,
    'note-set': NOTES,
    'note-finding': NOTES,
    'note-reword': NOTES,
    'note-withdraw': NOTES,
    'note-restore': NOTES,
    'note-undo': NOTES,
    'note-move': NOTES,
    'note-hypothesis': NOTES,
    'asked-open': NOTES,
    'asked-received': NOTES,
    'asked-save': NOTES,
    'asked-waits': NOTES,
    'asked-drop': NOTES,
    'visit-files': NOTES,
    'visit-files-came': NOTES,
    'visit-file-out': NOTES,
  },
  keeps: [NOTE, FINDING_MARK, ASKED_DOCUMENT, VISIT_FILE],
  hears: READS,
  forms: [NOTE_FORM, TYPED_FORM, FINDING_FORM, WHICH_FORM, ASKED_FORM],
  rights: [READ_NOTES, WRITE_NOTES],
} as const satisfies StepDeclaration;
