import { describe, expect, it } from 'vitest';
import { articles, readInput, told } from './helpers.ts';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Ostfeld Herald - News</title><link>https://ostfeld.example</link><description>All the news</description>
<item><title>Rain &amp;amp; wind</title><link>https://ostfeld.example/1</link><dc:creator><![CDATA[Ida Roth]]></dc:creator>
<pubDate>Wed, 01 May 2024 23:30:00 +0200</pubDate><description>It rained.</description>
<media:content url="https://ostfeld.example/1.jpg"><media:title>A picture</media:title><media:description>Rain.</media:description></media:content>
<content:encoded><![CDATA[<figure><figcaption>Rain.</figcaption></figure><p>&#8220;It rained,&#8221; she said.</p><p>A &amp; B.</p>]]></content:encoded></item>
<item><title>Sun</title><guid isPermaLink="true">https://ostfeld.example/2</guid><author>roth@ostfeld.example (Ida Roth)</author><description>“It shone,” he said.</description></item>
<item><title>Snow</title></item>
</channel></rss>`;

const ATOM = `<!-- made by hand --><?xml-stylesheet href="a.xsl"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Ostfeld Herald</title><updated>2024-06-01T00:00:00Z</updated><author><name>The desk</name></author>
<entry><id>tag:ostfeld.example,2024:1</id><title type="html">The mayor&amp;#8217;s wall</title><link rel="edit" href="https://ostfeld.example/edit/1"/>
<link href="https://ostfeld.example/1"/><author><name>Ida Roth</name></author><published>2024-05-01T10:00:00Z</published><updated>2024-05-03T10:00:00Z</updated>
<summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>“Yes,” <b>she</b> said.</p><p>No.</p></div></content></entry>
<entry><title>Two</title><content type="html">&lt;p&gt;“No,” he said.&lt;/p&gt;</content></entry></feed>`;

describe('a feed', () => {
  it('in RSS has the full content and the metadata of each item', async () => {
    expect(await articles(RSS)).toEqual([
      {
        ...{ id: 'in#1', text: '“It rained,” she said.\n\nA & B.', title: 'Rain & wind', outlet: 'Ostfeld Herald' },
        ...{ author: 'Ida Roth', date: '2024-05-01', url: 'https://ostfeld.example/1' },
      },
      {
        ...{ id: 'in#2', text: '“It shone,” he said.', title: 'Sun', outlet: 'Ostfeld Herald', author: 'Ida Roth' },
        ...{ date: null, url: 'https://ostfeld.example/2' },
      },
      { id: 'in#3', text: '', title: 'Snow', outlet: 'Ostfeld Herald', author: null, date: null, url: null },
    ]);
  });

  it('says where it has a summary only', async () => {
    expect(await told(RSS)).toEqual(['in#1 ok', 'in#2 ok text-partial', 'in#3 skipped input-empty']);
  });

  it('in Atom has the full content and the metadata of each entry', async () => {
    expect(await articles(ATOM)).toMatchObject([
      {
        ...{ id: 'in#1', text: '“Yes,” she said.\n\nNo.', title: 'The mayor’s wall', outlet: 'Ostfeld Herald' },
        ...{ author: 'Ida Roth', date: '2024-05-01', url: 'https://ostfeld.example/1' },
      },
      { id: 'in#2', text: '“No,” he said.', date: null, url: null },
    ]);
  });

  it('in RDF and Windows-1252 has its items beside the channel', async () => {
    const feed =
      '<?xml version="1.0" encoding="windows-1252"?><rdf:RDF><channel><title>Caf\xe9</title></channel><item><title>One</title><description>\x93Yes,\x94 she said.</description><dc:date>2024-05-01</dc:date></item></rdf:RDF>';
    expect(await articles(Buffer.from(feed, 'latin1'))).toMatchObject([
      { id: 'in#1', text: '“Yes,” she said.', outlet: 'Café', date: '2024-05-01' },
    ]);
  });

  it('that is cut gives the entries before', async () => {
    expect(await told(RSS.slice(0, RSS.indexOf('It shone')))).toEqual(['in#1 ok', 'in#2 failed xml-invalid']);
    expect(await told(RSS.slice(0, RSS.indexOf('</channel>')))).toEqual([
      ...['in#1 ok', 'in#2 ok text-partial', 'in#3 skipped input-empty', 'in failed xml-invalid'],
    ]);
  });

  it('without entries is skipped', async () => {
    expect(await told('<rss><channel><title>Ostfeld</title></channel></rss>')).toEqual(['in skipped input-empty']);
  });

  it('with hostile XML is refused, or read without what it declares', async () => {
    expect(await told(`<rss>${'<a>'.repeat(5_000)}`)).toEqual(['in failed xml-invalid']);
    expect(await told(`<rss>${'<a/>'.repeat(200_000)}`, { articleBytes: 8_000_000 })).toEqual([
      'in failed xml-invalid',
    ]);
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${entities}<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><description>Ha &l9; and &f;.</description></item></channel></rss>`;
    const [result] = await readInput(laughs);
    expect(result?.article?.text).toBe('Ha &l9; and &f;.');
  });
});

it('other XML is refused', async () => {
  expect(await told('<?xml version="1.0"?><nitf><body>“Yes.”</body></nitf>')).toEqual(['in failed format-unsupported']);
});
