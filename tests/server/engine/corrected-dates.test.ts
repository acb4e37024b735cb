import { expect, it } from 'vitest';
import { useIndexOf } from '../../helpers/demo-index.ts';

const releases = useIndexOf({
  'rentree.md': `# La coopérative ouvre 340 places

Oujda, le 12 mai 2026 – La coopérative d'Oujda ouvre 340 places pour la rentrée 2026-2027.

Les inscriptions à la coopérative se font du 1er juin au 15 juillet 2026. La rentrée de la coopérative est fixée au 14 septembre 2026.`,
  'rectificatif.md': `# Rectificatif : la rentrée de la coopérative est reportée

Oujda, le 28 août 2026 – Le présent communiqué corrige celui du 12 mai 2026. La rentrée de la coopérative, annoncée pour le 14 septembre 2026, est reportée au 21 septembre 2026.`,
});

it('links a correction by the day it names, behind its own dateline', async () => {
  const { statements } = await releases().ask('Quand a lieu la rentrée de la coopérative ?');
  expect(statements[0]?.exact).toEqual(['21 septembre 2026']);
  expect(releases().release('rentree.md').corrected?.by).toBe(releases().release('rectificatif.md').id);
});

it('takes a correction for no answer to what it does not speak of', async () => {
  const { statements } = await releases().ask('Quelle est la date limite des inscriptions ?');
  expect(statements.map(({ exact }) => exact)).toEqual([['du 1er juin au 15 juillet 2026']]);
});
