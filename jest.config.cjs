const { paths } = require('./tsconfig.base.json').compilerOptions;

const project = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': '@swc/jest', '\\.txt$': '<rootDir>/tools/text-module.cjs' },
  moduleNameMapper: {
    ...Object.fromEntries(Object.entries(paths).map(([name, [file]]) => [`^${name}$`, `<rootDir>/${file}`])),
    '/worker-folder$': '<rootDir>/tools/worker-folder.cjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

/** `unit`: everything that runs inside the test's own process. `e2e`: journeys against the built application. */
module.exports = {
  // Machines are shared: a start of the demonstration that takes seconds alone takes a minute beside others.
  testTimeout: 60_000,
  projects: [
    {
      ...project,
      displayName: 'unit',
      globalSetup: '<rootDir>/tools/worker-bundles.mjs',
      setupFiles: ['reflect-metadata'],
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.e2e\\.spec\\.ts$', '/node_modules/'],
    },
    { ...project, displayName: 'e2e', testMatch: ['<rootDir>/apps/e2e/**/*.e2e.spec.ts'] },
  ],
};
