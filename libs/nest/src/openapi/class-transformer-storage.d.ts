/** What `@Type` remembers: the package has it, with types, but does not export it. */
declare module 'class-transformer/cjs/storage' {
  export { defaultMetadataStorage } from 'class-transformer/types/storage';
}
