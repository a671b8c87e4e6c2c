/** Where the workers lie as files: beside the bundle. For Jest another module takes this one's place. */
export const workerFolder = __dirname;
