/** The arrows of ARCHITECTURE.md: what may import what. Held by tests/architecture.test.ts. */
const only = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(corpus|ingest|server|web|tests)/', pathNot: to },
});

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-package',
      severity: 'error',
      from: { pathNot: '^tests/|^vitest\\.config' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    only('corpus-imports-nothing-above', '^corpus/', '^corpus/'),
    only('ingest-imports-corpus', '^ingest/', '^(ingest|corpus)/'),
    only('protocol-imports-nothing', '^server/protocol/', '^server/protocol/'),
    only('engine-imports-corpus-and-protocol', '^server/engine/', '^(server/engine|server/protocol|corpus)/'),
    // Beside the engine and the protocol, the vocabulary that everybody shares.
    only(
      'channels-import-engine-and-protocol',
      '^server/channels/',
      '^(server/(channels|engine|protocol)/|corpus/(release|passage|errors)\\.ts)',
    ),
    only(
      'eval-imports-engine-and-protocol',
      '^server/eval/',
      '^(server/(eval|engine|protocol)/|corpus/errors\\.ts)',
    ),
    // Makes indexes as the commands do, and reads and prints as the evaluation does. No part of the running program.
    only(
      'training-imports-engine-and-evaluation',
      '^server/training/',
      '^(corpus/|server/(training|engine|eval)/|server/(index-documents|cli/temporary-index)\\.ts|ingest/ingest\\.ts)',
    ),
    {
      name: 'nothing-imports-training',
      severity: 'error',
      from: { pathNot: '^(server/training|tests)/' },
      to: { path: '^server/training/' },
    },
    only('web-imports-protocol', '^web/', '^(web|server/protocol)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
