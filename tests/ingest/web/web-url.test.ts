import { describe, expect, it } from 'vitest';
import { isSameSite, looksLikeUrl, webUrl } from '../../../ingest/web/web-url.ts';

describe('webUrl', () => {
  it('takes addresses of the web, without their fragment, relative ones by what they are relative to', () => {
    expect(webUrl('HTTPS://Example.org/a b#c').href).toBe('https://example.org/a%20b');
    expect(webUrl('../b?c', { base: new URL('http://example.org/x/y/') }).href).toBe(
      'http://example.org/x/b?c',
    );
    expect(webUrl('http://example.org:1234/', { anyPort: true }).port).toBe('1234');
  });

  it.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:secret@example.org/',
    'http://example.org:22/',
    'http://',
    'no address',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('refuses %s', (text) => {
    expect(() => webUrl(text)).toThrow(expect.objectContaining({ code: 'BAD_ADDRESS' }));
  });

  it('does not repeat a password in its reason', () => {
    expect(() => webUrl('https://user:secret@example.org/')).toThrow(/^((?!secret).)*$/);
  });
});

it('knows what is written like an address', () => {
  expect(['https://a.org', 'ftp://a', 'C:\\a', 'a/b', './a://b'].map(looksLikeUrl)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('knows one website by its host, with or without www., over http or https', () => {
  const same = (one: string, other: string) => isSameSite(new URL(one), new URL(other));
  expect(same('http://example.org/a', 'https://www.example.org/b')).toBe(true);
  expect(same('https://example.org/', 'https://example.org.evil.net/')).toBe(false);
  expect(same('https://example.org/', 'https://example.org:8443/')).toBe(false);
});
