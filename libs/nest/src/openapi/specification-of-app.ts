import { Injectable } from '@nestjs/common';

/** The specification of the running application, made when it is first asked for. */
@Injectable()
export class SpecificationOfApp {
  private made: object | undefined;
  private make: () => object = () => ({});

  from(make: () => object): void {
    this.make = make;
  }

  get document(): object {
    this.made ??= this.make();
    return this.made;
  }
}
