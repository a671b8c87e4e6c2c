import { Type } from 'class-transformer';
import { IsString, Length, ValidateNested } from 'class-validator';

/** The name by the State's own protocol, and the one for tables and tiles. */
export class MemberName {
  @IsString() @Length(1, 200) readonly official!: string;
  @IsString() @Length(1, 60) readonly short!: string;
}

export class MemberNames {
  @ValidateNested() @Type(() => MemberName) readonly es!: MemberName;
  @ValidateNested() @Type(() => MemberName) readonly pt!: MemberName;
  @ValidateNested() @Type(() => MemberName) readonly en!: MemberName;
  @ValidateNested() @Type(() => MemberName) readonly fr!: MemberName;
}
