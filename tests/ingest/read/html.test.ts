import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../ingest/read/html.ts';

const filler =
  'Le centre accueille des jeunes de toute la province dans ses ateliers, du lundi au vendredi, et les accompagne. ';
const page = `<!DOCTYPE html><html lang="fr-MA"><head><title>Un centre ouvre | Site officiel</title>
<meta property="article:published_time" content="2021-05-03T09:00:00Z"><style>p{}</style></head><body>
<div id="cookie-banner"><p>Ce site dépose des cookies sur votre ordinateur.</p></div>
<header><nav><ul><li><a href="/">Accueil</a></li></ul></nav></header>
<aside><p>À lire aussi : un autre sujet</p></aside>
<article><h1>Un centre ouvre</h1><p>${filler.repeat(3)}</p><p>Il <b>offre</b>&nbsp;:</p>
<ul><li>un atelier de bois<ul><li>avec des outils</li></ul></li><li><p>un atelier de cuir</p></li></ul>
<h2>Les places</h2>
<table><caption>Places par ville</caption><tr><th>Ville</th><th>2020</th><th>2021</th></tr>
<tr><td rowspan="2">Tiznit</td><td>10</td><td>20</td></tr><tr><td colspan="2">30</td></tr></table>
<figure><img src="a.jpg"><figcaption>L’atelier</figcaption></figure>
<p>Contact<br>Salma TAZI<br>salma@exemple.ma</p></article>
<footer>Mentions légales</footer><script>let a = 1</script></body></html>`;

describe('readHtml', () => {
  it('takes the heading for the title where the page’s own title is its beginning', async () => {
    const titled = (title: string, more = '') =>
      Buffer.from(page.replace(/<title>[^<]*/, `<title>${title}`).replace('</article>', `${more}</article>`));
    expect((await readHtml(titled('Un centre'))).metadata.title).toBe('Un centre ouvre');
    expect((await readHtml(titled('Un'))).metadata.title).toBe('Un centre ouvre');
    expect((await readHtml(titled('Autre chose'))).metadata.title).toBe('Autre chose');
    expect((await readHtml(titled('Un centre', '<h1>Un atelier</h1>'))).metadata.title).toBe('Un centre');
  });

  it('reads the article in blocks, and none of what stands around it', async () => {
    const { blocks, metadata } = await readHtml(Buffer.from(page));
    expect(metadata).toMatchObject({
      title: 'Un centre ouvre',
      date: '2021-05-03T09:00:00Z',
      language: 'fr-MA',
    });
    expect(blocks.map(({ kind, text }) => `${kind}: ${text.trim()}`)).toEqual([
      'heading: Un centre ouvre',
      `paragraph: ${filler.repeat(3).trim()}`,
      'paragraph: Il offre :',
      'list-item: un atelier de bois',
      'list-item: avec des outils',
      'list-item: un atelier de cuir',
      'heading: Les places',
      'caption: Places par ville',
      'table-row: Ville : Tiznit ; 2020 : 10 ; 2021 : 20',
      'table-row: Ville : Tiznit ; 2020 : 30 ; 2021 : 30',
      'caption: L’atelier',
      'paragraph: Contact',
      'paragraph: Salma TAZI',
      'paragraph: salma@exemple.ma',
    ]);
  });

  it('reads a page of a few words, and one without any structure', async () => {
    const read = async (html: string): Promise<string[]> =>
      (await readHtml(Buffer.from(html))).blocks.map(({ text }) => text);
    expect(await read('<h1>Titre</h1><p>Un mot.</p>')).toEqual(['Titre', 'Un mot.']);
    expect(await read('Un mot.<br><br>Deux mots.')).toEqual(['Un mot.', 'Deux mots.']);
    expect(await read('')).toEqual([]);
  });

  it('reads the encoding that a page declares', async () => {
    const { blocks, warnings } = await readHtml(
      Buffer.from('<meta charset="iso-8859-1"><p>Été à Fès.</p>', 'latin1'),
    );
    expect(blocks[0]?.text).toBe('Été à Fès.');
    expect(warnings).toEqual([]);
  });

  it('survives a table that claims to be immense', async () => {
    const rows =
      '<tr><td colspan="1000000" rowspan="1000000">a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr>';
    expect((await readHtml(Buffer.from(`<table>${rows}</table>`))).blocks.length).toBeGreaterThan(0);
  });

  it('keeps all of a page that has no frame, and each heading with its cells', async () => {
    const html = `<html><body><h1>Avis</h1><p>Un mot.</p><table>
      <tr><th>Année</th><th>Mois</th><th>Places</th></tr>
      <tr><th rowspan="3">2025</th></tr>
      <tr><td>Mai</td><td>120</td></tr><tr><td>Juin</td><td>90</td></tr></table>
      <table><tr><th>Lieu</th><td>Tiznit</td></tr><tr><th>Places :</th><td>120</td></tr></table>
      <p>Fin.</p></body></html>`;
    const { blocks } = await readHtml(Buffer.from(html));
    expect(blocks.map(({ text }) => text.trim())).toEqual([
      'Avis',
      'Un mot.',
      'Année : 2025 ; Mois : Mai ; Places : 120',
      'Année : 2025 ; Mois : Juin ; Places : 90',
      'Lieu : Tiznit',
      'Places : 120',
      'Fin.',
    ]);
  });
});
