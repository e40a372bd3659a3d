import { countedItems } from '../../../src/ports/counted-items';
import type { Mail } from '../../../src/ports/mailer';
import { escaped } from '../../http/escaped';
import type { Mailed } from '../mailed';
import { type Piece, piecesOf } from './pieces';

/** What is read on a light page, each with its class, under which a dark one draws it otherwise. */
const INK = 'color:#1d2329';
const FAINT = 'color:#58616a';
const TONES = {
  normal: ['ink', INK],
  strong: ['ink', `${INK};font-weight:bold`],
  subtle: ['faint', FAINT],
  warning: ['warns', 'color:#8a3b00'],
  good: ['good', 'color:#1c6b3a'],
} as const;

const FONT = "font-family:-apple-system,'Segoe UI',Arial,sans-serif";
const LINE = `${FONT};font-size:16px;line-height:24px;padding:0 0 12px`;

/** Mail programs that know a dark page draw it so; the others, Outlook among them, have the styles of each part. */
const DARK = `@media (prefers-color-scheme: dark) {
.page{background:#14181b!important}.sheet{background:#1f2529!important;border-color:#39424a!important}
.ink{color:#e9ecef!important}.faint{color:#aab4bd!important}.warns{color:#ffb27a!important}.good{color:#86d6a4!important}
.rule{border-color:#39424a!important}.track{background:#39424a!important}.link{color:#8cc8ee!important}
}`;

/** A letter for those who read it as HTML: tables, and styles of each part, as Outlook asks for; no pictures. */
export function page(mailed: Mailed): string {
  const { language, subject, open } = mailed;
  return `<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${DARK}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#eef1f3">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#eef1f3">
<tr><td align="center" style="padding:24px 12px">
<!--[if mso]><table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="max-width:560px;background:#ffffff;border:1px solid #d6dce0;border-radius:8px">
<tr><td align="left" style="padding:24px 24px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${piecesOf(mailed).map(row).join('\n')}
<tr><td style="padding:8px 0 20px">${button(open)}</td></tr>
</table>
</td></tr>
${foot(mailed)}</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
`;
}

function foot({ why, pause }: Mailed): string {
  if (!why || !pause) return '';
  return `<tr><td class="rule" align="left" style="padding:12px 24px 16px;border-top:1px solid #d6dce0">
<p class="faint" style="margin:0;${FONT};font-size:13px;line-height:20px;${FAINT}">${lines(why)} ${link(pause, FAINT)}</p>
</td></tr>
`;
}

function row(piece: Piece): string {
  return `<tr><td class="${classOf(piece)}" style="${LINE};${styleOf(piece)}">${drawn(piece)}</td></tr>`;
}

function classOf(piece: Piece): string {
  return piece.kind === 'text' ? TONES[piece.tone][0] : 'ink';
}

function styleOf(piece: Piece): string {
  return piece.kind === 'text' ? TONES[piece.tone][1] : INK;
}

function drawn(piece: Piece): string {
  switch (piece.kind) {
    case 'title':
      return `<h1 class="ink" style="margin:0;${FONT};font-size:20px;line-height:28px;${INK}">${lines(piece.text)}</h1>`;
    case 'text':
      return lines(piece.text);
    case 'list':
      return list(piece.items);
    case 'quote':
      return `<blockquote class="rule" style="margin:0;padding:0 0 0 12px;border-left:3px solid #d6dce0">${lines(piece.text)}<br><span class="faint" style="${FAINT}">${lines(piece.source)}</span></blockquote>`;
    case 'bar':
      return `${bar(piece.share)}${lines(piece.label)}`;
    case 'table':
      return table(piece.head, piece.rows);
    case 'link':
      return link(piece, 'color:#0b5c8a');
  }
}

/** With a mark for each item, or their own numbers where they are counted. */
function list(items: readonly string[]): string {
  const counted = countedItems(items);
  const [open, close] = counted ? [`ol start="${counted[0]?.number}"`, 'ol'] : ['ul', 'ul'];
  const said = (counted?.map(({ text }) => text) ?? items).map(
    (text) => `<li style="padding:0 0 4px">${lines(text)}</li>`,
  );
  return `<${open} style="margin:0;padding:0 0 0 ${counted ? 28 : 20}px">${said.join('')}</${close}>`;
}

/** Its meaning stands under it. */
function bar(share: number): string {
  const done = Math.round(Math.min(1, Math.max(0, share)) * 100);
  const part = (width: number, style: string, of = '') =>
    width === 0 ? '' : `<td${of} width="${width}%" height="8" style="${style};font-size:0;line-height:8px">&nbsp;</td>`;
  return `<table role="presentation" aria-hidden="true" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 8px"><tr>${part(done, 'background:#0b5c8a')}${part(100 - done, 'background:#d6dce0', ' class="track"')}</tr></table>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = 'align="left" valign="top"';
  const style = `${FONT};font-size:14px;line-height:20px;padding:6px 8px 6px 0;border-bottom:1px solid #d6dce0;${INK}`;
  const drawnRow = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((text) => `<${tag} class="ink rule" ${cell} style="${style}">${lines(text)}</${tag}>`).join('')}</tr>`;
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0">${drawnRow('th', head)}${rows.map((cells) => drawnRow('td', cells)).join('')}</table>`;
}

/** Outlook draws a cell's colour and room, and nothing of the kind around a link. */
function button({ label, url }: Mail['open']): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="#0b5c8a" style="background:#0b5c8a;border-radius:6px;padding:12px 20px"><a href="${escaped(url)}" style="${FONT};font-size:16px;line-height:20px;font-weight:bold;color:#ffffff;text-decoration:none">${lines(label)}</a></td></tr></table>`;
}

function link({ label, url }: { label: string; url: string }, colour: string): string {
  return `<a class="link" href="${escaped(url)}" style="${colour}">${lines(label)}</a>`;
}

/** With its line breaks. */
function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}
