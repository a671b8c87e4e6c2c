export { ActaModule, type ServiceParts } from './acta.module';
export { AccessGuard } from './access.guard';
export { found, listing, PageQuery, type FoundBy, type Listing, type Ending } from './answers/listing';
export type { SortKey } from './answers/cursor';
export { IsTrueOrFalseText, IsWholeNumberText } from './answers/query-values';
export { Versioned, versioned } from './answers/versioned';
export * from './caller';
export * from './callers';
export { onBehalfOf } from './command-meta';
export { Answered, Commands, problemOf } from './commands';
export { appOptions, configureApp } from './configure-app';
export * from './first-start';
export { collatorOf, languages, ReaderLanguage, textIn, type Language, type Texts } from './http/language';
export { layersOf } from './http/live-routes';
export { apiPrefix, routesOf, type Route } from './http/route-table';
export * from './installation';
export * from './permissions';
export * from './permit';
export * from './problem';
export { Describe, type Description } from './openapi/describe';
export { openApiDocument } from './openapi/openapi';
export { knownReasons, registerReasons, words, type ReasonWords, type Words } from './problems/problem-catalogue';
export { RecordedCallers } from './recorded-callers';
export {
  AskedBy,
  CommandMeta,
  May,
  OutsideApi,
  TakesText,
  type ActaRequest,
  type CommandRoute,
  type HttpMeta,
} from './route-metadata';
export { nodeSha256 } from './sha256';
export { TokenUse } from './token-use';
export { invalid } from './validation.pipe';
