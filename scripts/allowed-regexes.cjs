/**
 * The regular expressions that `npm run regexes` lets pass, each with the reason. `regex` is as it stands in the file, or
 * `new RegExp(…)` for one that is put together at run time.
 */
module.exports = [
  {
    file: 'src/accounts/forgetting-names.ts',
    regex: 'new RegExp(…)',
    reason: 'A name and a city, escaped: literals between single signs, without anything that repeats.',
  },
  {
    file: 'flows/preparatory-review/typing/no-name.ts',
    regex: 'new RegExp(…)',
    reason:
      'The words for *and nobody else* of all languages, each once, at the end of a text of 200 characters at most.',
  },
  {
    file: 'flows/preparatory-review/typing/people.ts',
    regex: 'new RegExp(…)',
    reason: 'The words for *and* and *or* of all languages between single spaces: nothing repeats.',
  },
  {
    file: 'flows/preparatory-review/typing/none.ts',
    regex: 'new RegExp(…)',
    reason: 'A comma, a semicolon, a stroke or the words for *and* and *or* between single spaces: nothing repeats.',
  },
  {
    file: 'adapters/slack/in/typed-text.ts',
    regex: 'new RegExp(…)',
    reason: 'Our own id, which Slack gives, at the start alone: what follows is read once up to the next bracket.',
  },
  {
    file: 'adapters/slack/cards/escape.ts',
    regex: '/(?<![\\p{L}\\p{N}])[*_~`]+|[*_~`]+(?![\\p{L}\\p{N}])/gu',
    reason: 'A run of signs is taken whole but for its last one at most, so each is looked at twice.',
  },
  {
    file: 'adapters/adaptive-cards/text.ts',
    regex: '/&(?=#?\\w+;)/g',
    reason: 'Each & looks ahead no further than the next.',
  },
  {
    file: 'adapters/adaptive-cards/render.ts',
    regex: '/(?<="url":")data:image\\/[^"]*(?=")/g',
    reason: 'What it looks through ends at the quote where the next one can begin.',
  },
  {
    file: 'adapters/admin/board.ts',
    regex: '/<link\\b[^>]*\\bhref="https?:[^>]*>/g',
    reason: 'Bull Board’s own page: no text of people’s.',
  },
];
