import { defineStep } from '../../src/steps/step';
import { ASKED_EXPORTS } from './asked/exported';
import { awaitAsked, dropAsked, openAsked, receiveAsked, saveAsked, showAsked } from './asked/turns';
import { PLANNED, showBrief } from './brief';
import { VISIT } from './declared';
import { illustrates } from './example';
import { EXPORTS } from './exported';
import { filesCame, showFiles, takeFileOut } from './files/cards';
import { FILES, VISIT_FILES } from './files/kept';
import {
  bearHypothesis,
  moveNote,
  restoreFinding,
  rewordFinding,
  setOnFinding,
  showFinding,
  undoNote,
  withdrawFinding,
} from './marking';
import { keepNote, note, openNote, readNote, typedNote } from './noting';
import { OWNER } from './session';

/** What is heard and seen at the visit (method, section 5.3). */
export const visit = defineStep({
  ...OWNER,
  declared: VISIT,
  takes: typedNote,
  illustrates,
  commands: { 'visit-note': note, 'interview-brief': showBrief, 'asked-documents': showAsked },
  files: { [FILES]: VISIT_FILES },
  planned: PLANNED,
  exports: { ...EXPORTS, ...ASKED_EXPORTS },
  logs: {
    'finding-report': { en: 'kept a finding for the report', fr: 'a retenu un constat pour le rapport' },
    'finding-dropped': { en: 'dropped a finding: too little evidence', fr: 'a écarté un constat, trop peu étayé' },
    'finding-none': {
      en: 'took back what was decided of a finding',
      fr: 'est revenu·e sur ce qui était décidé d’un constat',
    },
  },
  presses: {
    'note-open': openNote,
    'note-keep': keepNote,
    'note-read': readNote,
    'note-set': setOnFinding,
    'note-finding': showFinding,
    'note-reword': rewordFinding,
    'note-withdraw': withdrawFinding,
    'note-restore': restoreFinding,
    'note-undo': undoNote,
    'note-move': moveNote,
    'note-hypothesis': bearHypothesis,
    'asked-open': openAsked,
    'asked-received': receiveAsked,
    'asked-save': saveAsked,
    'asked-waits': awaitAsked,
    'asked-drop': dropAsked,
    'visit-files': showFiles,
    'visit-files-came': filesCame,
    'visit-file-out': takeFileOut,
  },
});
