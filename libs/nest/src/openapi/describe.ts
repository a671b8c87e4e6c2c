import { SetMetadata } from '@nestjs/common';
import type { ContractClass } from '@acta/contracts';

export const descriptionKey = 'acta:description';

/** What the specification says of a route beside what its signature says. */
export interface Description {
  /** One short sentence in English. */
  readonly summary: string;
  /** The class of what is answered, or of one item of a list. Not for commands: all answer alike. */
  readonly answers?: ContractClass;
  /** Said by the route's query already, where it is a `PageQuery`. */
  readonly list?: boolean;
  /** The class of what stands beside the items of a list. */
  readonly beside?: ContractClass;
  /** What the body may be, by media type, where its class does not say it: JSON Schema. */
  readonly takes?: Readonly<Record<string, object>>;
  /** The answer is a file, and no JSON. */
  readonly file?: boolean;
  /** The class of what a command answers to `?dryRun=true`. */
  readonly dryRun?: ContractClass;
  /** What a command shows once beside its answer: `{ token: 'The bearer token' }`. */
  readonly extra?: Readonly<Record<string, string>>;
}

export const Describe = (description: Description): MethodDecorator => SetMetadata(descriptionKey, description);
