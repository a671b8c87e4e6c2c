/** A text file is a module whose default export is its text, without a byte order mark. */
declare module '*.txt' {
  const text: string;
  export default text;
}
