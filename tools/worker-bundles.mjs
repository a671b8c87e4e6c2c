import { bundleWorkers } from './build.mjs';
import { inRoot } from './workspace.mjs';

/** For Jest, once before the tests: the workers as they are shipped, and those of tests. */
export default () => bundleWorkers(inRoot('tmp/workers'), () => true);
