import { expect, it } from 'vitest';
import { useIndexOf } from '../../../helpers/demo-index.ts';

const releases = useIndexOf({
  'energie.md': `# L'énergie à Oujda

Oujda, le 5 février 2024

L'Agence internationale de l'énergie (AIE) réunit 40 experts. Le comité d'experts scientifiques (CES) en réunit 12.`,
});

it('opens with acronyms that are small words, too', async () => {
  const { statements } = await releases().ask(
    "Combien d'experts réunit l'Agence internationale de l'énergie ?",
  );
  expect(statements[0]?.text).toContain('40 experts');
});
