const { join } = require('node:path');

/** For Jest: where `worker-bundles.mjs` puts the workers. */
module.exports = { workerFolder: join(__dirname, '../tmp/workers') };
