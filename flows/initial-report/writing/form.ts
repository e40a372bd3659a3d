import { OWN_VIEWS } from '../../../src/method/report';
import { defineForm } from '../../../src/steps/form';
import { WRITING } from '../words/writing';

/** What the host says on one indicator, in the order of its card. */
export const ANSWER_FORM = defineForm({
  ownView: { kind: 'choice', values: OWN_VIEWS, shown: (language) => ({ label: WRITING[language].fields.ownView }) },
  whatWeDo: {
    kind: 'text',
    multiline: true,
    shown: (language) => ({ label: WRITING[language].fields.text, hint: WRITING[language].hints.text }),
  },
  documents: {
    kind: 'lines',
    shown: (language) => ({ label: WRITING[language].fields.documents, hint: WRITING[language].hints.documents }),
  },
  holdsRatings: { kind: 'toggle', shown: (language) => ({ label: WRITING[language].fields.holdsRatings }) },
  responsible: {
    kind: 'lines',
    shown: (language) => ({ label: WRITING[language].fields.responsible, hint: WRITING[language].hints.responsible }),
  },
  sourceType: {
    kind: 'choice',
    compact: true,
    shown: (language) => ({ label: WRITING[language].fields.sourceType }),
  },
});
