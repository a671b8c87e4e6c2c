import { uuidShape } from '@acta/contracts';
import { Matches } from 'class-validator';

/** `…/{id}`: the id that the command which made it answered with. */
export class IdPath {
  @Matches(uuidShape, { message: '$property must be a UUID in small letters' }) readonly id!: string;
}
