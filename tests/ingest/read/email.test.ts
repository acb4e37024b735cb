import { describe, expect, it } from 'vitest';
import { makeRelease } from '../../../ingest/make-release.ts';
import { readEmail } from '../../../ingest/read/email.ts';

const HEAD = [
  'From: "Service de presse" <presse@exemple.ma>',
  'Subject: =?utf-8?Q?TR=C2=A0:_Un_centre_ouvre_=C3=A0_Tiznit?=',
  'Date: Mon, 7 Nov 2022 00:30:00 +0100',
  'MIME-Version: 1.0',
];

const message = (...lines: string[]): Buffer => Buffer.from([...HEAD, ...lines].join('\r\n'));

describe('readEmail', () => {
  it('reads a plain message: subject, the day it was sent, paragraphs', async () => {
    const document = await readEmail(
      message(
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Le centre accueille d=E8s la rentr=E9e des jeunes de toute la province de Tiznit, avec',
        'deux ateliers.',
        '',
      ),
    );
    const { release } = makeRelease('a', 'message.eml', document);
    expect(release.title).toEqual({ value: 'Un centre ouvre à Tiznit', origin: 'metadata' });
    expect(release.date).toEqual({ value: '2022-11-07', origin: 'metadata' });
    expect(release.text).toBe(
      'Un centre ouvre à Tiznit\n\nLe centre accueille dès la rentrée des jeunes de toute la province de Tiznit, avec deux ateliers.',
    );
  });

  it('prefers the formatted text, and names attachments', async () => {
    const { blocks, warnings } = await readEmail(
      message(
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: multipart/alternative; boundary=y',
        '',
        '--y',
        'Content-Type: text/plain',
        '',
        'plain',
        '--y',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<h1>Un centre ouvre à Tiznit</h1><ul><li>le bois</li></ul>',
        '--y--',
        '--x',
        'Content-Type: application/pdf; name=avis.pdf',
        'Content-Disposition: attachment; filename=avis.pdf',
        '',
        '%PDF',
        '--x--',
        '',
      ),
    );
    expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'heading: Un centre ouvre à Tiznit',
      'list-item: le bois',
    ]);
    expect(warnings).toEqual(['the attachment avis.pdf was not read: save it into the folder']);
  });

  it('names what is no message', async () => {
    await expect(readEmail(Buffer.from('nothing'))).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});
