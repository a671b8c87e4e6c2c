import { SetMetadata } from '@nestjs/common';

export const presentOnlyKey = 'acta:present-only';

/** For a read that has no past, though what it asks of the permission table has one. */
export const PresentOnly = (): MethodDecorator => SetMetadata(presentOnlyKey, true);
