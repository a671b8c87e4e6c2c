/** For Jest: a text file is a module whose default export is the text, as in the bundle. */
module.exports = {
  process: (text) => ({
    code: `module.exports = { __esModule: true, default: ${JSON.stringify(text.replace(/^\uFEFF/, ''))} };`,
  }),
};
