import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readListing } from '../../../ingest/web/listing.ts';

const url = new URL('https://example.org/presse/feed.xml');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readListing(bytes(text), null, url);

describe('a feed', () => {
  it('in RSS 2.0 has links, titles and dates, relative ones by its own address', () => {
    const feed = `<?xml version="1.0" encoding="UTF-8"?>
      <!-- <urlset> in a comment -->
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><channel>
      <title>Presse</title><link>https://example.org/</link><atom:link href="/feed.xml" rel="self"/>
      <item><title><![CDATA[L’Office & <em>vous</em>]]></title><link> ../a?x=1&amp;y=2 </link>
        <media:group><title>none</title><link>none</link></media:group>
        <pubDate>Tue, 05 Mar 2024 10:00:00 +0000</pubDate><guid isPermaLink="false">42</guid></item>
      <item><guid>https://example.org/b</guid><title>Caf&amp;eacute;</title></item>
      <item><guid>not-an-address</guid><title>x</title></item>
      <item><link>https://example.org/c</link><guid>https://example.org/other</guid></item>
      </channel></rss>`;
    expect(read(feed)).toEqual({
      kind: 'feed',
      pages: [
        {
          link: 'https://example.org/a?x=1&y=2',
          title: 'L’Office & vous',
          date: 'Tue, 05 Mar 2024 10:00:00 +0000',
        },
        { link: 'https://example.org/b', title: 'Café', date: null },
        { link: 'https://example.org/c', title: null, date: null },
      ],
    });
  });

  it('in Atom has the alternate link, and the day it was published rather than touched', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/"><title>x</title>
      <entry xml:base="2024/"><link rel="self" href="self"/><link rel="enclosure" href="x.mp3"/>
        <link href="a.pdf" type="application/pdf"/><link rel="alternate" type="text/html" href="a"/>
        <updated>2024-04-01T00:00:00Z</updated><published>2024-03-05T00:00:00Z</published>
        <title type="html">A &lt;b&gt;bold&lt;/b&gt; step</title></entry></feed>`;
    expect(read(feed)?.pages).toEqual([
      { link: 'https://example.org/blog/2024/a', title: 'A bold step', date: '2024-03-05T00:00:00Z' },
    ]);
    const prefixed = feed.replace(/<(\/?)(feed|entry|link|title|updated|published)/g, '<$1a:$2');
    expect(read(prefixed)).toEqual(read(feed));
  });

  it('in RSS 1.0 (RDF) has its items beside the channel', () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://example.org/"><title>x</title></channel>
      <item rdf:about="https://example.org/a"><title>بلاغ</title><dc:date>2024-03-05</dc:date></item></rdf:RDF>`;
    expect(read(feed)?.pages).toEqual([{ link: 'https://example.org/a', title: 'بلاغ', date: '2024-03-05' }]);
  });

  it('is read in its own encoding, or the one its website names', () => {
    const feed = (encoding: string): Uint8Array =>
      Buffer.from(
        `<?xml version="1.0"${encoding}?><rss><channel><item><title>Été</title><link>/a</link></item></channel></rss>`,
        'latin1',
      );
    for (const listing of [
      readListing(feed(' encoding="ISO-8859-1"'), null, url),
      readListing(feed(''), 'windows-1252', url),
    ])
      expect(listing?.pages[0]?.title).toBe('Été');
  });
});

describe('a sitemap', () => {
  it('has addresses of pages alone, not of their pictures', () => {
    const map = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><image:image><image:loc>https://example.org/x.png</image:loc></image:image>
      <loc>https://example.org/a</loc><lastmod>2024-01-01</lastmod></url><url><loc></loc></url>
      <url><loc>https://example.org/b</loc><news:news><news:publication_date>2024-03-05</news:publication_date><news:title>B</news:title></news:news></url></urlset>`;
    expect(read(map)).toEqual({
      kind: 'sitemap',
      pages: [
        { link: 'https://example.org/a', title: null, date: null },
        { link: 'https://example.org/b', title: 'B', date: '2024-03-05' },
      ],
    });
  });

  it('may be an index of sitemaps', () => {
    expect(
      read('<sitemapindex><sitemap><loc>https://example.org/1.xml.gz</loc></sitemap></sitemapindex>'),
    ).toEqual({
      kind: 'sitemap-index',
      pages: [{ link: 'https://example.org/1.xml.gz', title: null, date: null }],
    });
  });
});

it('is nothing for a page, an XHTML page or another XML file', () => {
  for (const other of [
    '<!DOCTYPE html><p>rss',
    '<?xml version="1.0"?><html><body/></html>',
    '<svg/>',
    '',
    'rss',
  ])
    expect(read(other)).toBeNull();
});

it('expands no entity, and goes no deeper than lists are', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
    <rss><channel><item><title>&b;&x;</title><link>/a</link></item></channel></rss>`;
  expect(read(bomb)?.pages).toEqual([{ link: 'https://example.org/a', title: '&b;&x;', date: null }]);
  expect(() => read(`<rss>${'<a>'.repeat(1_000_000)}`)).toThrow('deeper');
});

it('makes something or nothing of whatever comes, and never fails otherwise', () => {
  const piece = fc.constantFrom(
    '<rss>',
    '<item>',
    '</item>',
    '<link>',
    '</link>',
    '<entry>',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '<feed',
    '>',
    'x',
    '<!--',
    '-->',
    '<link href="',
    '"/>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.string(), (pieces, text) => {
      const listing = read(`<rss>${pieces.join('')}${text}`);
      for (const page of listing?.pages ?? []) expect(page.link).not.toBe('');
    }),
  );
});
