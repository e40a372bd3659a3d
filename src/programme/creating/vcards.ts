/** A line, and which of those it came from, counted from 1. */
interface Line {
  row: number;
  line: string;
}

interface Card {
  row: number;
  called: string;
  /** Family name, given name: where the whole is not said. */
  parts: string;
  email: string;
  place: string;
}

/** The lines with each contact card (vCard) among them as one line: name, address, city or organisation. */
export function withCardsAsLines(lines: readonly string[]): Line[] {
  const read: Line[] = [];
  let card: Card | undefined;
  for (const [n, line] of lines.entries()) {
    const [property, value] = propertyOf(line);
    if (property === 'BEGIN' && value.toUpperCase() === 'VCARD')
      card = { row: n + 1, called: '', parts: '', email: '', place: '' };
    else if (!card) read.push({ row: n + 1, line });
    else if (property === 'END') {
      read.push({ row: card.row, line: lineOf(card) });
      card = undefined;
    } else card = withProperty(card, property, value);
  }
  // One that has no end is said as far as it goes.
  return card ? [...read, { row: card.row, line: lineOf(card) }] : read;
}

/** `item1.EMAIL;TYPE=work:a@b.example` is EMAIL and the address. */
function propertyOf(line: string): [property: string, value: string] {
  const colon = line.indexOf(':');
  if (colon < 0) return ['', ''];
  const [name = ''] = line.slice(0, colon).split(';');
  return [
    name
      .slice(name.lastIndexOf('.') + 1)
      .trim()
      .toUpperCase(),
    line.slice(colon + 1).trim(),
  ];
}

function withProperty(card: Card, property: string, value: string): Card {
  const cells = value.split(';').map((cell) => cell.trim());
  switch (property) {
    case 'FN':
      return { ...card, called: value };
    case 'N':
      return { ...card, parts: [cells[1], cells[0]].filter((cell) => cell).join(' ') };
    case 'EMAIL':
      return card.email === '' ? { ...card, email: value } : card;
    case 'ADR':
      return { ...card, place: cells[3] || card.place };
    case 'ORG':
      return card.place === '' ? { ...card, place: cells[0] ?? '' } : card;
    default:
      return card;
  }
}

function lineOf({ called, parts, email, place }: Card): string {
  const quoted = (text: string) => (text === '' ? [] : [`"${text.replaceAll('"', '')}"`]);
  return [...quoted(called || parts), ...(email === '' ? [] : [email]), ...quoted(place)].join(', ');
}
