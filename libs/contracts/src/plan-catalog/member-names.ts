import { IsString, Length } from 'class-validator';
import { IsNested } from '../nested';

/** The name by the State's own protocol, and the one for tables and tiles. */
export class MemberName {
  @IsString() @Length(1, 200) readonly official!: string;
  @IsString() @Length(1, 60) readonly short!: string;
}

export class MemberNames {
  @IsNested(() => MemberName) readonly es!: MemberName;
  @IsNested(() => MemberName) readonly pt!: MemberName;
  @IsNested(() => MemberName) readonly en!: MemberName;
  @IsNested(() => MemberName) readonly fr!: MemberName;
}
