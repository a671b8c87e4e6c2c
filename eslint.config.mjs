import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** design.md §3: import only to the right. The reason stands beside each rule. */
const depConstraints = [
  // A composition root chooses adapters and starts services; what it needs of the other layers comes with them.
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: ['layer:service', 'layer:nest', 'layer:adapter', 'layer:contracts', 'layer:kernel'],
  },
  // A service asks its own domain; another context is known only by its contracts.
  {
    sourceTag: 'layer:service',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:nest', 'layer:contracts', 'layer:kernel'],
  },
  // A domain is pure: no Nest, no adapter.
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:kernel'] },
  // The glue knows every contract and no domain.
  { sourceTag: 'layer:nest', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:kernel'] },
  { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: ['layer:kernel'] },
  // Adapters implement the kernel's ports and know no event by name.
  { sourceTag: 'layer:adapter', onlyDependOnLibsWithTags: ['layer:kernel', 'layer:adapter'] },
  { sourceTag: 'layer:kernel', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: ['layer:contracts', 'layer:kernel'] },
  // Contexts meet only in contracts.
  ...['access', 'plan-catalog', 'commitments', 'audit'].map((context) => ({
    sourceTag: `context:${context}`,
    onlyDependOnLibsWithTags: [`context:${context}`, 'layer:nest', 'layer:contracts', 'layer:kernel', 'layer:testing'],
  })),
];

/** A specification may also use the suites, and real adapters instead of mocks. */
const depConstraintsOfSpecs = depConstraints.map((constraint) =>
  constraint.sourceTag.startsWith('layer:')
    ? {
        ...constraint,
        onlyDependOnLibsWithTags: [...constraint.onlyDependOnLibsWithTags, 'layer:testing', 'layer:adapter'],
      }
    : { ...constraint, onlyDependOnLibsWithTags: [...constraint.onlyDependOnLibsWithTags, 'layer:adapter'] },
);

/**
 * Of specifications alone: the kernel's and the adapters' run on the suites and on real adapters, which import the
 * kernel. The layers above keep the sources themselves apart.
 */
const cyclesOfSpecs = [
  ['kernel', 'testing'],
  ['kernel', 'adapters-embedded'],
  ['kernel', 'adapters-node'],
  ['testing', 'adapters-node'],
];

const boundaries = (constraints) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    allow: [],
    ignoredCircularDependencies: cyclesOfSpecs,
    depConstraints: constraints,
  },
];

/**
 * In the pure layers what changes from run to run comes in from outside (style.md §4), and so does every package but
 * those that declare contracts: no Nest, no driver, no `node:*`.
 */
const pure = (...packages) => ({
  'no-restricted-globals': [
    'error',
    ...[
      'process',
      'globalThis',
      'global',
      'setTimeout',
      'setInterval',
      'setImmediate',
      'crypto',
      'performance',
      'fetch',
    ].map((name) => ({
      name,
      message: 'Pure layers get clock, randomness and surroundings through ports.',
    })),
  ],
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: `^(?!\\.|@acta/${packages.map((name) => `|${name}$`).join('')})`,
          message: 'Pure layers do no I/O and know no framework.',
        },
      ],
    },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'Randomness comes in through a port.' },
    { object: 'Date', property: 'now', message: 'Time comes in with the command.' },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time comes in with the command.' },
    { selector: 'CallExpression[callee.name="Date"]', message: 'Time comes in with the command.' },
  ],
});

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', 'data', '.nx', 'coverage', 'tmp', '**/*.json'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(depConstraints),
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      // style.md §4: sizes that good houses have.
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 5 }],
      'max-depth': ['error', 4],
      complexity: ['error', 15],
    },
  },
  {
    // Nest reads constructor types at run time, so they must stay imports of values.
    files: ['libs/*/service/**/*.ts', 'libs/nest/**/*.ts', 'apps/**/*.ts', 'libs/contracts/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/kernel/src/**/*.ts', 'libs/*/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: pure(),
  },
  {
    files: ['libs/contracts/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: pure('class-validator', 'class-transformer', 'reflect-metadata'),
  },
  {
    files: ['**/*.spec.ts', '**/src/fixture/**/*.ts', 'libs/testing/**/*.ts', 'apps/e2e/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(depConstraintsOfSpecs),
      // A suite is one describe with many sentences in it.
      'max-lines-per-function': 'off',
    },
  },
  { files: ['apps/cli/**/*.ts', 'tools/**/*.mjs'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
