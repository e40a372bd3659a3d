import { join } from 'node:path';
import { languageSaid } from '../../flows/report/original-language';
import { loadExample } from '../../src/programme/example/loading';
import { exportFile } from '../../src/programme/exports';
import { exportedText } from '../support/exported';
import { throughLibreOffice, writerIsThere } from '../support/libreoffice';
import { testWith } from '../support/required';
import { aWorld, presses, said, types, type World } from '../support/service-world';

/** The evening of the last day of Malmö's visit. Its team wrote in English; its report is to be in French. */
const EVENING = '2027-04-01T18:00:00.000Z';
const REVIEW = 'malmo-2027';

let world: World;
let leader: string;
beforeAll(async () => {
  world = await aWorld({ reviews: [], people: [] }, EVENING);
  await loadExample(world.deps, join(__dirname, '../..'));
  leader = (await somebody('katrin@dusseldorf.example')).id;
  const opened = async () => (await types(world, leader, 'team report Malmö')).at(-1) ?? raise();
  for (const [action, data] of [
    ['draft-language', { language: 'fr' }],
    ['draft-propose', {}],
  ] as const) {
    const card = await opened();
    await presses(world, leader, card, action, {}, undefined, { review: REVIEW, ...data });
  }
});
afterAll(() => world.close());

const raise = (): never => {
  throw new RangeError('it is not there');
};
const somebody = async (email: string) => (await world.deps.store.people.find({ email }))[0] ?? raise();
const inFrench = async () =>
  exportedText(world.deps, REVIEW, 'report-draft.md', await somebody('katrin@dusseldorf.example'));

/** Lines that read as English, and do not say that this is their original. */
const leftInEnglish = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 20 && languageSaid(line) === 'en' && !/original en anglais/.test(line));

it('has the rule’s words and its headings in French; what the team wrote in English says so', async () => {
  const text = await inFrench();
  expect(text).toContain('Malmö');
  expect(text.match(/original en anglais/g)?.length).toBeGreaterThan(3);
  expect(leftInEnglish(text)).toEqual([]);
  // A straight space before a high sign, or none, is no French.
  const own = text.split('\n').filter((line) => !line.includes('original en anglais'));
  expect(own.join('\n').match(/[^\s\u00a0\u202f:/|-][;!?](?=\s|$)| [:;!?](?=\s)/gm) ?? []).toEqual([]);
});

it('says to whoever writes it in which language it is', async () => {
  expect((await types(world, leader, 'team report Malmö')).map(said).join('\n')).toMatch(/French|français/);
});

testWith('LibreOffice', writerIsThere())('is the same in Word, once LibreOffice has read it', async () => {
  const word = await exportFile(world.deps, REVIEW, 'report-draft.docx', await somebody('katrin@dusseldorf.example'));
  const text = (await throughLibreOffice(word, { from: 'docx', to: 'txt' })).toString();
  expect(text).toContain('original en anglais');
  expect(leftInEnglish(text)).toEqual([]);
});
