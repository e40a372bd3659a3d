/** Scripts and signs that people write in; each text is of at least so many UTF-16 code units. */
const SAMPLES: Readonly<Record<string, string>> = {
  words: 'The board was heard on the plan of 2025, and nobody could say who appoints it. ',
  'one word': 'Donaudampfschifffahrtsgesellschaft',
  emoji: '👩‍🔬🏳️‍🌈 é 😀 ',
  'right to left': 'المجلس الاستشاري للمدينة، ומועצה בעברית. ',
  'three bytes a character': '市議会は計画について意見を聞かれた。',
  'line breaks': 'a\nb\r\nc\n\n',
  markdown: '**bold** [x](javascript:alert(1)) <at>Everyone</at> `{{DATE(2027-04-20)}}` \\* | - 1. ',
  quotes: '"\\"\\\\" \u2028\u0001 ',
};

export const SCRIPTS = Object.keys(SAMPLES);

/** A text of exactly so many characters, as JavaScript counts, but for one that would be cut in two. */
export function textOf(script: string, length: number): string {
  const sample = SAMPLES[script] ?? '';
  const text = sample.repeat(Math.ceil(length / sample.length)).slice(0, length);
  return /[\uD800-\uDBFF]$/.test(text) ? `${text.slice(0, -1)}x` : text;
}
