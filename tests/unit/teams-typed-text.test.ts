import { typedText } from '../../adapters/teams/in/typed-text';

const OWN = ['<at>Critical Friend</at>'];
/** What Teams' plain text makes of it: everything on one line. */
const read = (html: string, text = 'a b c') => typedText(text, OWN, html);

describe('a message of Teams has the lines that its author wrote', () => {
  it.each([
    ['paragraphs', '<p>below</p><p>the board is not heard</p>', 'below\nthe board is not heard'],
    ['breaks', '<p>below<br>the board<br/>is not heard</p>', 'below\nthe board\nis not heard'],
    ['boxes', '<div>below</div><div><div>one</div><div>two</div></div>', 'below\none\ntwo'],
    ['a list', '<p>To ask:</p><ul><li>who?</li><li>how often?</li></ul>', 'To ask:\n- who?\n- how often?'],
    ['paragraphs in a list', '<ul><li><p>who?</p></li><li><p>how?</p></li></ul>', '- who?\n- how?'],
    ['a numbered list', '<ol start="2"><li>Mayor</li><li>Chair</li></ol>', '2. Mayor\n3. Chair'],
    ['a list in a list', '<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>', '- one\n- two\n- three'],
    ['an empty line', '<p>one</p><p>&nbsp;</p><p>two</p>', 'one\n \ntwo'],
    ['entities', '<p>1 &lt; 2 &amp; 3</p><p>&eacute;&nbsp;&#8211;</p>', '1 < 2 & 3\né –'],
    ['source text', '<p>one\n  and more</p><pre>two\n  three</pre>', 'one and more\ntwo\n  three'],
    ['styles', '<p><strong>be</strong>low</p><p style="a">é<em>té</em></p>', 'below\nété'],
    ['pictures', '<p>one <img alt="🙂" itemtype="http://schema.skype.com/Emoji"></p><p>two</p>', 'one 🙂\ntwo'],
    ['a table', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
    ['nothing closed', '<p>one<p>two<li>three', 'one\ntwo\n- three'],
    ['what is no tag', '<p>a < b</p><p>c > d <foo>e</foo></p>', 'a < b\nc > d e'],
    [
      'a quoted message',
      '<blockquote itemtype="http://schema.skype.com/Reply"><p>old</p></blockquote><p>a</p><p>b</p>',
      'a\nb',
    ],
    ['a script', '<script>alert(1)</script><p>a</p><p>b</p>', 'a\nb'],
  ])('%s', (_, html, said) => {
    expect(
      read(html)
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual(said.split('\n').map((line) => line.trimEnd()));
  });

  it('without the bot, with others by name', () => {
    const mention = (name: string) => `<span itemscope itemtype="http://schema.skype.com/Mention">${name}</span>`;
    expect(read(`<p>${mention('Critical Friend')} below</p><p>ask ${mention('Hanna')}</p>`)).toBe('below\nask Hanna');
    expect(read('<p><at id="0">Critical Friend</at> below</p><p>ask <at>Hanna</at></p>')).toBe('below\nask Hanna');
  });

  it.each([
    ['says no more', '<p>a - b</p>', 'a\n- b'],
    ['is empty', '', 'a'],
    ['is far too long', '<p>a</p>'.repeat(100_000), 'a b'],
  ])('and its plain text, where the other %s', (_, html, text) => {
    expect(typedText(text, OWN, html)).toBe(text);
  });

  it.each([
    ['open tags', '<div>'.repeat(100_000)],
    ['brackets', '<'.repeat(500_000)],
    ['mentions', '<at>'.repeat(100_000)],
    ['lists', '<ol><li>'.repeat(50_000)],
    ['spaces', `<p>a</p>${' '.repeat(500_000)}<p>b</p>`],
    ['ampersands', '&'.repeat(500_000)],
  ])('a long one of %s is read in one go', (_, html) => {
    expect(typeof read(html)).toBe('string');
  });
});
