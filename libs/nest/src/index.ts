export type { ActaRequest, HttpMeta } from './acta-request';
export { ActaModule, type ServiceParts } from './acta.module';
export { AccessGuard } from './access.guard';
export { FileAnswer, type KeptFile } from './answers/file-answer';
export { safeMediaType, unknownMediaType } from './answers/file-name';
export { found, listing, pageLimitMax, PageQuery, type FoundBy, type Listing, type Ending } from './answers/listing';
export type { SortKey } from './answers/cursor';
export { IsListText, IsTrueOrFalseText, IsWholeNumberText } from './answers/query-values';
export { TwoWayListing } from './answers/two-way-listing';
export { Unpublished, unpublished } from './answers/unpublished';
export { Versioned, versioned, versionedAsOfNow } from './answers/versioned';
export { PresentOnly } from './as-of/present-only';
export { showing } from './as-of/shown-moment';
export * from './caller';
export * from './callers';
export { onBehalfOf, withBytes } from './command-meta';
export { Answered, Commands, problemOf } from './commands';
export { appOptions, configureApp } from './configure-app';
export * from './first-start';
export { Conversions, conversionsAtOnceMax, conversionsWaitingMax } from './files/conversions';
export { answering } from './files/worker-answer';
export { unpackedEntries, zipEntries, ZipRefused, type ZipEntry } from './files/zip-contents';
export { busy, IncomingBytes } from './http/incoming-bytes';
export { jsonElements, jsonObjectIn, type JsonElement } from './http/json-elements';
export { collatorOf, languages, textIn, type Language, type Texts } from './http/language';
export { layersOf } from './http/live-routes';
export { textViolation } from './http/text-rules';
export type { CommandRoute, Route } from './http/route';
export { apiPrefix, routesOf } from './http/route-table';
export * from './installation';
export * from './permissions';
export * from './permit';
export * from './problem';
export { Describe, type Description } from './openapi/describe';
export { textPatternOf } from './http/text-rules';
export { jsonSchemaOf } from './openapi/json-schema';
export { openApiDocument } from './openapi/openapi';
export {
  fill,
  knownReasons,
  reason,
  registerReasons,
  words,
  wordsOf,
  type ReasonWords,
  type Words,
} from './problems/problem-catalogue';
export { violationIn } from './problems/violation-messages';
export { ServiceHealth } from './health/service-health';
export { RecordedCallers } from './recorded-callers';
export {
  AskedBy,
  CommandMeta,
  May,
  OutsideApi,
  ReaderLanguage,
  TakesBytes,
  TakesEvents,
  TakesText,
} from './route-metadata';
export { dayIn, whoActed } from './sentences/acting-words';
export * from './sentences/told-events';
export { nodeSha256 } from './sha256';
export { TokenUse } from './token-use';
export { version } from './version';
export { invalid } from './validation.pipe';
