/** English: what is more than there is room for. Sizes are said in words already. */
export const limits = {
  kilobytes: (n: number) => `${n} kB`,
  message: (has: string, most: string) =>
    `Your message is ${has} long, and one may have ${most}. I did nothing with it. Please send it in parts.`,
  field: (field: string, has: string, most: string) =>
    `“${field}” would be ${has} long, and there is room for ${most}. Nothing was changed.`,
  lines: (field: string, has: string, most: string) =>
    `“${field}” would have ${has} entries, and there is room for ${most}. Nothing was changed.`,
  form: (has: string, most: string) =>
    `All of it together would be ${has} long, and there is room for ${most}. Nothing was changed.`,
  answers: (entries: number, kilobytes: number) =>
    `In one channel there is room for ${entries} answers of yours, of ${kilobytes} kB together. This one was not kept.`,
  clock: (year: string) => `The demonstration’s clock goes to the end of ${year}.`,
  oneField: 'One field',
  handedBack: 'This is what you wrote:',
  inConversation: 'Your text is in our conversation, as you sent it.',
};
