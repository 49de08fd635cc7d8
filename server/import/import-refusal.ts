/**
 * The whole file, or the mapping beside it, can't be used. `field` names what to change. Thrown
 * because it ends a stream that may be many frames deep; a bad row is a value, not this.
 */
export class ImportRefusal extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.name = "ImportRefusal";
    this.field = field;
  }
}
