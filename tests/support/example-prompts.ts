import type { Prompt } from '../../src/ports/prompt';

const prompt = (parts: Partial<Prompt> & Pick<Prompt, 'summary'>): Prompt => ({
  body: [],
  fields: [],
  actions: [],
  ...parts,
});

/** Prompts as people meet them, to look at and to press. */
export const WELCOME = prompt({
  title: 'Genoa, 20–22 April: your desk review starts today',
  body: [
    {
      kind: 'text',
      text: 'Genoa has sent its initial report. You read it against 73 indicators, in 20 short cells, until 6 April: two or three cells a working day, 6 to 8 hours in all.',
    },
    {
      kind: 'text',
      text: 'The other peers see your answers when the sheets are gathered, not before, so nobody’s view colours yours. Your leader sees those on indicators they have answered too. All are open to the organisers. Genoa cannot see them here.',
      tone: 'subtle',
    },
  ],
  actions: [
    { id: 'start', label: 'Start', style: 'primary' },
    { id: 'when', label: 'When shall I remind you?' },
    { id: 'how', label: 'How this works' },
  ],
  summary: 'Your desk review of Genoa starts today',
});

export function indicatorPrompt(indicator: string, title: string, at: number): Prompt {
  const performance = ['below', 'at', 'above', 'need_info', 'not_applicable'];
  const labels = ['1 below', '2 at', '3 above', '4 I need more information', '5 does not apply'];
  const functions = [
    'Head of social policy',
    'Advisory board’s chair',
    'Head of human resources',
    'Deputy mayor',
    'Director of the integration office',
    'Housing department',
    'Migrant associations’ forum',
    'Employment service',
    'Police liaison officer',
    'Schools inspector',
    'Language course provider',
    'Prefecture',
  ];
  const lines = (id: string, label: string) =>
    ({ kind: 'lines', id, label, value: [], placeholder: 'One per line' }) as const;
  return prompt({
    address: { review: 'genoa-2027', indicator, version: 0 },
    progress: `General governance · Implementation — ${at} of 73 · cell 4, 3 of 4`,
    title,
    body: [
      {
        kind: 'text',
        text: 'The city has a permanent advisory board on integration, with suitably qualified representatives of migrant associations, the private sector and civil society, and consults it regularly.',
      },
      {
        kind: 'details',
        label: 'Genoa’s report',
        blocks: [
          {
            kind: 'quote',
            text: 'The board meets four times a year. It was consulted on the plan of 2025.',
            source: 'Genoa’s report, p. 14',
          },
        ],
      },
      { kind: 'text', text: 'Responsible: head of social policy', tone: 'subtle' },
    ],
    fields: [
      {
        kind: 'choice',
        id: 'performance',
        atOnce: true,
        label: 'Compared with this standard, Genoa is',
        options: performance.map((value, i) => ({ value, label: labels[i] ?? value })),
      },
      lines('know', 'We know'),
      lines('dontKnow', 'We don’t know'),
      { ...lines('suspect', 'We suspect'), hint: 'A sentence that the visit can test.' },
      lines('toAsk', 'To ask'),
      { kind: 'toggle', id: 'noneToAsk', label: 'Nothing to ask', value: false },
      {
        kind: 'pick',
        id: 'toMeet',
        label: 'To meet',
        options: functions.map((label, i) => ({ value: `f${i}`, label })),
        value: [],
        newLabel: 'Somebody else (a function, not a name)',
      },
      { ...lines('evidence', 'Evidence: document, page'), under: 'Evidence and notes' },
      { kind: 'toggle', id: 'worthCopying', label: 'Worth copying at home', value: false, under: 'Evidence and notes' },
    ],
    actions: [
      { id: 'save-next', label: 'Save & next', style: 'primary', submits: true },
      { id: 'skip-card', label: 'Skip' },
      { id: 'back-card', label: 'Back', submits: true },
    ],
    summary: `Genoa: ${title}`,
  });
}

export function savedPrompt(title: string, what: string): Prompt {
  const summary = `✓ ${title} · ${what}`;
  return prompt({
    body: [{ kind: 'text', text: summary, tone: 'good' }],
    actions: [{ id: 'edit', label: 'Edit' }],
    folded: true,
    summary,
  });
}

export const DIGEST = prompt({
  title: 'Genoa · Thursday 25 March · 7 working days to the gathering',
  body: [
    { kind: 'text', text: '131 of 292 answers in (45 %) · today +31 · pace needed 23 a day' },
    { kind: 'bar', done: 96, partly: 35, total: 292, label: '96 complete, 35 judged, of 292' },
    {
      kind: 'table',
      head: ['Pillar', 'In', 'Left'],
      rows: [
        ['General governance', '48', '24'],
        ['Empowerment', '31', '41'],
        ['Working in partnership', '22', '50'],
        ['Administrative cooperation', '30', '46'],
      ],
    },
    {
      kind: 'image',
      picture: 'map',
      alt: 'Answers in by pillar and dimension: most for general governance, fewest for resources.',
    },
    {
      kind: 'details',
      label: 'Details',
      blocks: [
        {
          kind: 'list',
          items: ['Hanna Virtanen: 9 answers', 'Joost van der Berg: 14 answers', 'Ben Moreau: 8 answers'],
        },
      ],
    },
    { kind: 'link', label: 'Spreadsheet', path: 'exports/genoa.csv' },
  ],
  summary: 'Digest of Genoa, Thursday 25 March',
});
